import { numel } from '@/lib/shape/tensor'
import { softmaxGrid } from '@/lib/numeric/elements/activations'
import type { Elements } from '@/lib/numeric/elements/given'
import { broadcast, build, place, spread, unknown } from '@/lib/numeric/elements/grid'
import { sigmoid } from '@/lib/numeric/elements/functions'
import type { Round } from '@/lib/numeric/elements/pointwise'
import type { Backward, Flows, Rule, Rules } from './backward'

/** Losses: what each element has to do with the gradient of the mean, of the sum, or of its own loss. */

const reductionOf = ({ given }: Backward): string =>
  given.has('size_average') || given.has('reduce') ? unknown() : given.text('reduction', 'mean')

/** @param count what a mean divides by */
function gradientOfEach(call: Backward, shape: readonly number[], count = numel(shape)): Elements {
  const reduction = reductionOf(call)
  if (reduction === 'none') return call.grad.elements
  const [g] = call.grad.elements
  return new Array<number>(numel(shape)).fill(reduction === 'mean' ? call.round(g! / count) : g!)
}

type Derivative = (x: number, y: number, round: Round, call: Backward) => number

/** Of input and target. */
const elementwise =
  (ofInput: Derivative, ofTarget: Derivative | null): Rule =>
  (call) => {
    const { given, round } = call
    if (given.has('weight') || given.has('pos_weight')) return unknown()
    const [input, target] = [given.grid('input'), given.grid('target')]
    const shape = broadcast(input.shape, target.shape)
    const [x, y] = [spread(input, shape), spread(target, shape)]
    const g = gradientOfEach(call, shape)
    const flow = (by: Derivative, own: readonly number[]) =>
      call.summed(
        g.map((one, at) => round(by(x[at]!, y[at]!, round, call) * one)),
        own,
        shape,
      )
    return { input: flow(ofInput, input.shape), target: ofTarget && flow(ofTarget, target.shape) }
  }

/** What a difference has to do with the gradient, with the share that each element has in the loss. */
type OfDifference = (difference: number, share: number, g: number, round: Round, call: Backward) => number

/** Of the difference between input and target; for the target they change places. */
const ofDifference =
  (by: OfDifference, factor = 1): Rule =>
  (call) => {
    const { given, grad, round } = call
    if (given.has('weight')) return unknown()
    const [input, target] = [given.grid('input'), given.grid('target')]
    const shape = broadcast(input.shape, target.shape)
    const [x, y] = [spread(input, shape), spread(target, shape)]
    const reduction = reductionOf(call)
    const share = round(reduction === 'mean' ? factor / numel(shape) : factor)
    const flow = (a: Elements, b: Elements, own: readonly number[]) => {
      const elements = a.map((one, at) => {
        const g = grad.elements[reduction === 'none' ? at : 0]!
        return round(by(round(one - b[at]!), share, g, round, call))
      })
      return call.summed(elements, own, shape)
    }
    return { input: flow(x, y, input.shape), target: flow(y, x, target.shape) }
  }

const smooth = ofDifference((difference, share, g, round, { given }) => {
  const beta = given.number('beta', 1)
  if (Math.abs(difference) >= beta) return Math.sign(difference) * share * g
  return round(round(share * difference) * g) / beta
})

const huber = ofDifference((difference, share, g, round, { given }) => {
  const delta = given.number('delta', 1)
  if (Math.abs(difference) > delta) return round(Math.sign(difference) * share * g) * delta
  return round(share * difference) * g
})

/** Of classes by their indices: each sample has one, and what is ignored counts nowhere. */
function likelihood(call: Backward, byClass: (sample: number, at: number, wanted: number) => number): Elements {
  const { given } = call
  const [input, target] = [given.grid('input'), given.grid('target')]
  const dim = input.shape.length === 1 ? 0 : 1
  const ignored = given.number('ignore_index', -100)
  const weights = given.has('weight') ? given.grid('weight').elements : null
  const weightOf = (wanted: number) => (wanted === ignored ? 0 : (weights?.[wanted] ?? 1))
  const count = target.elements.reduce((sum, wanted) => sum + weightOf(wanted), 0)
  const g = gradientOfEach(call, target.shape, count)
  return build(input.shape, (index, at) => {
    const sample = place(
      target.shape,
      index.filter((_, one) => one !== dim),
    )
    const wanted = target.elements[sample]!
    const share = byClass(index[dim]!, at, wanted)
    return wanted === ignored || share === 0 ? 0 : share * weightOf(wanted) * g[sample]!
  })
}

const nll: Rule = (call) => ({ input: likelihood(call, (own, _, wanted) => (own === wanted ? -1 : 0)) })

function crossEntropy(call: Backward): Flows {
  const { given, round } = call
  const [input, target] = [given.grid('input'), given.grid('target')]
  if (given.number('label_smoothing', 0) !== 0 || String(input.shape) === String(target.shape)) return unknown()
  const dim = input.shape.length === 1 ? 0 : 1
  const scores = softmaxGrid(input, dim, { ...given.out, shape: input.shape }, true).map(round)
  const probabilities = scores.map((score) => round(Math.exp(score)))
  return { input: likelihood(call, (own, at, wanted) => probabilities[at]! - Number(own === wanted)) }
}

export const losses: Rules = {
  mse_loss: ofDifference((difference, share, g, round) => round(share * difference) * g, 2),
  l1_loss: elementwise(
    (x, y) => Math.sign(x - y),
    (x, y) => -Math.sign(x - y),
  ),
  smooth_l1_loss: smooth,
  huber_loss: huber,
  binary_cross_entropy: elementwise((x, y, round) => round(x - y) / Math.max(round(round(1 - x) * x), 1e-12), null),
  binary_cross_entropy_with_logits: elementwise((x, y, round) => sigmoid(x, round) - y, null),
  nll_loss: nll,
  cross_entropy: crossEntropy,
}
