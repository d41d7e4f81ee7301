import { bool, float, optional, tensor as aTensor, unchecked } from '@/lib/shape/argument'
import { noAttribute, truth, withAttribute } from '@/lib/shape/builtins'
import { isDifferentiable, scalarType, type DType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { defineModule } from '@/lib/shape/spec'
import { contiguousStrides, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, str, type Value } from '@/lib/shape/value'
import { base, baseErrors, baseInit, lateInit, passedOn } from './norm-module'
import { batchNormErrors, countValues, runBatchNorm, statisticsErrors, type BatchNormCall } from './normalisation'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'
import type { Rank } from '@/lib/ops/families/window/window'

/** Instance normalisation: a batch normalisation of one sample with N * C channels. Source: ATen/native/Normalization.cpp. */

const { running_mean, weight, input_dtype, mixed_dtype, parameter_dtype, no_channels, mean_dtype } = batchNormErrors
const moduleErrors = {
  one_value: ['ValueError', 'Expected more than 1 spatial element when training, got input size torch.Size({size})'],
  ...{ running_mean, input_dtype, mixed_dtype, parameter_dtype, no_channels, mean_dtype },
  update_shape: ['RuntimeError', "shape '[{batch}, {channels}]' is invalid for input of size {got}"],
  repeat: [
    'RuntimeError',
    'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
  ],
} as const

/** Those of `F.instance_norm`. */
export const functionErrors = {
  ...moduleErrors,
  weight,
  ...statisticsErrors,
  no_statistics: ['RuntimeError', 'Expected running_mean and running_var to be defined when use_input_stats is false'],
  no_dimensions: ['IndexError', 'Dimension specified as 0 but tensor has no dimensions'],
  dimension: ['IndexError', 'Dimension out of range (expected to be in range of [-1, 0], but got 1)'],
} as const

const none = optional(aTensor([]))
const native = {
  ...{ input: aTensor([]), weight: none, bias: none, running_mean: none, running_var: none },
  ...{ use_input_stats: bool(), momentum: float(), eps: float() },
}

/** The arguments of `F.instance_norm`, of any values. */
export interface InstanceNormCall extends Omit<BatchNormCall, 'training'> {
  readonly use_input_stats: Value
}

export function instanceNorm(call: InstanceNormCall, t: Trace<string>): Tensor {
  if (truth(call.use_input_stats)) {
    const { shape } = withAttribute(call.input, 'size')
    t.check(numel(shape.slice(2)) !== 1, 'one_value', { size: shape })
  }
  const positional = Object.keys(native).map((name) => call[name as keyof InstanceNormCall])
  const { input, use_input_stats, ...given } = read(
    native,
    bindNative('instance_norm', [native], { positional, keyword: {} }).bound,
  )
  t.check(use_input_stats || (given.running_mean !== null && given.running_var !== null), 'no_statistics')
  const [batch, channels, ...spatial] = input.shape
  t.check(batch !== undefined, 'no_dimensions')
  t.check(channels !== undefined, 'dimension')
  const all = [given.weight, given.bias, given.running_mean, given.running_var]
  t.check(
    all.every((one) => !one || one.shape.length < 2),
    'repeat',
  )
  // both take the dtype of the weight, or of the input, if the mean has another
  const { dtype } = given.weight ?? input
  const isOther = given.running_mean !== null && given.running_mean.dtype !== dtype
  const statistic = (of: Tensor | null) => of && repeated(isOther ? withDType(of, dtype) : of, batch!)
  const bound = {
    weight: given.weight && repeated(given.weight, batch!),
    bias: given.bias && repeated(given.bias, batch!),
    running_mean: statistic(given.running_mean),
    running_var: statistic(given.running_var),
  }
  const isEmpty = numel(input.shape) === 0
  // a view of the same shape is what it was
  const isSame = isEmpty && batch === 1
  const reshaped = isSame ? input : withShape(input, [1, batch! * channels!, ...spatial])
  const made = runBatchNorm({ ...bound, input: reshaped, training: use_input_stats }, t)
  if (isEmpty && use_input_stats) {
    const features = numel((given.running_mean ?? given.running_var ?? input).shape)
    for (const one of [bound.running_mean, bound.running_var])
      if (one) checkUpdate(one, [batch!, channels!], features, t)
  }
  return isSame ? made : view(made, input.shape, contiguousStrides(input.shape))
}

/** Running statistics of no values are looked at only when they are averaged over the batch. */
function checkUpdate(of: Tensor, [batch, channels]: readonly [number, number], features: number, t: Trace<string>) {
  const got = numel(of.shape)
  t.check(got === batch * channels, 'update_shape', { batch, channels, got })
  if (of.requires_grad || (batch === 0 && features !== channels)) t.unknown()
  t.check(isDifferentiable(of.dtype), 'mean_dtype', { dtype: scalarType(of.dtype) })
}

const withShape = ({ dtype, requires_grad }: Tensor, shape: readonly number[]): Tensor =>
  tensor(shape, { dtype, requires_grad })
const repeated = (of: Tensor, times: number): Tensor => withShape(of, [numel(of.shape) * times])
const withDType = ({ shape, requires_grad }: Tensor, dtype: DType): Tensor =>
  tensor(shape, { dtype, requires_grad: requires_grad && isDifferentiable(dtype) })

const examples: Readonly<Record<Rank, readonly number[]>> = {
  1: [8, 64, 100],
  2: [8, 64, 28, 28],
  3: [4, 64, 8, 16, 16],
}
const layouts: Readonly<Record<Rank, string>> = { 1: 'C, L', 2: 'C, H, W', 3: 'C, D, H, W' }

export const instanceNormModule = (n: Rank) =>
  defineModule({
    name: `torch.nn.InstanceNorm${n}d`,
    category: 'normalisation',
    shapes: [`(N, ${layouts[n]}) -> (N, ${layouts[n]})`, `(${layouts[n]}) -> (${layouts[n]})`],
    owner: { init: '_InstanceNorm', call: '_InstanceNorm' },
    init: { ...baseInit(false), ...lateInit },
    call: { input: unchecked(aTensor(examples[n])) },
    example: { num_features: '64' },
    modes: true,
    errors: {
      rank: ['ValueError', `expected ${n + 1}D or ${n + 2}D input (got {rank}D input)`],
      features: [
        'ValueError',
        "expected input's size at dim={dim} to match num_features ({num_features}), but got: {got}.",
      ],
      ...moduleErrors,
      ...baseErrors,
    },
    mistyped: base.mistyped,
    construct: base.construct,
    parameters: base.parameters,
    buffers: base.buffers,
    extra_repr: base.extra_repr,
    forward({ input: given }, self, t) {
      const input = isTensor(given) ? given : noAttribute(given, 'dim')
      const rank = input.shape.length
      t.check(rank === n + 1 || rank === n + 2, 'rank', { rank })
      const dim = rank - n - 1
      const got = input.shape[dim]!
      // otherwise it only warns
      t.check(!self.affine || got === self.num_features, 'features', { dim, got, num_features: str(self.num_features) })
      const batch = dim === 0 ? unsqueezed(input, 0) : input
      countValues(batch, [], t as Trace<string>)
      const { ofBatch, ...rest } = passedOn(batch, self)
      const made = instanceNorm({ ...rest, use_input_stats: ofBatch }, t as Trace<string>)
      return dim === 0 ? view(made, made.shape.slice(1), made.strides.slice(1)) : made
    },
    fixes: {
      features: ({ input }) => ({ num_features: isTensor(input) ? input.shape.at(-n - 1)! : null }),
    },
  })
