import * as is from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import { out } from '@/lib/ops/families/reduction/reduction'
import { reshaped, viewed, viewErrors, viewStrides } from '@/lib/ops/families/viewing/viewing'

/** Every size twice, once as 1, so that the tensors meet nowhere. */
const spread = (of: Tensor, rank: number, isFirst: boolean): Tensor => {
  const sizes = [...new Array<number>(rank - of.shape.length).fill(1), ...of.shape]
  return reshaped(
    of,
    sizes.flatMap((size) => (isFirst ? [size, 1] : [1, size])),
  )
}

// Source: `KronImpl` in ATen/native/LinearAlgebra.cpp
export default defineFunction({
  name: 'torch.kron',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  shapes: ['(m, n), (p, q) -> (m * p, n * q)', '(m), (p) -> (m * p)'],
  overloads: [{ input: is.tensor([2, 3]), other: is.tensor([4, 5]), out }],
  example: {},
  errors: viewErrors,
  infer({ input, other }, t) {
    const rank = Math.max(input.shape.length, other.shape.length)
    const made = elementwise([spread(input, rank, true), spread(other, rank, false)], t)
    const shape = Array.from({ length: rank }, (_, dim) => {
      const [a, b] = made.shape.slice(2 * dim, 2 * dim + 2) as [number, number]
      return t.size(`out[${dim}]`, 'a * b', { a, b })
    })
    // the product lies as its operands do, and then its pairs of dimensions may not lie in one piece
    const strides = viewStrides(made, shape)
    return strides ? viewed(made, shape, strides) : t.fail('incompatible')
  },
})
