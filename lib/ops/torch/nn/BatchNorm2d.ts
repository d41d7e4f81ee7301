import { batchNorm, batchNormErrors } from '@/lib/ops/families/normalisation'
import { checkFactory, checkParameter, parameterErrors, sameDType } from '@/lib/ops/families/parameter'
import { device, dtype, flag, float, int, keywordOnly, optional, tensor, unchecked } from '@/lib/shape/argument'
import { noAttribute } from '@/lib/shape/builtins'
import { defineModule, type Sizes } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import { float as aFloat, isTrue, str, type Value } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.BatchNorm2d',
  category: 'normalisation',
  shapes: ['(N, C, H, W) -> (N, C, H, W)'],
  owner: { init: '_BatchNorm', call: '_BatchNorm' },
  init: {
    num_features: int(),
    eps: unchecked(float(1e-5)),
    momentum: unchecked(optional(float(), aFloat(0.1))),
    affine: flag(true),
    track_running_stats: flag(true),
    device: device(),
    dtype: dtype(),
    bias: keywordOnly(flag(true)),
  },
  call: { input: tensor([32, 64, 56, 56]) },
  example: { num_features: '64' },
  modes: true,
  errors: {
    rank: ['ValueError', 'expected 4D input (got {rank}D input)'],
    ...batchNormErrors,
    ...parameterErrors,
    negative_buffer: ['RuntimeError', 'zeros: Dimension size must be non-negative.'],
  },
  mistyped({ num_features, affine, track_running_stats, dtype, input }, _, stage) {
    if (stage === 'call') noAttribute(input!, 'dim')
    if (isTrue(affine!)) checkFactory('empty', num_features!, dtype!)
    else if (isTrue(track_running_stats!)) checkFactory('zeros', num_features!, dtype!)
  },
  construct({ num_features, affine, track_running_stats, dtype }, t) {
    if (affine) checkParameter([num_features], dtype, t)
    else t.check(num_features >= 0 || !track_running_stats, 'negative_buffer')
  },
  parameters: ({ num_features, affine, bias }) => ({
    ...(affine ? { weight: [num_features] } : {}),
    ...(affine && bias ? { bias: [num_features] } : {}),
  }),
  buffers: ({ num_features: n, track_running_stats }): Sizes =>
    track_running_stats ? { running_mean: [n], running_var: [n], num_batches_tracked: [] } : {},
  extra_repr({ num_features, eps, momentum, affine, track_running_stats }, self) {
    const bias = str(self.affine && self.bias)
    const numbers = `${str(num_features!)}, eps=${str(eps!)}, momentum=${str(momentum!)}`
    return `${numbers}, affine=${str(affine!)}, bias=${bias}, track_running_stats=${str(track_running_stats!)}`
  },
  forward({ input }, self, t) {
    t.check(input.shape.length === 4, 'rank', { rank: input.shape.length })
    return batchNorm(input, self, t)
  },
  fixes: {
    running_mean: sameChannels,
    weight: sameChannels,
    eps_training: () => ({ eps: aFloat(1e-5) }),
    eps_negative: () => ({ eps: aFloat(1e-5) }),
    parameter_dtype: sameDType,
    mixed_dtype: sameDType,
  },
})

function sameChannels({ input }: { readonly input: Tensor }): Readonly<Record<string, Value>> {
  return { num_features: input.shape[1]! }
}
