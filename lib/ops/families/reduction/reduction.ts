import * as is from '@/lib/shape/argument'
import { isIntegral, scalarType, type DType } from '@/lib/shape/dtype'
import { noAutograd } from '@/lib/shape/refusals'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { distinctErrors, wrapDim, wrapDims, type dimensionErrors } from '@/lib/ops/families/dimensions'

/** What the operations that put one number in the place of many share. Source: ATen/native/ReduceOpsUtils.h. */

export const reductionErrors = distinctErrors

/** A result that cannot carry the gradient that its input wants. */
export const autogradErrors = { autograd: noAutograd() } as const

/** Arguments that most reductions have. */
export const input = is.tensor([2, 3, 4])
export const keepdim = is.bool(false)
export const dtype = is.keywordOnly(is.dtype())
export const out = is.keywordOnly(is.optional(is.tensor([])))
/** Where there are two results: values and indices. */
export const outs = is.keywordOnly(is.optional(is.tensors([])))

/** How a reduction changes a shape: of all elements, along a dimension, and where that stays. */
export const reducedShapes = ['(…) -> ()', 'dim=1: (N, C, L) -> (N, L)', 'dim=1, keepdim=True: (N, C, L) -> (N, 1, L)']
/** The same along a dimension, where indices come with the values. */
export const pickedShapes = [
  'dim=1: (N, C, L) -> values (N, L), indices (N, L)',
  'dim=1, keepdim=True: (N, C, L) -> values (N, 1, L), indices (N, 1, L)',
]

/** What several signatures have in common, whether they name a dimension or not. */
export interface Chosen<D> {
  readonly dim?: D | null
  readonly keepdim?: boolean
}

/** Are all numbers looked at before any is found twice? (`make_dim_mask` alone takes them one by one.) */
type Order = 'together' | 'one by one'

/** The dimensions that go. None, or an empty list, is all of them. */
export function reducedDims(
  { shape }: Tensor,
  { dim }: Chosen<readonly number[]>,
  t: Trace<keyof typeof reductionErrors>,
  order: Order = 'together',
): ReadonlySet<number> {
  const rank = shape.length
  const listed = dim ?? []
  checkRank(rank, t)
  if (order === 'together') listed.forEach((one) => wrapDim(one, rank, t))
  return listed.length === 0 ? new Set(shape.keys()) : wrapDims(listed, rank, t)
}

/** The same where it can be one dimension, or all. */
export function reducedDim(
  { shape }: Tensor,
  { dim = null }: Chosen<number>,
  t: Trace<keyof typeof dimensionErrors>,
): ReadonlySet<number> {
  checkRank(shape.length, t)
  return new Set(dim === null ? shape.keys() : [wrapDim(dim, shape.length, t)])
}

/** Most reductions keep their dimensions in 64 bits, and each says at another moment that there are more. */
function checkRank(rank: number, t: Trace<never>): void {
  if (rank > 64) t.unknown()
}

/** A fresh contiguous result without those dimensions; with `keepdim` they stay, of size 1. */
export function reduced(
  input: Tensor,
  dims: ReadonlySet<number>,
  { keepdim = false }: Chosen<unknown>,
  dtype: DType,
): Tensor {
  const shape = input.shape.flatMap((size, dim) => (!dims.has(dim) ? [size] : keepdim ? [1] : []))
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, [input]) })
}

/** The same, where the dtype may have been asked for. */
export function reducedTo(
  input: Tensor,
  dims: ReadonlySet<number>,
  chosen: Chosen<unknown>,
  dtype: DType,
  t: Trace<keyof typeof autogradErrors>,
): Tensor {
  const made = reduced(input, dims, chosen, dtype)
  t.check(!input.requires_grad || made.requires_grad, 'autograd', { dtype: scalarType(dtype) })
  return made
}

/** Sums of integers and bools are counted in int64. */
export const sumType = (dtype: DType): DType => (isIntegral(dtype) ? 'int64' : dtype)
