import { cppType, group, isFloating, itemBytes, scalarType } from '@/lib/shape/dtype'
import { notImplemented, scalarTypes } from '@/lib/shape/refusals'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** Products of vectors and matrices: dot, mv, mm and bmm, which the others are made of. Source: ATen/native/LinearAlgebra.cpp. */

export const dotErrors = {
  dot_rank: ['RuntimeError', '1D tensors expected, but got {a}D and {b}D tensors'],
  dot_dtype: ['RuntimeError', 'dot : expected both vectors to have same dtype, but found {a} and {b}'],
  dot_size: [
    'RuntimeError',
    'inconsistent tensor size, expected tensor [{a}] and src [{b}] to have the same number of elements, but got {a} and {b} elements respectively',
  ],
  dot_kernel: notImplemented({ kernel: 'dot', dtype: 'Bool' }),
} as const

export const mvErrors = {
  mv_rank: ['RuntimeError', 'vector + matrix @ vector expected, got {input}, {mat}, {vec}'],
  mv_size: ['RuntimeError', 'size mismatch, got input ({input}), mat ({rows}x{columns}), vec ({vec})'],
  mv_dtype: ['RuntimeError', 'addmv input tensors must have the same dtype, but got {input}, {mat}, and {vec}'],
  mv_kernel: notImplemented({ kernel: 'addmv_impl_cpu', dtype: 'Bool' }),
} as const

export const mmErrors = {
  mm_size: ['RuntimeError', 'mat1 and mat2 shapes cannot be multiplied ({a}x{b} and {c}x{d})'],
  mm_dtype: ['RuntimeError', 'expected m1 and m2 to have the same dtype, but got: {a} != {b}'],
  mm_kernel: notImplemented({ kernel: 'addmm_impl_cpu_', dtype: 'Bool' }),
} as const

export const bmmErrors = {
  bmm_size: ['RuntimeError', 'Expected size for first two dimensions of batch2 tensor to be: {want} but got: {got}.'],
  bmm_dtype: scalarTypes(),
  mm_dtype: mmErrors.mm_dtype,
} as const

/** Two vectors. */
export function dot(a: Tensor, b: Tensor, t: Trace<keyof typeof dotErrors>): Tensor {
  t.check(a.shape.length === 1 && b.shape.length === 1, 'dot_rank', { a: a.shape.length, b: b.shape.length })
  t.check(a.dtype === b.dtype, 'dot_dtype', { a: scalarType(a.dtype), b: scalarType(b.dtype) })
  t.check(a.shape[0] === b.shape[0], 'dot_size', { a: a.shape[0]!, b: b.shape[0]! })
  t.check(a.dtype !== 'bool', 'dot_kernel')
  return tensor([], { dtype: a.dtype, requires_grad: needsGrad(a.dtype, [a, b]) })
}

/** What is added to a matrix times a vector must fit; without such an addend, PyTorch makes one. */
export function checkMv(
  addend: Pick<Tensor, 'shape' | 'dtype'>,
  mat: Tensor,
  vec: Tensor,
  t: Trace<keyof typeof mvErrors>,
) {
  const [rows, columns] = mat.shape as [number, number]
  const ranks = { input: addend.shape.length, mat: mat.shape.length, vec: vec.shape.length }
  t.check(ranks.mat === 2 && ranks.vec === 1 && ranks.input <= 1, 'mv_rank', ranks)
  const [n] = vec.shape as [number]
  const input = numel(addend.shape)
  t.check(columns === n && (input === rows || input === 1), 'mv_size', { input, rows, columns, vec: n })
  const dtypes = { input: addend.dtype, mat: mat.dtype, vec: vec.dtype }
  const names = Object.fromEntries(Object.entries(dtypes).map(([name, dtype]) => [name, scalarType(dtype)]))
  t.check(dtypes.input === dtypes.mat && dtypes.mat === dtypes.vec, 'mv_dtype', names)
  t.check(mat.dtype !== 'bool' || rows === 0 || columns === 0, 'mv_kernel')
}

/** A matrix and a vector. */
export function mv(mat: Tensor, vec: Tensor, t: Trace<keyof typeof mvErrors>): Tensor {
  checkMv({ shape: mat.shape.slice(0, 1), dtype: vec.dtype }, mat, vec, t)
  return tensor([t.size('out[0]', 'm', { m: mat.shape[0]! })], {
    dtype: mat.dtype,
    requires_grad: needsGrad(mat.dtype, [mat, vec]),
  })
}

/** Two matrices, both of rank 2. */
export function mm(a: Tensor, b: Tensor, t: Trace<keyof typeof mmErrors>): Tensor {
  const [m, k] = a.shape as [number, number]
  const [rows, n] = b.shape as [number, number]
  t.check(k === rows, 'mm_size', { a: m, b: k, c: rows, d: n })
  t.check(a.dtype === b.dtype, 'mm_dtype', { a: cppType(a.dtype), b: cppType(b.dtype) })
  t.check(a.dtype !== 'bool' || m * k * n === 0, 'mm_kernel')
  t.product(m, k, n)
  return tensor([m, n], { dtype: a.dtype, requires_grad: needsGrad(a.dtype, [a, b]) })
}

/** Two batches of matrices, both of rank 3. */
export function bmm(a: Tensor, b: Tensor, t: Trace<keyof typeof bmmErrors | 'bmm_kernel'>): Tensor {
  const [batch, m, k] = a.shape as [number, number, number]
  const [, , n] = b.shape as [number, number, number]
  const [want, got] = [[batch, k], b.shape.slice(0, 2)]
  t.check(String(want) === String(got), 'bmm_size', { want, got })
  if (batch * m * k * n > 0) checkBatchTypes(a, b, 'bmm', t)
  t.product(m, k, n, batch)
  return tensor([batch, m, n], { dtype: b.dtype, requires_grad: needsGrad(b.dtype, [a, b]) })
}

/** Small products are worked out in a loop, others by MKL or one by one as mm would: each has its words. */
export function checkBatchTypes(
  a: Tensor,
  b: Tensor,
  kernel: 'bmm' | 'baddbmm',
  t: Trace<'bmm_kernel' | 'bmm_dtype' | 'mm_dtype'>,
): void {
  const isSmall = a.shape[1]! * a.shape[2]! * b.shape[2]! < 400
  const [first, second] = [scalarType(a.dtype), scalarType(b.dtype)]
  const isSame = a.dtype === b.dtype
  if (isSmall) {
    t.check(a.dtype !== 'bool', 'bmm_kernel', { kernel })
    t.check(isSame, 'bmm_dtype', { want: first, got: second })
    return
  }
  const isBlas = group(b.dtype) === 'complex' || (isFloating(b.dtype) && itemBytes(b.dtype) >= 4)
  if (isBlas && isOrderly(a) && isOrderly(b)) t.check(isSame, 'bmm_dtype', { want: second, got: first })
  const called = kernel === 'bmm' ? cppType : scalarType
  t.check(isSame, 'mm_dtype', { a: called(a.dtype), b: called(b.dtype) })
  t.check(a.dtype !== 'bool', 'bmm_kernel', { kernel: 'addmm_impl_cpu_' })
}

/** Rows or columns of each matrix lie in one piece. */
const isOrderly = ({ shape: [, rows, columns], strides: [, down, right] }: Tensor): boolean =>
  (right === 1 && (rows === 1 || down! >= columns!)) || (down === 1 && (columns === 1 || right! >= rows!))
