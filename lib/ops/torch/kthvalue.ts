import { int } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkGradient, checkNotEmpty, complexErrors, emptyDimErrors } from '@/lib/ops/families/reduction/extremes'
import { input, keepdim, outs } from '@/lib/ops/families/reduction/reduction'
import { picked } from '@/lib/ops/families/indexing/selecting'

export default defineFunction({
  name: 'torch.kthvalue',
  category: 'sorting',
  binding: 'native',
  method: 'too',
  shapes: [
    '(…, L) -> values (…), indices (…)',
    'dim=1, keepdim=True: (N, C, L) -> values (N, 1, L), indices (N, 1, L)',
  ],
  outputs: ['values', 'indices'],
  overloads: [{ input, k: int(), dim: int(-1), keepdim, out: outs }],
  example: { k: '2' },
  errors: {
    ...dimensionErrors,
    ...emptyDimErrors('kthvalue()'),
    k: ['RuntimeError', 'kthvalue(): selected number k out of range for dimension {dim}'],
    kernel: notImplemented({ kernel: 'kthvalue_cpu' }),
    ...complexErrors('kthvalue'),
  },
  infer({ input, k, ...rest }, t) {
    const { shape, dtype } = input
    const dim = wrapDim(rest.dim, shape.length, t)
    checkNotEmpty(input, [dim], t)
    t.check(k >= 1 && k <= (shape[dim] ?? 1), 'k', { dim })
    const isOrdered = shape.length === 0 || !['bool', 'complex'].includes(group(dtype))
    t.check(isOrdered, 'kernel', { dtype: scalarType(dtype) })
    checkGradient(input, t)
    return picked('kthvalue', input, dim, rest)
  },
  inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  fixes: { k: () => ({ k: 1 }) },
})
