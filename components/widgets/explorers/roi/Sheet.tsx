import type { ReactNode } from 'react'
import { cells, type Roi } from '@/lib/explore/roi'
import { round } from '@/lib/explore/format'

/** Pixels of a drawing for one cell of the map. */
export const unit = 36
const margin = 0.75 * unit
const all = Array.from({ length: cells }, (_, i) => i)

/** How a cell of the map is looked at. */
export interface Look {
  readonly mark?: 'winner' | 'neighbour' | undefined
  /** A number below that of the cell: its weight. */
  readonly below?: string | undefined
}

/** The feature map with its numbers. `behind` is drawn below the numbers, `children` above. */
export function Sheet({
  of,
  label,
  look,
  behind,
  children,
}: {
  of: Roi
  label: string
  look: (row: number, column: number) => Look | undefined
  behind: ReactNode
  children: ReactNode
}) {
  const size = cells * unit + 2 * margin
  return (
    <svg className="ex-roi" viewBox={`${-margin} ${-margin} ${size} ${size}`} role="group" aria-label={label}>
      {all.map((i) => (
        <g key={i} className="ex-roi-axis" aria-hidden>
          <text x={(i + 0.5) * unit} y={-6}>
            {i}
          </text>
          <text x={-9} y={(i + 0.5) * unit} dy="0.34em">
            {i}
          </text>
        </g>
      ))}
      <rect className="ex-roi-map" width={cells * unit} height={cells * unit} />
      <path className="ex-roi-lines" d={lines} />
      {behind}
      {of.rows.map((values, row) =>
        values.map((value, column) => {
          const { mark, below } = look(row, column) ?? {}
          const [x, y] = [(column + 0.5) * unit, (row + 0.5) * unit]
          return (
            <g key={`${row},${column}`} className="ex-roi-cell" data-mark={mark} aria-hidden>
              {mark && <rect x={x - unit / 2 + 2} y={y - unit / 2 + 2} width={unit - 4} height={unit - 4} rx={5} />}
              <text x={x} y={y - (below ? 5 : 0)} dy="0.35em">
                {round(value, 2)}
              </text>
              {below && (
                <text className="ex-roi-below" x={x} y={y + 10} dy="0.2em">
                  {below}
                </text>
              )}
            </g>
          )
        }),
      )}
      {children}
    </svg>
  )
}

const lines = all
  .slice(1)
  .map((i) => `M${i * unit} 0V${cells * unit}M0 ${i * unit}H${cells * unit}`)
  .join('')
