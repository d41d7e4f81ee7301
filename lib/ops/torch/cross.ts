import * as is from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { notImplemented, scalarTypes } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor } from '@/lib/shape/tensor'
import { dimensionErrors, noDimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { out } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.cross',
  category: 'linalg',
  binding: 'native',
  method: 'too',
  shapes: ['(…, 3), (…, 3) -> (…, 3)'],
  overloads: [{ input: is.tensor([2, 3]), other: is.tensor([2, 3]), dim: is.optional(is.int()), out }],
  example: { dim: '-1' },
  errors: {
    no_three: ['RuntimeError', 'no dimension of size 3 in input'],
    rank: ['RuntimeError', 'linalg.cross: inputs must have the same number of dimensions.'],
    ...noDimensionErrors,
    ...dimensionErrors,
    length: ['RuntimeError', 'linalg.cross: inputs dimension {dim} must have length 3. Got {a} and {b}'],
    ...broadcastErrors,
    kernel: notImplemented({ kernel: 'cross' }),
    dtype: scalarTypes(),
  },
  infer({ input, other, ...rest }, t) {
    const { shape, dtype } = input
    const dim = rest.dim ?? shape.indexOf(3)
    t.check(rest.dim !== null || dim >= 0, 'no_three')
    t.check(shape.length === other.shape.length, 'rank')
    t.check(shape.length > 0, 'no_dimensions', { dim })
    const along = wrapDim(dim, shape.length, t)
    const [a, b] = [shape[along]!, other.shape[along]!]
    t.check(a === 3 && b === 3, 'length', { dim, a, b })
    const size = broadcastShapes([shape, other.shape], t)
    t.check(dtype !== 'bool', 'kernel', { dtype: scalarType(dtype) })
    t.check(other.dtype === dtype, 'dtype', { want: scalarType(dtype), got: scalarType(other.dtype) })
    return tensor(size, { dtype, requires_grad: needsGrad(dtype, [input, other]) })
  },
})
