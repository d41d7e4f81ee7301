import { checkKernel, kernelErrors, out } from '@/lib/ops/families/pointwise/pointwise'
import { float, optional, tensor } from '@/lib/shape/argument'
import { elementwise, unaryErrors } from '@/lib/shape/iterator'
import { floatOf } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.logit',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), eps: optional(float()), out }],
  example: {},
  errors: { ...unaryErrors, ...kernelErrors },
  infer({ input, out }, t, into) {
    if (out) t.unknown()
    return elementwise([input], t, { into, computes: floatOf, kernel: checkKernel(['logit_cpu', 'complex'], t) })
  },
})
