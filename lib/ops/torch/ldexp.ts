import { checkKernel, kernelErrors, out } from '@/lib/ops/families/pointwise/pointwise'
import { tensor } from '@/lib/shape/argument'
import { isFloating, isIntegral, scalarType } from '@/lib/shape/dtype'
import { permutedStrides, preservedStrides } from '@/lib/shape/elementwise'
import { binaryErrors, elementwise } from '@/lib/shape/iterator'
import { floatOf, resultType } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh, type Tensor } from '@/lib/shape/tensor'

/** The 2.0 is a number where that gives float32, and else a tensor; then the power keeps the layout of its exponent. */
function powerOfTwo({ dtype: base }: Tensor, of: Tensor): Tensor {
  const isNumber = floatOf(base) === 'float32'
  const dtype = isNumber ? floatOf(of.dtype) : resultType([fresh([], { dtype: base }), of])
  const requires_grad = needsGrad(dtype, [of])
  return fresh(of.shape, { dtype, requires_grad, ...(isNumber ? {} : { strides: permutedStrides([of]) }) })
}

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
    if (into) t.check(!isIntegral(into.dtype), 'integers', { to: scalarType(into.dtype) })
    // an integer is added to the exponent as it is
    if (isFloating(input.dtype) && isIntegral(other.dtype)) {
      const kernel = () => checkKernel(['ldexp_cpu_exp', 'bool'], t)(other.dtype)
      const made = elementwise([input, { ...other, dtype: input.dtype }], t, { into, kernel })
      const isLike = !into && String(made.shape) === String(input.shape)
      return isLike ? fresh(made.shape, { ...made, strides: preservedStrides(input) }) : made
    }
    // input * 2.0 ** other
    return elementwise([input, powerOfTwo(input, other)], t, { into })
  },
})
