import type { Trace } from '@/lib/shape/trace'

/** How PyTorch reads a dimension's number. Source: c10/core/WrapDimMinimal.cpp. */

export const dimensionErrors = {
  dim: ['IndexError', 'Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})'],
} as const

/** Where a 0-d tensor is not read as if it had one dimension. */
export const noDimensionErrors = {
  no_dimensions: ['IndexError', 'Dimension specified as {dim} but tensor has no dimensions'],
} as const

/** Where several dimensions may be named, each of them once. Source: ATen/WrapDimUtilsMulti.h. */
export const distinctErrors = {
  ...dimensionErrors,
  repeated: ['RuntimeError', 'dim {dim} appears multiple times in the list of dims'],
} as const

/** A negative `dim` counts from the end; a 0-d tensor is read as if it had one dimension. */
export function wrapDim(dim: number, rank: number, t: Trace<keyof typeof dimensionErrors>): number {
  const count = Math.max(rank, 1)
  t.check(-count <= dim && dim < count, 'dim', { low: -count, high: count - 1, dim })
  return dim < 0 ? dim + count : dim
}

/** `dim_list_to_bitset`: the set of dimensions that a list names. */
export function wrapDims(
  dims: readonly number[],
  rank: number,
  t: Trace<keyof typeof distinctErrors>,
): ReadonlySet<number> {
  const chosen = new Set<number>()
  for (const dim of dims) {
    const wrapped = wrapDim(dim, rank, t)
    t.check(!chosen.has(wrapped), 'repeated', { dim: wrapped })
    chosen.add(wrapped)
  }
  return chosen
}
