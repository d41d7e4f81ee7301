import { round } from '@/lib/explore/format'
import type { Place } from '@/lib/explore/windows/numbers'
import { Plane, type Box, type PlaneCell } from './Plane'

/** A frame around cells in three dimensions. */
export interface Block {
  readonly kind: Box['kind']
  readonly origin: Place
  readonly shape: Place
}

/** A plane of cells, or the slices of a volume one after another. */
export function Slices({
  caption,
  shape,
  cells,
  blocks = [],
  current,
  first = 0,
  onPoint,
  onDrag,
}: {
  caption: string
  shape: Place
  cells: readonly PlaneCell[]
  blocks?: readonly Block[]
  current: number
  /** The depth that the slices of a volume are counted from. */
  first?: number
  onPoint(at: number | null): void
  onDrag?(origin: Place): void
}) {
  const [depth, height, width] = shape
  const size = height * width
  return (
    <figure className="ex-slices">
      <figcaption>{caption}</figcaption>
      <div>
        {Array.from({ length: depth }, (_, d) => {
          const boxes = blocks.flatMap(({ kind, origin, shape: [deep, rows, columns] }): Box[] =>
            d >= origin[0] && d < origin[0] + deep ? [{ kind, row: origin[1], column: origin[2], rows, columns }] : [],
          )
          const slice = `d = ${round(first + d)}`
          return (
            <div key={d}>
              {depth > 1 && <small>{slice}</small>}
              <Plane
                name={depth > 1 ? `${caption}, ${slice}` : caption}
                width={width}
                cells={cells.slice(d * size, (d + 1) * size)}
                boxes={boxes}
                current={current - d * size >= 0 && current - d * size < size ? current - d * size : 0}
                onPoint={(at) => onPoint(at === null ? null : d * size + at)}
                {...(onDrag && {
                  onDrag: (row: number, column: number) =>
                    onDrag([blocks.find(({ kind }) => kind === 'window')?.origin[0] ?? d, row, column]),
                })}
              />
            </div>
          )
        })}
      </div>
    </figure>
  )
}
