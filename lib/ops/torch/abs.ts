import { checkKernel, kernelErrors, out } from '@/lib/ops/families/pointwise/pointwise'
import { tensor } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { inplaceErrors } from '@/lib/shape/inplace'
import { elementwise } from '@/lib/shape/iterator'
import { realOf } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.abs',
  aliases: ['torch.absolute'],
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), out }],
  example: {},
  errors: {
    complex: ['RuntimeError', 'In-place abs is not supported for complex tensors.'],
    ...inplaceErrors,
    ...kernelErrors,
  },
  infer({ input, out }, t, into) {
    if (out) t.unknown()
    const made = elementwise([input], t, {
      into,
      before: () => t.check(!into || group(into.dtype) !== 'complex', 'complex'),
      calculate: ([x]) => Math.abs(x!),
      kernel: checkKernel(['abs_cpu', 'bool'], t),
    })
    const dtype = realOf(input.dtype)
    if (into || dtype === made.dtype) return made
    return fresh(made.shape, { dtype, strides: preservedStrides(input), requires_grad: needsGrad(dtype, [input]) })
  },
})
