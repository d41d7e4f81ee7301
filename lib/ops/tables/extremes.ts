import { dims } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { tuple } from '@/lib/shape/value'
import { checkGradient, checkNotEmpty, complexErrors, emptyDimErrors } from '@/lib/ops/families/extremes'
import { input, keepdim, out, reduced, reducedDims, reductionErrors } from '@/lib/ops/families/reduction'

const define = (name: 'amax' | 'amin', kernel: string) =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: ['(…) -> ()', 'dim=1: (N, C, L) -> (N, L)', 'dim=1, keepdim=True: (N, C, L) -> (N, 1, L)'],
    overloads: [{ input, dim: dims(tuple([])), keepdim, out }],
    example: { dim: '1' },
    errors: {
      ...reductionErrors,
      empty: [
        'RuntimeError',
        `${name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
      ],
      ...emptyDimErrors(`${name}()`),
      ...complexErrors(name),
      kernel: notImplemented({ kernel }),
    },
    infer({ input, ...chosen }, t) {
      const listed = chosen.dim ?? []
      t.check(numel(input.shape) > 0 || listed.length > 0, 'empty')
      checkNotEmpty(input, listed, t)
      const dims = reducedDims(input, chosen, t)
      const made = reduced(input, dims, chosen, input.dtype)
      const isEmpty = numel(made.shape) === 0
      t.check(isEmpty || group(input.dtype) !== 'complex', 'kernel', { dtype: scalarType(input.dtype) })
      checkGradient(input, t)
      return made
    },
    inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  })

export default [define('amax', 'max_values_cpu'), define('amin', 'min_values_cpu')]
