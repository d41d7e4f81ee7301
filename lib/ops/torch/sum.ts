import { dims } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import {
  autogradErrors,
  dtype,
  input,
  keepdim,
  out,
  reducedDims,
  reducedShapes,
  reducedTo,
  reductionErrors,
  sumType,
} from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.sum',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: reducedShapes,
  overloads: [
    { input, dtype },
    { input, dim: dims(), keepdim, dtype, out },
  ],
  example: { dim: '1' },
  errors: { ...reductionErrors, ...autogradErrors },
  infer({ input, dtype, ...chosen }, t) {
    return reducedTo(input, reducedDims(input, chosen, t), chosen, dtype ?? sumType(input.dtype), t)
  },
})
