import { int } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel, tensor } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkGradient, complexErrors } from '@/lib/ops/families/reduction/extremes'
import { input, outs } from '@/lib/ops/families/reduction/reduction'
import { withIndices } from '@/lib/ops/families/indexing/selecting'

const define = (name: 'cummax' | 'cummin') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: ['(…) -> values (…), indices (…)'],
    outputs: ['values', 'indices'],
    overloads: [{ input, dim: int(), out: outs }],
    example: { dim: '1' },
    errors: {
      ...dimensionErrors,
      dim_of_number: ['IndexError', `${name}(): Expected reduction dim -1 or 0 for scalar but got {dim}`],
      kernel: notImplemented({ kernel: `${name}_cpu` }),
      ...complexErrors(name),
    },
    infer({ input, dim }, t) {
      const { shape, dtype, requires_grad } = input
      if (shape.length === 0) t.check(dim === 0 || dim === -1, 'dim_of_number', { dim })
      else if (numel(shape) > 0) {
        wrapDim(dim, shape.length, t)
        t.check(group(dtype) !== 'complex', 'kernel', { dtype: scalarType(dtype) })
      }
      checkGradient(input, t)
      return withIndices(name, tensor(shape, { dtype, requires_grad }))
    },
    inverse: { dim: [0, 1, 2, 3] },
  })

export default [define('cummax'), define('cummin')]
