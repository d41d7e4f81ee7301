import { group, isFloating, scalarType, type DType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { reduced, reducedDims, reductionErrors, type Chosen } from './reduction'

/** What nansum and nanmean share: NaN is looked for in real numbers only. Source: `nansum_out` in ATen/native/ReduceOps.cpp. */

export const nansumErrors = {
  complex: ['RuntimeError', 'nansum on CPU does not support complex inputs'],
  complex_result: notImplemented({ kernel: 'nansum_cpu' }),
} as const

type NansumTrace = Trace<keyof typeof reductionErrors | keyof typeof nansumErrors>

/** The dimensions that go, after the checks. */
export function nansumDims(input: Tensor, chosen: Chosen<readonly number[]>, result: DType, t: NansumTrace) {
  const dims = reducedDims(input, chosen, t, 'one by one')
  t.check(group(input.dtype) !== 'complex', 'complex')
  // integers have no NaN: they are summed as ever; and where nothing is read, nothing is refused
  const isRead = isFloating(input.dtype) && numel(input.shape) > 0 && numel(reduced(input, dims, {}, result).shape) > 0
  t.check(!isRead || group(result) !== 'complex', 'complex_result', { dtype: scalarType(result) })
  return dims
}
