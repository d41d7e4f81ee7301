import * as is from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { contract, contractionErrors } from '@/lib/ops/families/products/contracting'
import { out } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.inner',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  shapes: ['(n), (n) -> ()', '(…, n), (…, n) -> (…, …)'],
  overloads: [{ input: is.tensor([2, 3]), other: is.tensor([4, 3]), out }],
  example: {},
  errors: {
    size: ['RuntimeError', 'inner() the last dimension must match on both input tensors but got shapes {a} and {b}'],
    ...contractionErrors,
  },
  infer({ input, other }, t) {
    if (input.shape.length === 0 || other.shape.length === 0) return elementwise([input, other], t)
    t.check(input.shape.at(-1) === other.shape.at(-1), 'size', { a: input.shape, b: other.shape })
    return contract(input, other, [-1], [-1], t)
  },
  flops: (_, __, t) => t.flops,
})
