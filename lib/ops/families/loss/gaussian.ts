import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import { compares, withAttribute } from '@/lib/shape/builtins'
import { cppType, group, scalarType } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { bindNative } from '@/lib/shape/native'
import { canCast, resultType } from '@/lib/shape/promotion'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isComplex, isFloat, isNumber, isTensor, typeName, type Value } from '@/lib/shape/value'
import { applied, native, reductionOf, strictMode } from './loss'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'
import { clamped, clampErrors, difference, differenceErrors, logarithm, product, quotient, sum } from './terms'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'

/** The negative log likelihood of normal distributions. Source: `gaussian_nll_loss` of torch/nn/functional.py. */

export const gaussianErrors = {
  negative: ['ValueError', 'var has negative entry/entries'],
  ...implementedErrors,
  variance_size: ['ValueError', 'var is of incorrect size'],
  reduction: ['ValueError', '{reduction} is not valid'],
  clamp_nothing: ['RuntimeError', "torch.clamp: At least one of 'min' or 'max' must not be None"],
  ...clampErrors,
  clamp_cast: ['RuntimeError', "result type {from} can't be cast to the desired output type {to}"],
  ...differenceErrors,
  ...broadcastErrors,
} as const

type Errors = Trace<keyof typeof gaussianErrors>

interface Gaussian {
  readonly input: Value
  readonly target: Value
  readonly var: Value
  readonly eps: Value
  readonly reduction: Value
}

export function gaussian(values: Gaussian, t: Errors): Tensor {
  const given = varianceOf(values, t)
  const input = withAttribute(values.input, 'size')
  const variance = fitted(given, input, t)
  const mode = strictMode(reductionOf(values), 'sum', t)
  checkClamp(variance, values.eps, t)
  const apart = difference(input, operand(values.target), t)
  const scaled = quotient(elementwise([apart], t), variance, t)
  const loss = product(sum(logarithm(variance, t), scaled, t), { kind: 'float', value: 0.5 }, t)
  return applied(loss, mode, t)
}

const out = is.keywordOnly(is.optional(is.tensor([])))
const keepdim = is.bool(false)
/** The signatures of `torch.any`, which Python calls with a bool where the variance is an int. */
const any: readonly Arguments[] = [
  { input: is.tensor([]), out },
  { input: is.tensor([]), dim: is.optional(is.ints()), keepdim, out },
  { input: is.tensor([]), dim: is.int(), keepdim, out },
]

/** A number is the variance of every element. Values that are not known are taken not to be negative. */
function varianceOf({ input, var: given }: Gaussian, t: Errors): Tensor {
  if (isFloat(given)) {
    t.check(given.value >= 0, 'negative')
    return product(native('ones_like', { input: is.tensor([]) }, [input]).input, given, t)
  }
  if (!isTensor(given)) {
    bindNative('any', any, { positional: [compares(given, '<', 0)], keyword: {} })
    return t.unknown()
  }
  checkImplemented('lt_cpu', given.dtype, group(given.dtype) !== 'complex', t)
  t.check(given.values?.every((value) => value >= 0) ?? true, 'negative')
  return given
}

/** One variance for each element, or for all along the last dimension, or along one dimension of size 1. */
function fitted(of: Tensor, { shape }: Tensor, t: Errors): Tensor {
  if (String(of.shape) === String(shape) && of.shape.length === shape.length) return of
  const isOneLess =
    of.shape.length === shape.length - 1 && shape.slice(0, -1).every((size, dim) => size === of.shape[dim])
  if (isOneLess) return unsqueezed(of, of.shape.length)
  const others = of.shape.filter((size, dim) => size !== shape[dim])
  const isOne = of.shape.length === shape.length && others.reduce((a, b) => a + b, 0) === 1
  t.check(isOne, 'variance_size')
  return of
}

/** `var.clamp_(min=eps)`. */
function checkClamp(of: Tensor, eps: Value, t: Errors) {
  const tensor = is.optional(is.tensor([]))
  const number = is.optional(is.number())
  bindNative(
    'clamp_',
    [
      { min: tensor, max: tensor },
      { min: number, max: number },
    ],
    {
      positional: [],
      keyword: { min: eps },
    },
  )
  t.check(eps !== null, 'clamp_nothing')
  if (isTensor(eps) || isComplex(eps)) t.unknown()
  clamped(of, t)
  const common = resultType([of, eps as number])
  t.check(canCast(common, of.dtype), 'clamp_cast', { from: scalarType(common), to: cppType(of.dtype) })
}

/** What Python subtracts from a tensor. */
function operand(value: Value) {
  if (isTensor(value) || isNumber(value) || isComplex(value)) return value
  return raise('TypeError', 'operand', `unsupported operand type(s) for -: 'Tensor' and '${typeName(value)}'`)
}
