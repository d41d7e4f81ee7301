import { isContiguous, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'

/** Diagonals of two dimensions. Source: ATen/native/TensorShape.cpp. */

export const diagonalErrors = {
  ...dimensionErrors,
  same: ['RuntimeError', 'diagonal dimensions cannot be identical {dim1}, {dim2}'],
} as const

type DiagonalTrace = Trace<keyof typeof diagonalErrors>

function wrapTwo(dim1: number, dim2: number, rank: number, t: DiagonalTrace): readonly [number, number] {
  const [a, b] = [wrapDim(dim1, rank, t), wrapDim(dim2, rank, t)]
  t.check(a !== b, 'same', { dim1, dim2 })
  return [a, b]
}

/** `torch.diagonal`: the two dimensions go, and the diagonal is the last one. A view. */
export function diagonalOf(of: Tensor, offset: number, dim1: number, dim2: number, t: DiagonalTrace): Tensor {
  const { shape, strides } = of
  const [a, b] = wrapTwo(dim1, dim2, shape.length, t)
  const [rows, columns] = [shape[a]! + Math.min(offset, 0), shape[b]! - Math.max(offset, 0)]
  const size = t.size('out[-1]', 'max(0, min(rows, columns))', { rows, columns })
  const start = size === 0 ? 0 : offset >= 0 ? offset * strides[b]! : -offset * strides[a]!
  const rest = (list: readonly number[]) => list.filter((_, dim) => dim !== a && dim !== b)
  return view(of, [...rest(shape), size], [...rest(strides), strides[a]! + strides[b]!], of.offset + start)
}

/** `torch.diag_embed`: the last dimension becomes the diagonal of two new ones. */
export function diagonalEmbedded(of: Tensor, offset: number, dim1: number, dim2: number, t: DiagonalTrace): Tensor {
  const { shape, dtype, requires_grad } = of
  const [a, b] = wrapTwo(dim1, dim2, shape.length + 1, t)
  const size = t.size('size', 'n + offset', { n: shape.at(-1)!, offset: Math.abs(offset) })
  const sizes = shape.slice(0, -1)
  for (const dim of [Math.min(a, b), Math.max(a, b)]) sizes.splice(dim, 0, size)
  return tensor(sizes, { dtype, requires_grad })
}

/**
 * Do `tril_` and `triu_` write the matrices where they are? Otherwise they copy a result back.
 * Source: `checkTrilTriuBatchContiguous` in ATen/native/TriangularOpsUtils.h.
 */
export function isWrittenInPlace(of: Tensor): boolean {
  const { shape, strides } = of
  if (isContiguous(of) || shape.length <= 3) return true
  let expected = shape.at(-1)! * shape.at(-2)!
  for (let dim = shape.length - 3; dim >= 0; dim--) {
    if (dim === 0 && (strides[0] === 0 || shape[0] === 1)) continue
    if (strides[dim] !== expected) return false
    expected *= shape[dim]!
  }
  return true
}
