import { bool, float, optional, tensor as aTensor } from '@/lib/shape/argument'
import { notComparable } from '@/lib/shape/builtins'
import { isDifferentiable, isFloating, scalarType } from '@/lib/shape/dtype'
import { permutedStrides } from '@/lib/shape/elementwise'
import { bindNative } from '@/lib/shape/native'
import type { Self } from '@/lib/shape/spec'
import { channelsLastStrides, isChannelsLast, isContiguous, suggestsChannelsLast } from '@/lib/shape/tensor'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float as aFloat, isFloat, isInt, isTensor, repr, type Value } from '@/lib/shape/value'

/** Batch normalisation. Source: F.batch_norm; ATen/native/Normalization.cpp, ATen/native/cpu/mixed_data_type.h. */

export const batchNormErrors = {
  running_mean: ['RuntimeError', 'running_mean should contain {got} elements not {num_features}'],
  one_value: ['ValueError', 'Expected more than 1 value per channel when training, got input size torch.Size({size})'],
  input_dtype: ['NotImplementedError', '"batch_norm" not implemented for \'{dtype}\''],
  mixed_dtype: ['RuntimeError', 'mixed dtype (CPU): all inputs must share same datatype.'],
  parameter_dtype: ['RuntimeError', 'mixed dtype (CPU): expect parameter to have scalar type of Float'],
  weight: ['RuntimeError', 'weight should contain {got} elements not {num_features}'],
  eps_training: ['ValueError', 'batch_norm eps must be positive during training, but got {eps}'],
  eps_negative: ['ValueError', 'batch_norm eps must be non-negative, but got {eps}'],
  no_channels: ['IndexError', 'select(): index 0 out of range for tensor of size [0] at dimension 0'],
  mean_dtype: [
    'RuntimeError',
    'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {dtype}',
  ],
} as const

type Errors = Trace<keyof typeof batchNormErrors>
type Layer = Pick<Self<Record<never, never>>, 'training' | 'factory' | 'parameters'> & {
  readonly num_features: number
  readonly eps: Value
  readonly momentum: Value
  readonly track_running_stats: boolean
}

/** (N, C, H, W) → the same; `t` gets the number of values that each channel's mean and variance are taken over. */
export function batchNorm(input: Tensor, self: Layer, t: Errors): Tensor {
  const { shape, dtype } = input
  const channels = shape[1]!
  const [N, , H, W] = shape as [number, number, number, number]
  const count = t.size('n', 'N * H * W', { N, H, W })
  // with no running statistics, eval mode too uses those of the batch
  const isTraining = self.training || !self.track_running_stats
  t.check(!isTraining || count !== 1, 'one_value', { size: shape })
  checkNumbers(input, self, isTraining, t)

  const { factory, num_features, parameters } = self
  const requires_grad = needsGrad(dtype, [input, ...Object.values(parameters)])
  const hasWeight = parameters.weight !== undefined
  if (numel(shape) === 0) {
    if (!hasWeight) return tensor(shape, { dtype, requires_grad, strides: input.strides })
    t.check(num_features > 0, 'no_channels')
    if (dtype !== factory && !(isFloating(dtype) && isFloating(factory))) t.unknown()
    const scaled = tensor(shape, { dtype, requires_grad, strides: permutedStrides([input]) })
    return parameters.bias ? tensor(shape, { dtype, requires_grad, strides: permutedStrides([scaled]) }) : scaled
  }
  const isRight = num_features === channels
  t.check(isRight || !self.track_running_stats, 'running_mean', { got: channels, num_features })
  t.check(isRight || !hasWeight, 'weight', { got: channels, num_features })
  const isMixed = dtype !== factory && (hasWeight || self.track_running_stats)
  const inOrder = isContiguous(input) || isChannelsLast(input)
  // scattered memory is averaged by torch.mean, which speaks first
  const hasMean = isDifferentiable(dtype) || !isTraining || isMixed || inOrder
  t.check(hasMean, 'mean_dtype', { dtype: scalarType(dtype) })
  t.check(isFloating(dtype), 'input_dtype', { dtype: scalarType(dtype) })
  if (isMixed) {
    t.check(factory === 'float32', 'parameter_dtype')
    t.check(dtype === 'float16' || dtype === 'bfloat16', 'mixed_dtype')
  }
  const isLast = !isContiguous(input) && (isChannelsLast(input) || suggestsChannelsLast(input))
  return tensor(shape, { dtype, requires_grad, ...(isLast ? { strides: channelsLastStrides(shape) } : {}) })
}

const none = optional(aTensor([]))
const native = {
  ...{ input: aTensor([]), weight: none, bias: none, running_mean: none, running_var: none },
  ...{ training: bool(), momentum: float(), eps: float() },
}

/** `eps` is compared in Python; then the C++ looks at the types of all. */
function checkNumbers(input: Tensor, { eps, momentum }: Layer, isTraining: boolean, t: Errors) {
  if (isTensor(eps) || isTensor(momentum)) t.unknown()
  if (!isInt(eps) && !isFloat(eps) && typeof eps !== 'boolean') notComparable(isTraining ? '<=' : '<', eps, aFloat(0))
  const epsilon = float().read(eps)
  t.check(!isTraining || !(epsilon <= 0), 'eps_training', { eps: repr(eps) })
  t.check(!(epsilon < 0), 'eps_negative', { eps: repr(eps) })
  const positional = [input, null, null, null, null, isTraining, momentum ?? aFloat(0), eps]
  bindNative('batch_norm', [native], { positional, keyword: {} })
}
