import { float, ints, optional, str, tensor as tensorArgument } from '@/lib/shape/argument'
import { preservedStrides } from '@/lib/shape/elementwise'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { notImplemented } from '@/lib/shape/refusals'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { channelsLastStrides, needsGrad, numel, suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float as aFloat, type Value } from '@/lib/shape/value'

/** `F.pad`. Source: ATen/native/PadNd.cpp, ReflectionPad.cpp, ReplicationPadding.cpp. */

export type PaddingMode = 'reflect' | 'replicate' | 'circular'

export const paddingErrors = {
  pad_too_long: [
    'RuntimeError',
    'Padding length should be less than or equal to two times the input dimension but got padding length {length} and input of dimension {rank}',
  ],
  pad_rank: [
    'NotImplementedError',
    `Padding size {length} is not supported for {rank}D input tensor.
Supported combinations for non-constant padding:
  - 2D or 3D input: padding size = 2 (pads last dimension)
  - 3D or 4D input: padding size = 4 (pads last 2 dimensions)
  - 4D or 5D input: padding size = 6 (pads last 3 dimensions)`,
  ],
  pad_empty: [
    'RuntimeError',
    'Expected {unbatched}D or {batched}D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for input, but got: {size}',
  ],
  pad_reflect: [
    'RuntimeError',
    'Argument #{place}: Padding size should be less than the corresponding input dimension, but got: padding ({left}, {right}) at dimension {dim} of input {size}',
  ],
  pad_circular: ['RuntimeError', 'Padding value causes wrapping around more than once.'],
  pad_negative: ['RuntimeError', 'Negative padding value is resulting in an empty dimension'],
  not_implemented: notImplemented(),
} as const

/** Those of `F.pad` itself: a convolution gives it no odd list, no value and no wrong word. */
export const padErrors = {
  pad_odd: ['RuntimeError', 'Padding length must be divisible by 2'],
  pad_narrow: ['RuntimeError', 'narrow(): length must be non-negative.'],
  pad_value: ['RuntimeError', 'Padding mode "{mode}" doesn\'t take in value argument'],
  pad_mode: ['NotImplementedError', 'Unrecognised padding mode {mode}'],
  ...scalarErrors,
  ...paddingErrors,
} as const

type Errors = Trace<keyof typeof paddingErrors>

const signature = {
  input: tensorArgument([]),
  pad: ints(),
  mode: str('constant'),
  value: optional(float()),
}

/** `F.pad(input, pad, mode, value)` of values whose types nobody has looked at. */
export function padded(values: readonly Value[], t: Trace<keyof typeof padErrors>): Tensor {
  const { input, pad: pads, mode, value } = bindPad(values)
  const isConstant = mode === 'constant'
  const isKnown = isConstant || mode === 'reflect' || mode === 'replicate' || mode === 'circular'
  t.check(isKnown, 'pad_mode', { mode })
  t.check(pads.length % 2 === 0, 'pad_odd')
  const rank = input.shape.length
  t.check(pads.length <= 2 * rank, 'pad_too_long', { length: pads.length, rank })
  t.check(isConstant || value === null || value === 0, 'pad_value', { mode })
  return isConstant ? padConstant(input, pads, value ?? 0, t) : padFromInput(input, pads, mode as PaddingMode, t)
}

const bindPad = (positional: readonly Value[]) =>
  read(signature, bindNative('pad', [signature], { positional, keyword: {} }).bound)

/** @param amounts left and right of the last dimension, then of the one before it, … */
export function pad(input: Value, amounts: Value, mode: PaddingMode, t: Errors): Tensor {
  return padded([input, amounts, mode], t)
}

/** Negative amounts crop; where nothing is added, the result is a copy in the order of the input. */
function padConstant(input: Tensor, pads: readonly number[], value: number, t: Trace<keyof typeof padErrors>): Tensor {
  const rank = input.shape.length
  const shape = input.shape.map((size, dim) => {
    const at = 2 * (rank - 1 - dim)
    const [left, right] = [pads[at] ?? 0, pads[at + 1] ?? 0]
    const kept = size + Math.min(left, 0)
    t.check(kept >= 0 && kept + Math.min(right, 0) >= 0, 'pad_narrow')
    return size + left + right
  })
  const { dtype, strides } = input
  const isCopy = pads.every((amount) => amount <= 0)
  if (!isCopy) checkFill(aFloat(value), dtype, numel(shape), t)
  const laid = isCopy ? preservedStrides({ shape, strides }) : suggestsChannelsLast(input) && channelsLastStrides(shape)
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, [input]), ...(laid ? { strides: laid } : {}) })
}

/** With values taken from the input itself. */
function padFromInput(of: Tensor, pads: readonly number[], mode: PaddingMode, t: Errors): Tensor {
  const rank = of.shape.length
  const n = pads.length / 2
  t.check(n >= 1 && n <= 3 && (rank === n + 1 || rank === n + 2), 'pad_rank', { length: pads.length, rank })

  const sides = of.shape.map((size, dim) => {
    const at = 2 * (rank - 1 - dim)
    const [left, right] = dim < rank - n ? [0, 0] : [pads[at]!, pads[at + 1]!]
    return { dim, size, left, right, out: size + left + right }
  })
  const reached = sides.slice(rank - n)
  if (mode === 'circular') {
    for (const { size, left, right, out } of reached) {
      t.check(left <= size && right <= size, 'pad_circular')
      t.check(out >= 0, 'pad_negative')
      // one side is cropped, and the other takes what it has just written itself: whether PyTorch sees it depends on the memory
      if (2 * Math.max(left, right) > out) t.unknown()
    }
  } else checkReflection(of, n, reached, mode, t)

  const shape = sides.map(({ out }) => out)
  const keepsOrder = mode !== 'circular' && isChannelsLast(of, n)
  return tensor(shape, {
    dtype: of.dtype,
    requires_grad: needsGrad(of.dtype, [of]),
    ...(keepsOrder ? { strides: channelsLastStrides(shape) } : {}),
  })
}

/** Channels vary fastest: of a batch, and of what padding in three dimensions takes for one. */
const isChannelsLast = (of: Tensor, n: number) => (of.shape.length === n + 2 || n === 3) && suggestsChannelsLast(of)

interface Side {
  readonly dim: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly out: number
}

function checkReflection(of: Tensor, n: number, padded: readonly Side[], mode: 'reflect' | 'replicate', t: Errors) {
  const isBatched = of.shape.length === n + 2
  const isFull = of.shape.slice(isBatched ? 1 : 0).every((size) => size > 0)
  t.check(isFull, 'pad_empty', { unbatched: n + 1, batched: n + 2, size: of.shape })
  if (mode === 'reflect') {
    for (const { dim, size, left, right } of [...padded].reverse()) {
      // PyTorch counts the arguments of a function that is gone: 4 for the last dimension, 6 for the one before it
      const place = 4 + 2 * (of.shape.length - 1 - dim)
      t.check(left < size && right < size, 'pad_reflect', { place, left, right, dim, size: of.shape })
    }
  }
  // a negative padding that leaves nothing fails in many ways
  if (padded.some(({ out }) => out < 1)) t.unknown()
  const kind = isChannelsLast(of, n) ? '_channels_last' : ''
  const kernel = `${mode === 'reflect' ? 'reflection' : 'replication'}_pad${n}d${kind}`
  t.check(of.dtype !== 'bool', 'not_implemented', { kernel, dtype: 'Bool' })
}
