import { checkConversion, checkKernel, kernelErrors, kindOf, out } from '@/lib/ops/families/pointwise/pointwise'
import { keywordOnly, number, tensor } from '@/lib/shape/argument'
import { binaryErrors, elementwise } from '@/lib/shape/iterator'
import { scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'

/** Products and quotients of two tensors that are added to a third. Source: ATen/native/PointwiseOps.cpp. */

const [input, tensor1, tensor2] = [tensor([2, 3]), tensor([2, 1]), tensor([3])]

const common = {
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*), (*), (*) -> (*)'],
  overloads: [{ input, tensor1, tensor2, value: keywordOnly(number(1)), out }],
  deprecated: [{ input, value: number(), tensor1, tensor2, out }],
  example: {},
} as const

const specs = [
  defineFunction({
    ...common,
    name: 'torch.addcmul',
    errors: { ...binaryErrors, ...kernelErrors, ...scalarErrors },
    infer({ input, tensor1, tensor2, value, out }, t, into) {
      if (out) t.unknown()
      return elementwise([input, tensor1, tensor2], t, {
        into,
        kernel(dtype) {
          checkKernel(['addcmul_cpu_out', 'bool'], t)(dtype)
          checkConversion(value, dtype, t)
        },
      })
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.addcdiv',
    errors: {
      integers: [
        'RuntimeError',
        'Integer division with addcdiv is no longer supported, and in a future  release addcdiv will perform a true division of tensor1 and tensor2. The historic addcdiv behavior can be implemented as (input + value * torch.trunc(tensor1 / tensor2)).to(input.dtype) for integer inputs and as (input + value * tensor1 / tensor2) for float inputs. The future addcdiv behavior is just the latter implementation: (input + value * tensor1 / tensor2), for all dtypes.',
      ],
      ...binaryErrors,
      ...scalarErrors,
    },
    infer({ input, tensor1, tensor2, value, out }, t, into) {
      if (out) t.unknown()
      const isIntegral = [tensor1, tensor2].every((one) => kindOf(one) === 'int' || kindOf(one) === 'bool')
      return elementwise([input, tensor1, tensor2], t, {
        into,
        before: () => t.check(!isIntegral, 'integers'),
        kernel(dtype) {
          checkConversion(value, dtype, t)
        },
      })
    },
  }),
]

export default specs
