import type { Elements } from '@/lib/numeric/elements/given'
import { unknown } from '@/lib/numeric/elements/grid'
import { sigmoid } from '@/lib/numeric/elements/functions'
import type { Round } from '@/lib/numeric/elements/pointwise'
import { erf } from '@/lib/numeric/elements/special'
import { inputName, type Backward, type Rule, type Rules } from './backward'

/** Functions of one element of each operand. The formulas are those of tools/autograd/derivatives.yaml. */

/** @param by the gradient, of the input's element, of the result's, and of what comes from behind */
const unary =
  (by: (g: number, x: number, y: number, round: Round, call: Backward) => number): Rule =>
  (call) => {
    const name = inputName(call)
    const [x, y] = [call.spread(name), call.result().elements]
    return { [name]: call.grad.elements.map((g, at) => by(g, x[at]!, y[at]!, call.round, call)) }
  }

/** Functions whose result is not looked at, which therefore need not be known. */
const ofInput =
  (by: (g: number, x: number, round: Round, call: Backward) => number): Rule =>
  (call) => {
    const name = inputName(call)
    const x = call.spread(name)
    return { [name]: call.grad.elements.map((g, at) => by(g, x[at]!, call.round, call)) }
  }

const passed: Rule = (call) => ({ [inputName(call)]: call.grad.elements })

type OfPair = (g: number, a: number, b: number, call: Backward) => number

/** What a derivative looks at: both operands, or one of them, or none. */
type Looks = 'ab' | 'a' | 'b' | ''

/** Gradients of two operands, where they are tensors. */
const binary =
  (
    left: OfPair,
    right: OfPair,
    names: readonly [string, string] = ['input', 'other'],
    [leftLooks, rightLooks]: readonly [Looks, Looks] = ['ab', 'ab'],
  ): Rule =>
  (call) => {
    const first = call.bound[names[0]] === undefined ? 'self' : names[0]
    const of = (name: string, by: OfPair, looks: Looks) => (): Elements | null => {
      const tensor = call.tensor(name)
      if (!tensor || !call.wants(name)) return null
      const [a, b] = [
        looks.includes('a') ? call.spread(first) : null,
        looks.includes('b') ? call.spread(names[1]) : null,
      ]
      const elements = call.grad.elements.map((g, at) => call.round(by(g, a?.[at] ?? NaN, b?.[at] ?? NaN, call)))
      return call.summed(elements, tensor.shape)
    }
    return { [first]: of(first, left, leftLooks), [names[1]]: of(names[1], right, rightLooks) }
  }

const alpha = (call: Backward) => call.given.number('alpha', 1)
const same = (g: number) => g

const division = binary(
  (g, _, b) => g / b,
  (g, a, b, { round }) => -g * round(round(a / b) / b),
  ['input', 'other'],
  ['b', 'ab'],
)

/** Only without rounding there is a gradient worth the name. */
const plainDivision: Rule = (call) => (call.given.has('rounding_mode') ? unknown() : division(call))

/** `exponent * x ** (exponent - 1)` */
const powerOfBase = (g: number, x: number, exponent: number, round: Round): number =>
  exponent === 0 ? 0 : g * round(exponent * round(x ** (exponent - 1)))

const power: Rule = binary(
  (g, x, exponent, { round }) => powerOfBase(g, x, exponent, round),
  (g, x, exponent, { round }) => (x === 0 && exponent >= 0 ? 0 : g * round(round(x ** exponent) * round(Math.log(x)))),
  ['input', 'exponent'],
)

/** Of equals each has half. */
const chosen = (isFirst: (a: number, b: number) => boolean): Rule =>
  binary(
    (g, a, b) => (a === b ? g / 2 : isFirst(a, b) ? g : 0),
    (g, a, b) => (a === b ? g / 2 : isFirst(a, b) ? 0 : g),
  )

const between = (x: number, call: Backward, low: string, high: string, defaults: readonly [number, number]) => {
  if ([low, high].some((name) => call.tensor(name))) return unknown()
  return x >= call.given.number(low, defaults[0]) && x <= call.given.number(high, defaults[1])
}

const clamped: Rule = ofInput((g, x, _, call) => (between(x, call, 'min', 'max', [-Infinity, Infinity]) ? g : 0))

const gaussian = (x: number) => 0.5 * (1 + erf(x / Math.SQRT2)) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)

const activations: Rules = {
  relu: unary((g, _, y) => (y > 0 ? g : 0)),
  relu6: ofInput((g, x) => (x > 0 && x < 6 ? g : 0)),
  hardtanh: ofInput((g, x, _, { given }) =>
    x <= given.number('min_val', -1) || x >= given.number('max_val', 1) ? 0 : g,
  ),
  leaky_relu: ofInput((g, x, round, { given }) => (x > 0 ? g : g * round(given.number('negative_slope', 0.01)))),
  elu: ofInput((g, x, round, { given }) => (x > 0 ? g : g * round(given.number('alpha', 1) * round(Math.exp(x))))),
  gelu: ofInput((g, x, _, { given }) => (given.text('approximate', 'none') === 'none' ? g * gaussian(x) : unknown())),
  silu: ofInput((g, x, round) => {
    const s = sigmoid(x, round)
    return round(g * s) * round(1 + round(x * round(1 - s)))
  }),
  softplus: ofInput((g, x, round, { given }) => {
    const scaled = x * given.number('beta', 1)
    return scaled > given.number('threshold', 20) ? g : g * sigmoid(scaled, round)
  }),
  logsigmoid: ofInput((g, x, round) => g * sigmoid(-x, round)),
  softsign: ofInput((g, x) => g / (1 + Math.abs(x)) ** 2),
}

export const pointwise: Rules = {
  ...activations,
  add: binary(same, (g, _, __, call) => g * alpha(call), ['input', 'other'], ['', '']),
  sub: binary(same, (g, _, __, call) => -g * alpha(call), ['input', 'other'], ['', '']),
  rsub: binary((g, _, __, call) => -g * alpha(call), same, ['input', 'other'], ['', '']),
  mul: binary(
    (g, _, b) => g * b,
    (g, a) => g * a,
    ['input', 'other'],
    ['b', 'a'],
  ),
  div: plainDivision,
  true_divide: division,
  pow: power,
  maximum: chosen((a, b) => a > b),
  minimum: chosen((a, b) => a < b),
  atan2: binary(
    (g, a, b) => (g * b) / (a * a + b * b),
    (g, a, b) => (-g * a) / (a * a + b * b),
  ),
  neg: (call) => ({ [inputName(call)]: call.grad.elements.map((g) => -g) }),
  positive: passed,
  clone: passed,
  contiguous: passed,
  exp: unary((g, _, y) => g * y),
  exp2: unary((g, _, y, round) => g * round(y * round(Math.LN2))),
  expm1: unary((g, _, y, round) => g * round(y + 1)),
  log: ofInput((g, x) => g / x),
  log2: ofInput((g, x, round) => g / round(x * round(Math.LN2))),
  log10: ofInput((g, x, round) => g / round(x * round(Math.LN10))),
  log1p: ofInput((g, x, round) => g / round(x + 1)),
  sqrt: unary((g, _, y, round) => g / round(2 * y)),
  rsqrt: unary((g, _, y, round) => round(-0.5 * g) * round(y ** 3)),
  reciprocal: unary((g, _, y, round) => -g * round(y * y)),
  square: ofInput((g, x, round) => g * round(2 * x)),
  sin: ofInput((g, x, round) => g * round(Math.cos(x))),
  cos: ofInput((g, x, round) => g * -round(Math.sin(x))),
  tan: unary((g, _, y, round) => g * round(1 + round(y * y))),
  tanh: unary((g, _, y, round) => g * round(1 - y * y)),
  sigmoid: unary((g, _, y, round) => g * round(round(1 - y) * y)),
  asin: ofInput((g, x) => g / Math.sqrt(1 - x * x)),
  acos: ofInput((g, x) => -g / Math.sqrt(1 - x * x)),
  atan: ofInput((g, x) => g / (x * x + 1)),
  sinh: ofInput((g, x, round) => g * round(Math.cosh(x))),
  cosh: ofInput((g, x, round) => g * round(Math.sinh(x))),
  erf: ofInput((g, x) => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * g),
  abs: ofInput((g, x) => g * Math.sign(x)),
  clamp: clamped,
  clamp_min: clamped,
  clamp_max: clamped,
  ...Object.fromEntries(['ceil', 'floor', 'round', 'trunc', 'sign'].map((name) => [name, ofInput(() => 0)] as const)),
}
