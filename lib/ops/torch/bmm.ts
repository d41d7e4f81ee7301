import * as is from '@/lib/shape/argument'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { bmm, bmmErrors } from '@/lib/ops/families/products/product'
import { out } from '@/lib/ops/families/reduction/reduction'

const input = is.tensor([8, 2, 3])
const mat2 = is.tensor([8, 3, 4])

export default defineFunction({
  name: 'torch.bmm',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  shapes: ['(B, m, k), (B, k, n) -> (B, m, n)'],
  overloads: [
    { input, mat2, out },
    { input, mat2, out_dtype: is.givenDType(), out },
  ],
  example: {},
  errors: {
    rank: ['RuntimeError', 'batch1 must be a 3D tensor'],
    rank_second: ['RuntimeError', 'batch2 must be a 3D tensor'],
    ...bmmErrors,
    bmm_kernel: notImplemented({ dtype: 'Bool' }),
  },
  infer({ input, mat2, ...rest }, t) {
    // on the CPU there is no such kernel, and the message is a page long
    if ('out_dtype' in rest) t.unknown()
    t.check(input.shape.length === 3, 'rank')
    t.check(mat2.shape.length === 3, 'rank_second')
    return bmm(input, mat2, t)
  },
  flops: (_, __, t) => t.flops,
})
