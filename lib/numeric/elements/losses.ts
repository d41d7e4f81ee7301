import { numel } from '@/lib/shape/tensor'
import { isTensor } from '@/lib/shape/value'
import { softmaxGrid } from './activations'
import { distance } from './distances'
import type { Elements, Given, Work, Works } from './given'
import { broadcast, build, get, range, spread, unknown, type Grid, type Known } from './grid'
import { roundingOf, type Round } from './pointwise'
import { settled, total } from './sums'

/** Losses: one number for each pair of elements, or for each sample, and then their mean or sum. */

/** @param count what a mean divides by */
function reduced(given: Given, losses: Elements, count = losses.length): Elements {
  if (given.has('size_average') || given.has('reduce')) return unknown()
  const { dtype } = given.out
  const reduction = given.text('reduction', 'mean')
  if (reduction === 'none') return losses
  const sum = total(losses.map(roundingOf(dtype)), dtype)
  return [reduction === 'sum' ? sum : sum / count]
}

/** Input and target broadcast to one shape. */
function pair(given: Given, ...names: readonly string[]): readonly Elements[] {
  const all = names.map((name) => given.grid(name))
  const shape = broadcast(...all.map((one) => one.shape))
  return all.map((one) => spread(one, shape))
}

type OfPair = (x: number, y: number, round: Round) => number

const elementwise =
  (make: (given: Given) => OfPair): Work =>
  (given) => {
    if (given.has('weight') || given.has('pos_weight')) return unknown()
    const [input, target] = pair(given, 'input', 'target') as [Elements, Elements]
    const [by, round] = [make(given), roundingOf(given.out.dtype)]
    return reduced(
      given,
      input.map((x, at) => by(x, target[at]!, round)),
    )
  }

const simple = (by: OfPair): Work => elementwise(() => by)

/** Quadratic up to a bound, then linear. */
const smooth = elementwise((given) => {
  const beta = given.number('beta', 1)
  return (x, y, round) => {
    const size = Math.abs(round(x - y))
    return size < beta ? round(round(0.5 * size) * size) / beta : size - 0.5 * beta
  }
})

const huber = elementwise((given) => {
  const delta = given.number('delta', 1)
  return (x, y, round) => {
    const size = Math.abs(round(x - y))
    return size <= delta ? round(0.5 * size) * size : delta * round(size - 0.5 * delta)
  }
})

/** A logarithm of at least -100. */
const log = (x: number, round: Round) => Math.max(round(Math.log(x)), -100)

/** One number for each element, times its weight. */
const weighted =
  (by: (x: number, y: number, weight: number, round: Round) => number): Work =>
  (given) => {
    const names = ['weight', 'pos_weight'].filter((name) => given.has(name))
    const [input, target, ...weights] = pair(given, 'input', 'target', ...names) as Elements[]
    const of = (name: string, at: number) => weights[names.indexOf(name)]?.[at] ?? 1
    const round = roundingOf(given.out.dtype)
    return reduced(
      given,
      input!.map((x, at) => of('weight', at) * round(by(x, target![at]!, of('pos_weight', at), round))),
    )
  }

const crossEntropyOfBits = weighted((x, y, _, round) => {
  const [yes, no] = [log(x, round), Math.max(round(Math.log1p(-x)), -100)]
  return round(round(y - 1) * no) - round(y * yes)
})

const crossEntropyOfLogits = weighted((x, y, positive, round) => {
  const rest = round(round(Math.log1p(round(Math.exp(-Math.abs(x))))) + Math.max(-x, 0))
  return round(round(1 - y) * x) + round(round(1 + round((positive - 1) * y)) * rest)
})

const divergence: Work = (given) => {
  const isLog = given.flag('log_target')
  const [input, target] = pair(given, 'input', 'target') as [Elements, Elements]
  const round = roundingOf(given.out.dtype)
  const losses = input.map((x, at) => {
    const y = target[at]!
    if (isLog) return round(Math.exp(y)) * round(y - x)
    return y === 0 ? 0 : round(y * round(Math.log(y))) - round(y * x)
  })
  if (given.text('reduction', 'mean') !== 'batchmean') return reduced(given, losses)
  return [total(losses.map(round), given.out.dtype) / (given.grid('input').shape[0] ?? unknown())]
}

/** The classes are in the second dimension, or in the only one. */
function classified({ shape, elements }: Grid): { readonly of: Grid; readonly classes: number; readonly dim: number } {
  const dim = shape.length === 1 ? 0 : 1
  return { of: { shape, elements }, classes: shape[dim]!, dim }
}

const weightsOf = (given: Given, classes: number): Elements =>
  given.has('weight') ? given.grid('weight').elements : new Array<number>(classes).fill(1)

/** Negative log likelihoods of classes by their indices. */
function likelihood(given: Given, input: Grid, target: Known, smoothing = 0): Elements {
  const { of, classes, dim } = classified(input)
  const weights = weightsOf(given, classes)
  const ignored = given.number('ignore_index', -100)
  const { dtype } = given.out
  const round = roundingOf(dtype)
  if (smoothing < 0 || (smoothing > 0 && given.has('weight'))) return unknown()
  // a loss of nothing has a sign that depends on the way
  if (classes === 1) return unknown()
  let count = 0
  const losses = build(target.shape, (index, at) => {
    const wanted = target.elements[at]!
    if (wanted === ignored) return 0
    count += weights[wanted]!
    const place = (one: number) => [...index].toSpliced(dim, 0, one)
    const plain = round(-get(of, place(wanted)) * weights[wanted]!)
    if (smoothing === 0) return plain
    const all = range(classes).reduce((sum, one) => sum - get(of, place(one)), 0)
    return (1 - smoothing) * plain + (smoothing / classes) * all
  })
  const isNone = given.text('reduction', 'mean') === 'none'
  if (isNone) return reduced(given, losses)
  const isMean = given.text('reduction', 'mean') !== 'sum'
  return reduced(given, [settled(losses, dtype, (sum) => (isMean ? sum / count : sum))], 1)
}

const nll: Work = (given) => likelihood(given, given.grid('input'), given.grid('target'))

const crossEntropy: Work = (given) => {
  const [input, target] = [given.grid('input'), given.grid('target')]
  const { dim } = classified(input)
  const elements = softmaxGrid(input, dim, given.out, true).map(roundingOf(given.out.dtype))
  const smoothing = given.number('label_smoothing', 0)
  const scores = { shape: input.shape, elements }
  if (String(target.shape) !== String(input.shape) || numel(target.shape) === 0)
    return likelihood(given, scores, target, smoothing)
  return ofProbabilities(given, scores, target, smoothing)
}

/** The target says how probable each class is. */
function ofProbabilities(given: Given, { shape, elements }: Grid, target: Known, smoothing: number): Elements {
  const { dim, classes } = classified({ shape, elements })
  const weights = weightsOf(given, classes)
  const round = roundingOf(given.out.dtype)
  const rest = shape.toSpliced(dim, 1)
  if (smoothing < 0 || classes === 1) return unknown()
  const losses = build(rest, (index) =>
    range(classes).reduce((sum, one) => {
      const place = [...index].toSpliced(dim, 0, one)
      const probability = get(target, place) * (1 - smoothing) + smoothing / classes
      return sum - round(get({ shape, elements }, place) * probability) * weights[one]!
    }, 0),
  )
  return reduced(given, losses, shape.length === 1 ? 1 : losses.length)
}

const hinge = elementwise((given) => {
  const margin = given.number('margin', 1)
  return (x, y) => (y === 1 ? x : y === -1 ? Math.max(0, margin - x) : unknown())
})

const ranking: Work = (given) => {
  const [a, b, y] = pair(given, 'input1', 'input2', 'target') as [Elements, Elements, Elements]
  const [margin, round] = [given.number('margin', 0), roundingOf(given.out.dtype)]
  return reduced(
    given,
    a.map((x, at) => Math.max(0, round(-y[at]! * round(x - b[at]!)) + margin)),
  )
}

const poisson = elementwise((given) => {
  const isLog = given.flag('log_input', true)
  const eps = given.number('eps', 1e-8)
  if (given.flag('full')) return unknown()
  return (x, y, round) => (isLog ? round(Math.exp(x)) - round(y * x) : x - round(y * round(Math.log(round(x + eps)))))
})

const softMargin = simple((x, y, round) => Math.log1p(round(Math.exp(round(-y * x)))))

const gaussian: Work = (given) => {
  const [x, y, variance] = pair(given, 'input', 'target', 'var') as [Elements, Elements, Elements]
  const [eps, round] = [given.number('eps', 1e-6), roundingOf(given.out.dtype)]
  const constant = given.flag('full') ? 0.5 * Math.log(2 * Math.PI) : 0
  return reduced(
    given,
    x.map((one, at) => {
      const of = Math.max(variance[at]!, round(eps))
      const distance = round(round(one - y[at]!) ** 2)
      return round(0.5 * round(round(Math.log(of)) + round(distance / of))) + constant
    }),
  )
}

const triplet: Work = (given) => {
  const [margin, p, eps] = [given.number('margin', 1), given.number('p', 2), given.number('eps', 1e-6)]
  if (given.flag('swap') || (p !== 1 && p !== 2)) return unknown()
  const names = ['positive', 'negative'].map((name) => distance(given.grid('anchor'), given.grid(name), p, eps))
  const [near, far] = names as [Elements, Elements]
  const round = roundingOf(given.out.dtype)
  return reduced(
    given,
    near.map((one, at) => {
      const loss = Math.max(round(margin + round(one)) - round(far[at]!), 0)
      // few digits are left
      return loss > 0 && loss < 0.1 * one ? unknown() : loss
    }),
  )
}

/** Only numbers are set: a target that is a tensor of probabilities or classes. */
const known =
  (work: Work): Work =>
  (given) =>
    isTensor(given.value('target')) ? work(given) : unknown()

export const losses: Works = {
  mse_loss: simple((x, y, round) => round(x - y) ** 2),
  l1_loss: simple((x, y) => Math.abs(x - y)),
  smooth_l1_loss: smooth,
  huber_loss: huber,
  binary_cross_entropy: crossEntropyOfBits,
  binary_cross_entropy_with_logits: crossEntropyOfLogits,
  kl_div: divergence,
  nll_loss: nll,
  cross_entropy: known(crossEntropy),
  hinge_embedding_loss: hinge,
  margin_ranking_loss: ranking,
  poisson_nll_loss: poisson,
  soft_margin_loss: softMargin,
  gaussian_nll_loss: gaussian,
  triplet_margin_loss: triplet,
}
