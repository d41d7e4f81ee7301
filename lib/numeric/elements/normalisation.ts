import { numel } from '@/lib/shape/tensor'
import { isTensor } from '@/lib/shape/value'
import type { Elements, Given, Work, Works } from './given'
import { build, groups, range, unknown, type Grid } from './grid'
import { roundingOf, type Round } from './pointwise'
import { variance } from './reductions'

/** Groups of elements brought to mean 0 and variance 1. */

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/** A module that has weights must bring them. */
const weights = (given: Given): readonly (Elements | undefined)[] => {
  const isAffine = given.flag('affine') || given.flag('elementwise_affine')
  return [given.parameter('weight')?.elements ?? (isAffine ? unknown() : undefined), given.parameter('bias')?.elements]
}

const isExact = (value: number) => Number.isInteger(value * 1024)

/** Weight and bias, where they are given, by the place of an element. */
function affine(
  given: Given,
  elements: readonly number[],
  at: (index: readonly number[]) => number,
  isAdded = true,
): Elements {
  const { out } = given
  const round = roundingOf(out.dtype)
  const [weight, bias] = weights(given)
  return build(out.shape, (index, flat) => {
    const own = at(index)
    const scaled = weight ? round(elements[flat]! * weight[own]!) : elements[flat]!
    if (!isAdded || !(weight || bias)) return scaled
    const sum = round(scaled + (bias?.[own] ?? 0))
    // a whole number, or one beside it: PyTorch rounds product and sum together
    const isDoubtful = sum !== elements[flat] && Math.abs(sum - Math.round(sum)) < 1e-5 && !isExact(elements[flat]!)
    return isDoubtful ? unknown() : sum
  })
}

/** Mean and squared distances of a run as PyTorch adds them up. Source: ATen/native/cpu/moments_utils.h. */
interface Moments {
  readonly count: number
  readonly mean: number
  readonly squares: number
}

const lanes = 8
/** Longer runs are added in more levels. */
const longest = 16 * lanes

function welford(values: readonly number[], round: Round): Moments {
  let [mean, squares] = [0, 0]
  values.forEach((one, at) => {
    const delta = round(one - mean)
    mean = round(mean + round(delta / (at + 1)))
    squares = round(squares + delta * round(one - mean))
  })
  return { count: values.length, mean, squares }
}

function joined(a: Moments, b: Moments, round: Round): Moments {
  const count = a.count + b.count
  const share = round(b.count / count)
  const delta = round(b.mean - a.mean)
  const squares = round(a.squares + round(b.squares + round(round(delta * delta) * share) * a.count))
  return { count, mean: round(a.mean + share * delta), squares }
}

function momentsOf(values: readonly number[], round: Round): Moments {
  if (values.length > longest) return unknown()
  const whole = Math.floor(values.length / lanes)
  const rest = welford(values.slice(whole * lanes), round)
  if (whole === 0) return rest
  const vectors = range(lanes).map((lane) =>
    welford(
      range(whole).map((at) => values[at * lanes + lane]!),
      round,
    ),
  )
  return vectors.reduce((all, one) => joined(all, one, round), rest)
}

/** Each group has a mean and a variance of its own. */
function standardized(of: Grid, dims: readonly number[], given: Given): number[] {
  const [eps, round] = [given.number('eps', 1e-5), roundingOf(given.out.dtype)]
  const result = new Array<number>(of.elements.length)
  for (const places of groups(of.shape, dims)) {
    const moments = momentsOf(
      places.map((at) => of.elements[at]!),
      round,
    )
    const variance = Math.max(round(moments.squares / moments.count), 0)
    const scale = round(1 / round(Math.sqrt(round(variance + round(eps)))))
    for (const at of places) result[at] = round(round(of.elements[at]! - moments.mean) * scale)
  }
  return result
}

/** Statistics in doubles; then one product and one sum, rounded together. */
function scaled(of: Grid, dims: readonly number[], given: Given, channel: (group: number) => number): Elements {
  const [eps, round] = [given.number('eps', 1e-5), roundingOf(given.out.dtype)]
  const [weight, bias] = weights(given)
  const result = new Array<number>(of.elements.length)
  groups(of.shape, dims).forEach((places, at) => {
    const values = places.map((one) => of.elements[one]!)
    const alpha = round(round(1 / Math.sqrt(variance(values, 0) + eps)) * (weight?.[channel(at)] ?? 1))
    const beta = round((bias?.[channel(at)] ?? 0) - round(round(mean(values)) * alpha))
    for (const one of places) result[one] = round(of.elements[one]! * alpha + beta)
  })
  return result
}

const normalizedDims = (given: Given): readonly number[] => {
  const rank = given.out.shape.length
  const count = given.ints('normalized_shape')!.length
  return range(rank).slice(rank - count)
}

const withinLast = (given: Given) => {
  const dims = normalizedDims(given)
  const { shape } = given.out
  return (index: readonly number[]) => dims.reduce((all, dim) => all * shape[dim]! + index[dim]!, 0)
}

const layerNorm: Work = (given) =>
  affine(given, standardized(given.input, normalizedDims(given), given), withinLast(given))

const rmsNorm: Work = (given) => {
  const input = given.operand('input', 'x')
  const round = roundingOf(given.out.dtype)
  const eps = given.number('eps', given.out.dtype === 'float64' ? 2 ** -52 : 2 ** -23)
  const result = new Array<number>(input.elements.length)
  for (const places of groups(input.shape, normalizedDims(given))) {
    const squares = mean(places.map((at) => input.elements[at]! ** 2))
    const scale = round(1 / Math.sqrt(round(squares + eps)))
    for (const at of places) {
      result[at] = round(input.elements[at]! * scale)
      // a whole number, or one beside it
      if (result[at] !== 0 && Math.abs(result[at]! - Math.round(result[at]!)) < 1e-6) unknown()
    }
  }
  return affine(given, result, withinLast(given), false)
}

const channel = (index: readonly number[]) => index[1]!

/** Channels in groups; each sample by itself. */
const groupNorm: Work = (given) => {
  // with a weight the steps are others
  if (given.has('weight') || given.has('bias') || given.flag('affine')) return unknown()
  const { input } = given
  const [batch, channels, ...rest] = input.shape as [number, number, ...number[]]
  const groupCount = given.number('num_groups')
  const shape = [batch, groupCount, (channels / groupCount) * numel(rest)]
  return affine(given, standardized({ shape, elements: input.elements }, [2], given), channel)
}

/** @param rank without it, that of the input: a module may be given one sample without its batch */
const instanceNorm =
  (rank?: number): Work =>
  (given) => {
    const { input } = given
    if (!given.flag('use_input_stats', true) || given.flag('track_running_stats')) return unknown()
    const shape = input.shape.length === (rank ?? input.shape.length) ? input.shape : [1, ...input.shape]
    const channels = shape[1]!
    const dims = range(shape.length).slice(2)
    return scaled({ ...input, shape }, dims, given, (at) => at % channels)
  }

/** In training the batch tells mean and variance, else they are given. */
const batchNorm: Work = (given) => {
  const { input, out } = given
  const dims = range(input.shape.length).filter((dim) => dim !== 1)
  // a module tells its mode, where that is known
  if (given.has('num_features') && !given.has('training')) return unknown()
  const isTraining = given.flag('training') || !isTensor(given.value('running_mean'))
  if (isTraining) return scaled(input, dims, given, (at) => at)
  const [center, spread] = [given.grid('running_mean').elements, given.grid('running_var').elements]
  const [eps, round] = [given.number('eps', 1e-5), roundingOf(out.dtype)]
  const elements = build(input.shape, (index, at) => {
    const scale = round(1 / Math.sqrt(round(spread[index[1]!]! + eps)))
    return round((input.elements[at]! - center[index[1]!]!) * scale)
  })
  return affine(given, elements, channel)
}

/** Of each channel of a batch, what batch norm remembers: mean, and the variance without bias; in doubles, kept as floats. */
export function statistics(input: Grid): { readonly mean: Elements; readonly variance: Elements } {
  const dims = range(input.shape.length).filter((dim) => dim !== 1)
  const channels = groups(input.shape, dims).map((places) => places.map((at) => input.elements[at]!))
  const spread = (values: readonly number[]) =>
    Math.fround(Math.fround(variance(values, 0) * values.length) / (values.length - 1))
  return { mean: channels.map((values) => Math.fround(mean(values))), variance: channels.map(spread) }
}

/** What is remembered after one more batch; of the mean, in floats alone. */
export function mixed(old: number, now: number, momentum: number, isMean: boolean): number {
  const [share, round] = [Math.fround(momentum), isMean ? Math.fround : Number]
  return Math.fround(round(share * now) + Math.fround(Math.fround(1 - share) * old))
}

export const normalisations: Works = {
  layer_norm: layerNorm,
  rms_norm: rmsNorm,
  group_norm: groupNorm,
  instance_norm: instanceNorm(),
  'nn.InstanceNorm1d': instanceNorm(3),
  'nn.InstanceNorm2d': instanceNorm(4),
  'nn.InstanceNorm3d': instanceNorm(5),
  batch_norm: batchNorm,
}
