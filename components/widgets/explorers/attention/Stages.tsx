import type { AttentionView, StageName, TensorName } from '@/lib/explore/attention'
import { labels, type Explained, type Place } from '@/lib/explore/attention-cell'
import { round } from '@/lib/explore/format'
import { Cells } from '../parts/Cells'
import type { AttentionWords } from './words'

/** The tensors of each step, in a row; those of later steps are still empty. */
export function Stages({
  view,
  t,
  place,
  explained,
  onPoint,
}: {
  view: AttentionView
  t: AttentionWords
  place: Place
  explained: Explained | null
  onPoint: (place: Place | null) => void
}) {
  const cells = (name: TensorName, stage: StageName, at: number) => {
    const { shape, values } = view.tensors[name]
    const isDone = at <= view.now
    const sources = explained?.sources[name]
    const caption = stage === 'projected' ? labels[name] : t.stages[stage]
    return (
      <Cells
        key={name}
        name={labels[name]}
        caption={`${caption} (${shape.join(', ')})`}
        shape={shape}
        values={values.map((value) => (isDone ? round(value, 2) : ''))}
        heat={name === 'weights' && isDone ? (cell) => values[cell] || 0 : undefined}
        tone={stage === 'projected' && isDone ? () => tones[name] : undefined}
        mark={(cell) => {
          if (name === place.tensor && cell === place.at) return 'here'
          if (sources?.includes(cell)) return 'source'
          return name === 'masked' && isDone && values[cell] === -Infinity ? 'off' : undefined
        }}
        about={isDone ? (cell) => `= ${round(values[cell]!)}` : undefined}
        onPoint={isDone ? (cell) => onPoint(cell === null ? null : { tensor: name, at: cell }) : undefined}
      />
    )
  }
  return (
    <div className="ex-row ex-attention-stages">
      {view.stages.map((stage, at) => (
        <div key={stage} className="ex-row" data-now={at === view.now ? '' : undefined}>
          {(stage === 'projected' ? (['Q', 'K', 'V'] as const) : [stage]).map((name) => cells(name, stage, at))}
        </div>
      ))}
    </div>
  )
}

const tones: Partial<Record<TensorName, number>> = { Q: 1, K: 2, V: 3 }
