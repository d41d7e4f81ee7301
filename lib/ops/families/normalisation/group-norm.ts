import { float, int, optional, tensor as input } from '@/lib/shape/argument'
import { arithmetic, equals } from '@/lib/shape/arithmetic'
import { withAttribute } from '@/lib/shape/builtins'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { channelsLastStrides, needsGrad, numel, suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, list, repr, type Value } from '@/lib/shape/value'
import { checkAlike, checkMixed, mixedErrors, unlikeErrors } from './mixed-dtype'
import { spatialNames } from './normalisation'

/** Group normalisation. Source: F.group_norm; ATen/native/group_norm.cpp. */

/** Those of `nn.GroupNorm`. */
export const moduleErrors = {
  rank: ['RuntimeError', 'Expected at least 2 dimensions for input tensor but received {rank}'],
  one_value: ['ValueError', 'Expected more than 1 value per channel when training, got input size {size}'],
  groups: ['RuntimeError', 'Expected num groups to be greater than 0, got {num_groups}'],
  group_size: [
    'RuntimeError',
    'Expected number of channels in input to be divisible by num_groups, but got input of shape {size} and num_groups={num_groups}',
  ],
  weight_shape: [
    'RuntimeError',
    'Expected weight to be a vector of size equal to the number of channels in input, but got weight of shape {got} and input of shape {size}',
  ],
  ...mixedErrors,
  not_implemented: ['NotImplementedError', '"GroupNormKernelImpl" not implemented for \'{dtype}\''],
} as const

/** Those of `F.group_norm`. */
export const functionErrors = {
  ...moduleErrors,
  zero_groups: ['ZeroDivisionError', '{what} by zero'],
  bias_shape: [
    'RuntimeError',
    'Expected bias to be a vector of size equal to the number of channels in input, but got bias of shape {got} and input of shape {size}',
  ],
  ...unlikeErrors,
} as const

const parameter = optional(input([]))
const native = { input: input([]), num_groups: int(), weight: parameter, bias: parameter, eps: float() }

/** `F.group_norm(input, num_groups, weight, bias, eps)` of any values. */
export function groupNorm(positional: readonly Value[], t: Trace<string>): Tensor {
  const [given, groups] = positional as [Value, Value]
  const { shape: sizes } = withAttribute(given, 'dim')
  t.check(sizes.length >= 2, 'rank', { rank: sizes.length })
  checkBatchSize(sizes, groups, t)
  const bound = read(native, bindNative('group_norm', [native], { positional, keyword: {} }).bound)
  const { input, num_groups, weight, bias } = bound
  const { shape, dtype } = input
  const [, C, ...spatial] = shape as [number, number, ...number[]]
  t.check(num_groups > 0, 'groups', { num_groups })
  t.check(C % num_groups === 0, 'group_size', { size: shape, num_groups })
  const isVector = (of: Tensor | null) => !of || (of.shape.length === 1 && of.shape[0] === C)
  t.check(isVector(weight), 'weight_shape', { got: weight?.shape ?? [], size: shape })
  // of the bias, too, it prints the shape of the weight
  t.check(isVector(bias), 'bias_shape', { got: weight?.shape ?? [0], size: shape })
  checkMixed(input, [weight, bias], t)
  t.check(isFloating(dtype), 'not_implemented', { dtype: scalarType(dtype) })
  checkAlike([weight, bias], t)
  const names = spatialNames[shape.length]
  const known = Object.fromEntries((names ?? []).map((name, index) => [name, spatial[index]!]))
  if (names) t.size('n', ['C / num_groups', ...names].join(' * '), { C, num_groups, ...known })
  const tensors = [input, weight, bias].filter((one) => one !== null)
  const strides = suggestsChannelsLast(input) ? { strides: channelsLastStrides(shape) } : {}
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, tensors), ...strides })
}

/** `_verify_batch_size([N * C // num_groups, num_groups, …])`. */
function checkBatchSize(shape: readonly number[], groups: Value, t: Trace<string>): void {
  const [N, C, ...spatial] = shape as [number, number, ...number[]]
  // an integer tensor divides, and its number passes for the groups
  if (isTensor(groups)) t.unknown()
  const isFloat = typeof groups === 'object'
  t.check(!equals(groups, 0), 'zero_groups', { what: isFloat ? 'float floor division' : 'integer division or modulo' })
  const values = arithmetic(N * C, '//', groups)
  const isOne = spatial.length === 0 ? equals(values, 1) : equals(arithmetic(values, '*', numel(spatial)), 1)
  t.check(!isOne, 'one_value', { size: repr(list([values, groups, ...spatial])) })
}
