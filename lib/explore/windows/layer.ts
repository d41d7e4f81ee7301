import Conv1d from '@/lib/ops/torch/nn/Conv1d'
import Conv2d from '@/lib/ops/torch/nn/Conv2d'
import Conv3d from '@/lib/ops/torch/nn/Conv3d'
import ConvTranspose1d from '@/lib/ops/torch/nn/ConvTranspose1d'
import ConvTranspose2d from '@/lib/ops/torch/nn/ConvTranspose2d'
import ConvTranspose3d from '@/lib/ops/torch/nn/ConvTranspose3d'
import AvgPool2d from '@/lib/ops/torch/nn/AvgPool2d'
import MaxPool2d from '@/lib/ops/torch/nn/MaxPool2d'
import averagePooling from '@/lib/ops/tables/average-pooling'
import maxPooling from '@/lib/ops/tables/max-pooling'
import sliding from '@/lib/ops/tables/sliding'
import { evaluate, type Outcome } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import { repr, tuple, type Value } from '@/lib/shape/value'
import type { Settings, Sizes } from './settings'

/** The layer that the settings speak of: how it is written, and what the engine says of it. */

const specs: readonly Spec[] = [
  ...[Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d, ConvTranspose3d, AvgPool2d, MaxPool2d],
  ...[...averagePooling, ...maxPooling, ...sliding],
]
const stems = { conv: 'Conv', transposed: 'ConvTranspose', max: 'MaxPool', avg: 'AvgPool' } as const

const nameOf = ({ kind, rank }: Settings) => (kind === 'unfold' ? 'Unfold' : `${stems[kind]}${rank}d`)

const valueOf = (sizes: Sizes | string): Value =>
  typeof sizes === 'string' ? sizes : sizes.length === 1 ? sizes[0]! : tuple(sizes)

/** The arguments that differ from PyTorch's defaults, in its order. */
function argumentsOf(settings: Settings): readonly (readonly [name: string, value: Value])[] {
  const { kind, kernel_size, stride, padding, output_padding, dilation } = settings
  const isConvolution = kind === 'conv' || kind === 'transposed'
  const isPooling = kind === 'max' || kind === 'avg'
  const given: readonly (readonly [string, Value, Value?])[] = [
    ['kernel_size', valueOf(kernel_size)],
    ['stride', stride && valueOf(stride), isPooling ? null : 1],
    ['padding', valueOf(padding), 0],
    ['output_padding', valueOf(output_padding), 0],
    ['dilation', valueOf(dilation), 1],
    ['bias', !isConvolution, true],
    ['padding_mode', kind === 'conv' ? settings.padding_mode : 'zeros', 'zeros'],
    ['ceil_mode', isPooling && settings.ceil_mode, false],
    ['count_include_pad', kind !== 'avg' || settings.count_include_pad, true],
  ]
  return given.flatMap(([name, value, otherwise]) =>
    value === otherwise || value === null ? [] : [[name, value] as const],
  )
}

export interface Layer {
  /** As Python. */
  readonly code: string
  readonly outcome: Outcome
}

export function layerOf(settings: Settings): Layer {
  const isConvolution = settings.kind === 'conv' || settings.kind === 'transposed'
  const name = nameOf(settings)
  const spec = specs.find((one) => one.name === `torch.nn.${name}`)!
  const given = argumentsOf(settings)
  const channels = isConvolution ? [1, 1] : []
  const input = tensor([1, 1, ...settings.size], { dtype: 'float32' })
  const written = [...channels, ...given.map(([key, value]) => `${key}=${repr(value)}`)].join(', ')
  return {
    code: `nn.${name}(${written})`,
    outcome: evaluate(spec, {
      init: { positional: channels, keyword: Object.fromEntries(given) },
      call: { positional: [input], keyword: {} },
    }),
  }
}
