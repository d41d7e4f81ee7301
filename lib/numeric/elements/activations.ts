import { isTensor } from '@/lib/shape/value'
import type { Elements, Given, Work, Works } from './given'
import { alongDim, build, unknown, type Grid } from './grid'
import { rounded } from './held'
import { sigmoid } from './functions'
import { roundingOf, unary, type Round } from './pointwise'
import { total } from './sums'
import { erf } from './special'

/** Activation functions; their modules take the same arguments. */

type Numbers = Readonly<Record<string, number>>

/** A function with numbers to set. */
const activation =
  (defaults: Numbers, by: (x: number, of: Numbers, round: Round) => number): Work =>
  (given) => {
    const of = Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, given.number(name, value)]))
    if (Object.values(of).some(Number.isNaN)) return unknown()
    return unary((x, round) => by(x, of, round))(given)
  }

const plain = (by: (x: number, round: Round) => number): Work => activation({}, (x, _, round) => by(x, round))

const [alpha, scale] = [1.6732632423543772848170429916717, 1.0507009873554804934193349852946]

const hard = (x: number, round: Round) => Math.min(Math.max(round(x + 3), 0), 6)

function gelu(given: Given): ReturnType<Work> {
  const of = (by: (x: number, round: Round) => number) => unary(by)(given)
  const isTanh = given.text('approximate', 'none') === 'tanh'
  if (isTanh)
    return of((x, round) => {
      const inner = round(round(Math.sqrt(2 / Math.PI)) * round(x + round(round(0.044715) * round(round(x * x) * x))))
      return round(0.5 * x) * round(1 + round(Math.tanh(inner)))
    })
  // further to the left PyTorch's last digits are the error of a polynomial
  const isFloat = given.out.dtype === 'float32'
  return of((x, round) => {
    if (isFloat && x < -1.9) return unknown()
    return round(x * 0.5) * round(1 + round(erf(round(x * round(Math.SQRT1_2)))))
  })
}

export function softmaxOf(
  run: readonly number[],
  round: Round,
  isLog: boolean,
  dtype: 'float32' | 'float64',
): number[] {
  const most = Math.max(...run)
  const shifted = run.map((one) => round(one - most))
  const powers = shifted.map((one) => round(Math.exp(one)))
  const sum = total(powers, dtype)
  if (isLog) return shifted.map((one) => one - round(Math.log(sum)))
  return powers.map((one) => one / sum)
}

export const softmaxGrid = (of: Grid, dim: number, out: Given['out'], isLog: boolean): Elements => {
  const { dtype } = out
  if (dtype !== 'float32' && dtype !== 'float64') return unknown()
  const round = roundingOf(dtype)
  return alongDim(of, dim, (run) =>
    softmaxOf(
      run.map((one) => rounded(one, dtype)),
      round,
      isLog,
      dtype,
    ),
  )
}

/** Without a dimension, PyTorch chooses the first of matrices and of rank 3, 0 or 1, else the second. */
const softmax =
  (isLog: boolean, sign: 1 | -1 = 1): Work =>
  (given) => {
    const { input, out } = given
    const rank = input.shape.length
    const implicit = rank === 0 || rank === 1 || rank === 3 ? 0 : 1
    const elements = input.elements.map((one) => sign * one)
    return softmaxGrid({ shape: input.shape, elements }, given.dim('dim', rank, implicit), out, isLog)
  }

function glu(given: Given): Elements {
  const { input, out } = given
  const round = roundingOf(out.dtype)
  return alongDim(input, given.dim('dim', input.shape.length, -1), (run) => {
    const half = run.length / 2
    return run.slice(0, half).map((one, at) => one * sigmoid(run[half + at]!, round))
  })
}

/** One slope for all, or one for each channel. */
function prelu(given: Given): Elements {
  const { input, out } = given
  const { elements: slopes } = given.grid('weight')
  return build(out.shape, (index, at) => {
    const x = input.elements[at]!
    return x > 0 ? x : x * slopes[slopes.length === 1 ? 0 : index[1]!]!
  })
}

/** What is dropped is random; without training, or where nothing is dropped, it is the input; all may be dropped. */
const dropout: Work = (given) => {
  const isOff = given.bound.training === false || given.bound.train === false
  const p = given.number('p', 0.5)
  if (isOff || p === 0) return given.input.elements
  return p === 1 ? given.input.elements.map((one) => one * 0) : unknown()
}

/** In alpha dropout, what is dropped is no zero. */
const alphaDropout: Work = (given) => {
  const isOff = given.bound.training === false || given.bound.train === false
  return isOff || given.number('p', 0.5) === 0 ? given.input.elements : unknown()
}

/** Of a random slope the mean counts, outside of training. */
const rrelu: Work = (given) => {
  const isTraining = given.flag('training') || isTensor(given.value('training'))
  const [lower, upper] = [given.number('lower', 1 / 8), given.number('upper', 1 / 3)]
  if (isTraining && lower !== upper) return unknown()
  const slope = (lower + upper) / 2
  return unary((x, round) => (x > 0 ? x : x * round(slope)))(given)
}

const hardtanh = activation({ min_val: -1, max_val: 1 }, (x, { min_val, max_val }) =>
  Math.min(Math.max(x, min_val!), max_val!),
)

export const activations: Works = {
  relu: plain((x) => Math.max(x, 0)),
  relu6: plain((x) => Math.min(Math.max(x, 0), 6)),
  hardtanh: (given) => (given.has('min_value') || given.has('max_value') ? unknown() : hardtanh(given)),
  leaky_relu: activation({ negative_slope: 0.01 }, (x, of, round) => (x > 0 ? x : x * round(of.negative_slope!))),
  elu: activation({ alpha: 1, scale: 1, input_scale: 1 }, (x, of, round) =>
    x > 0 ? x * of.scale! : round(of.alpha! * of.scale!) * round(Math.expm1(x * of.input_scale!)),
  ),
  celu: activation({ alpha: 1 }, (x, of, round) =>
    x > 0 ? x : round(of.alpha!) * round(Math.expm1(round(x * round(1 / of.alpha!)))),
  ),
  selu: plain((x, round) => (x > 0 ? x * round(scale) : round(alpha * scale) * round(Math.expm1(x)))),
  gelu,
  silu: plain((x, round) => x / round(1 + round(Math.exp(-x)))),
  mish: plain((x, round) => x * round(Math.tanh(round(Math.log1p(round(Math.exp(x))))))),
  softplus: activation({ beta: 1, threshold: 20 }, (x, of, round) => {
    const scaled = round(x * of.beta!)
    return scaled > of.threshold! ? x : round(Math.log1p(round(Math.exp(scaled)))) / of.beta!
  }),
  logsigmoid: plain((x, round) => Math.min(0, x) - round(Math.log1p(round(Math.exp(-Math.abs(x)))))),
  hardsigmoid: plain((x, round) => hard(x, round) / 6),
  hardswish: plain((x, round) => round(x * hard(x, round)) / 6),
  softsign: plain((x, round) => x / round(1 + Math.abs(x))),
  tanhshrink: plain((x, round) => x - round(Math.tanh(x))),
  hardshrink: activation({ lambd: 0.5 }, (x, { lambd }) => (Math.abs(x) <= lambd! ? 0 : x)),
  softshrink: activation({ lambd: 0.5 }, (x, of, round) => {
    const lambd = round(of.lambd!)
    return x > lambd ? x - lambd : x < -lambd ? x + lambd : x < 0 && x >= -lambd ? unknown() : x * 0
  }),
  threshold: (given) => {
    const [limit, value] = [given.number('threshold'), given.number('value')]
    // a type without signs has no such limit
    if (given.out.dtype === 'uint8' && limit < 0) return unknown()
    return unary((x, round) => (x <= round(limit) ? value : x))(given)
  },
  softmax: softmax(false),
  log_softmax: softmax(true),
  softmin: softmax(false, -1),
  softmax2d: (given) => softmaxGrid(given.input, given.input.shape.length - 3, given.out, false),
  glu,
  prelu,
  rrelu,
  dropout,
  dropout1d: dropout,
  dropout2d: dropout,
  dropout3d: dropout,
  alpha_dropout: alphaDropout,
  feature_alpha_dropout: alphaDropout,
}
