import { int } from '@/lib/shape/argument'
import { cppType, scalarType } from '@/lib/shape/dtype'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, numel, tensor } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { autogradErrors, dtype, input, out, sumType } from '@/lib/ops/families/reduction/reduction'

const define = (name: 'cumsum' | 'cumprod') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    inplace: true,
    shapes: ['(…) -> (…)'],
    overloads: [{ input, dim: int(), dtype, out }],
    example: { dim: '1' },
    errors: {
      ...inplaceErrors,
      ...dimensionErrors,
      inplace_dtype: [
        'RuntimeError',
        'Bad in-place call: input tensor dtype {have} and output tensor dtype {want} should match',
      ],
      kernel: notImplemented({ kernel: `${name}_out_cpu`, dtype: 'Bool' }),
      ...autogradErrors,
    },
    infer({ input, dim, dtype }, t, into) {
      if (into) checkLeaf(into, t)
      wrapDim(dim, input.shape.length, t)
      const result = dtype ?? (into ? input.dtype : sumType(input.dtype))
      if (into) {
        t.check(result === into.dtype, 'inplace_dtype', { have: cppType(into.dtype), want: cppType(result) })
        checkOverlap(into, [], t)
      }
      const isRead = numel(input.shape) > 0 && input.shape.length > 0
      t.check(!isRead || result !== 'bool', 'kernel')
      const requires_grad = needsGrad(result, [input])
      t.check(requires_grad || !input.requires_grad, 'autograd', { dtype: scalarType(result) })
      return into ? written(into, []) : tensor(input.shape, { dtype: result, requires_grad })
    },
    inverse: { dim: [0, 1, 2, 3] },
  })

export default [define('cumsum'), define('cumprod')]
