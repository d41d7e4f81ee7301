import { keywordOnly, optional, tensor } from '@/lib/shape/argument'
import { group, scalarType, type DType, type DTypeGroup } from '@/lib/shape/dtype'
import type { Trace } from '@/lib/shape/trace'

/** What functions of every element have in common. */

/** `out=`, which functions have and methods have not. */
export const out = keywordOnly(optional(tensor([])))

/** A kernel by the name that the message prints, and the kinds of dtypes that it has no code for. */
export type Kernel = readonly [name: string, ...missing: DTypeGroup[]]

export const kernelErrors = {
  dtype: ['NotImplementedError', '"{kernel}" not implemented for \'{dtype}\''],
} as const

/** `AT_DISPATCH_…`: is there code for the dtype? */
export const checkKernel =
  ([kernel, ...missing]: Kernel, t: Trace<'dtype'>) =>
  (dtype: DType): void =>
    t.check(!missing.includes(group(dtype)), 'dtype', { kernel, dtype: scalarType(dtype) })
