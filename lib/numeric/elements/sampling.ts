import { numel } from '@/lib/shape/tensor'
import { isSequence } from '@/lib/shape/value'
import type { Elements, Given, Work, Works } from './given'
import { build, get, range, unknown, type Grid } from './grid'
import { roundEven, rounded } from './held'
import { transposed, multiplied } from './products'
import { roundingOf, type Round } from './pointwise'
import { points } from './spacing'
import { settled } from './sums'

/** Pixels between the pixels: interpolation, and grids of places to look at. */

/** Places along one dimension, with what each counts. */
type Taps = readonly (readonly [at: number, weight: number])[]

/** The sum over all combinations of taps. */
function weighed(input: Grid, before: readonly number[], taps: readonly Taps[], given: Given): number {
  const all = taps.reduce<readonly (readonly [readonly number[], number])[]>(
    (found, along) =>
      found.flatMap(([at, weight]) => along.map(([next, own]) => [[...at, next], weight * own] as const)),
    [[[], 1]],
  )
  const terms = all.flatMap(([at, weight]) => (weight === 0 ? [] : [weight * get(input, [...before, ...at])]))
  return terms.length === 1 ? terms[0]! : settled(terms, given.out.dtype)
}

/** The factor from places in the result to places in the input. */
function scaleOf(given: Given, dim: number, isAligned: boolean, round: Round): number {
  const [from, to] = [given.input.shape[dim]!, given.out.shape[dim]!]
  if (isAligned) return to > 1 ? round((from - 1) / (to - 1)) : 0
  const factor = given.value('scale_factor')
  if (factor === null || given.flag('recompute_scale_factor')) return round(from / to)
  if (!isSequence(factor)) return round(1 / given.number('scale_factor'))
  const item = factor.items[dim - 2]
  return typeof item === 'object' && item !== null && item.kind === 'float' ? round(1 / item.value) : unknown()
}

const isAlignedIn = (given: Given) => given.flag('align_corners')

/** From the two pixels on both sides. */
function linearTaps(given: Given, dim: number, at: number, round: Round): Taps {
  const size = given.input.shape[dim]!
  const isAligned = isAlignedIn(given)
  if (size === given.out.shape[dim]) return [[at, 1]]
  const scale = scaleOf(given, dim, isAligned, round)
  const source = isAligned ? round(scale * at) : Math.max(round(scale * (at + 0.5) - 0.5), 0)
  const low = Math.min(Math.floor(source), size - 1)
  const part = Math.min(Math.max(round(source - low), 0), 1)
  return [
    [low, round(1 - part)],
    [Math.min(low + 1, size - 1), part],
  ]
}

/** Keys' cubic, with -0.75. */
function cubicTaps(given: Given, dim: number, at: number, round: Round): Taps {
  const size = given.input.shape[dim]!
  const isAligned = isAlignedIn(given)
  const scale = scaleOf(given, dim, isAligned, round)
  const source = isAligned ? scale * at : scale * (at + 0.5) - 0.5
  const low = Math.floor(source)
  const part = source - low
  const near = (x: number) => ((-0.75 + 2) * x - (-0.75 + 3)) * x * x + 1
  const far = (x: number) => ((-0.75 * x + 5 * 0.75) * x - 8 * 0.75) * x + 4 * 0.75
  const weights = [far(part + 1), near(part), near(1 - part), far(2 - part)]
  return weights.map((weight, i) => [Math.min(Math.max(low - 1 + i, 0), size - 1), weight] as const)
}

const nearestTap = (given: Given, dim: number, at: number, isExact: boolean): Taps => {
  const size = given.input.shape[dim]!
  const scale = scaleOf(given, dim, false, Math.fround)
  const source = isExact ? (at + 0.5) * scale : at * scale
  return [[Math.min(Math.floor(Math.fround(source)), size - 1), 1]]
}

/** The mean of the pixels that a pixel stands for. */
function areaTaps(given: Given, dim: number, at: number): Taps {
  const [from, to] = [given.input.shape[dim]!, given.out.shape[dim]!]
  const start = Math.floor((at * from) / to)
  const count = Math.ceil(((at + 1) * from) / to) - start
  return range(count).map((one) => [start + one, 1 / count] as const)
}

const modes: Readonly<Record<string, (given: Given, dim: number, at: number, round: Round) => Taps>> = {
  nearest: (given, dim, at) => nearestTap(given, dim, at, false),
  'nearest-exact': (given, dim, at) => nearestTap(given, dim, at, true),
  linear: linearTaps,
  bilinear: linearTaps,
  trilinear: linearTaps,
  bicubic: cubicTaps,
  area: areaTaps,
}

const resized =
  (fixed?: string): Work =>
  (given) => {
    const { input, out } = given
    const taps = modes[fixed ?? given.text('mode', 'nearest')] ?? unknown()
    if (given.flag('antialias')) return unknown()
    const round = roundingOf(out.dtype)
    const along = range(out.shape.length - 2).map((dim) =>
      range(out.shape[dim + 2]!).map((at) => taps(given, dim + 2, at, round)),
    )
    return build(out.shape, (index) =>
      weighed(
        input,
        index.slice(0, 2),
        along.map((all, dim) => all[index[dim + 2]!]!),
        given,
      ),
    )
  }

/** Coordinates from -1 to 1, turned, scaled and moved. */
function affineGrid(given: Given): Elements {
  const { out } = given
  const theta = given.grid('theta')
  const [batch, ...rest] = out.shape
  const sizes = rest.slice(0, -1)
  const isAligned = given.flag('align_corners')
  const lines = sizes.map((size) => {
    const shape = { ...out, shape: [size] }
    if (size <= 1) return [0]
    const ends = points({ out: shape, number: (name) => (name === 'start' ? -1 : 1) })
    return ends.map((one) => {
      const held = rounded(one, out.dtype)
      return isAligned ? held : rounded(rounded(held * (size - 1), out.dtype) / size, out.dtype)
    })
  })
  const count = numel(sizes)
  const n = sizes.length
  const base = build([batch!, ...sizes, n + 1], (index) =>
    index.at(-1) === n ? 1 : lines[n - 1 - index.at(-1)!]![index[n - index.at(-1)!]!]!,
  )
  return multiplied({ shape: [batch!, count, n + 1], elements: base }, transposed(theta), out, 'right turned', true)
    .elements
}

/** A coordinate of the grid as a place in the input, held inside of it where that is asked for. */
function placeOf(given: Given, coordinate: number, size: number, round: Round): number {
  const isAligned = given.flag('align_corners')
  const at = isAligned
    ? round(round(coordinate + 1) * ((size - 1) / 2))
    : round(round(round(coordinate + 1) * (size / 2)) - 0.5)
  const clip = (one: number) => Math.min(Math.max(one, 0), size - 1)
  switch (given.text('padding_mode', 'zeros')) {
    case 'zeros':
      return at
    case 'border':
      return clip(at)
    default: {
      const [low, span] = isAligned ? [0, size - 1] : [-0.5, size]
      if (span === 0) return 0
      const distance = Math.abs(at - low)
      const flips = Math.floor(distance / span)
      const extra = distance - flips * span
      return clip(flips % 2 === 0 ? extra + low : span - extra + low)
    }
  }
}

function gridSample(given: Given): Elements {
  const { input, out } = given
  const places = given.grid('grid')
  const mode = given.text('mode', 'bilinear')
  const n = input.shape.length - 2
  const round = roundingOf(out.dtype)
  if (mode === 'bicubic') return unknown()
  return build(out.shape, (index) => {
    const spot = [index[0]!, ...index.slice(2)]
    const at = range(n).map((dim) => placeOf(given, get(places, [...spot, n - 1 - dim]), input.shape[dim + 2]!, round))
    if (!at.every(Number.isFinite)) return unknown()
    const taps = at.map((one, dim): Taps => {
      const isInside = (i: number) => i >= 0 && i < input.shape[dim + 2]!
      if (mode === 'nearest') {
        const half = Math.abs(one - Math.floor(one) - 0.5)
        if (half > 0 && half < 1e-5) return unknown()
        return [[roundEven(one), 1] as const].filter(([i]) => isInside(i))
      }
      const low = Math.floor(one)
      const both = [[low, round(low + 1 - one)] as const, [low + 1, round(one - low)] as const]
      return both.filter(([i, weight]) => weight !== 0 && isInside(i))
    })
    if (taps.some(({ length }) => length === 0)) return 0
    return weighed(input, index.slice(0, 2), taps, given)
  })
}

export const samplings: Works = {
  interpolate: resized(),
  upsample: resized(),
  upsample_nearest: resized('nearest'),
  affine_grid: affineGrid,
  grid_sample: gridSample,
}
