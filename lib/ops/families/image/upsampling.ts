import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import { isFloating } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import {
  channelsLastStrides,
  isChannelsLast,
  needsGrad,
  numel,
  suggestsChannelsLast,
  tensor,
  type Tensor,
} from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { asNumber, isSequence, type Float, type Value } from '@/lib/shape/value'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'
import type { Rank } from '@/lib/ops/families/window/window'

/** The functions of C++ behind `interpolate`. Source: ATen/native/UpSample.h, cpu/UpSampleKernel.cpp. */

export const upsampleErrors = {
  overflow: ['RuntimeError', 'value cannot be converted to type int64_t without overflow'],
  positive: [
    'RuntimeError',
    'Input and output sizes should be greater than 0, but got input ({before}) {and}output ({after})',
  ],
  empty: ['RuntimeError', 'Non-empty {rank}D data tensor expected but got a tensor with sizes {size}'],
  ...implementedErrors,
} as const

export type Interpolation = 'nearest' | 'linear' | 'cubic'
export interface Upsample {
  /** `upsample_nearest2d` */
  readonly fn: string
  readonly rank: Rank
  readonly interpolation: Interpolation
  readonly isAntialias?: boolean
}

const scalesOf: Readonly<Record<Rank, readonly string[]>> = {
  1: ['scales'],
  2: ['scales_h', 'scales_w'],
  3: ['scales_d', 'scales_h', 'scales_w'],
}

function signatures({ rank, interpolation }: Upsample): readonly Arguments[] {
  const corners: Arguments = interpolation === 'nearest' ? {} : { align_corners: is.bool() }
  const scales = scalesOf[rank].map((name) => [name, is.optional(is.float())])
  const input = is.tensor([])
  return [
    { input, output_size: is.orNone(is.ints()), ...corners, scale_factors: is.orNone(is.floats()) },
    {
      input,
      output_size: is.repeatedInts(rank),
      ...corners,
      ...(Object.fromEntries(scales) as Arguments),
      out: is.keywordOnly(is.optional(is.tensor([]))),
    },
  ]
}

/** Call one of them with values whose types nobody has looked at. */
export function upsample(of: Upsample, values: readonly Value[], t: Trace<keyof typeof upsampleErrors>): Tensor {
  const { bound } = bindNative(of.fn, signatures(of), { positional: values, keyword: {} })
  const input = bound.input as Tensor
  const sizes = spatialSizes(of.rank, input.shape.slice(2), bound, t)
  const { shape, dtype } = input
  const own = shape.slice(2)
  const letters = { 1: 'W', 2: 'HW', 3: 'DHW' }[of.rank]
  const written = (of: readonly number[]) => of.map((size, i) => `${letters[i]}: ${size}`).join(', ')
  const isPositive = [...own, ...sizes].every((size) => size > 0)
  t.check(isPositive, 'positive', { before: written(own), after: written(sizes), and: of.rank === 1 ? 'and ' : '' })
  t.check(shape[1] !== 0, 'empty', { rank: shape.length, size: shape })
  const output = [...shape.slice(0, 2), ...sizes]
  if (numel(output) * 16 > Number.MAX_SAFE_INTEGER) t.unknown()
  checkKernel(of, input, sizes, t)
  const isLast = suggestsChannelsLast(input) && shape[0] !== 0
  return tensor(output, {
    dtype,
    requires_grad: needsGrad(dtype, [input]),
    ...(isLast ? { strides: channelsLastStrides(output) } : {}),
  })
}

/** `compute_output_size`: as given, or the size times the factor, without what is behind the point. */
function spatialSizes(
  rank: Rank,
  own: readonly number[],
  { output_size, scale_factors }: Readonly<Record<string, Value>>,
  t: Trace<'overflow'>,
): readonly number[] {
  const names = namesOf[rank]!
  if (isSequence(output_size!)) {
    const size = output_size.items as readonly number[]
    return names.map((name, i) => t.size(`${name}_out`, `size[${i}]`, { size }))
  }
  if (!isSequence(scale_factors!)) return t.unknown()
  const scale_factor = scale_factors.items.map((factor) => asNumber(factor as number | Float))
  t.check(
    scale_factor.every((factor, i) => Math.abs(own[i]! * factor) < 2 ** 63),
    'overflow',
  )
  return sizesBy(names, own, scale_factor, t)
}

/** Names of the spatial dimensions, by their number. */
export const namesOf: readonly (readonly string[])[] = [[], ['L'], ['H', 'W'], ['D', 'H', 'W']]

/** Sizes times factors, cut towards zero. */
export const sizesBy = (
  names: readonly string[],
  own: readonly number[],
  scale_factor: readonly number[],
  t: Trace<string>,
): readonly number[] =>
  names.map((name, i) => {
    const cut = scale_factor[i]! < 0 ? 'ceil' : 'floor'
    return t.size(`${name}_out`, `${cut}(${name}_in * scale_factor[${i}])`, { [`${name}_in`]: own[i]!, scale_factor })
  })

function checkKernel(
  { rank, interpolation, isAntialias }: Upsample,
  input: Tensor,
  sizes: readonly number[],
  t: Trace<string>,
): void {
  const { dtype, shape } = input
  if (isAntialias) {
    const isSame = String(sizes) === String(shape.slice(2))
    const isTaken = isSame || ['uint8', 'float32', 'float64'].includes(dtype)
    return checkImplemented('compute_index_ranges_weights', dtype, isTaken, t)
  }
  const takesBytes = interpolation === 'nearest' || rank === 2
  const isTaken = isFloating(dtype) || (takesBytes && dtype === 'uint8')
  checkImplemented(kernelOf(rank, interpolation, input, sizes), dtype, isTaken, t)
}

/** Channels that lie side by side are done at once, if there are several, and so are small planes. */
function kernelOf(rank: Rank, interpolation: Interpolation, input: Tensor, sizes: readonly number[]): string {
  const isMany = isChannelsLast(input) && input.shape[1]! > 3
  const isVector = rank > 1 && (isMany || (rank === 2 && sizes[0]! + sizes[1]! <= 128))
  if (interpolation === 'cubic' || !isVector) return `compute_indices_weights_${interpolation}`
  const name = interpolation === 'nearest' ? 'nearest' : rank === 2 ? 'bilinear' : 'trilinear'
  return `upsample_${name}${rank}d_channels_last`
}
