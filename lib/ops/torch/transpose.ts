import { int, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { permuted } from '@/lib/ops/families/viewing'

export default defineFunction({
  name: 'torch.transpose',
  category: 'viewing',
  binding: 'native',
  method: 'too',
  shapes: ['(*, H, W) -> (*, W, H)', '(…, d_dim0, …, d_dim1, …) -> (…, d_dim1, …, d_dim0, …)'],
  overloads: [{ input: tensor([2, 3, 4]), dim0: int(), dim1: int() }],
  example: { dim0: '1', dim1: '2' },
  errors: dimensionErrors,
  infer({ input, dim0, dim1 }, t) {
    const rank = input.shape.length
    const [a, b] = [wrapDim(dim0, rank, t), wrapDim(dim1, rank, t)]
    const order = [...input.shape.keys()].map((dim) => (dim === a ? b : dim === b ? a : dim))
    if (a !== b) [a, b].forEach((dim) => t.size(`out[${dim}]`, `input[${order[dim]}]`, { input: input.shape }))
    return permuted(input, order)
  },
  inverse: { dim0: [0, 1, 2, 3], dim1: [0, 1, 2, 3] },
})
