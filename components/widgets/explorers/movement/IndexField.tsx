import type { ReactNode } from 'react'
import type { Drawn } from '@/lib/explore/movement'
import { listOf, rowsOf } from '@/lib/explore/movement/rows'
import { Cells } from '../parts/Cells'
import { MatrixField } from '../parts/MatrixField'

/** The index: a matrix is edited where it stands, any other shape in its text. */
export function Index({
  index,
  caption,
  chosen,
  onChange,
}: {
  index: Drawn
  caption: ReactNode
  /** The element that decided about the cell that is pointed at. */
  chosen: number | null
  onChange(text: string): void
}) {
  const { shape, values } = index
  const rows = rowsOf(index)
  if (!rows)
    return (
      <Cells
        name="index"
        caption={caption}
        {...{ shape, values }}
        mark={(at) => (chosen === at ? 'source' : undefined)}
      />
    )
  const columns = rows[0]!.length
  return (
    <div className="ex-index">
      <MatrixField
        name="index"
        label={caption}
        matrix={rows}
        mark={(row, column) => (chosen === row * columns + column ? 'source' : undefined)}
        most={99}
        onChange={(matrix) => onChange(listOf(matrix))}
      />
    </div>
  )
}
