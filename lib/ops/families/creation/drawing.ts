import { cppType, group, type DType } from '@/lib/shape/dtype'
import { ranges } from '@/lib/shape/scalar'
import type { Trace } from '@/lib/shape/trace'

/** Whole numbers drawn from `from` up to, but without, `to`. Source: ATen/native/DistributionTemplates.h. */

export const boundsErrors = {
  empty_range: ['RuntimeError', "random_ expects 'from' to be less than 'to', but got from={low} >= to={high}"],
  complex: ['RuntimeError', 'check_random_bounds handles only integral, floating-point and boolean types'],
  low: ['RuntimeError', 'from is out of bounds for {type}'],
  high: ['RuntimeError', 'to - 1 is out of bounds for {type}'],
} as const

export function checkBounds(low: number, high: number, dtype: DType, t: Trace<keyof typeof boundsErrors>): void {
  t.check(low < high, 'empty_range', { low, high })
  t.check(group(dtype) !== 'complex', 'complex')
  const [least, most] = dtype === 'bool' ? [0, 1] : ranges[dtype]
  const type = cppType(dtype)
  t.check(least <= low && low <= most, 'low', { type })
  t.check(least <= high - 1 && high - 1 <= most, 'high', { type })
}
