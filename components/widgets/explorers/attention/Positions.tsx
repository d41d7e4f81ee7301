import type { ReactNode } from 'react'
import type { AlignmentStage, AlignmentView } from '@/lib/explore/alignment'
import type { AlignmentPlace, AlignmentWork } from '@/lib/explore/alignment-cell'
import { round } from '@/lib/explore/format'
import { Cells } from '../parts/Cells'
import { stageLabels } from './alignment-words'

/** One row for each position of the source, a column for each step; the vectors that come out are below. */
export function Positions({
  view,
  place,
  explained,
  sources,
  onPoint,
}: {
  view: AlignmentView
  place: AlignmentPlace
  explained: AlignmentWork | null
  /** The fields of h̄_s. */
  sources: ReactNode
  onPoint: (place: AlignmentPlace | null) => void
}) {
  const cells = (stage: AlignmentStage) => {
    const at = view.stages.indexOf(stage)
    const values = view.values[stage]
    const isDone = at <= view.now
    const isOfPlaces = values.length === view.S && stage !== 'context' && stage !== 'attentional' && stage !== 'p'
    const isLeftOut = (cell: number) => isOfPlaces && stage !== 'gauss' && !view.inside[cell]
    const isWeight = stage === 'weights' || (stage === 'align' && !view.gauss)
    return (
      <div key={stage} data-now={at === view.now ? '' : undefined}>
        <Cells
          name={stageLabels[stage]}
          caption={stageLabels[stage]}
          shape={isOfPlaces ? [values.length, 1] : [1, values.length]}
          values={values.map((value) => (isDone ? round(value, 3) : ''))}
          heat={isWeight && isDone ? (cell) => values[cell] : undefined}
          mark={(cell) => {
            if (stage === place.stage && cell === place.at) return 'here'
            if (explained?.sources[stage]?.includes(cell)) return 'source'
            return isLeftOut(cell) ? 'off' : undefined
          }}
          about={isDone ? (cell) => `= ${round(values[cell]!)}` : undefined}
          onPoint={isDone ? (cell) => onPoint(cell === null ? null : { stage, at: cell }) : undefined}
        />
      </div>
    )
  }
  const isVector = (stage: AlignmentStage) => stage === 'context' || stage === 'attentional'
  return (
    <div className="ex-alignment-steps">
      <div className="ex-row">
        {view.stages.includes('p') && cells('p')}
        <figure className="ex-cells">
          <figcaption>s</figcaption>
          <div className="ex-grid" aria-hidden="true">
            {view.scores.map((_, at) => (
              <span key={at} className="ex-alignment-place">
                {at + 1}
              </span>
            ))}
          </div>
        </figure>
        {sources}
        {view.stages.filter((stage) => stage !== 'p' && !isVector(stage)).map(cells)}
      </div>
      <div className="ex-row">{view.stages.filter(isVector).map(cells)}</div>
    </div>
  )
}
