import { group, isIntegral } from '@/lib/shape/dtype'
import { isTensor } from '@/lib/shape/value'
import { several, type Given, type Work, type Works } from './given'
import { unknown } from './grid'
import { integerPower, power } from './functions'
import { binary, calculated, pointwise, type Round } from './pointwise'

/** Functions of two numbers and more. */

/** What it does with the operands, once the other arguments are known. */
const by =
  (make: (given: Given) => Work): Work =>
  (given) =>
    make(given)(given)

/** `a + alpha * b`, rounded once. */
const addition = (sign: 1 | -1): Work =>
  by((given) => {
    const alpha = sign * given.number('alpha', 1)
    return binary((a, b, round, dtype) => (dtype === 'bool' ? a + b : round(a + round(alpha) * b)))
  })

const modulo = (a: number, b: number, round: Round): number => {
  const rest = a % b
  return rest !== 0 && b < 0 !== rest < 0 ? round(rest + b) : rest
}

/** Source: `div_floor_floating` in c10/util/generic_math.h. */
function floorDivide(a: number, b: number, round: Round, isInt: boolean): number {
  if (isInt) return Math.floor(a / b)
  if (b === 0) return a / b
  const rest = a % b
  let quotient = round(round(a - rest) / b)
  if (rest !== 0 && b < 0 !== rest < 0) quotient = round(quotient - 1)
  if (quotient === 0) return 0 * (a / b)
  const whole = Math.floor(quotient)
  return quotient - whole > 0.5 ? whole + 1 : whole
}

const division: Work = by((given) => {
  const mode = given.has('rounding_mode') ? given.text('rounding_mode', '') : null
  if (mode === null) return binary((a, b) => a / b, { isFloat: true })
  if (mode === 'trunc') return binary((a, b, round) => Math.trunc(round(a / b)))
  return binary((a, b, round, dtype) => floorDivide(a, b, round, isIntegral(dtype)))
})

/** JavaScript's operators have 32 bits. */
const bits = (operate: (a: number, b: number) => number): Work =>
  binary((a, b) => ((a | 0) === a && (b | 0) === b ? operate(a, b) : unknown()))

const exponentiation: Work = (given) => {
  const exponent = given.value('exponent')
  const isInt = group(given.out.dtype) !== 'float'
  if (exponent !== null && (!isTensor(exponent) || exponent.shape.length === 0) && !isInt && given.has('input')) {
    const by = given.number('exponent')
    return calculated([given.value('input')], given, ([x], round) => power(x!, by, round), { isFloat: true })
  }
  return pointwise(['input|self', 'exponent'], ([x, y]) => (isInt ? integerPower(x!, y!) : power(x!, y!, Number)))(
    given,
  )
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b))

/** Bounds that are not given hold nothing. */
const clamped =
  (...names: readonly ('min' | 'max')[]): Work =>
  (given) => {
    const bounds = names.filter((name) => given.has(name))
    return calculated(
      [given.value('input', 'self'), ...bounds.map((name) => given.value(name))],
      given,
      ([x, ...limits]) => {
        if (Number.isNaN(x) || limits.some(Number.isNaN)) return NaN
        return limits.reduce(
          (all, limit, at) => (bounds[at] === 'min' ? Math.max(all, limit) : Math.min(all, limit)),
          x!,
        )
      },
    )
  }

/** A multiple of a product or a quotient is added; the product and the sum are rounded as one. */
const addedTo = (of: (value: number, a: number, b: number, round: Round) => number): Work =>
  by((given) => {
    const value = given.number('value', 1)
    return pointwise(['input', 'tensor1', 'tensor2'], ([x, a, b], round) => x! + of(value, a!, b!, round))
  })

/** `|a - b| <= atol + rtol * |b|` */
const isClose: Work = by((given) => {
  const [rtol, atol] = [given.number('rtol', 1e-5), given.number('atol', 1e-8)]
  const equalNaN = given.flag('equal_nan')
  return binary((a, b, round) => {
    if (a === b || (equalNaN && Number.isNaN(a) && Number.isNaN(b))) return true
    if (!Number.isFinite(a) || !Number.isFinite(b)) return false
    return Math.abs(round(a - b)) <= round(round(atol) + round(round(rtol) * Math.abs(b)))
  })
})

const isIn: Work = (given) => {
  const items = new Set(given.operand('test_elements', 'test_element').elements)
  const invert = given.flag('invert')
  return given.operand('elements', 'element').elements.map((one) => Number(items.has(one) !== invert))
}

const comparisons: Works = {
  eq: binary((a, b) => a === b),
  ne: binary((a, b) => a !== b),
  lt: binary((a, b) => a < b),
  le: binary((a, b) => a <= b),
  gt: binary((a, b) => a > b),
  ge: binary((a, b) => a >= b),
  logical_and: binary((a, b) => a !== 0 && b !== 0),
  logical_or: binary((a, b) => a !== 0 || b !== 0),
  logical_xor: binary((a, b) => (a !== 0) !== (b !== 0)),
  isclose: isClose,
  isin: isIn,
}

/** The other one, where one is not a number. */
const orOther = (choose: (a: number, b: number) => number) => (a: number, b: number) =>
  Number.isNaN(a) ? b : Number.isNaN(b) ? a : choose(a, b)

/** From the nearer end. */
function fusedLerp(from: number, to: number, weight: number, round: Round): number {
  const way = round(to - from)
  return Math.abs(weight) < 0.5 ? from + weight * way : to - way * round(1 - weight)
}

function logAddExp(a: number, b: number): number {
  const most = Math.max(a, b)
  return Number.isFinite(most) ? most + Math.log(1 + Math.exp(-Math.abs(a - b))) : most
}

const bytes = new DataView(new ArrayBuffer(8))

/** The next number that the dtype holds. */
function nextAfter(from: number, to: number, isDouble: boolean): number {
  if (Number.isNaN(from) || Number.isNaN(to)) return NaN
  if (from === to) return to
  const least = isDouble ? Number.MIN_VALUE : 2 ** -149
  if (from === 0) return to > 0 ? least : -least
  const step = from < to === from > 0 ? 1 : -1
  if (isDouble) {
    bytes.setFloat64(0, from)
    bytes.setBigInt64(0, bytes.getBigInt64(0) + BigInt(step))
    return bytes.getFloat64(0)
  }
  bytes.setFloat32(0, from)
  bytes.setInt32(0, bytes.getInt32(0) + step)
  return bytes.getFloat32(0)
}

export const operations: Works = {
  nextafter: binary((a, b, _, dtype) =>
    dtype === 'float32' || dtype === 'float64' ? nextAfter(a, b, dtype === 'float64') : unknown(),
  ),
  ...comparisons,
  add: addition(1),
  sub: addition(-1),
  subtract: addition(-1),
  rsub: by((given) => {
    const alpha = given.number('alpha', 1)
    return binary((a, b) => b - alpha * a)
  }),
  mul: binary((a, b) => a * b),
  multiply: binary((a, b) => a * b),
  div: division,
  divide: division,
  true_divide: binary((a, b) => a / b, { isFloat: true }),
  floor_divide: binary((a, b, round, dtype) => floorDivide(a, b, round, isIntegral(dtype))),
  remainder: binary(modulo),
  fmod: binary((a, b) => a % b),
  pow: exponentiation,
  float_power: pointwise(['input|self', 'exponent'], ([x, y]) => x! ** y!),
  maximum: binary((a, b) => Math.max(a, b)),
  minimum: binary((a, b) => Math.min(a, b)),
  fmax: binary(orOther(Math.max)),
  fmin: binary(orOther(Math.min)),
  atan2: binary((a, b) => Math.atan2(a, b), { isFloat: true }),
  hypot: binary((a, b) => Math.hypot(a, b)),
  copysign: binary((a, b) => (b < 0 || Object.is(b, -0) ? -Math.abs(a) : Math.abs(a)), { isFloat: true }),
  xlogy: binary((a, b) => (Number.isNaN(b) ? NaN : a === 0 ? 0 : a * Math.log(b)), { isFloat: true }),
  logaddexp: binary(logAddExp),
  gcd: binary(gcd),
  lcm: binary((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / gcd(a, b))),
  heaviside: pointwise(['input', 'values'], ([x, value]) =>
    x === 0 ? value! : Number.isNaN(x) ? NaN : Number(x! > 0),
  ),
  bitwise_and: bits((a, b) => a & b),
  bitwise_or: bits((a, b) => a | b),
  bitwise_xor: bits((a, b) => a ^ b),
  bitwise_left_shift: binary((a, b) => (b < 0 || b > 31 ? unknown() : a * 2 ** b)),
  bitwise_right_shift: binary((a, b) => (b < 0 || b > 31 ? unknown() : Math.floor(a / 2 ** b))),
  ldexp: binary((a, b) => a * 2 ** b, { isFloat: true }),
  clamp: clamped('min', 'max'),
  clamp_min: clamped('min'),
  clamp_max: clamped('max'),
  lerp: pointwise(['input', 'end', 'weight'], ([a, b, w], round) => fusedLerp(a!, b!, w!, round)),
  addcmul: addedTo((value, a, b, round) => round(value * a) * b),
  addcdiv: addedTo((value, a, b, round) => round(round(value * a) / b)),
  frexp: ({ input }) => {
    const split = input.elements.map((x) => {
      if (x === 0 || !Number.isFinite(x)) return [x, 0] as const
      let exponent = Math.floor(Math.log2(Math.abs(x))) + 1
      if (Math.abs(x / 2 ** exponent) >= 1) exponent++
      if (Math.abs(x / 2 ** exponent) < 0.5) exponent--
      return [x / 2 ** exponent, exponent] as const
    })
    return several(
      split.map(([mantissa]) => mantissa),
      split.map(([, exponent]) => exponent),
    )
  },
}
