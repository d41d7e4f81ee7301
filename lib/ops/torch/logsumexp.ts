import { repeatedInts } from '@/lib/shape/argument'
import { isDifferentiable } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import {
  input,
  keepdim,
  out,
  reduced,
  reducedDims,
  reducedShapes,
  reductionErrors,
} from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.logsumexp',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: reducedShapes.slice(1),
  overloads: [{ input, dim: repeatedInts(1), keepdim, out }],
  example: { dim: '1' },
  errors: {
    ...reductionErrors,
    no_dims: ['RuntimeError', "output with shape [] doesn't match the broadcast shape {shape}"],
  },
  infer({ input, dim, keepdim }, t) {
    const dims = reducedDims(input, { dim }, t)
    // the largest numbers, which it subtracts, then keep all dimensions, and the result has none
    const misfits = dim.length === 0 && !keepdim && input.shape.length > 0 && numel(input.shape) > 0
    t.check(!misfits, 'no_dims', { shape: input.shape.map(() => 1) })
    return reduced(input, dims, { keepdim }, isDifferentiable(input.dtype) ? input.dtype : 'float32')
  },
  inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  fixes: { no_dims: () => ({ keepdim: true }) },
})
