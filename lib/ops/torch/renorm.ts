import * as is from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { cppDouble } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import { numel, tensor } from '@/lib/shape/tensor'
import { asNumber, isComplex } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { out } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.renorm',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(…) -> (…)'],
  overloads: [{ input: is.tensor([3, 4]), p: is.number(), dim: is.int(), maxnorm: is.number(), out }],
  example: { p: '2', dim: '0', maxnorm: '1' },
  errors: {
    ...inplaceErrors,
    p_real: ['RuntimeError', 'renorm: p must be real-valued'],
    p: ['RuntimeError', 'renorm: non-positive-norm not supported'],
    maxnorm_real: ['RuntimeError', 'renorm: maxnorm must be real-valued'],
    maxnorm: ['RuntimeError', 'renorm: expected maxnorm to be >= 0 but got {maxnorm}'],
    rank: ['RuntimeError', 'renorm: input needs at least 2 dimensions, got {rank} dimensions'],
    ...dimensionErrors,
    dtype: ['RuntimeError', 'linalg.vector_norm: Expected a floating point or complex tensor as input. Got {dtype}'],
  },
  infer({ input, p, dim, maxnorm }, t, into) {
    const { shape, dtype, requires_grad } = input
    if (into) checkLeaf(into, t)
    if (isComplex(p)) return t.fail('p_real')
    t.check(asNumber(p) > 0, 'p')
    if (isComplex(maxnorm)) return t.fail('maxnorm_real')
    t.check(asNumber(maxnorm) >= 0, 'maxnorm', { maxnorm: cppDouble(asNumber(maxnorm)) })
    t.check(shape.length > 1, 'rank', { rank: shape.length })
    wrapDim(dim, shape.length, t)
    if (into) checkOverlap(into, [], t)
    t.check(isDifferentiable(dtype), 'dtype', { dtype: scalarType(dtype) })
    // the largest of no numbers is a matter of linalg.vector_norm
    if (numel(shape) === 0 && asNumber(p) === Infinity) t.unknown()
    return into ? written(into, []) : tensor(shape, { dtype, requires_grad })
  },
  inverse: { dim: [0, 1, 2, 3] },
})
