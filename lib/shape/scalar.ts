import type { Scalar } from './argument'
import { cppType, group, isHalf, type DType } from './dtype'
import type { Trace } from './trace'
import { isComplex, isFloat } from './value'

/** A Python number in C++. Source: c10/core/Scalar.h, `overflows` in c10/util/TypeCast.h. */

export const scalarErrors = {
  overflow: ['RuntimeError', 'value cannot be converted to type {type} without overflow'],
} as const

type Real = Exclude<DType, 'bool'>
const [float, double] = [3.4028234663852886e38, Number.MAX_VALUE]

/** The least and the largest finite number of a dtype, or of the parts of a complex one. */
export const ranges: Readonly<Record<Real, readonly [least: number, most: number]>> = {
  uint8: [0, 255],
  int8: [-128, 127],
  int16: [-32768, 32767],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
  float16: [-65504, 65504],
  bfloat16: [-3.3895313892515355e38, 3.3895313892515355e38],
  float32: [-float, float],
  float64: [-double, double],
  complex64: [-float, float],
  complex128: [-double, double],
}

/** The largest finite number of a dtype. */
export const largest = (dtype: Real): number => ranges[dtype][1]

const names: Readonly<Partial<Record<DType, string>>> = {
  uint8: 'uint8_t',
  int8: 'int8_t',
  int16: 'int16_t',
  int32: 'int',
  int64: 'int64_t',
}

/**
 * `Scalar::to<T>()`: the number, or the real part of it. An integer type drops what is behind the point; a bool takes
 * whatever there is.
 */
export function toScalar(value: Scalar, dtype: DType, t: Trace<'overflow'>): number {
  const [real, imaginary] = isComplex(value)
    ? [value.real, value.imag]
    : [isFloat(value) ? value.value : Number(value), 0]
  if (dtype === 'bool') return Number(real !== 0 || imaginary !== 0)
  const [low, high] = ranges[dtype]
  const isIntegral = group(dtype) === 'int'
  // an int wraps around once when the type has no sign
  const least = dtype === 'uint8' && typeof value === 'number' ? -high : low
  // infinity fits where there is one, and so does nan
  const fits = (part: number) => (Number.isFinite(part) || isIntegral ? part >= least && part <= high : true)
  const isFit = fits(real) && (group(dtype) === 'complex' ? fits(imaginary) : imaginary === 0)
  t.check(typeof value === 'boolean' || isFit, 'overflow', { type: names[dtype] ?? cppType(dtype) })
  return isIntegral ? Math.trunc(real) : real
}

/** `Tensor.fill_(value)` of a tensor of `count` elements: a single half takes what a double holds. */
export function checkFill(value: Scalar, dtype: DType, count: number, t: Trace<'overflow'>): void {
  toScalar(value, isHalf(dtype) && count === 1 ? 'float64' : dtype, t)
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
