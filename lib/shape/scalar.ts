import type { Scalar } from './argument'
import { group, type DType } from './dtype'
import type { Trace } from './trace'
import { isComplex, isFloat } from './value'

/** A Python number in C++. Source: c10/core/Scalar.h, `overflows` in c10/util/TypeCast.h. */

export const scalarErrors = {
  overflow: ['RuntimeError', 'value cannot be converted to type {type} without overflow'],
} as const

const [float, double] = [3.4028234663852886e38, Number.MAX_VALUE]
const types: Readonly<Record<Exclude<DType, 'bool'>, readonly [name: string, low: number, high: number]>> = {
  uint8: ['uint8_t', 0, 255],
  int8: ['int8_t', -128, 127],
  int16: ['int16_t', -32768, 32767],
  int32: ['int', -(2 ** 31), 2 ** 31 - 1],
  int64: ['int64_t', -(2 ** 63), 2 ** 63],
  float16: ['c10::Half', -65504, 65504],
  bfloat16: ['c10::BFloat16', -3.3895313892515355e38, 3.3895313892515355e38],
  float32: ['float', -float, float],
  float64: ['double', -double, double],
  complex64: ['c10::complex<float>', -float, float],
  complex128: ['c10::complex<double>', -double, double],
}

/** The largest finite number of a floating dtype. */
export const largest = (dtype: Exclude<DType, 'bool'>): number => types[dtype][2]

/**
 * `Scalar::to<T>()`: the number, or the real part of it. An integer type drops what is behind the point; a bool takes
 * whatever there is.
 */
export function toScalar(value: Scalar, dtype: DType, t: Trace<'overflow'>): number {
  const [real, imaginary] = isComplex(value)
    ? [value.real, value.imag]
    : [isFloat(value) ? value.value : Number(value), 0]
  if (dtype === 'bool') return Number(real !== 0 || imaginary !== 0)
  const [type, low, high] = types[dtype]
  const isIntegral = group(dtype) === 'int'
  // an int wraps around once when the type has no sign
  const least = dtype === 'uint8' && typeof value === 'number' ? -high : low
  // infinity fits where there is one, and so does nan
  const fits = (part: number) => (Number.isFinite(part) || isIntegral ? part >= least && part <= high : true)
  const isFit = fits(real) && (group(dtype) === 'complex' ? fits(imaginary) : imaginary === 0)
  t.check(typeof value === 'boolean' || isFit, 'overflow', { type })
  return isIntegral ? Math.trunc(real) : real
}

/** `Tensor.fill_(value)` of a tensor of `count` elements: a single half takes what a double holds. */
export function checkFill(value: Scalar, dtype: DType, count: number, t: Trace<'overflow'>): void {
  const isHalf = dtype === 'float16' || dtype === 'bfloat16'
  toScalar(value, isHalf && count === 1 ? 'float64' : dtype, t)
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
