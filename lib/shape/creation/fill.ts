import type { Scalar } from '../argument'
import { cppType, group, type DType } from '../dtype'
import { numel } from '../tensor'
import type { Trace } from '../trace'
import { asNumber, isComplex, isFloat, isInt } from '../value'

export const fillErrors = {
  overflow: ['RuntimeError', 'value cannot be converted to type {type} without overflow'],
} as const

export const ranges: Readonly<Partial<Record<DType, readonly [least: number, most: number]>>> = {
  uint8: [0, 255],
  int8: [-128, 127],
  int16: [-32768, 32767],
  int32: [-2147483648, 2147483647],
  int64: [-(2 ** 63), 2 ** 63],
  float16: [-65504, 65504],
  bfloat16: [-3.3895313892515355e38, 3.3895313892515355e38],
  float32: [-3.4028234663852886e38, 3.4028234663852886e38],
  complex64: [-3.4028234663852886e38, 3.4028234663852886e38],
}
const names: Readonly<Partial<Record<DType, string>>> = {
  uint8: 'uint8_t',
  int8: 'int8_t',
  int16: 'int16_t',
  int32: 'int',
  int64: 'int64_t',
}

/** `Scalar::to`: may a number be written into a tensor of that dtype? Source: `overflows` in c10/util/TypeCast.h. */
export function checkFill(value: Scalar, dtype: DType, sizes: readonly number[], t: Trace<'overflow'>): void {
  // one element is written by a way of its own, which goes through double
  const isNarrowed = numel(sizes) === 1 && (dtype === 'float16' || dtype === 'bfloat16')
  const as = isNarrowed ? 'float64' : dtype
  t.check(!overflows(value, as), 'overflow', { type: names[as] ?? cppType(as) })
}

function overflows(value: Scalar, dtype: DType): boolean {
  if (dtype === 'bool') return false
  if (isComplex(value) && group(dtype) !== 'complex') return value.imag !== 0 || overflows(float(value.real), dtype)
  const range = ranges[dtype]
  if (!range) return false
  const parts = isComplex(value) ? [value.real, value.imag] : [asNumber(value)]
  // C++ lets a negative int wrap around once
  const least = dtype === 'uint8' && (isInt(value) || typeof value === 'boolean') ? -range[1] : range[0]
  const isIntegral = group(dtype) === 'int'
  return parts.some((part) => (Number.isFinite(part) ? part < least || part > range[1] : isIntegral))
}

const float = (value: number) => ({ kind: 'float', value }) as const

/** The number as it stands in a tensor; undefined: it is complex. */
export function stored(value: Scalar, dtype: DType): number | undefined {
  if (isComplex(value) || group(dtype) === 'complex') return undefined
  const number = asNumber(value)
  if (dtype === 'bool') return number === 0 ? 0 : 1
  if (dtype === 'uint8' && number < 0) return number + 256
  return group(dtype) === 'int' && isFloat(value) ? Math.trunc(number) : number
}
