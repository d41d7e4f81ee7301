import { kindOf } from '@/lib/ops/families/pointwise/pointwise'
import { power } from '@/lib/ops/families/pointwise/power'
import { scalarType, type DType } from '@/lib/shape/dtype'
import { inplaceErrors, outputErrors } from '@/lib/shape/inplace'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { isNumber, type Operand } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh } from '@/lib/shape/tensor'

/** Everything is calculated in double precision. */
const doubleOf = (...operands: readonly Operand[]): DType =>
  operands.some((operand) => kindOf(operand) === 'complex') ? 'complex128' : 'float64'

export default defineFunction({
  name: 'torch.float_power',
  ...power,
  errors: {
    base: [
      'RuntimeError',
      "the base given to float_power_ has dtype {from} but the operation's result requires dtype {to}",
    ],
    ...broadcastErrors,
    ...inplaceErrors,
    ...outputErrors,
  },
  infer(args, t, into) {
    if (args.out) t.unknown()
    if ('self' in args) {
      const dtype = doubleOf(args.self, args.exponent)
      return fresh(args.exponent.shape, { dtype, requires_grad: needsGrad(dtype, [args.exponent]) })
    }
    const { input, exponent } = args
    const dtype = doubleOf(input, exponent)
    if (into) t.check(into.dtype === dtype, 'base', { from: scalarType(into.dtype), to: scalarType(dtype) })
    return elementwise(isNumber(exponent) ? [input] : [input, exponent], t, { into, computes: () => dtype })
  },
})
