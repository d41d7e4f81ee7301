import type { Trace } from '@/lib/shape/trace'

/** How PyTorch reads a dimension's number. Source: c10/core/WrapDimMinimal.cpp. */

export const dimensionErrors = {
  dim: ['IndexError', 'Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})'],
} as const

/** A negative `dim` counts from the end; a 0-d tensor is read as if it had one dimension. */
export function wrapDim(dim: number, rank: number, t: Trace<keyof typeof dimensionErrors>): number {
  const count = Math.max(rank, 1)
  t.check(-count <= dim && dim < count, 'dim', { low: -count, high: count - 1, dim })
  return dim < 0 ? dim + count : dim
}
