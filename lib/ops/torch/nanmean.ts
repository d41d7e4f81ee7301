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
import { nansumDims, nansumErrors } from '@/lib/ops/families/reduction/nansum'

export default defineFunction({
  name: 'torch.nanmean',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: reducedShapes,
  overloads: [{ input, dim: dims(null), keepdim, dtype, out }],
  example: { dim: '1' },
  errors: {
    ...reductionErrors,
    not_floating: ['RuntimeError', 'nanmean(): expected input to have floating point or complex dtype but got {dtype}'],
    result_not_floating: [
      'RuntimeError',
      'nanmean(): could not infer output dtype. Optional dtype must be either a floating point or complex dtype. Got: {dtype}',
    ],
    ...nansumErrors,
  },
  infer({ input, dtype, ...chosen }, t) {
    const result = dtype ?? input.dtype
    t.check(isDifferentiable(input.dtype), 'not_floating', { dtype: scalarType(input.dtype) })
    t.check(isDifferentiable(result), 'result_not_floating', { dtype: scalarType(result) })
    // it counts the numbers before it sums them
    reducedDims(input, chosen, t)
    return reduced(input, nansumDims(input, chosen, result, t), chosen, result)
  },
  inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
})
