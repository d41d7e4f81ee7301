import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { mv, mvErrors } from '@/lib/ops/families/products/product'
import { out } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.mv',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  shapes: ['(m, n), (n) -> (m)'],
  overloads: [{ input: is.tensor([2, 3]), vec: is.tensor([3]), out }],
  example: {},
  errors: mvErrors,
  infer({ input, vec }, t) {
    // PyTorch makes an addend of as many numbers as the matrix has rows
    if (input.shape.length === 0) t.unknown()
    return mv(input, vec, t)
  },
})
