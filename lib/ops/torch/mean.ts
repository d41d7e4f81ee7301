import { dims } from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import {
  dtype,
  input,
  keepdim,
  out,
  reduced,
  reducedDims,
  reducedShapes,
  reductionErrors,
} from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.mean',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: reducedShapes,
  overloads: [
    { input, dtype, out },
    { input, dim: dims(), keepdim, dtype, out },
  ],
  example: { dim: '1' },
  errors: {
    ...reductionErrors,
    not_floating: [
      'RuntimeError',
      'mean(): could not infer output dtype. {which} dtype must be either a floating point or complex dtype. Got: {dtype}',
    ],
  },
  infer({ input, dtype, out: _, ...chosen }, t) {
    const result = dtype ?? input.dtype
    const which = dtype === null ? 'Input' : 'Optional'
    t.check(isDifferentiable(result), 'not_floating', { which, dtype: scalarType(result) })
    return reduced(input, reducedDims(input, chosen, t), chosen, result)
  },
})
