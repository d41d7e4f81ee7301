import * as is from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { isNumber } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { out } from '@/lib/ops/families/reduction/reduction'
import { out_int32, places, right, searchErrors } from '@/lib/ops/families/indexing/searching'

const sorted_sequence = is.tensor([2, 5])
const rest = {
  out_int32,
  right,
  side: is.keywordOnly(is.optional(is.str())),
  sorter: is.keywordOnly(is.optional(is.tensor([2, 5]))),
  out,
}
const errors = {
  side: ['RuntimeError', "torch.searchsorted(): side can only be 'left' or 'right' but got {side}"],
  opposites: [
    'RuntimeError',
    "torch.searchsorted(): side and right can't be set to opposites, got side of {side} while right was True",
  ],
  sorter: [
    'RuntimeError',
    'torch.searchsorted(): boundary and sorter must have the same size, but got boundary tensor {boundaries}and got sorter tensor {sorter}',
  ],
  sorter_dtype: ['RuntimeError', 'torch.searchsorted(): sorter must be a tensor of long dtype but got dtype {dtype}'],
  sorter_index: ['RuntimeError', 'torch.searchsorted(): sorter index out of range'],
  scalar: [
    'RuntimeError',
    "torch.searchsorted(): input value can be a scalar only when boundaries tensor dimension is 1, but we got boundaries tensor dim({rank}) and input value's dim(0) numel(1)",
  ],
  no_dimensions: [
    'RuntimeError',
    'torch.searchsorted(): boundaries tensor should have positive dimension, but got 0 dimension',
  ],
  batch: [
    'RuntimeError',
    'torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 dimensions of boundaries tensor and input value tensor must match, but we got boundaries tensor {boundaries} and input value tensor {input}',
  ],
  ...searchErrors,
} as const

export default defineFunction({
  name: 'torch.searchsorted',
  category: 'sorting',
  binding: 'native',
  shapes: ['sorted_sequence (k), (…) -> (…)', 'sorted_sequence (…, k), (…, L) -> (…, L)'],
  overloads: [
    { sorted_sequence, input: is.tensor([2, 3]), ...rest },
    { sorted_sequence, self: is.number(), ...rest },
  ],
  example: {},
  errors,
  infer({ sorted_sequence: boundaries, out_int32, right, side, sorter, ...rest }, t) {
    if (side !== null) {
      t.check(side === 'left' || side === 'right', 'side', { side })
      t.check(!right || side === 'right', 'opposites', { side })
    }
    if (sorter) checkSorter(sorter, boundaries, t)
    const values = 'self' in rest ? rest.self : rest.input
    const shape = isNumber(values) ? [] : values.shape
    const rank = boundaries.shape.length
    t.check(shape.length > 0 || rank === 1, 'scalar', { rank })
    t.check(rank > 0, 'no_dimensions')
    const isSame = rank === shape.length && String(shape.slice(0, -1)) === String(boundaries.shape.slice(0, -1))
    t.check(rank === 1 || isSame, 'batch', { boundaries: boundaries.shape, input: shape })
    return places(boundaries, values, out_int32, t)
  },
})

/** The order in which the boundaries are sorted, where they are not. */
function checkSorter({ shape, dtype, values }: Tensor, boundaries: Tensor, t: Trace<keyof typeof errors>): void {
  t.check(String(shape) === String(boundaries.shape), 'sorter', { boundaries: boundaries.shape, sorter: shape })
  t.check(dtype === 'int64', 'sorter_dtype', { dtype: scalarType(dtype) })
  if (shape.includes(0)) return
  if (!values || shape.length === 0) t.unknown()
  const size = shape.at(-1)!
  t.check(
    values.every((value) => value >= 0 && value < size),
    'sorter_index',
  )
}
