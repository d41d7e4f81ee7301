import { group, isHalf, type DType } from '@/lib/shape/dtype'
import { ranges } from '@/lib/shape/scalar'

/** Numbers as a dtype holds them. `undefined`: we do not say which one it is. */

/** Of 16 bits: the digits of the significand, the least exponent and the largest number. */
const halves = { float16: [11, -14, 65504], bfloat16: [8, -126, 3.3895313892515355e38] } as const

/** The nearest float of 16 bits, ties to even; what lies between was rounded to 32 bits before. */
function toHalf(value: number, dtype: keyof typeof halves): number {
  const [digits, least, most] = halves[dtype]
  const single = Math.fround(value)
  if (single === 0 || !Number.isFinite(single)) return single
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(single))), least)
  const quantum = 2 ** (exponent - digits + 1)
  const rounded = roundEven(single / quantum) * quantum
  return Math.abs(rounded) > most ? Math.sign(rounded) * Infinity : rounded
}

/** The nearest integer, ties to even, of the same sign: `nearbyint` of C. */
export function roundEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  const isUp = rest === 0.5 ? below % 2 !== 0 : rest > 0.5
  return (isUp ? below + 1 : below) || 0 * value
}

/** The number as a tensor of floats of that dtype holds it. */
export function rounded(value: number, dtype: DType): number {
  if (dtype === 'float32') return Math.fround(value)
  return dtype === 'float16' || dtype === 'bfloat16' ? toHalf(value, dtype) : value
}

/**
 * The result of an operation. Of 16 bits only what is exact: how PyTorch rounds on the way depends on the kernel.
 * Integers of up to 32 bits wrap around.
 */
export function held(value: number, dtype: DType): number | undefined {
  if (isHalf(dtype)) return Object.is(rounded(value, dtype), value) || Number.isNaN(value) ? value : undefined
  if (group(dtype) === 'float') return rounded(value, dtype)
  if (group(dtype) === 'complex') return undefined
  if (dtype === 'bool') return Number(value !== 0)
  return Number.isSafeInteger(value) ? wrapped(value, dtype) : undefined
}

const bits: Partial<Record<DType, number>> = { uint8: 8, int8: 8, int16: 16, int32: 32 }

function wrapped(value: number, dtype: DType): number {
  const size = 2 ** (bits[dtype] ?? 64)
  if (dtype === 'int64') return value + 0
  const [least] = ranges[dtype as 'int8']
  return ((((value - least) % size) + size) % size) + least
}

/** `x.to(dtype)` of one number: fractions are dropped, and what does not fit an integer type is not said. */
export function cast(value: number, to: DType): number | undefined {
  if (group(to) === 'float') return rounded(value, to)
  if (group(to) !== 'int') return held(value, to)
  const whole = Math.trunc(value)
  const isFraction = whole !== value
  const [least, most] = ranges[to as 'int8']
  return isFraction && (whole < least || whole > most) ? undefined : held(whole, to)
}
