import * as is from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { preservedStrides } from '@/lib/shape/elementwise'
import { defineFunction } from '@/lib/shape/spec'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { concatenate } from '@/lib/ops/families/viewing/joining'
import { out } from '@/lib/ops/families/reduction/reduction'
import { strided } from '@/lib/ops/families/viewing/slicing'

const errors = {
  no_dimensions: ['RuntimeError', 'diff expects input to be at least one-dimensional'],
  order: ['RuntimeError', 'order must be non-negative but got {n}'],
  ...dimensionErrors,
  rank: ['RuntimeError', 'diff expects prepend or append to be the same dimension as input'],
  size: [
    'RuntimeError',
    'diff expects the shape of tensor to prepend or append to match that of input except along the differencing dimension; input.size({dim}) = {want}, but got tensor.size({dim}) = {got}',
  ],
} as const

const optionalTensor = is.optional(is.tensor([2, 1]))

export default defineFunction({
  name: 'torch.diff',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(…, L) -> (…, L - n)', 'dim=1: (N, C, L) -> (N, C - n, L)'],
  overloads: [
    {
      input: is.tensor([2, 5]),
      n: is.int(1),
      dim: is.int(-1),
      prepend: optionalTensor,
      append: optionalTensor,
      out,
    },
  ],
  example: {},
  errors,
  infer({ input, n, dim, prepend, append }, t) {
    const { shape, dtype, requires_grad } = input
    t.check(shape.length > 0, 'no_dimensions')
    t.check(n >= 0, 'order', { n })
    for (const other of [prepend, append]) if (other) checkFits(input, other, dim, t)
    if (n === 0) return tensor(shape, { dtype, requires_grad, strides: preservedStrides(input) })
    const along = wrapDim(dim, shape.length, t)
    const parts = [prepend, input, append].filter((part) => part !== null)
    const L = parts.reduce((sum, part) => sum + part.shape[along]!, 0)
    const size = t.size(`out[${along}]`, 'max(L - n, 0)', { L, n })
    let result = parts.length === 1 ? input : concatenate(parts, along, L)
    while (result.shape[along]! > size) {
      const left = result.shape[along]! - 1
      result = elementwise([strided(result, along, 1, left), strided(result, along, 0, left)], t)
    }
    return result
  },
  inverse: { n: [1, 2, 3], dim: [0, 1, 2, 3] },
})

/** What comes before or after differs along that dimension alone. */
function checkFits({ shape }: Tensor, other: Tensor, dim: number, t: Trace<keyof typeof errors>): void {
  const along = wrapDim(dim, shape.length, t)
  t.check(other.shape.length === shape.length, 'rank')
  shape.forEach((want, at) => {
    const got = other.shape[at]!
    t.check(at === along || got === want, 'size', { dim: at, want, got })
  })
}
