import type { Scalar } from '../argument'
import { group, type DType } from '../dtype'
import { checkFill as checkCount, scalarErrors } from '../scalar'
import { numel } from '../tensor'
import type { Trace } from '../trace'
import { asNumber, isComplex, isFloat } from '../value'

export const fillErrors = scalarErrors

/** May a number be written into a tensor of that dtype and size? */
export const checkFill = (value: Scalar, dtype: DType, sizes: readonly number[], t: Trace<'overflow'>): void =>
  checkCount(value, dtype, numel(sizes), t)

/** The number as it stands in a tensor; undefined: it is complex. */
export function stored(value: Scalar, dtype: DType): number | undefined {
  if (isComplex(value) || group(dtype) === 'complex') return undefined
  const number = asNumber(value)
  if (dtype === 'bool') return number === 0 ? 0 : 1
  if (dtype === 'uint8' && number < 0) return number + 256
  return group(dtype) === 'int' && isFloat(value) ? Math.trunc(number) : number
}
