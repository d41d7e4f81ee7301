import { tensor as input, type Arguments } from '@/lib/shape/argument'
import { noAttribute } from '@/lib/shape/builtins'
import type { ErrorTemplates } from '@/lib/shape/error'
import { defineModule } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isSequence } from '@/lib/shape/value'
import { base, baseErrors, baseInit, lateInit, passedOn, sameChannels, usualEps } from './norm-module'
import { batchNorm, batchNormErrors, countValues } from './normalisation'
import { sameDType } from '@/lib/ops/families/module/parameter'

/** `BatchNorm1d` … `BatchNorm3d` and `SyncBatchNorm`, which differ in the inputs that they take. */
interface Class {
  readonly name: string
  readonly shapes: readonly string[]
  readonly example: readonly number[]
  /** What it wants, in the words of its message. */
  readonly expected: string
  takes(rank: number): boolean
  /** Arguments behind `track_running_stats`. */
  readonly more?: Arguments
  readonly errors?: ErrorTemplates
  check?(input: Tensor, t: Trace<string>): void
}

export const batchNormModule = ({ name, shapes, example, expected, takes, more, errors, check }: Class) =>
  defineModule({
    name,
    category: 'normalisation',
    shapes,
    ...(more ? {} : { owner: { init: '_BatchNorm', call: '_BatchNorm' } }),
    init: { ...baseInit(true), ...(more as Record<never, never>), ...lateInit },
    call: { input: input(example) },
    example: { num_features: '64' },
    modes: true,
    errors: {
      rank: ['ValueError', `expected ${expected} input (got {rank}D input)`],
      ...(errors as Record<never, never>),
      ...batchNormErrors,
      ...baseErrors,
    },
    mistyped(bound, _, stage) {
      if (stage === 'call') noAttribute(bound.input!, 'dim')
      base.mistyped(bound)
    },
    construct: base.construct,
    parameters: base.parameters,
    buffers: base.buffers,
    extra_repr: base.extra_repr,
    forward({ input }, self, t) {
      const rank = input.shape.length
      t.check(takes(rank), 'rank', { rank })
      check?.(input, t as Trace<string>)
      // parameters that are no vectors
      if (isSequence(self.num_features) && self.num_features.items.length !== 1) t.unknown()
      countValues(input, ['N'], t as Trace<string>)
      const { ofBatch, ...rest } = passedOn(input, self)
      return batchNorm({ ...rest, training: ofBatch }, t as Trace<string>)
    },
    fixes: {
      running_mean: sameChannels,
      weight: sameChannels,
      eps_training: usualEps,
      eps_negative: usualEps,
      parameter_dtype: sameDType,
      mixed_dtype: sameDType,
    },
  })
