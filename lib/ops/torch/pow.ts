import { checkKernel, kernelErrors } from '@/lib/ops/families/pointwise/pointwise'
import { power } from '@/lib/ops/families/pointwise/power'
import { group, isIntegral } from '@/lib/shape/dtype'
import { binaryErrors, elementwise } from '@/lib/shape/iterator'
import { resultType } from '@/lib/shape/promotion'
import { scalarErrors, toScalar } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh } from '@/lib/shape/tensor'
import { asNumber, isComplex, isFloat } from '@/lib/shape/value'

export default defineFunction({
  name: 'torch.pow',
  ...power,
  errors: {
    negative: ['RuntimeError', 'Integers to negative integer powers are not allowed.'],
    ...binaryErrors,
    ...kernelErrors,
    ...scalarErrors,
  },
  infer(args, t, into) {
    if (args.out) t.unknown()
    const { exponent } = args
    if ('self' in args) {
      const dtype = resultType([args.self, args.exponent])
      checkKernel(['pow', 'bool'], t)(dtype)
      return fresh(args.exponent.shape, { dtype, requires_grad: needsGrad(dtype, [args.exponent]) })
    }
    const { input } = args
    if (typeof exponent === 'object' && exponent.kind === 'tensor')
      return elementwise([input, exponent], t, { into, kernel: checkKernel(['pow', 'bool'], t) })

    const real = isComplex(exponent) ? null : asNumber(exponent)
    const dtype = resultType([input, exponent])
    return elementwise([input], t, {
      into,
      computes: () => dtype,
      before: () => t.check(isFloat(exponent) || real === null || real >= 0 || !isIntegral(input.dtype), 'negative'),
      kernel(dtype) {
        // x ** 0 and x ** 1 calculate nothing
        if (real !== 0 && real !== 1 && (group(dtype) === 'int' || dtype === 'float16')) toScalar(exponent, dtype, t)
      },
    })
  },
})
