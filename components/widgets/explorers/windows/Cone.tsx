import { useRef, type KeyboardEvent } from 'react'
import type { ReceptiveView } from '@/lib/explore/receptive'
import type { Words } from './receptive-words'

const pitch = 52
const top = 30

export interface Spot {
  readonly row: number
  readonly cell: number
}

/** The rows of cells one below the other, each cell in the middle of what it sees; arrow keys go from cell to cell. */
export function Cone({
  view,
  onPoint,
  onPick,
  t,
}: {
  view: ReceptiveView
  onPoint(spot: Spot | null): void
  onPick(spot: Spot): void
  t: Words
}) {
  const box = useRef<SVGSVGElement>(null)
  const { rows, size, layers, wires, at, first, last } = view
  const middleOf = (row: number, cell: number) => {
    const { field } = rows[row]!
    return field.start + (field.size - 1) / 2 + cell * field.stride
  }
  const ends = rows.flatMap(({ length }, row) => [middleOf(row, 0), middleOf(row, length - 1)])
  const [from, to] = [Math.min(...ends, first), Math.max(...ends, last)]
  const unit = Math.min(28, Math.max(11, 690 / (to - from + 1)))
  const side = unit - 3
  const x = (place: number) => (place - from + 0.5) * unit
  const y = (row: number) => top + row * pitch + 11
  const outside = [
    ...Array.from({ length: Math.max(0, -first) }, (_, i) => first + i),
    ...Array.from({ length: Math.max(0, last - size + 1) }, (_, i) => Math.max(size, first) + i),
  ].filter((place) => place <= last && (place < 0 || place >= size))
  const press = (event: KeyboardEvent) => {
    const across = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
    if (across === 0 && down === 0) return
    event.preventDefault()
    const row = Math.min(Math.max(at.row + down, 0), rows.length - 1)
    const wanted = row === at.row ? at.cell + across : nearest(rows[row]!, middleOf(at.row, at.cell))
    const cell = Math.min(Math.max(wanted, 0), rows[row]!.length - 1)
    box.current?.querySelector<SVGElement>(`[data-spot="${row} ${cell}"]`)?.focus()
  }
  return (
    <figure className="ex-cone">
      <figcaption>{t.picture}</figcaption>
      <div className="ex-scroll">
        <svg
          ref={box}
          width={(to - from + 1) * unit}
          height={y(rows.length - 1) + side / 2 + 4}
          role="group"
          aria-label={t.picture}
          onKeyDown={press}
          onPointerLeave={() => onPoint(null)}
        >
          {wires.map(({ row, from: below, to: above }) => (
            <line
              key={`${row} ${below} ${above}`}
              x1={x(middleOf(row - 1, below))}
              y1={y(row - 1) + side / 2}
              x2={x(middleOf(row, above))}
              y2={y(row) - side / 2}
            />
          ))}
          <path className="ex-brace" d={`M${x(first) - side / 2} ${top - 4} v-5 H${x(last) + side / 2} v5`} />
          {outside.map((place) => (
            <rect
              key={place}
              data-kind="outside"
              {...{ x: x(place) - side / 2, y: y(0) - side / 2, width: side, height: side, rx: 3 }}
            />
          ))}
          {rows.map(({ length, seen, field }, row) => {
            const marked = new Set(seen)
            return (
              <g key={row}>
                {Array.from({ length }, (_, cell) => (
                  <rect
                    key={cell}
                    {...{
                      x: x(middleOf(row, cell)) - side / 2,
                      y: y(row) - side / 2,
                      width: side,
                      height: side,
                      rx: 3,
                    }}
                    role="button"
                    aria-label={t.cell(row, cell)}
                    data-spot={`${row} ${cell}`}
                    data-kind={at.row === row && at.cell === cell ? 'here' : marked.has(cell) ? 'seen' : undefined}
                    tabIndex={at.row === row && at.cell === cell ? 0 : -1}
                    onPointerEnter={() => onPoint({ row, cell })}
                    onFocus={() => onPick({ row, cell })}
                    onClick={() => onPick({ row, cell })}
                  />
                ))}
                <text x={1} y={y(row) - side / 2 - (row === 0 ? 15 : 5)}>
                  {row === 0
                    ? `${t.row(0)} · ${size}`
                    : t.label(`${t.kinds[layers[row - 1]!.kind]} ${layers[row - 1]!.kernel_size}`, length, field.size)}
                </text>
              </g>
            )
          })}
        </svg>
      </div>
    </figure>
  )
}

/** The cell of a row whose middle lies nearest to a place. */
const nearest = ({ field }: ReceptiveView['rows'][number], place: number) =>
  Math.round((place - field.start - (field.size - 1) / 2) / field.stride)
