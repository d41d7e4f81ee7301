import { useRef, type KeyboardEvent } from 'react'
import { valueOf, type CellsView, type Stage } from '@/lib/explore/cells'
import { round } from '@/lib/explore/format'
import { toneOf } from './tones'

const written = (vector: readonly number[]) => vector.map((one) => round(one, 4)).join(', ')

/** Every number of every time step; one that is chosen becomes the present step. Arrow keys move between them. */
export function Timeline({
  view,
  onStep,
  name,
  caption,
}: {
  view: CellsView
  onStep(step: number): void
  name: (stage: Stage, time: number) => string
  caption: string
}) {
  const table = useRef<HTMLTableElement>(null)
  const { stages, times, step, h_0, c_0, x } = view
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: stages.length, ArrowLeft: -stages.length, ArrowDown: 1, ArrowUp: -1 }[event.key]
    const from = Number((event.target as HTMLElement).dataset.step)
    if (by === undefined || Number.isNaN(from)) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-step="${from + by}"]`)?.focus()
  }
  const first = { h: h_0, c: c_0 } as Partial<Record<Stage, readonly number[]>>
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <div className="ex-scroll">
        <table className="ex-rc-times" ref={table} aria-label={caption} onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col">t</th>
              {[0, ...times.map((_, t) => t + 1)].map((t) => (
                <th key={t} scope="col">
                  {t}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">x</th>
              <td />
              {x.map((row, t) => (
                <td key={t}>{written(row)}</td>
              ))}
            </tr>
            {stages.map((stage, at) => (
              <tr key={stage}>
                <th scope="row">
                  <span className="ex-gate" data-tone={toneOf(stage)}>
                    {stage}
                  </span>
                </th>
                <td>{first[stage] && written(first[stage])}</td>
                {times.map((time, t) => {
                  const here = t * stages.length + at
                  return (
                    <td key={t}>
                      <button
                        type="button"
                        className="ex-cell"
                        data-step={here}
                        data-mark={here === step ? 'here' : undefined}
                        data-later={here > step || undefined}
                        tabIndex={here === step ? 0 : -1}
                        aria-current={here === step ? 'step' : undefined}
                        aria-label={`${name(stage, t + 1)} (${written(valueOf(time, stage))})`}
                        onClick={() => onStep(here)}
                      >
                        {written(valueOf(time, stage))}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
