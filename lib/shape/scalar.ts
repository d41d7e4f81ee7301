import type { Scalar } from './argument'
import { group, type DType } from './dtype'
import type { Trace } from './trace'
import { isComplex, isFloat } from './value'

/** A Python number in C++. Source: c10/core/Scalar.h, `overflows` in c10/util/TypeCast.h. */

export const scalarErrors = {
  overflow: ['RuntimeError', 'value cannot be converted to type {type} without overflow'],
} as const

const types: Partial<Record<DType, readonly [name: string, low: number, high: number]>> = {
  uint8: ['uint8_t', 0, 255],
  int8: ['int8_t', -128, 127],
  int16: ['int16_t', -32768, 32767],
  int32: ['int', -(2 ** 31), 2 ** 31 - 1],
  int64: ['int64_t', -(2 ** 63), 2 ** 63],
  float16: ['c10::Half', -65504, 65504],
  bfloat16: ['c10::BFloat16', -3.3895313892515355e38, 3.3895313892515355e38],
  float32: ['float', -3.4028234663852886e38, 3.4028234663852886e38],
  float64: ['double', -Number.MAX_VALUE, Number.MAX_VALUE],
}

/** The largest finite number of a floating dtype. */
export const largest = (dtype: DType): number => types[dtype]![2]

/** `Scalar::to<T>()` for a dtype that is neither bool nor complex; an integer type drops what is behind the point. */
export function toScalar(value: Scalar, dtype: DType, t: Trace<'overflow'>): number {
  const [type, low, high] = types[dtype]!
  const real = isComplex(value) ? value.real : isFloat(value) ? value.value : Number(value)
  const isIntegral = group(dtype) === 'int'
  // infinity fits where there is one, and so does nan
  const isSpecial = !Number.isFinite(real) && !isIntegral
  // an int wraps around once when the type has no sign
  const least = dtype === 'uint8' && typeof value === 'number' ? -high : low
  const fits = typeof value === 'boolean' || isSpecial || (real >= least && real <= high)
  t.check(fits && !(isComplex(value) && value.imag !== 0), 'overflow', { type })
  return isIntegral ? Math.trunc(real) : real
}

/** A double as a C++ stream writes it: six digits. */
export function cppDouble(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
  const [digits, exponent] = value.toExponential(5).split('e') as [string, string]
  const power = Number(exponent)
  const trimmed = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
  if (power >= -4 && power < 6) return trimmed(value.toFixed(5 - power))
  return `${trimmed(digits)}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
