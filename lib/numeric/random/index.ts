import { mostValues } from '@/lib/shape/creation/arange'
import { isFloating, isHalf, type DType } from '@/lib/shape/dtype'
import { attempt } from '@/lib/shape/error'
import type { Bound } from '@/lib/shape/python'
import { isContiguous, numel, type Tensor } from '@/lib/shape/tensor'
import { asNumber, isNumber, isTensor } from '@/lib/shape/value'
import { firstPlaces, larger } from '@/lib/numeric/elements/extremes'
import { Given, type Elements } from '@/lib/numeric/elements/given'
import { groups, range, spread, unknown } from '@/lib/numeric/elements/grid'
import { rounded } from '@/lib/numeric/elements/held'
import { fillOfDoubles, fillOfSingles } from './normal'
import { Twister } from './twister'

export { Twister }

/** Operations that draw random numbers, as PyTorch does on the CPU. Source: ATen/native/cpu/DistributionTemplates.h. */

/** Above this, drawing takes too long, even where nobody looks at the numbers. */
const mostDrawn = 100_000_000

/** The elements of the result; null: as many were drawn, but what became of them is not worked out. */
type Draw = (given: Given, from: Twister) => Elements | null
type Draws = Readonly<Record<string, Draw>>

/** 16 bits are drawn as 32 and rounded. */
const roundTo = (dtype: DType) => (value: number) => rounded(rounded(value, isHalf(dtype) ? 'float32' : dtype), dtype)

/**
 * `count` times; null: they are too many to be kept, and nobody looks at them.
 *
 * @param words what each takes of the generator
 */
function repeated(from: Twister, count: number, words: number, draw: () => number): number[] | null {
  if (count > mostValues) {
    from.skip(count * words)
    return null
  }
  const drawn = new Array<number>(count)
  for (let at = 0; at < count; at++) drawn[at] = draw()
  return drawn
}

type Wanted = Pick<Tensor, 'shape' | 'strides' | 'dtype'>

/** From 0 to 1. */
const unit = (from: Twister, dtype: DType, count: number) =>
  dtype === 'float64' ? repeated(from, count, 2, () => from.double()) : repeated(from, count, 1, () => from.float())

export function uniform(from: Twister, { shape, dtype }: Wanted, low = 0, high = 1): number[] | null {
  const round = roundTo(dtype)
  const step = dtype === 'float64' ? Number : Math.fround
  const [start, width] = [step(low), step(step(high) - step(low))]
  const [least, most] = [round(low), round(high)]
  const drawn = unit(from, dtype, numel(shape))
  return (
    drawn &&
    drawn.map((one) => {
      // a product and a sum, rounded once
      const value = round(one * width + start)
      return value === most ? least : value
    })
  )
}

export function normal(from: Twister, of: Wanted, mean = 0, std = 1): number[] | null {
  const count = numel(of.shape)
  const round = roundTo(of.dtype)
  const isFew = count < 16 || !isContiguous(of)
  // of many that do not lie side by side, the last one may be half of a pair
  if (isFew) return count > mostValues ? unknown() : repeated(from, count, 0, () => round(from.normal() * std + mean))
  const isDouble = of.dtype === 'float64'
  const [center, width] = isDouble ? [mean, std] : [Math.fround(mean), Math.fround(std)]
  // of 16 bits, the rest is not drawn twice
  const all = unit(from, of.dtype, isHalf(of.dtype) ? count - (count % 16) : count)
  const last = count % 16 === 0 ? [] : unit(from, of.dtype, 16)!
  if (!all) return null
  const fill = isDouble ? fillOfDoubles : fillOfSingles
  for (let at = 0; at + 15 < count; at += 16) fill(all, at, center, width)
  if (last.length > 0) fill(last, 0, center, width)
  last.forEach((value, at) => (all[count - 16 + at] = value))
  return isHalf(of.dtype) ? all.map(round) : all
}

/** Whole numbers from `low` on. */
function whole(from: Twister, count: number, low: number, high: number): number[] | null {
  const width = high - low
  if (!(width > 0) || !Number.isSafeInteger(width)) return unknown()
  if (width >= 2 ** 28) return repeated(from, count, 2, () => low + from.remainder(width))
  return repeated(from, count, 1, () => low + (from.word() % width))
}

const between: Draw = (given, from) => {
  const [low, high] = [given.number(given.has('from') ? 'from' : 'low', 0), given.has('to') ? 'to' : 'high']
  // without bounds, a dtype has its own
  if (!given.has(high)) return unknown()
  return whole(from, numel(given.out.shape), low, given.number(high))
}

const permutation: Draw = (given, from) => {
  const count = given.number('n')
  if (count > mostValues) {
    from.skip(count - 1)
    return null
  }
  const order = range(count)
  for (let at = 0; at < count - 1; at++) {
    const other = at + (from.word() % (count - at))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

/** One number for all is a double. */
const certainly = (from: Twister, p: number): number => Number(from.double() < p)

const bernoulli: Draw = (given, from) => {
  const { out } = given
  const p = given.value('p')
  const count = numel(out.shape)
  if (p !== null && !isTensor(p)) {
    const chance = given.number('p')
    return repeated(from, count, 2, () => certainly(from, chance))
  }
  const of = p === null ? given.value('input', 'self') : p
  const drawn = unit(from, of !== null && isTensor(of) ? of.dtype : 'float32', count)
  const chances = attempt(() => spread(p === null ? given.input : given.grid('p'), out.shape))
  return drawn && chances && drawn.map((one, at) => Number(one < chances[at]!))
}

/** What is kept is scaled. */
const dropout: Draw = (given, from) => {
  const p = given.number('p', 0.5)
  const { out } = given
  const input = attempt(() => given.input)
  if (p === 1) return input && input.elements.map((one) => one * 0)
  const round = roundTo(out.dtype)
  const kept = repeated(from, numel(out.shape), 2, () => certainly(from, 1 - p))
  const factor = round(1 / round(1 - p))
  return input && kept && input.elements.map((one, at) => round(one * kept[at]! * factor))
}

const exponential = (from: Twister, count: number, dtype: DType, lambda = 1): number[] | null => {
  const round = roundTo(dtype)
  return repeated(from, count, 2, () => round((-1 / lambda) * Math.log1p(-from.double())))
}

/** Each number from 0 to 1 is looked up among the sums. Source: ATen/native/cpu/MultinomialKernel.cpp. */
function withReplacement(given: Given, from: Twister, count: number): Elements | null {
  const input = attempt(() => given.input)
  const drawn = repeated(from, numel(given.out.shape), 2, () => from.double())
  if (!input || !drawn) return null
  const round = roundTo(input.dtype)
  return groups(input.shape, [input.shape.length - 1]).flatMap((places, row) => {
    let sum = 0
    const sums = places.map((place) => (sum = round(sum + input.elements[place]!)))
    const shares = sums.map((one) => (sum > 0 ? round(one / sum) : one))
    return drawn.slice(row * count, (row + 1) * count).map((one) => {
      let [low, high] = [0, shares.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (shares[middle]! < one) low = middle + 1
        else high = middle
      }
      return low
    })
  })
}

/** The largest of weights over exponential numbers; drawn again and again, places in a sum. */
const multinomial: Draw = (given, from) => {
  const value = given.value('input', 'self')
  if (value === null || !isTensor(value) || value.shape.length === 0) return unknown()
  const { shape, dtype } = value
  const count = given.number('num_samples')
  if (given.flag('replacement') && count > 1) return withReplacement(given, from, count)
  const drawn = exponential(from, numel(shape), dtype)
  const input = attempt(() => given.input)
  const round = roundTo(dtype)
  return (
    input &&
    drawn &&
    groups(shape, [shape.length - 1]).flatMap((places) =>
      firstPlaces(
        places.map((place) => round(input.elements[place]! / drawn[place]!)),
        count,
        larger,
        true,
      ),
    )
  )
}

const ofSize =
  (draw: (from: Twister, of: Tensor) => number[] | null): Draw =>
  ({ out }, from) =>
    isFloating(out.dtype) ? draw(from, out) : unknown()

/** Means and deviations may be tensors: then normal numbers are scaled and moved. */
const normals: Draw = (given, from) => {
  const [mean, std] = [given.value('mean'), given.value('std')]
  const isMany = (of: typeof mean) => of !== null && isTensor(of)
  const { out } = given
  if (!isMany(mean) && !isMany(std)) return normal(from, out, given.number('mean', 0), given.number('std', 1))
  const round = roundTo(out.dtype)
  const drawn = isMany(std) ? normal(from, out) : normal(from, out, 0, given.number('std', 1))
  const spreadTo = (name: string) => attempt(() => spread(given.operand(name), out.shape))
  const [moved, scale] = [spreadTo('mean'), isMany(std) ? spreadTo('std') : []]
  if (!drawn || !moved || !scale) return null
  return drawn.map((one, at) => round(round(one * (scale[at] ?? 1)) + round(moved[at]!)))
}

const draws: Draws = {
  rand: ofSize(uniform),
  rand_like: ofSize(uniform),
  randn: ofSize(normal),
  randn_like: ofSize(normal),
  randint: between,
  randint_like: between,
  random: between,
  randperm: permutation,
  uniform: (given, from) => uniform(from, given.out, given.number('from', 0), given.number('to', 1)),
  normal: normals,
  bernoulli,
  dropout,
  multinomial,
  exponential: (given, from) => exponential(from, numel(given.out.shape), given.out.dtype, given.number('lambd', 1)),
}

/** What else draws, in ways that are not followed: afterwards nobody knows the state of the generator. */
const others = new Set(
  (
    'poisson binomial log_normal cauchy geometric feature_dropout alpha_dropout feature_alpha_dropout dropout1d ' +
    'dropout2d dropout3d rrelu gumbel_softmax fractional_max_pool2d fractional_max_pool3d rnn_tanh rnn_relu lstm gru ' +
    'scaled_dot_product_attention multi_head_attention_forward _standard_gamma _sample_dirichlet svd_lowrank pca_lowrank'
  ).split(' '),
)

const bareName = (name: string) =>
  name.replace(/^torch\.(Tensor\.|nn\.functional\.|nn\.)?/, '').replace(/(?<=[^_])_$/, '')

/** Modules whose calls draw as a function does. */
const modules: Readonly<Record<string, string>> = { Dropout: 'dropout' }

/** Modules that draw when they are called in training, in ways that are not followed. */
const otherModules =
  /^(Dropout[123]d|(Feature)?AlphaDropout|RReLU|FractionalMaxPool[23]d|RNN|LSTM|GRU|MultiheadAttention|Transformer\w*)$/

/** Modules that drop nothing unless they are told to. */
const quiet = /^(rnn_tanh|rnn_relu|lstm|gru|RNN|LSTM|GRU|MultiheadAttention|scaled_dot_product_attention)$/

function isSilent(bare: string, bound: Bound): boolean {
  if (bound.training === false || bound.train === false) return true
  const p = bound.dropout ?? bound.dropout_p ?? bound.p
  return p === undefined ? quiet.test(bare) : isNumber(p) && asNumber(p) === 0
}

/** What an operation does with the generator. */
export type Drawn =
  /** Nothing is drawn. */
  | 'nothing'
  /** In a way that is not followed. */
  | 'something'
  | { readonly elements: Elements | null }

/**
 * Draw what an operation draws.
 *
 * @param from null: its state is not known
 */
export function drawn(name: string, bound: Bound, results: readonly Tensor[], from: Twister | null): Drawn {
  const bare = bareName(name)
  const draw = draws[modules[bare] ?? bare]
  if (!draw) return (others.has(bare) || otherModules.test(bare)) && !isSilent(bare, bound) ? 'something' : 'nothing'
  if (draw === dropout && isSilent(bare, bound)) return 'nothing'
  const [result] = results
  if (from === null || !result || numel(result.shape) > mostDrawn) return 'something'
  const found = attempt(() => ({ elements: draw(new Given(bound, results), from) }))
  return found ?? 'something'
}
