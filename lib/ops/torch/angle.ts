import { out } from '@/lib/ops/families/pointwise/pointwise'
import { tensor } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { elementwise } from '@/lib/shape/iterator'
import { floatOf, realOf } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.angle',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), out }],
  example: {},
  errors: {},
  infer({ input, out }, t) {
    if (out) t.unknown()
    if (group(input.dtype) !== 'complex') return elementwise([input], t, { computes: floatOf })
    // complex angles are copied into a contiguous tensor
    const dtype = realOf(input.dtype)
    return fresh(input.shape, { dtype, requires_grad: needsGrad(dtype, [input]) })
  },
})
