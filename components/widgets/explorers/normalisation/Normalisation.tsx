import { useState } from 'react'
import { round, unravel } from '@/lib/explore/format'
import { writeMatrix } from '@/lib/explore/matrix'
import { normalisation, type Normalisation } from '@/lib/explore/normalisation'
import type { Lang } from '@/lib/text'
import type { ExplorerProps } from '../props'
import { Cells } from '../parts/Cells'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import { Says } from '../parts/Says'
import { useExplorer } from '../useExplorer'
import { Controls } from './Controls'
import { Remembered } from './Remembered'
import { words } from './words'
import { Work } from './Work'

const usual = {
  ...{ kind: 'batch', image: true, N: 2, C: 4, H: 2, W: 2, L: 3, over: 1, num_groups: 2, eps: 1e-5, affine: false },
  ...{ weight: '1 2 0.5 1', bias: '0 1 0 -1', training: true, momentum: 0.1, steps: 1, seed: 0, x: '' },
}

/** A small tensor, the elements that share statistics, and how each is normalised. */
export default function NormalisationExplorer(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const [pointed, setPointed] = useState<number | null>(null)
  const t = words[lang]
  const of = normalisation(state)
  const said = explain(of, lang)
  // as long as nobody points: one in the midst of the first group of the second half
  const at = Math.min(pointed ?? Math.floor(of.x.length / 2) + 1, of.x.length - 1)
  const shared = {
    shape: of.shape,
    tone: (place: number) => of.groups[place]! % 6,
    mark: (place: number) => (place === at ? 'here' : of.groups[place] === of.groups[at] ? 'source' : undefined),
    onPoint: (place: number | null) => place !== null && setPointed(place),
  } as const
  const restart = () => {
    setPointed(null)
    reset()
  }
  const size = `(${of.names.join(', ')}) = (${of.shape.join(', ')})`
  return (
    <Frame
      name="normalisation"
      lang={lang}
      result={of.error ? `${of.error.type}: ${of.error.message}` : `${of.source}. ${said}`}
      reset={restart}
      isChanged={isChanged}
    >
      <Controls state={state} of={of} lang={lang} change={change} />
      <p>
        <code>{of.source}</code>
      </p>
      <Says error={of.error}>{of.error ? t.refused : said}</Says>
      <div className="ex-row ex-norm">
        <Cells
          {...shared}
          name={t.x}
          caption={`${t.x} ${size}`}
          values={of.x.map((one) => round(one, 2))}
          about={(place) => `= ${round(of.x[place]!)}`}
        />
        {!of.error && (
          <Cells
            {...shared}
            name={t.y}
            caption={t.y}
            values={of.y.map((one) => round(one, 2))}
            about={(place) => `= ${round(of.y[place]!)}`}
          />
        )}
      </div>
      {!of.error && <Work of={of} at={at} lang={lang} />}
      {of.running && !of.error && (
        <Remembered running={of.running} steps={of.steps} state={state} lang={lang} change={change} />
      )}
      <details className="needs-script">
        <summary>{t.numbers}</summary>
        <div className="ex-scroll">
          <MatrixField
            name={t.x}
            matrix={of.rows}
            rows={of.rows.map((_, row) => `[${unravel(row, of.shape.slice(0, 2)).join(', ')}]`)}
            onChange={(matrix) => change({ x: writeMatrix(matrix) })}
          />
        </div>
        <button type="button" onClick={() => change({ seed: (state.seed + 1) % 1000, x: '' })}>
          {t.seed}
        </button>
      </details>
    </Frame>
  )
}

/** Who shares statistics with whom. */
function explain(of: Normalisation, lang: Lang): string {
  const t = words[lang]
  const { kind, names, shared } = of
  const isTrailing = kind === 'layer' || kind === 'rms'
  const who = t.shared[kind]({
    groups: of.statistics.length,
    count: of.count,
    over: shared.map((dim) => (kind === 'group' && dim === 1 ? 'C/G' : names[dim])).join(' × '),
    each: `(${names.filter((_, dim) => !shared.includes(dim)).join(', ')})`,
  })
  const channels = names[1] === 'L' && !isTrailing ? t.channels : ''
  return who + channels + (of.isRemembered ? t.evaluating : kind === 'batch' ? '' : t.same)
}
