import { group } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'

/** What sort, argsort and msort share. Source: `sort_stable` in ATen/native/Sorting.cpp. */

export const sortErrors = {
  ...dimensionErrors,
  complex: ['RuntimeError', ' Sort does not support complex dtypes on CPU'],
} as const

/** The sorted tensor: it lies in memory as the input does, without gaps. */
export function sorted(input: Tensor, dim: number, t: Trace<keyof typeof sortErrors>): Tensor {
  const { shape, dtype, requires_grad } = input
  wrapDim(dim, shape.length, t)
  t.check(group(dtype) !== 'complex', 'complex')
  return tensor(shape, { dtype, requires_grad, strides: preservedStrides(input) })
}
