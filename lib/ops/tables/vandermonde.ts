import { isLow } from '@/lib/ops/families/linalg/matrices'
import * as is from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor } from '@/lib/shape/tensor'

const common = { category: 'linalg', binding: 'native', example: {} } as const
const x = is.tensor([3])

const vander = defineFunction({
  ...common,
  name: 'torch.linalg.vander',
  called: 'linalg_vander',
  shapes: ['(*, n) -> (*, n, N)'],
  overloads: [{ x, N: is.keywordOnly(is.optional(is.int())) }],
  errors: {
    type: ['RuntimeError', 'linalg.vander supports floating point, complex, and integer tensors, but got {dtype}'],
    count: ['RuntimeError', 'N must be greater than 1.'],
  },
  infer({ x, N }, t) {
    t.check(x.dtype !== 'bool' && !isLow(x.dtype), 'type', { dtype: scalarType(x.dtype) })
    const shape = x.shape.length === 0 ? [1] : x.shape
    const count = N ?? shape.at(-1)!
    t.check(count > 1, 'count')
    const dtype = isDifferentiable(x.dtype) ? x.dtype : 'int64'
    return tensor([...shape, count], { dtype, requires_grad: needsGrad(dtype, [x]) })
  },
})

const old = defineFunction({
  ...common,
  name: 'torch.vander',
  shapes: ['(n) -> (n, N)'],
  overloads: [{ x, N: is.optional(is.int()), increasing: is.bool(false) }],
  errors: {
    rank: ['RuntimeError', 'x must be a one-dimensional tensor.'],
    negative: ['RuntimeError', 'N must be non-negative.'],
  },
  infer({ x, N }, t) {
    t.check(x.shape.length === 1, 'rank')
    const count = N ?? x.shape[0]!
    t.check(count >= 0, 'negative')
    const dtype = isDifferentiable(x.dtype) ? x.dtype : 'int64'
    // the column of ones does not come from x
    return tensor([x.shape[0]!, count], { dtype, requires_grad: count > 1 && needsGrad(dtype, [x]) })
  },
})

/** Matrices of powers. */
const tables = [vander, old]
export default tables
