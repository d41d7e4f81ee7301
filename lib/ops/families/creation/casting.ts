import { formatErrors, formatStrides } from '@/lib/shape/creation/options'
import { isDifferentiable, type DType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** Copies, and conversions that copy only where they must. Source: `_to_copy` and `clone` in ATen/native. */

interface Wish {
  /** A memory format; null: as it lies. */
  readonly format?: string | null
  readonly always?: boolean
}

/** `x.to(dtype)`: the tensor itself where nothing changes. */
export function cast(of: Tensor, dtype: DType, { format = null, always = false }: Wish = {}, t?: FormatTrace): Tensor {
  const isKept = of.dtype === dtype && !always && (format === null || liesIn(of, format))
  return isKept ? of : copied(of, format, t, dtype)
}

export const copyErrors = formatErrors
type FormatTrace = Trace<keyof typeof formatErrors>

/** Is it the order in memory that PyTorch reads out of the strides, where two are possible? */
const liesIn = (of: Tensor, format: string): boolean => {
  if (format === 'preserve_format') return true
  if (format === 'contiguous_format') return !suggestsChannelsLast(of)
  return of.shape.length === (format === 'channels_last' ? 4 : 5) && suggestsChannelsLast(of)
}

/** A copy that a gradient flows through, if the dtype can carry one. */
export function copied(of: Tensor, format: string | null, t?: FormatTrace, dtype = of.dtype): Tensor {
  const keeps = format === null || format === 'preserve_format'
  const strides = keeps ? preservedStrides(of) : t && formatStrides(of.shape, format, t)
  return tensor(of.shape, {
    dtype,
    requires_grad: of.requires_grad && isDifferentiable(dtype),
    ...(strides && { strides }),
    ...(of.values && dtype === of.dtype ? { values: of.values } : {}),
  })
}
