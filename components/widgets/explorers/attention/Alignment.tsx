import { useState } from 'react'
import {
  scores,
  usualAlignment,
  viewAlignment,
  windows,
  type AlignmentInput,
  type AlignmentView,
} from '@/lib/explore/alignment'
import { alignmentPlaceOf, explainAlignment, type AlignmentPlace } from '@/lib/explore/alignment-cell'
import { round } from '@/lib/explore/format'
import { writeFitted } from '@/lib/explore/fit'
import type { ExplorerProps } from '../props'
import { ChoiceField, Fields, NumberField } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import { Player } from '../parts/Player'
import { useExplorer } from '../useExplorer'
import { inputLabels, words, type AlignmentWords } from './alignment-words'
import { Positions } from './Positions'
import { Weights } from './Weights'

const choices = <T extends string>(all: readonly T[]) =>
  Object.fromEntries(all.map((one) => [one, one])) as Record<T, T>

/** Luong's global and local attention: scores, window, weights, context, attentional vector. */
export default function Alignment(props: ExplorerProps) {
  const { lang } = props
  const t = words[lang]
  const { state, change, reset, isChanged } = useExplorer(usualAlignment, props)
  const [pointed, setPointed] = useState<AlignmentPlace | null>(null)
  const view = viewAlignment(state)
  const { input } = view
  const given = pointed && explainAlignment(view, pointed)
  const place = given ? pointed : alignmentPlaceOf(view)
  const explained = given ?? explainAlignment(view, place)
  const size = (name: 'S' | 'd' | 't' | 'D', value: number, min: number, max: number) => (
    <NumberField label={name} value={value} min={min} max={max} lang={lang} onChange={(to) => change({ [name]: to })} />
  )
  const field = (name: AlignmentInput) => {
    const matrix = view.inputs[name]
    const width = matrix[0]!.length
    return (
      <MatrixField
        most={99}
        key={name}
        name={inputLabels[name]}
        label={inputLabels[name]}
        matrix={matrix}
        mark={(i, j) => (explained?.sources[name]?.includes(i * width + j) ? 'source' : undefined)}
        onChange={(changed) => change({ [name]: writeFitted(state[name], changed) })}
      />
    )
  }
  const result = t.result(view)
  return (
    <Frame name="alignment" lang={lang} result={result} reset={reset} isChanged={isChanged}>
      <Fields>
        <ChoiceField
          label={t.score}
          value={input.score}
          options={choices(scores)}
          onChange={(score) => change({ score })}
        />
        <ChoiceField
          label={t.window}
          value={input.window}
          options={choices(windows)}
          onChange={(window) => change({ window })}
        />
        {size('S', view.S, 2, 8)}
        {size('d', view.d, 1, 3)}
        {input.window === 'local-m' && size('t', input.t, 1, 9)}
        {input.window !== 'global' && size('D', input.D, 1, 3)}
      </Fields>
      <div className="ex-row ex-alignment-inputs">{(['h', ...view.shown] as const).map(field)}</div>
      <Player
        lang={lang}
        step={view.now}
        count={view.stages.length}
        onStep={(step) => {
          setPointed(null)
          change({ step: view.stages[step]! })
        }}
      />
      <div className="ex-row ex-alignment">
        <Positions view={view} place={place} explained={explained} sources={field('H')} onPoint={setPointed} />
        <Weights view={view} label={t.plot} />
      </div>
      <div className="ex-says">
        {explained && (
          <p className="ex-work">
            <b>{explained.name}</b> = {explained.work === null ? `0 (${t.outside})` : `${explained.work} = `}
            {explained.work !== null && <b>{round(explained.value)}</b>}
          </p>
        )}
        <p>{result}</p>
        {hints(view, t).map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </div>
    </Frame>
  )
}

function hints(view: AlignmentView, t: AlignmentWords): string[] {
  const isEmpty = !view.inside.includes(true)
  const cut = view.cut.before + view.cut.after
  if (isEmpty) return [t.empty]
  return [...(cut > 0 ? [t.cut(cut)] : []), ...(view.gauss ? [t.notNormalised(t.sums(view))] : [])]
}
