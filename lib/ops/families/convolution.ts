import { bool, dtype, device, int, ntuple, ntupleOr, oneOf } from '@/lib/shape/argument'
import type { DType } from '@/lib/shape/dtype'
import type { Trace } from '@/lib/shape/trace'
import { channelsLastStrides, needsGrad, suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import { repr } from '@/lib/shape/value'

/** What Conv1d, Conv2d and Conv3d share. Source: torch/nn/modules/conv.py, ATen/native/Convolution.cpp. */

const axes = { 1: ['L'], 2: ['H', 'W'], 3: ['D', 'H', 'W'] } as const
export type Rank = keyof typeof axes

export const convolutionArguments = (n: Rank) => ({
  in_channels: int(),
  out_channels: int(),
  kernel_size: ntuple(n),
  stride: ntuple(n, 1),
  padding: ntupleOr(n, 0, 'valid', 'same'),
  dilation: ntuple(n, 1),
  groups: int(1),
  bias: bool(true),
  padding_mode: oneOf('zeros', 'reflect', 'replicate', 'circular'),
  device: device(),
  dtype: dtype(),
})

export const convolutionErrors = {
  groups: ['ValueError', 'groups must be a positive integer'],
  in_groups: ['ValueError', 'in_channels must be divisible by groups'],
  out_groups: ['ValueError', 'out_channels must be divisible by groups'],
  padding_word: ['ValueError', "Invalid padding string {padding}, should be one of {'valid', 'same'}"],
  same_stride: ['ValueError', "padding='same' is not supported for strided convolutions"],
  rank: [
    'RuntimeError',
    'Expected {unbatched}D (unbatched) or {batched}D (batched) input to conv{n}d, but got input of size: {size}',
  ],
  channels: [
    'RuntimeError',
    'Given groups={groups}, weight of size {weight}, expected input{size} to have {want} channels, but got {got} channels instead',
  ],
  too_small: [
    'RuntimeError',
    "Calculated padded input size per channel: ({padded}). Kernel size: ({kernel}). Kernel size can't be greater than actual input size",
  ],
} as const

type Errors = Trace<keyof typeof convolutionErrors>

interface Declared {
  readonly in_channels: number
  readonly out_channels: number
  readonly kernel_size: readonly number[]
  readonly stride: readonly number[]
  readonly padding: readonly number[] | 'valid' | 'same'
  readonly dilation: readonly number[]
  readonly groups: number
  readonly bias: boolean
}

export function constructConvolution(self: Declared, t: Errors) {
  t.check(self.groups > 0, 'groups')
  t.check(self.in_channels % self.groups === 0, 'in_groups')
  t.check(self.out_channels % self.groups === 0, 'out_groups')
  if (typeof self.padding !== 'string') return
  t.check(self.padding === 'valid' || self.padding === 'same', 'padding_word', { padding: repr(self.padding) })
  t.check(self.padding === 'valid' || self.stride.every((step) => step === 1), 'same_stride')
}

export const convolutionParameters = ({ in_channels, out_channels, groups, kernel_size, bias }: Declared) => ({
  weight: [out_channels, in_channels / groups, ...kernel_size],
  ...(bias ? { bias: [out_channels] } : {}),
})

/** `(N, C_in, …) → (N, C_out, …)`, or the same without N. */
export function convolve(
  n: Rank,
  input: Tensor,
  self: Declared & { readonly parameters: Readonly<Record<string, Tensor>> },
  t: Errors,
): Tensor {
  const { kernel_size, stride, dilation, groups } = self
  const rank = input.shape.length
  t.check(rank === n + 1 || rank === n + 2, 'rank', { unbatched: n + 1, batched: n + 2, n, size: input.shape })
  const batched = rank === n + 2 ? input.shape : [1, ...input.shape]
  const channels = batched[1]!
  const weight = self.parameters.weight!
  t.check(channels === self.in_channels, 'channels', {
    groups,
    weight: weight.shape,
    size: batched,
    want: self.in_channels,
    got: channels,
  })
  const spatial = axes[n].map((axis, i) => {
    const size = { name: `${axis}_in`, value: batched[i + 2]! }
    const padding = self.padding === 'same' ? null : self.padding === 'valid' ? 0 : self.padding[i]!
    return { axis, i, size, padding }
  })
  const padded = spatial.map(({ i, size, padding }) =>
    padding === null ? size.value + dilation[i]! * (kernel_size[i]! - 1) : size.value + 2 * padding,
  )
  const reach = kernel_size.map((k, i) => dilation[i]! * (k - 1) + 1)
  t.check(
    padded.every((length, i) => length >= reach[i]!),
    'too_small',
    { padded: padded.join(' x '), kernel: reach.join(' x ') },
  )
  const sizes = spatial.map(({ axis, i, size, padding }) =>
    padding === null
      ? t.size(`${axis}_out`, size.name, { [size.name]: size.value })
      : t.size(
          `${axis}_out`,
          `floor((${size.name} + 2*padding[${i}] - dilation[${i}]*(kernel_size[${i}] - 1) - 1) / stride[${i}] + 1)`,
          { [size.name]: size.value, padding: [...new Array<number>(i), padding], dilation, kernel_size, stride },
        ),
  )
  const shape = [batched[0]!, self.out_channels, ...sizes]
  return result(rank === n + 2 ? shape : shape.slice(1), input.dtype, input, Object.values(self.parameters))
}

/** Channels-last input gives channels-last output; an unbatched one is made contiguous on its way through. */
function result(shape: readonly number[], dtype: DType, input: Tensor, parameters: readonly Tensor[]): Tensor {
  const requires_grad = needsGrad(dtype, [input, ...parameters])
  const strides = suggestsChannelsLast(input) ? { strides: channelsLastStrides(shape) } : {}
  return tensor(shape, { dtype, requires_grad, ...strides })
}

/** Two operations for each multiply-add; the bias is not counted, as in torch.utils.flop_counter. */
export const convolutionFlops = (self: Declared, [output]: readonly Tensor[]): number =>
  2 *
  output!.shape.reduce((a, b) => a * b, 1) *
  (self.in_channels / self.groups) *
  self.kernel_size.reduce((a, b) => a * b, 1)
