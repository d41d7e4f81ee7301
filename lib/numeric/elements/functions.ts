import { group } from '@/lib/shape/dtype'
import type { Works } from './given'
import { unknown } from './grid'
import { roundEven } from './held'
import { floatUnary, unary, type Round } from './pointwise'
import { digamma, erf, erfc, erfinv, lgamma } from './special'

/** Functions of one number. */

/** As PyTorch's vectors have it. */
export const sigmoid = (x: number, round: Round): number => round(1 / round(1 + round(Math.exp(-x))))

/** The lower bound comes first, even above the upper one. */
const clampedTo = (x: number, low: number, high: number) => (x < low ? low : x > high ? high : x)

const cubed = (x: number, round: Round) => round(round(x * x) * x)

/** Of exponents such as these PyTorch multiplies or takes roots. */
export function power(x: number, exponent: number, round: Round): number {
  switch (exponent) {
    case 0.5:
      return Math.sqrt(x)
    case 2:
      return x * x
    case 3:
      return cubed(x, round)
    case -0.5:
      return 1 / round(Math.sqrt(x))
    case -1:
      return 1 / x
    case -2:
      return 1 / round(x * x)
    default:
      return x === 1 || (x === -1 && !Number.isFinite(exponent)) ? 1 : x ** exponent
  }
}

/** Multiplied as often; a negative exponent leaves only ones. */
export function integerPower(x: number, exponent: number): number {
  if (exponent >= 0) return x ** exponent
  if (x === 1) return 1
  return x === -1 ? (exponent % 2 === 0 ? 1 : -1) : 0
}

const logarithms: Works = {
  exp: floatUnary(Math.exp),
  exp2: floatUnary((x) => 2 ** x),
  expm1: floatUnary(Math.expm1),
  log: floatUnary(Math.log),
  log2: floatUnary(Math.log2),
  log10: floatUnary(Math.log10),
  log1p: floatUnary(Math.log1p),
  sqrt: floatUnary(Math.sqrt),
  rsqrt: floatUnary((x, round) => 1 / round(Math.sqrt(x))),
  reciprocal: floatUnary((x) => 1 / x),
}

const angles: Works = {
  sin: floatUnary(Math.sin),
  cos: floatUnary(Math.cos),
  tan: floatUnary(Math.tan),
  asin: floatUnary(Math.asin),
  acos: floatUnary(Math.acos),
  atan: floatUnary(Math.atan),
  sinh: floatUnary(Math.sinh),
  cosh: floatUnary(Math.cosh),
  tanh: floatUnary(Math.tanh),
  asinh: floatUnary(Math.asinh),
  acosh: floatUnary(Math.acosh),
  atanh: floatUnary(Math.atanh),
  sinc: floatUnary((x, round) => {
    const angle = round(round(Math.PI) * x)
    return x === 0 ? 1 : round(Math.sin(angle)) / angle
  }),
  deg2rad: floatUnary((x, round) => x * round(Math.PI / 180)),
  rad2deg: floatUnary((x, round) => x * round(180 / Math.PI)),
}

export const functions: Works = {
  ...logarithms,
  ...angles,
  sigmoid: floatUnary(sigmoid),
  erf: floatUnary(erf),
  erfc: floatUnary(erfc),
  erfinv: floatUnary(erfinv),
  lgamma: floatUnary(lgamma),
  // near its root the last digits are PyTorch's own
  digamma: floatUnary((x) => (Math.abs(digamma(x)) < 0.1 ? unknown() : digamma(x))),
  abs: unary(Math.abs),
  neg: unary((x) => -x),
  sign: unary((x) => (Number.isNaN(x) ? 0 : Math.sign(x))),
  sgn: unary((x) => (Number.isNaN(x) ? unknown() : Math.sign(x))),
  square: unary((x) => x * x),
  ceil: unary(Math.ceil),
  floor: unary(Math.floor),
  trunc: unary(Math.trunc),
  frac: unary((x) => x - Math.trunc(x)),
  bitwise_not: unary((x, _, dtype) => (dtype === 'bool' ? x === 0 : -1 - x)),
  logical_not: unary((x) => x === 0),
  isnan: unary(Number.isNaN),
  isfinite: unary(Number.isFinite),
  isinf: unary((x) => Math.abs(x) === Infinity),
  isposinf: unary((x) => x === Infinity),
  isneginf: unary((x) => x === -Infinity),
  isreal: unary(() => true),
  signbit: unary((x) => (Number.isNaN(x) ? unknown() : x < 0 || Object.is(x, -0))),
  // half-way cases go to the even side; decimals are shifted there and back
  round: (given) => {
    const decimals = given.number('decimals', 0)
    const isInt = group(given.out.dtype) === 'int'
    if (isInt && decimals < 0) return unknown()
    const scale = 10 ** Math.abs(decimals)
    return unary((x, round) => {
      if (isInt || decimals === 0) return roundEven(x)
      if (decimals < 0) return round(roundEven(round(x / scale)) * scale)
      return roundEven(round(x * scale)) / scale
    })(given)
  },
  angle: floatUnary((x) => (Number.isNaN(x) ? x : x < 0 ? Math.PI : 0)),
  nan_to_num: (given) => {
    const { dtype } = given.out
    const most = dtype === 'float64' ? Number.MAX_VALUE : 3.4028234663852886e38
    const [nan, high, low] = [given.number('nan', 0), given.number('posinf', most), given.number('neginf', -most)]
    return unary((x) => (Number.isNaN(x) ? nan : x === Infinity ? high : x === -Infinity ? low : x))(given)
  },
  logit: (given) => {
    const eps = given.has('eps') ? given.number('eps') : null
    return floatUnary((x, round) => {
      const z = eps === null ? x : clampedTo(x, round(eps), round(1 - round(eps)))
      return Math.log(round(z / round(1 - z)))
    })(given)
  },
}
