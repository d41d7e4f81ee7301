import { useState } from 'react'
import { usualAttention, viewAttention, type AttentionView } from '@/lib/explore/attention'
import { explainCell, placeOf, rowOf, type Place } from '@/lib/explore/attention-cell'
import { round } from '@/lib/explore/format'
import type { ExplorerProps } from '../props'
import { Frame } from '../parts/Frame'
import { Player } from '../parts/Player'
import { useExplorer } from '../useExplorer'
import { Controls } from './Controls'
import { Inputs } from './Inputs'
import { Stages } from './Stages'
import { words, type AttentionWords } from './words'

/** Q, K, V to scores, mask, softmax and output, every number of which can be followed. */
export default function Attention(props: ExplorerProps) {
  const { lang } = props
  const t = words[lang]
  const { state, change, reset, isChanged } = useExplorer(usualAttention, props)
  const [pointed, setPointed] = useState<Place | null>(null)
  const view = viewAttention(state)
  const shared = { state, change, t, lang }

  if ('error' in view)
    return (
      <Frame name="attention" lang={lang} result={view.error.message} reset={reset} isChanged={isChanged}>
        <Controls {...shared} view={null} />
        <div className="ex-says" data-kind="error">
          <p>
            <code>
              {view.error.type}: {view.error.message}
            </code>
          </p>
          <p>{t.headsError}</p>
        </div>
      </Frame>
    )

  const place = pointed && view.tensors[pointed.tensor].values.length > pointed.at ? pointed : placeOf(view)
  const explained = explainCell(view, place)
  const result = t.result(rowOf(view, place))
  return (
    <Frame name="attention" lang={lang} result={result} reset={reset} isChanged={isChanged}>
      <Controls {...shared} view={view} />
      <Inputs {...shared} view={view} explained={explained} />
      <Player
        lang={lang}
        step={view.now}
        count={view.stages.length}
        onStep={(step) => {
          setPointed(null)
          change({ step: view.stages[step]! })
        }}
      />
      <Stages view={view} t={t} place={place} explained={explained} onPoint={setPointed} />
      <div className="ex-says">
        {explained && (
          <p className="ex-work">
            <b>{explained.name}</b> = {explained.work} = <b>{round(explained.value)}</b>
          </p>
        )}
        <p>{result}</p>
        {hints(view, t).map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </div>
      <p className="ex-attention-call">
        <code>{view.code}</code>
      </p>
    </Frame>
  )
}

function hints(view: AttentionView, t: AttentionWords): string[] {
  const { L, S, mask, reader, blind, isScaled, heads, width } = view
  const isSdpa = reader === 'sdpa'
  return [
    ...(view.bits ? [t.reading(isSdpa)] : []),
    ...(mask === 'causal' && L !== S ? [t.corner(L, S)] : []),
    ...(blind.length > 0 ? [t.blind(blind, isSdpa)] : []),
    ...(isScaled ? [] : [t.unscaled(width)]),
    ...(heads > 1 ? [t.split(heads, width)] : []),
  ]
}
