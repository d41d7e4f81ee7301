import { bool, float, optional, tensor as aTensor } from '@/lib/shape/argument'
import { compares, truth, withAttribute } from '@/lib/shape/builtins'
import { isDifferentiable, isFloating, scalarType } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import {
  channelsLastStrides,
  isChannelsLast,
  isContiguous,
  needsGrad,
  numel,
  suggestsChannelsLast,
  tensor,
  view,
  type Tensor,
} from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float as aFloat, isTensor, str, type Value } from '@/lib/shape/value'
import { checkMixed, isMixed, mixedErrors, unlikeErrors } from './mixed-dtype'

/** Batch normalisation. Source: F.batch_norm; ATen/native/Normalization.cpp. */

const shouldContain = (name: string) =>
  ['RuntimeError', `${name} should contain {got} elements not {num_features}`] as const

/** Those of a layer, which makes its parameters and buffers itself. */
export const batchNormErrors = {
  running_mean: shouldContain('running_mean'),
  one_value: ['ValueError', 'Expected more than 1 value per channel when training, got input size torch.Size({size})'],
  input_dtype: ['NotImplementedError', '"batch_norm" not implemented for \'{dtype}\''],
  ...mixedErrors,
  weight: shouldContain('weight'),
  eps_training: ['ValueError', 'batch_norm eps must be positive during training, but got {eps}'],
  eps_negative: ['ValueError', 'batch_norm eps must be non-negative, but got {eps}'],
  no_channels: ['IndexError', 'select(): index 0 out of range for tensor of size {size} at dimension 0'],
  mean_dtype: [
    'RuntimeError',
    'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {dtype}',
  ],
} as const

/** What can be wrong with running statistics that are given. */
export const statisticsErrors = {
  running_var: shouldContain('running_var'),
  bias: shouldContain('bias'),
  pair: ['ValueError', 'running_mean and running_var must either both be None or neither be None'],
  running_grad: [
    'RuntimeError',
    "The function 'native_batch_norm' is not differentiable with respect to argument '{name}'. This input cannot have requires_grad True.",
  ],
  ...unlikeErrors,
} as const

/** Those of `F.batch_norm`. */
export const functionErrors = {
  ...batchNormErrors,
  ...statisticsErrors,
  no_statistics: ['RuntimeError', '{name} must be defined in evaluation mode'],
  statistics_rank: ['RuntimeError', 'TensorAccessor expected 1 dims but tensor has {rank}'],
  ...broadcastErrors,
  scalar_weight: ['IndexError', 'select() cannot be applied to a 0-dim tensor.'],
} as const

const none = optional(aTensor([]))
const native = {
  ...{ input: aTensor([]), weight: none, bias: none, running_mean: none, running_var: none },
  ...{ training: bool(), momentum: float(), eps: float() },
}

/** Letters of the dimensions behind the channels. */
export const spatialNames: Readonly<Record<number, readonly string[]>> = {
  2: [],
  3: ['L'],
  4: ['H', 'W'],
  5: ['D', 'H', 'W'],
}

/** How many values each channel's mean and variance are taken over. */
export function countValues({ shape }: Tensor, before: readonly string[], t: Trace<string>): void {
  const letters = spatialNames[shape.length]
  const names = letters && [...before, ...letters]
  if (!names || names.length === 0) return
  const sizes = [...shape.slice(0, before.length), ...shape.slice(2)]
  t.size('n', names.join(' * '), Object.fromEntries(names.map((name, index) => [name, sizes[index]!])))
}

/** The arguments of `F.batch_norm`, of any values. */
export interface BatchNormCall {
  readonly input: Value
  readonly running_mean: Value
  readonly running_var: Value
  readonly weight: Value
  readonly bias: Value
  readonly training: Value
  readonly momentum: Value
  readonly eps: Value
}

/** `F.batch_norm`: what Python checks, then the C++. */
export function batchNorm(call: BatchNormCall, t: Trace<string>): Tensor {
  const { training, eps } = call
  if (truth(training)) {
    const { shape } = withAttribute(call.input, 'size')
    if (shape.length === 0) raise('IndexError', 'type', 'tuple index out of range')
    t.check(numel(shape.toSpliced(1, 1)) !== 1, 'one_value', { size: shape })
  }
  const isTooSmall = truth(training) && compares(eps, '<=', aFloat(0))
  // a tensor would be printed
  if (isTensor(eps) && (isTooSmall || compares(eps, '<', aFloat(0)))) t.unknown()
  t.check(!isTooSmall, 'eps_training', { eps: str(eps) })
  t.check(!compares(eps, '<', aFloat(0)), 'eps_negative', { eps: str(eps) })
  const positional = Object.keys(native).map((name) => call[name as keyof BatchNormCall])
  return runBatchNorm(read(native, bindNative('batch_norm', [native], { positional, keyword: {} }).bound), t)
}

/** What the C++ sees. */
export interface Bound {
  readonly input: Tensor
  readonly weight: Tensor | null
  readonly bias: Tensor | null
  readonly running_mean: Tensor | null
  readonly running_var: Tensor | null
  readonly training: boolean
}

export function runBatchNorm(bound: Bound, t: Trace<string>): Tensor {
  const { input, weight, bias, running_mean, running_var, training } = bound
  const { shape, dtype } = input
  if (numel(shape) === 0) return ofNothing(bound, t)
  if (!training) {
    for (const [name, of] of Object.entries({ running_mean, running_var })) {
      t.check(of !== null, 'no_statistics', { name })
      checkCount(name as 'running_mean', bound, t)
    }
  } else for (const name of ['running_mean', 'running_var'] as const) checkCount(name, bound, t)
  for (const name of ['weight', 'bias'] as const) checkCount(name, bound, t)
  for (const [name, of] of Object.entries({ running_mean, running_var }))
    t.check(!of?.requires_grad, 'running_grad', { name })
  // there is no dimension of channels, and what PyTorch reads in its place is anybody's guess
  if (shape.length < 2) t.unknown()

  const parameters = [weight, bias, running_mean, running_var]
  const inOrder = isContiguous(input) || isChannelsLast(input)
  // scattered memory is averaged by torch.mean, which speaks first
  const hasMean = isDifferentiable(dtype) || !training || isMixed(input, parameters) || inOrder
  t.check(hasMean, 'mean_dtype', { dtype: scalarType(dtype) })
  t.check((running_mean === null) === (running_var === null), 'pair')
  t.check(isFloating(dtype), 'input_dtype', { dtype: scalarType(dtype) })
  checkMixed(input, parameters, t)
  checkKernel(bound, inOrder, t)
  const isLast = !isContiguous(input) && (isChannelsLast(input) || suggestsChannelsLast(input))
  const tensors = [input, weight, bias].filter((one) => one !== null)
  const strides = isLast ? { strides: channelsLastStrides(shape) } : {}
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, tensors), ...strides })
}

function checkCount(name: 'running_mean' | 'running_var' | 'weight' | 'bias', bound: Bound, t: Trace<string>): void {
  const of = bound[name]
  const [, got] = bound.input.shape
  if (!of) return
  if (got === undefined) t.unknown()
  t.check(numel(of.shape) === got, name, { got, num_features: numel(of.shape) })
}

/** The kernels read all parameters as vectors of one dtype. */
function checkKernel({ weight, bias, running_mean, running_var, training }: Bound, inOrder: boolean, t: Trace<string>) {
  const [statistics, affine] = [
    [running_mean, running_var],
    [weight, bias],
  ]
  const want = (weight ?? bias ?? running_mean)?.dtype
  for (const one of training ? [...statistics, ...affine] : [...affine, ...statistics]) {
    if (!one) continue
    const isStatistic = statistics.includes(one)
    const isVector = one.shape.length === 1
    // an internal assertion
    if (!inOrder && (!isVector || (one.dtype !== want && !(training && isStatistic)))) t.unknown()
    t.check(isVector || !isStatistic, 'statistics_rank', { rank: one.shape.length })
    t.check(one.dtype === want, 'unlike_dtype', { want: scalarType(want!), got: scalarType(one.dtype) })
  }
}

/** `input.clone()`, times the first weight, plus the first bias. */
function ofNothing({ input, weight, bias }: Bound, t: Trace<string>): Tensor {
  const { shape, dtype, strides } = input
  const first = (of: Tensor): Tensor => {
    t.check(of.shape.length > 0, 'scalar_weight')
    t.check(of.shape[0]! > 0, 'no_channels', { size: of.shape })
    return view(of, of.shape.slice(1), of.strides.slice(1))
  }
  let out = tensor(shape, { dtype, strides, requires_grad: needsGrad(dtype, [input]) })
  for (const one of [weight, bias]) if (one) out = elementwise([out, first(one)], t)
  return out
}
