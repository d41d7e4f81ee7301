import { int } from '@/lib/shape/argument'
import { checkPlace, create, gradErrors, options } from '@/lib/shape/creation/options'
import { scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'

/** @param inRow how many elements of row `row` are in the triangle */
const triangle = (short: string, inRow: (row: number, columns: number, offset: number) => number) =>
  defineFunction({
    name: `torch.${short}`,
    category: 'creation',
    binding: 'native',
    shapes: ['(2, n)'],
    overloads: [{ row: int(), col: int(), offset: int(0), ...options }],
    example: { row: '3', col: '3' },
    errors: {
      ...gradErrors,
      rows: ['RuntimeError', 'row must be non-negative, got{row}'],
      columns: ['RuntimeError', 'col must be non-negative, got{col}'],
      unsupported_dtype: notImplemented({ kernel: short }),
    },
    infer({ row, col, offset, ...given }, t) {
      checkPlace(given, t)
      t.check(row >= 0, 'rows', { row })
      t.check(col >= 0, 'columns', { col })
      if (row > 100_000) t.unknown()
      const dtype = given.dtype ?? 'int64'
      t.check(dtype === 'int64' || dtype === 'int32', 'unsupported_dtype', { dtype: scalarType(dtype) })
      const count = Array.from({ length: row }, (_, at) => Math.min(col, Math.max(0, inRow(at, col, offset))))
      const length = count.reduce((sum, one) => sum + one, 0)
      return create([2, length], given, t as Parameters<typeof create>[2], { dtype })
    },
  })

/** Row and column numbers of a triangle's elements. */
export default [
  triangle('tril_indices', (row, _, offset) => row + offset + 1),
  triangle('triu_indices', (row, columns, offset) => columns - row - offset),
]
