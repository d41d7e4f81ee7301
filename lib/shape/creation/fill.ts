import type { Scalar } from '../argument'
import { group, type DType } from '../dtype'
import { asNumber, isComplex, isFloat } from '../value'

/** The number as it stands in a tensor; undefined: it is complex. */
export function stored(value: Scalar, dtype: DType): number | undefined {
  if (isComplex(value) || group(dtype) === 'complex') return undefined
  const number = asNumber(value)
  if (dtype === 'bool') return number === 0 ? 0 : 1
  if (dtype === 'uint8' && number < 0) return number + 256
  return group(dtype) === 'int' && isFloat(value) ? Math.trunc(number) : number
}
