import { int } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import {
  autogradErrors,
  dtype,
  input,
  keepdim,
  out,
  reducedDim,
  reducedShapes,
  reducedTo,
  sumType,
} from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.prod',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: reducedShapes,
  overloads: [
    { input, dtype },
    { input, dim: int(), keepdim, dtype, out },
  ],
  example: { dim: '1' },
  errors: { ...dimensionErrors, ...autogradErrors },
  infer({ input, dtype, ...chosen }, t) {
    return reducedTo(input, reducedDim(input, chosen, t), chosen, dtype ?? sumType(input.dtype), t)
  },
  inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
})
