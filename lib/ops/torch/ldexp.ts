import { checkKernel, kernelErrors, out } from '@/lib/ops/families/pointwise'
import { tensor } from '@/lib/shape/argument'
import { group, isFloating, scalarType } from '@/lib/shape/dtype'
import { binaryErrors, elementwise } from '@/lib/shape/iterator'
import { floatOf } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.ldexp',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*), (*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), other: tensor([3]), out }],
  example: {},
  errors: {
    integers: ['RuntimeError', "ldexp can't be cast to the desired output type {to}"],
    ...binaryErrors,
    ...kernelErrors,
  },
  infer({ input, other, out }, t, into) {
    if (out) t.unknown()
    if (into) {
      const isIntegral = group(into.dtype) === 'int' || group(into.dtype) === 'bool'
      t.check(!isIntegral, 'integers', { to: scalarType(into.dtype) })
    }
    // an integer is added to the exponent as it is
    if (isFloating(input.dtype) && (group(other.dtype) === 'int' || other.dtype === 'bool')) {
      const kernel = () => checkKernel(['ldexp_cpu_exp', 'bool'], t)(other.dtype)
      return elementwise([input, { ...other, dtype: input.dtype }], t, { into, computes: () => input.dtype, kernel })
    }
    const dtype = floatOf(other.dtype)
    // input * 2.0 ** other
    const power = fresh(other.shape, { dtype, requires_grad: needsGrad(dtype, [other]) })
    return elementwise([input, power], t, { into })
  },
})
