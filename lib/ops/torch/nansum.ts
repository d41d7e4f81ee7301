import { dims } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import {
  autogradErrors,
  dtype,
  input,
  keepdim,
  out,
  reducedShapes,
  reducedTo,
  reductionErrors,
  sumType,
} from '@/lib/ops/families/reduction/reduction'
import { nansumDims, nansumErrors } from '@/lib/ops/families/reduction/nansum'

export default defineFunction({
  name: 'torch.nansum',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: reducedShapes,
  overloads: [{ input, dim: dims(null), keepdim, dtype, out }],
  example: { dim: '1' },
  errors: { ...reductionErrors, ...autogradErrors, ...nansumErrors },
  infer({ input, dtype, ...chosen }, t) {
    const result = dtype ?? sumType(input.dtype)
    return reducedTo(input, nansumDims(input, chosen, result, t), chosen, result, t)
  },
  inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
})
