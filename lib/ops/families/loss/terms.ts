import { group, type DType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { castErrors, checkCast, checkOutput, outputErrors, written } from '@/lib/shape/inplace'
import { broadcastShapes, elementwise } from '@/lib/shape/iterator'
import { floatOf, isNumber, resultType, type Operand } from '@/lib/shape/promotion'
import { realGradient } from '@/lib/shape/refusals'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { sumType } from '@/lib/ops/families/reduction/reduction'

/** The terms of which an operation that PyTorch composes of others is made: differences, logarithms, choices. */

export const differenceErrors = {
  subtract_bools: [
    'RuntimeError',
    'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.',
  ],
  subtract_bool: [
    'RuntimeError',
    'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
  ],
} as const
export const negationErrors = {
  negate_bool: [
    'RuntimeError',
    'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
  ],
} as const
export const clampErrors = {
  clamp_complex: ['NotImplementedError', 'clamp is not supported for complex types'],
} as const
/** What may be wrong where a result of the operation's own is written. */
export const updateErrors = { ...castErrors, ...outputErrors } as const
/** Of a function that has a formula of its own for its gradient. */
export const complexGradErrors = {
  complex_grad: realGradient(),
} as const

type Errors = Trace<string>

const isBool = (operand: Operand) => (isNumber(operand) ? typeof operand === 'boolean' : operand.dtype === 'bool')

/** `a - b`. */
export function difference(a: Operand, b: Operand, t: Errors): Tensor {
  t.check(!isBool(a) || !isBool(b), 'subtract_bools')
  t.check(!isBool(a) && !isBool(b), 'subtract_bool')
  return elementwise([a, b], t)
}

/** `1 - x` of C++, where a tensor like the other is filled with the number first. */
export function differenceFrom(x: Tensor, t: Errors): Tensor {
  t.check(x.dtype !== 'bool', 'subtract_bools')
  const { shape, dtype, requires_grad } = x
  return tensor(shape, { dtype, requires_grad, strides: preservedStrides(x) })
}

/** `a * b`, `a + b`, `minimum(a, b)`. */
export const product = (a: Operand, b: Operand, t: Errors): Tensor => elementwise([a, b], t)
export const sum = product

/** `a / b`, `exp(a)`, `log(a)`: floats of integers. */
export const quotient = (a: Operand, b: Operand, t: Errors): Tensor => elementwise([a, b], t, { computes: floatOf })
export const exponential = (a: Tensor, t: Errors): Tensor => elementwise([a], t, { computes: floatOf })
export const logarithm = exponential

/** `-x`. */
export function negation(x: Tensor, t: Errors): Tensor {
  t.check(x.dtype !== 'bool', 'negate_bool')
  return elementwise([x], t)
}

/** `a == b`, `a > b` … */
export const comparison = (a: Tensor, b: Operand, t: Errors): Tensor =>
  elementwise([a, b], t, { result: 'bool', isDifferentiable: false })

/** `where(condition, a, b)`. */
export const choice = (condition: Tensor, a: Tensor, b: Tensor, t: Errors): Tensor => elementwise([condition, a, b], t)

/** `x.clamp_min_(0)` of a result of the operation's own. */
export function clamped(x: Tensor, t: Errors): Tensor {
  t.check(group(x.dtype) !== 'complex', 'clamp_complex')
  return x
}

/** `into.mul_(by)`, `into.exp_()` … of a result of the operation's own. */
export function updated(into: Tensor, by: readonly Tensor[], t: Errors, computes = (common: DType) => common): Tensor {
  const shape = broadcastShapes(
    [into, ...by].map(({ shape }) => shape),
    t,
  )
  checkOutput(into, shape, t)
  checkCast(computes(resultType([into, ...by])), into, t)
  return written(into, by)
}

/** A contiguous tensor of the same shape and dtype: `zeros_like(x, LEGACY_CONTIGUOUS_MEMORY_FORMAT)`. */
export const zerosLike = ({ shape, dtype }: Tensor): Tensor => tensor(shape, { dtype })

/** `x.sum(dim)`: contiguous. */
export function summed({ shape, dtype, requires_grad }: Tensor, dim: number): Tensor {
  return tensor(shape.toSpliced(dim, 1), { dtype: sumType(dtype), requires_grad })
}

export const checkComplexGrad = (fn: string, { dtype, requires_grad }: Tensor, t: Errors) =>
  t.check(!requires_grad || group(dtype) !== 'complex', 'complex_grad', { fn })
