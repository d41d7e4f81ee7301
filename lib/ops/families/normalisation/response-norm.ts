import { number, operand, tensor as aTensor } from '@/lib/shape/argument'
import { arithmetic } from '@/lib/shape/arithmetic'
import { noAttribute, withAttribute } from '@/lib/shape/builtins'
import { isIntegral, scalarType } from '@/lib/shape/dtype'
import { raise, type ErrorTemplates } from '@/lib/shape/error'
import { elementwise } from '@/lib/shape/iterator'
import { bindNative } from '@/lib/shape/native'
import { floatOf, resultType } from '@/lib/shape/promotion'
import type { Bound } from '@/lib/shape/python'
import { contiguousStrides, needsGrad, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import { Trace } from '@/lib/shape/trace'
import { asNumber, isComplex, isNumber, isTensor, tuple, typeName, type Value } from '@/lib/shape/value'
import { averageErrors, averagePool } from '@/lib/ops/families/pooling/average'
import { padded, padErrors } from '@/lib/ops/families/window/padding'
import { unsqueezed, viewStrides } from '@/lib/ops/families/viewing/viewing'

/** Normalisation of each channel by its neighbours. Source: F.local_response_norm; torch/nn/modules/_functions.py. */

export const responseErrors = {
  rank: ['ValueError', 'Expected 3D or higher dimensionality                          input (got {rank} dimensions)'],
  view: [
    'RuntimeError',
    "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
  ],
  negative: ['RuntimeError', 'Integers to negative integer powers are not allowed.'],
} as const

/** The words of a function that is called on the way. */
const inside = (name: string, errors: ErrorTemplates, t: Trace<string>) =>
  new Trace<string>(errors, t.grad, `torch.nn.functional.${name}`)

/** `F.local_response_norm` of any values: an average of the squares of `size` neighbouring channels divides. */
export function localResponseNorm({ input: given, size, alpha, beta, k }: Bound, t: Trace<string>): Tensor {
  const input = withAttribute(given!, 'dim')
  const { shape } = input
  const rank = shape.length
  t.check(rank >= 3, 'rank', { rank })
  if (numel(shape) === 0) return input
  const averaged = average(elementwise([input, input], t), size!, t)
  const scaled = elementwise([averaged, other('mul', alpha!, t)], t)
  const shifted = elementwise([scaled, other('add', k!, t)], t)
  return elementwise([input, power(shifted, beta!, t)], t, { computes: floatOf })
}

/** The mean over `size` channels, around each. */
function average(squares: Tensor, size: Value, t: Trace<string>): Tensor {
  const { shape } = squares
  const [N, C, H, ...rest] = shape as [number, number, number, ...number[]]
  const sides = [arithmetic(size, '//', 2), arithmetic(arithmetic(size, '-', 1), '//', 2)]
  const isLine = rest.length === 0
  const volume = [N, 1, C, H, numel(rest)]
  const strides = isLine ? [] : viewStrides(squares, volume)
  if (strides === null) return t.fail('view')
  const image = isLine ? unsqueezed(squares, 1) : view(squares, volume, strides)
  const none = isLine ? [0, 0] : [0, 0, 0, 0]
  const wide = padded([image, tuple([...none, ...sides]), 'constant'], inside('pad', padErrors, t))
  const n = isLine ? 2 : 3
  const window = tuple(isLine ? [size, 1] : [size, 1, 1])
  const pooled = averagePool(n, [wide, window, 1], inside(`avg_pool${n}d`, averageErrors[n], t))
  return view(pooled, shape, isLine ? pooled.strides.toSpliced(1, 1) : contiguousStrides(shape))
}

/** The number, or the tensor of one, in `x.mul(value)`. */
function other(fn: 'mul' | 'add' | 'add_', value: Value, t: Trace<string>) {
  const { bound } = bindNative(fn, [{ other: operand([]) }], { positional: [value], keyword: {} })
  const found = bound.other!
  const isOne = isNumber(found) || isComplex(found) || (isTensor(found) && found.shape.length === 0)
  return isOne ? found : t.unknown()
}

/** `x.pow(exponent)`. */
function power(x: Tensor, exponent: Value, t: Trace<string>): Tensor {
  const overloads = [{ exponent: aTensor([]) }, { exponent: number() }]
  const value = bindNative('pow', overloads, { positional: [exponent], keyword: {} }).bound.exponent!
  if (!isNumber(value) && !isComplex(value)) return t.unknown()
  const isNegative = isNumber(value) && typeof value !== 'object' && asNumber(value) < 0
  t.check(!isNegative || !isIntegral(x.dtype), 'negative')
  return elementwise([x], t, { computes: () => resultType([x, value]) })
}

export const crossMapErrors = {
  rank: ['ValueError', 'CrossMapLRN2d: Expected input to be 4D, got {rank}D instead.'],
  cast: ['RuntimeError', "result type {from} can't be cast to the desired output type {to}"],
  no_channels: ['IndexError', 'select(): index 0 out of range for tensor of size {size} at dimension 1'],
  zero: ['ZeroDivisionError', '{kind} by zero'],
} as const

/** `nn.CrossMapLRN2d`, which does the same channel by channel: a fresh contiguous tensor. */
export function crossMapNorm({ input: given, size, alpha, beta, k }: Bound, t: Trace<string>): Tensor {
  const input = isTensor(given!) ? given : noAttribute(given!, 'dim')
  const { shape, dtype } = input
  t.check(shape.length === 4, 'rank', { rank: shape.length })
  t.check(dtype !== 'bool', 'cast', { from: 'Long', to: 'Bool' })
  const from = arithmetic(size!, '-', 1)
  // a negative size takes channels that may not be there
  if (!isNumber(from) || asNumber(from) < -1) t.unknown()
  t.check(shape[1] !== 0, 'no_channels', { size: shape })
  if (isTensor(alpha!) || isComplex(alpha!)) return t.unknown()
  if (!isNumber(alpha!)) refuse(`unsupported operand type(s) for /: '${typeName(alpha!)}' and '${typeName(size!)}'`)
  const isFloat = typeof alpha === 'object' || typeof size === 'object'
  t.check(asNumber(from) !== -1, 'zero', { kind: isFloat ? 'float division' : 'division' })
  t.check(!isIntegral(dtype), 'cast', { from: 'Float', to: scalarType(dtype) })
  other('add_', k!, t)
  if (!isNumber(beta!)) {
    if (isTensor(beta!) || isComplex(beta!)) t.unknown()
    refuse(`bad operand type for unary -: '${typeName(beta!)}'`)
  }
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, [input]) })
}

const refuse = (message: string): never => raise('TypeError', 'operand', message)
