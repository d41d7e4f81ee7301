import { dims } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { tuple } from '@/lib/shape/value'
import { checkGradient, checkNotEmpty, complexErrors, emptyErrors } from '@/lib/ops/families/reduction/extremes'
import {
  input,
  keepdim,
  out,
  reduced,
  reducedDims,
  reducedShapes,
  reductionErrors,
} from '@/lib/ops/families/reduction/reduction'

const define = (name: 'amax' | 'amin', kernel: string) =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: reducedShapes,
    overloads: [{ input, dim: dims(tuple([])), keepdim, out }],
    example: { dim: '1' },
    errors: {
      ...reductionErrors,
      ...emptyErrors(name),
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
