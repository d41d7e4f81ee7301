import { int, optional } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { numel, tensor } from '@/lib/shape/tensor'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import { checkNotEmpty, emptyDimErrors } from '@/lib/ops/families/reduction/extremes'
import { input, keepdim, out, reduced, reducedDim, reducedShapes } from '@/lib/ops/families/reduction/reduction'

const define = (name: 'argmax' | 'argmin') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: reducedShapes,
    overloads: [{ input, dim: optional(int()), keepdim, out }],
    example: { dim: '1' },
    errors: {
      ...dimensionErrors,
      empty: ['IndexError', `${name}(): Expected reduction dim to be specified for input.numel() == 0.`],
      ...emptyDimErrors(`${name}()`),
      unordered: ['RuntimeError', `${name}(): does not support {dtype} input`],
    },
    infer({ input, ...chosen }, t) {
      const kind = group(input.dtype)
      t.check(kind !== 'bool' && kind !== 'complex', 'unordered', { dtype: kind })
      t.check(numel(input.shape) > 0 || chosen.dim !== null, 'empty')
      const dims = reducedDim(input, chosen, t)
      checkNotEmpty(input, [...dims], t)
      const { shape } = reduced(input, dims, chosen, 'int64')
      return tensor(shape, { dtype: 'int64' })
    },
    inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  })

export default [define('argmax'), define('argmin')]
