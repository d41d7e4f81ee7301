import type { Matrix } from '../matrix'
import type { Drawn } from '../movement'

/** The numbers of a matrix, row by row; null: it is none. */
export function rowsOf({ shape, values }: Drawn): Matrix | null {
  const [height = 0, width = 0] = shape
  if (shape.length !== 2 || values.length === 0) return null
  return Array.from({ length: height }, (_, row) => values.slice(row * width, (row + 1) * width))
}

/** A matrix as Python writes a list of lists. */
export const listOf = (matrix: Matrix): string => `[${matrix.map((row) => `[${row.join(', ')}]`).join(', ')}]`
