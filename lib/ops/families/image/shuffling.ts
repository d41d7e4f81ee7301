import * as is from '@/lib/shape/argument'
import { preservedStrides } from '@/lib/shape/elementwise'
import { bindNative } from '@/lib/shape/native'
import { read, type Bound } from '@/lib/shape/python'
import { defineFunction, defineModule } from '@/lib/shape/spec'
import { channelsLastStrides, numel, suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import type { ErrorTemplates } from '@/lib/shape/error'
import type { Trace } from '@/lib/shape/trace'
import { str, type Value } from '@/lib/shape/value'

/** Pixels and channels that change places. Source: ATen/native/PixelShuffle.cpp, ChanelShuffle.cpp. */

interface Shuffle {
  /** The name of its number: `upscale_factor`. */
  readonly by: string
  readonly example: readonly number[]
  readonly shapes: readonly string[]
  readonly errors: ErrorTemplates
  run(input: Tensor, by: number, t: Trace<string>): Tensor
}

/** A fresh tensor, channels last if the input suggests so. */
function fresh(input: Tensor, shape: readonly number[]): Tensor {
  const { dtype, requires_grad } = input
  const isLast = suggestsChannelsLast(input)
  return tensor(shape, { dtype, requires_grad, ...(isLast ? { strides: channelsLastStrides(shape) } : {}) })
}

const copied = (of: Tensor): Tensor =>
  tensor(of.shape, { dtype: of.dtype, requires_grad: of.requires_grad, strides: preservedStrides(of) })

const pixelErrors = (fn: string, by: string) => ({
  factor: ['RuntimeError', `${fn} expects a positive ${by}, but got {by}`] as const,
  rank: [
    'RuntimeError',
    `${fn} expects input to have at least 3 dimensions, but got input with {rank} dimension(s)`,
  ] as const,
})

function checkPixels(input: Tensor, by: number, t: Trace<string>): readonly [number, number, number] {
  const rank = input.shape.length
  t.check(rank >= 3, 'rank', { rank })
  t.check(by > 0, 'factor', { by })
  return input.shape.slice(-3) as [number, number, number]
}

export const pixelShuffle: Shuffle = {
  by: 'upscale_factor',
  example: [1, 9, 4, 4],
  shapes: ['(*, C * r^2, H, W) -> (*, C, H * r, W * r)'],
  errors: {
    ...pixelErrors('pixel_shuffle', 'upscale_factor'),
    channels: [
      'RuntimeError',
      "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, but input.size(-3)={C_in} is not divisible by {square}",
    ],
  },
  run(input, r, t) {
    const [C_in, H, W] = checkPixels(input, r, t)
    t.check(C_in % (r * r) === 0, 'channels', { C_in, square: r * r })
    const C_out = t.size('C_out', 'C_in // (r * r)', { C_in, r })
    const shape = [C_out, t.size('H_out', 'H_in * r', { H_in: H, r }), t.size('W_out', 'W_in * r', { W_in: W, r })]
    return fresh(input, [...input.shape.slice(0, -3), ...shape])
  },
}

export const pixelUnshuffle: Shuffle = {
  by: 'downscale_factor',
  example: [1, 1, 12, 12],
  shapes: ['(*, C, H * r, W * r) -> (*, C * r^2, H, W)'],
  errors: {
    ...pixelErrors('pixel_unshuffle', 'downscale_factor'),
    height: [
      'RuntimeError',
      'pixel_unshuffle expects height to be divisible by downscale_factor, but input.size(-2)={H_in} is not divisible by {r}',
    ],
    width: [
      'RuntimeError',
      'pixel_unshuffle expects width to be divisible by downscale_factor, but input.size(-1)={W_in} is not divisible by {r}',
    ],
  },
  run(input, r, t) {
    const [C_in, H_in, W_in] = checkPixels(input, r, t)
    t.check(H_in % r === 0, 'height', { H_in, r })
    t.check(W_in % r === 0, 'width', { W_in, r })
    // nothing is copied as it is, shape and all
    if (numel(input.shape) === 0) return copied(input)
    const C_out = t.size('C_out', 'C_in * r * r', { C_in, r })
    const shape = [C_out, t.size('H_out', 'H_in // r', { H_in, r }), t.size('W_out', 'W_in // r', { W_in, r })]
    return fresh(input, [...input.shape.slice(0, -3), ...shape])
  },
}

export const channelShuffle: Shuffle = {
  by: 'groups',
  example: [1, 4, 2, 2],
  shapes: ['(N, C, *) -> (N, C, *)'],
  errors: {
    rank: ['RuntimeError', 'channel_shuffle expects input with > 2 dims, but got input with sizes {size}'],
    groups: ['RuntimeError', 'Number of groups to divide channels in must be positive. Value of groups:{groups}'],
    channels: [
      'RuntimeError',
      'Number of channels must be divisible by groups. Got {channels} channels and {groups} groups.',
    ],
  },
  run(input, groups, t) {
    const { shape } = input
    t.check(shape.length > 2, 'rank', { size: shape })
    t.check(groups > 0, 'groups', { groups })
    // it counts them in dimension 1, with or without a batch
    const channels = shape[1]!
    t.check(channels % groups === 0, 'channels', { channels, groups })
    return numel(shape) === 0 ? input : fresh(input, shape)
  },
}

/** `nn.PixelShuffle` and its kin: the class keeps its number, and the function looks at it. */
export const shuffleModule = (
  name: string,
  fn: string,
  { by, example, shapes, errors, run }: Shuffle,
  number: string,
) => {
  const declared = { input: is.tensor(example), [by]: is.int() }
  const bind = (input: Value, number: Value) => bindNative(fn, [declared], { positional: [input, number], keyword: {} })
  return defineModule({
    name,
    category: 'vision',
    shapes,
    init: { [by]: is.unchecked(is.int()) },
    call: { input: is.tensor(example) },
    example: { [by]: number },
    errors,
    extra_repr: (given) => `${by}=${str(given[by]!)}`,
    mistyped: (bound: Bound) => void bind(bound.input!, bound[by]!),
    forward: ({ input }, self, t) => run(input, read(declared, bind(input, self[by]!).bound)[by] as number, t),
  })
}

/** `F.pixel_shuffle` and its kin, which are those of `torch`. */
export const shuffleFunction = (fn: string, { by, example, shapes, errors, run }: Shuffle, number: string) =>
  defineFunction({
    name: `torch.nn.functional.${fn}`,
    aliases: [`torch.${fn}`],
    category: 'vision',
    binding: 'native',
    shapes,
    overloads: [{ input: is.tensor(example), [by]: is.int() } as { input: is.Argument<Tensor> }],
    example: { [by]: number },
    errors,
    infer: (args, t) => run(args.input, (args as unknown as Readonly<Record<string, number>>)[by]!, t),
  })
