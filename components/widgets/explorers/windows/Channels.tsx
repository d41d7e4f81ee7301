import { Fragment, useRef, type KeyboardEvent } from 'react'
import { nameOf, type Channel, type WiringValue } from '@/lib/explore/wiring'
import type { Words } from './wiring-words'

/** Columns of channels with wires between them. Arrow keys go from channel to channel. */
export function Channels({
  view,
  channel,
  marked,
  onPoint,
  onPick,
  t,
}: {
  view: WiringValue
  channel: Channel
  /** Of each column those that the channel is joined with. */
  marked: readonly ReadonlySet<number>[]
  onPoint(channel: Channel | null): void
  onPick(channel: Channel): void
  t: Words
}) {
  const box = useRef<HTMLDivElement>(null)
  const { layers, inputs, groupSize } = view
  const columns = [
    Array.from({ length: inputs }, (_, index) => Math.floor(index / groupSize)),
    ...layers.map(({ outputs }, at) => outputs.map(({ group }) => (at === 0 ? group : null))),
  ]
  const rows = Math.max(...columns.map(({ length }) => length))
  const press = (event: KeyboardEvent) => {
    const { key } = event
    const across = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0
    const down = { ArrowDown: 1, ArrowUp: -1 }[key] ?? 0
    if (across === 0 && down === 0) return
    event.preventDefault()
    const column = Math.min(Math.max(channel.column + across, 0), columns.length - 1)
    const index = Math.min(Math.max(channel.index + down, 0), columns[column]!.length - 1)
    box.current?.querySelector<HTMLElement>(`[data-channel="${nameOf({ column, index })}"]`)?.focus()
  }
  const isOn = (column: number, index: number) => marked[column]!.has(index)
  return (
    <figure className="ex-wiring">
      <figcaption>{t.picture}</figcaption>
      <div
        ref={box}
        role="group"
        aria-label={t.picture}
        style={{ blockSize: `${rows * 2.1 + (rows - 1) * 0.2}rem` }}
        onKeyDown={press}
        onPointerLeave={() => onPoint(null)}
      >
        {columns.map((groups, column) => (
          <Fragment key={column}>
            {column > 0 && (
              <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                {layers[column - 1]!.outputs.flatMap(({ reads, group }, output) =>
                  reads.map((input) => (
                    <line
                      key={`${input} ${output}`}
                      x1={0}
                      y1={(100 * (input + 0.5)) / columns[column - 1]!.length}
                      x2={100}
                      y2={(100 * (output + 0.5)) / groups.length}
                      data-tone={column === 1 ? group % 6 : undefined}
                      data-on={isOn(column - 1, input) && isOn(column, output) ? '' : undefined}
                    />
                  )),
                )}
              </svg>
            )}
            <div>
              {groups.map((group, index) => {
                const name = nameOf({ column, index })
                const isHere = channel.column === column && channel.index === index
                return (
                  <button
                    key={name}
                    type="button"
                    className="ex-cell"
                    data-channel={name}
                    data-tone={group === null ? undefined : group % 6}
                    data-mark={isHere ? 'here' : isOn(column, index) ? 'source' : undefined}
                    tabIndex={isHere ? 0 : -1}
                    onPointerEnter={() => onPoint({ column, index })}
                    onFocus={() => onPick({ column, index })}
                    onClick={() => onPick({ column, index })}
                  >
                    {name}
                  </button>
                )
              })}
            </div>
          </Fragment>
        ))}
      </div>
    </figure>
  )
}
