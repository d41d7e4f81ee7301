import { bool, keywordOnly } from '@/lib/shape/argument'
import { isFloating, group, scalarType } from '@/lib/shape/dtype'
import { resultType, type Operand } from '@/lib/shape/promotion'
import { isNumber } from '@/lib/shape/promotion'
import { notImplemented } from '@/lib/shape/refusals'
import { numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** What bucketize and searchsorted share. Source: ATen/native/Bucketization.cpp. */

export const searchErrors = {
  kernel: notImplemented({ kernel: 'searchsorted_out_cpu' }),
} as const

export const out_int32 = keywordOnly(bool(false))
export const right = keywordOnly(bool(false))

/** A place for each value, among boundaries that it can be compared with. */
export function places(
  boundaries: Tensor,
  values: Operand,
  isShort: boolean,
  t: Trace<keyof typeof searchErrors>,
): Tensor {
  const shape = isNumber(values) ? [] : values.shape
  const common = resultType([boundaries, values])
  const isOrdered = group(common) === 'int' || isFloating(common)
  t.check(isOrdered || numel(shape) === 0, 'kernel', { dtype: scalarType(common) })
  return tensor(shape, { dtype: isShort ? 'int32' : 'int64' })
}
