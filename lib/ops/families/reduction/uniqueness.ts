import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import type { Given } from '@/lib/shape/python'
import { numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, isTrue, tuple, type Value } from '@/lib/shape/value'
import { dimensionErrors, noDimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { permuted } from '@/lib/ops/families/viewing/viewing'

/** What unique and unique_consecutive share. Source: ATen/native/Unique.cpp. */

export const uniquenessErrors = {
  kernel: notImplemented(),
  ...noDimensionErrors,
  ...dimensionErrors,
  two_empty: ['RuntimeError', 'Number of zero sized dimensions is more than one, so unique cannot be applied '],
  other_empty: ['RuntimeError', "There are 0 sized dimensions, and they aren't selected, so unique cannot be applied"],
} as const

/** Only a tensor of one element is true or false. */
export function checkFlags(flags: Readonly<Record<string, Value>>, t: Trace<string>): void {
  if (Object.values(flags).some((flag) => isTensor(flag) && numel(flag.shape) !== 1)) t.unknown()
}

type UniquenessTrace = Trace<keyof typeof uniquenessErrors>

/** How many of the items differ: from all others, or from the one before. */
export type Count = (items: readonly string[]) => number

/** What is returned besides the items. */
interface Wanted {
  readonly inverse: boolean
  readonly counts: boolean
}

/** What torch._jit_internal.boolean_dispatch finds asked for, where it looks: by name, else at these places. */
export const wantedOf = ({ positional, keyword }: Given, inverse: number, counts: number): Wanted => ({
  inverse: isTrue(keyword.return_inverse ?? positional[inverse] ?? false),
  counts: isTrue(keyword.return_counts ?? positional[counts] ?? false),
})

/** The function that it chooses. */
export function chosen(prefix: string, { inverse, counts }: Wanted): string {
  const names = [inverse ? '_inverse' : '', counts ? '_counts' : '']
  return `${prefix}_return${names.filter(Boolean).join('_and') || '_output'}`
}

/** The items of a tensor, each once. */
export function unique(input: Tensor, dim: number | null, count: Count, wanted: Wanted, t: UniquenessTrace): Value {
  const { shape, dtype, requires_grad, values } = input
  const kernel = dim === null ? 'unique' : 'unique_dim'
  t.check(group(dtype) !== 'complex', 'kernel', { kernel, dtype: scalarType(dtype) })
  if (dim !== null) return uniqueAlong(input, dim, count, wanted, t)
  if (numel(shape) > 0 && !values) t.unknown()
  const k = t.size('k', 'k', { k: count((values ?? []).map(String)) })
  return results(tensor([k], { dtype, requires_grad }), shape, k, wanted)
}

/** Slices of a tensor instead of numbers. */
function uniqueAlong(input: Tensor, dim: number, count: Count, wanted: Wanted, t: UniquenessTrace): Value {
  const { shape, dtype, requires_grad, values } = input
  t.check(shape.length > 0, 'no_dimensions', { dim })
  const along = wrapDim(dim, shape.length, t)
  const empty = shape.filter((size) => size === 0).length
  const size = shape[along]!
  if (size === 0) {
    t.check(empty === 1, 'two_empty')
    return results(tensor(shape, { dtype, requires_grad }), [0], 0, wanted)
  }
  t.check(empty === 0, 'other_empty')
  if (!values) t.unknown()
  const inner = numel(shape.slice(along + 1))
  const slices = Array.from({ length: size }, (_, at) =>
    values.filter((_, index) => Math.floor(index / inner) % size === at).join(),
  )
  const k = t.size('k', 'k', { k: count(slices) })
  // the slices are found along the first dimension, which is then moved back
  const moved = tensor([k, ...shape.toSpliced(along, 1)], { dtype, requires_grad })
  const order = [...shape.keys()].slice(1).toSpliced(along, 0, 0)
  return results(permuted(moved, order), [size], k, wanted)
}

function results(found: Tensor, of: readonly number[], k: number, { inverse, counts }: Wanted): Value {
  const indices = (shape: readonly number[]) => tensor(shape, { dtype: 'int64' })
  const more = [...(inverse ? [indices(of)] : []), ...(counts ? [indices([k])] : [])]
  return more.length === 0 ? found : tuple([found, ...more])
}
