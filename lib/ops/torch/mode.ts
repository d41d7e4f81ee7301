import { int } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkGradient, checkNotEmpty, complexErrors, emptyDimErrors } from '@/lib/ops/families/reduction/extremes'
import { input, keepdim, outs, pickedShapes } from '@/lib/ops/families/reduction/reduction'
import { picked } from '@/lib/ops/families/indexing/selecting'

export default defineFunction({
  name: 'torch.mode',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: pickedShapes,
  outputs: ['values', 'indices'],
  overloads: [{ input, dim: int(-1), keepdim, out: outs }],
  example: {},
  errors: {
    ...dimensionErrors,
    ...emptyDimErrors('mode()'),
    ...complexErrors('mode'),
    kernel: notImplemented({ kernel: 'mode_cpu' }),
  },
  infer({ input, ...rest }, t) {
    const dim = wrapDim(rest.dim, input.shape.length, t)
    checkNotEmpty(input, [dim], t)
    const isRead = numel(input.shape) > 0 && input.shape.length > 0
    t.check(!isRead || group(input.dtype) !== 'complex', 'kernel', { dtype: scalarType(input.dtype) })
    checkGradient(input, t)
    return picked('mode', input, dim, rest)
  },
  inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
})
