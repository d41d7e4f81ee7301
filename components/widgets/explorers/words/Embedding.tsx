import { useState } from 'react'
import { lookUp, usualEmbedding, width } from '@/lib/explore/embedding'
import { round } from '@/lib/explore/format'
import { writeMatrix } from '@/lib/explore/matrix'
import { Cells } from '../parts/Cells'
import { Fields, TextField, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { words } from './words'

/** Words become indices, indices rows of a table, and gradients go back to those rows. */
export default function Embedding(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usualEmbedding, props)
  const [pointed, point] = useState<number | null>(null)
  const t = words[lang]
  const view = lookUp(state)
  const { vocabulary, table, tokens, indices, output, gradient, padding, error, counts } = view
  const row = pointed === null ? null : pointed
  const result = error
    ? error.text
    : indices.length === 0
      ? t.nothing
      : t.lookUp(indices.length, counts.filter((one) => one > 0).length, padding)
  const names = vocabulary.map((word, at) => (
    <span key={word} className="ex-word">
      {word} <b>{at}</b>
    </span>
  ))
  /** The cells of a matrix with one row of the table for each row. */
  const cells = (matrix: readonly (readonly number[])[], of: (at: number) => number | undefined) => ({
    shape: [matrix.length, width],
    values: matrix.flat().map((one) => round(one, 2)),
    tone: (at: number) => (of(Math.floor(at / width)) ?? 0) % 6,
    mark: (at: number) => (row !== null && of(Math.floor(at / width)) === row ? ('source' as const) : undefined),
    onPoint: (at: number | null) => point(at === null ? null : (of(Math.floor(at / width)) ?? null)),
  })
  return (
    <Frame name="embedding" lang={lang} reset={reset} isChanged={isChanged} result={result}>
      <Fields>
        <TextField label={t.vocabulary} value={state.vocabulary} onChange={(vocabulary) => change({ vocabulary })} />
        <TextField label={t.sentence} value={state.sentence} onChange={(sentence) => change({ sentence })} />
      </Fields>
      <Fields>
        <div className="ex-narrow">
          <TextField
            label={<code>padding_idx</code>}
            value={state.padding_idx}
            onChange={(padding_idx) => change({ padding_idx })}
            problem={error?.kind === 'unreadable' ? t.unreadable : null}
          />
        </div>
        <Toggle
          label={<code>{t.byFrequency}</code>}
          value={state.scale_grad_by_freq}
          onChange={(scale_grad_by_freq) => change({ scale_grad_by_freq })}
        />
      </Fields>
      <p className="ex-lookup">
        <code translate="no">{view.python}</code>
      </p>
      <div className="ex-says" data-kind={error ? 'error' : undefined}>
        <p>
          {error ? (
            <code translate="no">{error.kind === 'unreadable' ? `padding_idx=${error.text}` : error.text}</code>
          ) : (
            result
          )}
        </p>
        {error && <p>{t[error.kind]}</p>}
      </div>
      <div className="ex-row ex-embedding">
        <MatrixField
          label={t.table}
          name="weight"
          matrix={table}
          rows={names}
          onChange={(matrix) => change({ table: writeMatrix(matrix) })}
          mark={(at) => (row === at ? 'source' : at === padding ? 'off' : undefined)}
        />
        {!error && (
          <>
            <Cells
              name="indices"
              caption={t.tokens}
              shape={[tokens.length, 1]}
              values={tokens.map((word, at) => (
                <span key={at} className="ex-word">
                  {word} <b>{indices[at]}</b>
                </span>
              ))}
              tone={(at) => indices[at]! % 6}
              mark={(at) => (indices[at] === row ? 'source' : undefined)}
            />
            {indices.length > 0 && (
              <Cells name="output" caption={t.output(output.length, width)} {...cells(output, (at) => indices[at])} />
            )}
            <Cells name="weight.grad" caption={t.gradient} {...cells(gradient, (at) => at)} />
          </>
        )}
      </div>
    </Frame>
  )
}
