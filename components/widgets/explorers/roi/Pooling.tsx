import type { Roi } from '@/lib/explore/roi'
import { round } from '@/lib/explore/format'
import { Cells } from '../parts/Cells'
import { BoxHandles } from './BoxHandles'
import { Sheet, unit } from './Sheet'
import type { RoiWords } from './words'

interface Props {
  readonly of: Roi
  readonly bin: number
  readonly t: RoiWords
  onBin(bin: number): void
  onMove: Parameters<typeof BoxHandles>[0]['onMove']
}

/** Two roundings, bins that may overlap, and the cell that wins each. */
export function Pooling({ of, bin, t, onBin, onMove }: Props) {
  const { bins, rounded, size, exact, binSize } = of.pool
  const chosen = bins[bin]!
  const isWinner = (row: number, column: number) =>
    chosen.winner?.row === row && chosen.winner.column === column ? { mark: 'winner' as const } : undefined
  return (
    <div className="ex-roi-half">
      <p className="ex-roi-title">{t.pooling}</p>
      <Sheet
        of={of}
        label={t.map(t.pooling)}
        look={isWinner}
        behind={
          <>
            {bins.map(({ rows, columns }, i) => (
              <rect
                key={i}
                className="ex-roi-bin"
                data-tone={i % 6}
                x={columns.start * unit}
                y={rows.start * unit}
                width={Math.max(columns.end - columns.start, 0) * unit}
                height={Math.max(rows.end - rows.start, 0) * unit}
              />
            ))}
            <Outline rows={chosen.rows} columns={chosen.columns} />
          </>
        }
      >
        <BoxHandles of={of} t={t} onMove={onMove} />
      </Sheet>
      <p>
        {t.rounded(exact.map((edge) => round(edge, 2)).join(', '), rounded.join(', '), `${size[0]} × ${size[1]}`)}
        {' · '}
        {t.binOf(`${round(binSize[0], 2)} × ${round(binSize[1], 2)}`)}
      </p>
      <Cells
        name={t.output(t.pooling)}
        caption={t.output(t.pooling)}
        shape={of.options.outputSize}
        values={bins.map(({ value }) => round(value, 3))}
        tone={(at) => at % 6}
        mark={(at) => (at === bin ? 'source' : undefined)}
        about={(at) => `= ${round(bins[at]!.value, 3)}`}
        onPoint={(at) => at !== null && onBin(at)}
      />
      <p>{poolSays(of, bin, t)}</p>
    </div>
  )
}

const Outline = ({ rows, columns }: Pick<Roi['pool']['bins'][number], 'rows' | 'columns'>) => (
  <rect
    className="ex-roi-chosen"
    x={columns.start * unit}
    y={rows.start * unit}
    width={Math.max(columns.end - columns.start, 0) * unit}
    height={Math.max(rows.end - rows.start, 0) * unit}
  />
)

/** `[0, 1]` */
export const nameOf = ({ options }: Roi, bin: number) =>
  `[${Math.floor(bin / options.outputSize[1])}, ${bin % options.outputSize[1]}]`

const span = ({ start, end }: { readonly start: number; readonly end: number }) =>
  end - start === 1 ? `${start}` : `${start}–${end - 1}`

function poolSays(of: Roi, bin: number, t: RoiWords): string {
  const { rows, columns, winner, value } = of.pool.bins[bin]!
  const name = nameOf(of, bin)
  if (!winner) return t.empty(name)
  const count = (rows.end - rows.start) * (columns.end - columns.start)
  return t.poolBin(name, span(rows), span(columns), count) + t.winner(round(value, 3), winner.row, winner.column)
}
