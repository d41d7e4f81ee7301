import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { matmul, matmulErrors } from '@/lib/ops/families/products/multiplying'
import { out } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.matmul',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  shapes: ['(n), (n) -> ()', '(m, k), (k) -> (m)', '(m, k), (k, n) -> (m, n)', '(…, m, k), (…, k, n) -> (…, m, n)'],
  overloads: [{ input: is.tensor([8, 2, 3]), other: is.tensor([3, 4]), out }],
  example: {},
  errors: matmulErrors,
  infer({ input, other }, t) {
    return matmul(input, other, t)
  },
  flops: (_, __, t) => t.flops,
})
