import { device, dtype, flag, float, int, keywordOnly, optional, unchecked } from '@/lib/shape/argument'
import type { DType } from '@/lib/shape/dtype'
import type { Bound } from '@/lib/shape/python'
import type { Self, Sizes } from '@/lib/shape/spec'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float as aFloat, isTensor, isTrue, str, type Value } from '@/lib/shape/value'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { intsOf } from '@/lib/ops/families/window/window'

/** `_NormBase` of torch/nn/modules/batchnorm.py: layers with parameters and running statistics for each channel. */

export const baseErrors = {
  ...parameterErrors,
  negative_buffer: ['RuntimeError', 'zeros: Dimension size must be non-negative.'],
} as const

/** @param isUsual do `affine` and `track_running_stats` go without saying? */
export const baseInit = (isUsual: boolean) => ({
  num_features: unchecked(int()),
  eps: unchecked(float(1e-5)),
  momentum: unchecked(optional(float(), aFloat(0.1))),
  affine: flag(isUsual),
  track_running_stats: flag(isUsual),
})
/** Behind those, and behind what a class has of its own. */
export const lateInit = { device: device(), dtype: dtype(), bias: keywordOnly(flag(true)) }

interface Base {
  readonly num_features: Value
  readonly affine: boolean
  readonly track_running_stats: boolean
  readonly bias: boolean
}

/** The sizes that `torch.empty(num_features)` takes. */
const sizes = ({ num_features }: Pick<Base, 'num_features'>): readonly number[] =>
  intsOf(checkFactory('empty', num_features, null).bound.size!)

/** What the class itself does, whatever its subclass. */
export const base = {
  mistyped({ num_features, affine, track_running_stats, dtype }: Bound): void {
    if (isTrue(affine!)) checkFactory('empty', num_features!, dtype!)
    else if (isTrue(track_running_stats!)) checkFactory('zeros', num_features!, dtype!)
  },
  construct(
    { num_features, eps, momentum, affine, track_running_stats, dtype }: Made,
    t: Trace<keyof typeof baseErrors>,
  ): void {
    // how a tensor prints depends on its values
    if ([num_features, eps, momentum].some(isTensor)) t.unknown()
    if (affine) checkParameter(sizes({ num_features }), dtype, t)
    else if (track_running_stats) {
      const made = intsOf(checkFactory('zeros', num_features, null).bound.size!)
      t.check(
        made.every((size) => size >= 0),
        'negative_buffer',
      )
    }
  },
  parameters: (self: Base): Sizes => ({
    ...(self.affine ? { weight: sizes(self) } : {}),
    ...(self.affine && self.bias ? { bias: sizes(self) } : {}),
  }),
  buffers: (self: Base): Sizes =>
    self.track_running_stats ? { running_mean: sizes(self), running_var: sizes(self), num_batches_tracked: [] } : {},
  extra_repr({ num_features, eps, momentum, affine, track_running_stats }: Bound, self: Base): string {
    const bias = str(self.affine && self.bias)
    const numbers = `${str(num_features!)}, eps=${str(eps!)}, momentum=${str(momentum!)}`
    return `${numbers}, affine=${str(affine!)}, bias=${bias}, track_running_stats=${str(track_running_stats!)}`
  },
}

interface Made extends Base {
  readonly eps: Value
  readonly momentum: Value
  readonly dtype: DType | null
}

type Running = Made & Pick<Self<Record<never, never>>, 'training' | 'factory' | 'parameters'>

/** What `forward` passes on to the function; there it is called `training` or `use_input_stats`. */
export function passedOn(input: Tensor, { num_features, track_running_stats, factory, ...self }: Running) {
  const statistics = () => (track_running_stats ? tensor(sizes({ num_features }), { dtype: factory }) : null)
  const { weight = null, bias = null } = self.parameters
  return {
    ...{ input, weight, bias, running_mean: statistics(), running_var: statistics() },
    // with no running statistics, eval mode too uses those of the batch
    ofBatch: self.training || !track_running_stats,
    momentum: self.momentum ?? aFloat(0),
    eps: self.eps,
  }
}

/** What may mend a module of another number of channels. */
export const sameChannels = ({ input }: { readonly input: Tensor }): Readonly<Record<string, Value>> => ({
  num_features: input.shape[1] ?? 1,
})
export const usualEps = () => ({ eps: aFloat(1e-5) })
