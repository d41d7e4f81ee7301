import { int } from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { input, out } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.logcumsumexp',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(…) -> (…)'],
  overloads: [{ input, dim: int(), out }],
  example: { dim: '1' },
  errors: {
    ...dimensionErrors,
    kernel: notImplemented({ kernel: 'logcumsumexp_out_cpu' }),
  },
  infer({ input: { shape, dtype, requires_grad }, dim }, t) {
    wrapDim(dim, shape.length, t)
    t.check(isDifferentiable(dtype), 'kernel', { dtype: scalarType(dtype) })
    return tensor(shape, { dtype, requires_grad })
  },
  inverse: { dim: [0, 1, 2, 3] },
})
