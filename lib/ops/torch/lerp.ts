import { checkConversion, checkKernel, kernelErrors, out } from '@/lib/ops/families/pointwise/pointwise'
import { number, tensor } from '@/lib/shape/argument'
import { cppType } from '@/lib/shape/dtype'
import { binaryErrors, elementwise } from '@/lib/shape/iterator'
import { isNumber } from '@/lib/shape/promotion'
import { scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'

const [input, end] = [tensor([2, 3]), tensor([3])]

export default defineFunction({
  name: 'torch.lerp',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*), (*), (*) -> (*)'],
  overloads: [
    { input, end, weight: tensor([]), out },
    { input, end, weight: number(), out },
  ],
  example: { weight: '0.5' },
  errors: {
    dtypes: ['RuntimeError', 'expected dtype {input} for `{name}` but got dtype {other}'],
    ...binaryErrors,
    ...kernelErrors,
    ...scalarErrors,
  },
  infer({ input, end, weight, out }, t, into) {
    if (out) t.unknown()
    const isScalar = isNumber(weight)
    return elementwise(isScalar ? [input, end] : [input, end, weight], t, {
      into,
      before() {
        const others = { end, ...(isScalar || weight.shape.length === 0 ? {} : { weight }) }
        for (const [name, { dtype }] of Object.entries(others))
          t.check(dtype === input.dtype, 'dtypes', { input: cppType(input.dtype), name, other: cppType(dtype) })
      },
      kernel(dtype) {
        checkKernel([isScalar ? 'lerp_kernel_scalar' : 'lerp_kernel_tensor', 'bool', 'int'], t)(dtype)
        if (isScalar) checkConversion(weight, dtype, t)
      },
    })
  },
})
