import { numel } from '@/lib/shape/tensor'
import type { Elements } from '@/lib/numeric/elements/given'
import { alongDim, groups, same, spread, unknown, wrap, type Grid } from '@/lib/numeric/elements/grid'
import { reducedDims } from '@/lib/numeric/elements/reductions'
import { sums } from '@/lib/numeric/elements/sums'
import { pointwise } from './pointwise'
import { inputName, type Backward, type Rule, type Rules } from './backward'

/** Where many numbers became one, and back. */

/** What each group of elements has to do with the gradient of its result. */
const each =
  (
    by: (g: number, values: Elements, y: number, call: Backward) => Elements,
    needs: 'input and result' | 'input' | 'nothing' = 'input and result',
  ): Rule =>
  (call) => {
    const { given, grad } = call
    const name = inputName(call)
    const { shape, elements } = needs === 'nothing' ? blank(call.lazy(name)) : given.input
    const result = needs === 'input and result' ? call.result().elements : grad.elements
    const gradient = new Array<number>(elements.length)
    groups(shape, reducedDims(given, shape)).forEach((places, at) => {
      const values = places.map((place) => elements[place]!)
      by(grad.elements[at]!, values, result[at]!, call).forEach((one, i) => (gradient[places[i]!] = one))
    })
    return { [name]: gradient }
  }

/** Elements that nobody looks at. */
const blank = ({ shape }: Grid): Grid => ({ shape, elements: new Array<number>(numel(shape)).fill(NaN) })

const all = (values: Elements, value: number) => values.map(() => value)

/** Among those that are the result, evenly; `nothing` is what the others have. */
const shared = (nothing: (g: number) => number) =>
  each((g, values, y) => {
    const count = values.filter((value) => same(value, y)).length
    return values.map((value) => (same(value, y) ? g / count : nothing(g)))
  })

/** The one that was found has it all: its place is the second result. */
const atIndices: Rule = (call) => {
  const { given, grad } = call
  const { input } = given
  const shape = input.shape.length === 0 ? [1] : input.shape
  const dim = wrap(given.number('dim', -1), shape.length)
  const indices = call.result(1).elements
  const gradient = new Array<number>(numel(shape)).fill(0)
  const runs = groups(shape, [dim])
  // results of several for each run stand along the dimension, those of one are as the runs are
  const count = indices.length / runs.length
  const laid: Grid = { shape: shape.with(dim, count), elements: indices }
  groups(laid.shape, [dim]).forEach((places, run) => {
    for (const place of places) gradient[runs[run]![indices[place]!]!]! += grad.elements[place]!
  })
  return { [inputName(call)]: gradient }
}

const extreme =
  (pairwise: 'maximum' | 'minimum'): Rule =>
  (call) => {
    if (call.given.has('other')) return pointwise[pairwise]!(call)
    return call.given.has('dim') ? atIndices(call) : shared(() => 0)(call)
  }

/** Each with the product of the others. */
const product = each((g, values, y, { round }) => {
  const zeros = values.filter((value) => value === 0).length
  if (zeros > 1) return values.map(() => 0)
  if (zeros === 0) return values.map((value) => g * round(y / value))
  return values.map((_, at) => g * values.reduce((others, one, i) => (i === at ? others : others * one), 1))
})

const mean = (values: Elements) => values.reduce((sum, one) => sum + one, 0) / values.length

const correctionOf = ({ given }: Backward) =>
  given.has('unbiased') ? Number(given.flag('unbiased')) : given.number('correction', 1)

const variance = each((g, values, _, call) => {
  const { round } = call
  const scale = round((2 / (values.length - correctionOf(call))) * g)
  return values.map((value) => scale * round(value - round(mean(values))))
}, 'input')

const deviation = each((g, values, y, call) => {
  const { round } = call
  const scale = y === 0 ? 0 : round((2 / (values.length - correctionOf(call))) * round(g / round(y * 2)))
  return values.map((value) => scale * round(value - round(mean(values))))
})

const norm = each((g, values, y, call) => {
  const { given, round } = call
  const order = given.value('p') ?? given.value('ord')
  const p = order === null || order === 'fro' ? 2 : given.number(given.has('p') ? 'p' : 'ord')
  if (p === 1) return values.map((value) => g * Math.sign(value))
  if (p !== 2) return unknown()
  return values.map((value) => g * (y === 0 ? 0 : round(value / y)))
})

/** What is behind adds up from the end. */
const cumulativeSum: Rule = (call) => {
  const { given, grad } = call
  const dim = wrap(given.number('dim'), grad.shape.length)
  const back = (run: Elements) => {
    let sum = 0
    return run
      .toReversed()
      .map((one) => (sum += one))
      .toReversed()
  }
  return { [inputName(call)]: alongDim(grad, dim, back) }
}

/** Of probabilities along a dimension. */
const softmax =
  (by: (g: number, y: number, total: number, round: Backward['round']) => number, isWeighted: boolean): Rule =>
  (call) => {
    const { given, grad, round } = call
    const y = call.result()
    const rank = y.shape.length
    const implicit = rank === 0 || rank === 1 || rank === 3 ? 0 : 1
    const shape = rank === 0 ? [1] : y.shape
    const dim = wrap(given.number('dim', implicit), shape.length)
    const elements = grad.elements.map((g, at) => (isWeighted ? round(g * y.elements[at]!) : g))
    const totals = sums({ shape, elements }, [dim], given.out.dtype)
    const total = spread({ shape: shape.with(dim, 1), elements: totals }, shape)
    return { [inputName(call)]: grad.elements.map((g, at) => by(g, y.elements[at]!, total[at]!, round)) }
  }

export const reductions: Rules = {
  sum: each((g, values) => all(values, g), 'nothing'),
  mean: each((g, values) => all(values, g / values.length), 'nothing'),
  prod: product,
  var: variance,
  std: deviation,
  norm,
  'linalg.norm': norm,
  'linalg.vector_norm': norm,
  logsumexp: each((g, values, y, { round }) => values.map((value) => g * round(Math.exp(round(value - y))))),
  // multiplied by a mask, zeros keep the sign
  amax: shared((g) => g * 0),
  amin: shared((g) => g * 0),
  max: extreme('maximum'),
  min: extreme('minimum'),
  median: (call) => (call.given.has('dim') ? atIndices(call) : unknown()),
  sort: atIndices,
  topk: atIndices,
  kthvalue: atIndices,
  cumsum: cumulativeSum,
  // where all is alike, what is left is the error of the sum
  softmax: softmax(
    (g, y, total, round) => (Math.abs(g - total) < 0.02 * Math.abs(g) ? unknown() : round(g - total) * y),
    true,
  ),
  log_softmax: softmax((g, y, total, round) => g - round(round(Math.exp(y)) * total), false),
}
