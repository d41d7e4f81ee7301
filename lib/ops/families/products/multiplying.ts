import { broadcastErrors, broadcastShapes, expanded } from '@/lib/shape/iterator'
import { isContiguous, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { bmm, bmmErrors, dot, dotErrors, mm, mmErrors, mv, mvErrors } from './product'
import { permuted, reshaped, unsqueezed } from '@/lib/ops/families/viewing/viewing'

/** `torch.matmul`, which finds the product that fits the ranks. Source: `_matmul_impl` in ATen/native/LinearAlgebra.cpp. */

export const matmulErrors = {
  rank: ['RuntimeError', 'both arguments to matmul need to be at least 1D, but they are {a}D and {b}D'],
  dot_dtype: dotErrors.dot_dtype,
  dot_size: dotErrors.dot_size,
  dot_kernel: dotErrors.dot_kernel,
  mv_size: mvErrors.mv_size,
  mv_dtype: mvErrors.mv_dtype,
  mv_kernel: mvErrors.mv_kernel,
  ...mmErrors,
  ...broadcastErrors,
  ...bmmErrors,
  bmm_kernel: ['NotImplementedError', '"{kernel}" not implemented for \'Bool\''],
} as const

/** The last two dimensions change places. */
const turned = (of: Tensor): Tensor => {
  const order = [...of.shape.keys()]
  return permuted(of, [...order.slice(0, -2), order.at(-1)!, order.at(-2)!])
}

export function matmul(a: Tensor, b: Tensor, t: Trace<string>): Tensor {
  const [x, y] = [a.shape.length, b.shape.length]
  t.check(x > 0 && y > 0, 'rank', { a: x, b: y })
  if (x === 1 && y === 1) return dot(a, b, t)
  if (x === 2 && y === 1) return mv(a, b, t)
  if (x === 1 && y === 2) return reshapedTo(mm(unsqueezed(a, 0), b, t), b.shape.slice(1))
  if (x === 2 && y === 2) return mm(a, b, t)
  return folds(a, b) ? folded(a, b, t) : batched(a, b, t)
}

/** A fresh result seen in another shape. */
const reshapedTo = ({ dtype, requires_grad }: Tensor, shape: readonly number[]): Tensor =>
  tensor(shape, { dtype, requires_grad })

/** May the batch become rows of one large matrix, so that it is one product? */
export function folds(a: Tensor, b: Tensor): boolean {
  const [large, small] = a.shape.length >= b.shape.length ? [a, b] : [turned(b), a]
  const { shape, strides } = large
  if (shape.length < 3 || small.shape.length > 2) return false
  // the other way, its gradient would be as large as the batch
  if (small.requires_grad) return true
  if (a.shape.length === 2) return false
  if (numel(shape) === 0) return true
  return strides.slice(0, -2).every((stride, dim) => stride === strides[dim + 1]! * shape[dim + 1]!)
}

function folded(a: Tensor, b: Tensor, t: Trace<string>): Tensor {
  const isTurned = b.shape.length > a.shape.length
  const [large, small] = isTurned ? [turned(b), a.shape.length === 2 ? turned(a) : a] : [a, b]
  const batch = large.shape.slice(0, -1)
  const rows = reshaped(large, [numel(batch), large.shape.at(-1)!])
  if (small.shape.length === 1) return reshapedTo(mv(rows, small, t), batch)
  const shape = [...batch, small.shape[1]!]
  const made = reshapedTo(mm(rows, small, t), shape)
  if (!isTurned) return made
  const back = turned(made)
  return isContiguous(back) ? back : reshapedTo(made, back.shape)
}

function batched(a: Tensor, b: Tensor, t: Trace<string>): Tensor {
  const [first, second] = [a.shape.slice(0, -2), b.shape.slice(0, -2)]
  // a batch of one is multiplied without the batch, where it would be repeated and wants a gradient
  if (first.length === 1 && second.length === 1 && first[0] !== second[0]) {
    if (first[0] === 1 && a.requires_grad) return matmul(reshaped(a, a.shape.slice(1)), b, t)
    if (second[0] === 1 && b.requires_grad) return matmul(a, reshaped(b, b.shape.slice(1)), t)
  }
  const batch = broadcastShapes([first, second], t)
  const B = numel(batch)
  const [left, right] = [a.shape.length === 1 ? unsqueezed(a, 0) : a, b.shape.length === 1 ? unsqueezed(b, 1) : b]
  const flat = (of: Tensor) => {
    const matrix = of.shape.slice(-2)
    return reshaped(expanded(of, [...batch, ...matrix]), [B, ...matrix])
  }
  const made = bmm(flat(left), flat(right), t)
  const rows = a.shape.length > 1 ? [made.shape[1]!] : []
  return reshapedTo(made, [...batch, ...rows, ...(b.shape.length > 1 ? [made.shape[2]!] : [])])
}
