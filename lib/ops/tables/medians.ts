import { int } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkGradient, checkNotEmpty, complexErrors, emptyDimErrors } from '@/lib/ops/families/reduction/extremes'
import { input, keepdim, outs, pickedShapes, reduced } from '@/lib/ops/families/reduction/reduction'
import { picked } from '@/lib/ops/families/indexing/selecting'

const define = (name: 'median' | 'nanmedian') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: ['(…) -> ()', ...pickedShapes],
    outputs: ['values', 'indices'],
    overloads: [{ input }, { input, dim: int(), keepdim, out: outs }],
    example: { dim: '1' },
    errors: {
      ...dimensionErrors,
      ...emptyDimErrors('median()'),
      ...complexErrors(name),
      kernel: notImplemented(),
    },
    infer({ input, ...rest }, t) {
      const isOrdered = !['bool', 'complex'].includes(group(input.dtype))
      const dtype = scalarType(input.dtype)
      if ('dim' in rest) {
        const dim = wrapDim(rest.dim, input.shape.length, t)
        checkNotEmpty(input, [dim], t)
        t.check(isOrdered, 'kernel', { kernel: 'median_out', dtype })
        return picked(name, input, dim, rest)
      }
      t.check(isOrdered || numel(input.shape) === 0, 'kernel', { kernel: 'median_cpu', dtype })
      checkGradient(input, t)
      return reduced(input, new Set(input.shape.keys()), {}, input.dtype)
    },
    inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  })

export default [define('median'), define('nanmedian')]
