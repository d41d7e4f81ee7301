import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { mm, mmErrors } from '@/lib/ops/families/products/product'
import { out } from '@/lib/ops/families/reduction/reduction'

const input = is.tensor([2, 3])
const mat2 = is.tensor([3, 4])

export default defineFunction({
  name: 'torch.mm',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  shapes: ['(m, k), (k, n) -> (m, n)'],
  overloads: [
    { input, mat2, out },
    { input, mat2, out_dtype: is.givenDType(), out },
  ],
  example: {},
  errors: {
    rank: ['RuntimeError', 'self must be a matrix'],
    rank_second: ['RuntimeError', 'mat2 must be a matrix'],
    ...mmErrors,
  },
  infer({ input, mat2, ...rest }, t) {
    // on the CPU there is no such kernel, and the message is a page long
    if ('out_dtype' in rest) t.unknown()
    t.check(input.shape.length === 2, 'rank')
    t.check(mat2.shape.length === 2, 'rank_second')
    return mm(input, mat2, t)
  },
  flops: (_, __, t) => t.flops,
})
