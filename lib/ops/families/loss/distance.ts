import * as is from '@/lib/shape/argument'
import type { Scalar } from '@/lib/shape/argument'
import { cppType, isDifferentiable, isFloating, promote, scalarType } from '@/lib/shape/dtype'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { realOf, resultType } from '@/lib/shape/promotion'
import { tensorsIn } from '@/lib/shape/python'
import { scalarTypes } from '@/lib/shape/refusals'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { asNumber, float, isComplex, str, type Value } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { native, scalar } from './loss'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'
import { difference, differenceErrors, sum } from './terms'

/** Distances between vectors. Source: ATen/native/Distance.cpp, LinearAlgebra.cpp. */

type Errors = Trace<string>

/** C++ prints six digits of a double. */
const printed = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(6))) : value > 0 ? 'inf' : '-inf'

/** The norm of nothing is 0, but where it is a smallest or a largest number. */
const hasIdentity = (p: number) => p >= 0 && p !== Infinity

export const pairwiseErrors = {
  ...differenceErrors,
  ...broadcastErrors,
  empty_vector: [
    'RuntimeError',
    'linalg.vector_norm cannot compute the {p} norm on the dimension {dim}because this dimension is empty and the operation does not have an identity',
  ],
} as const

/** `pairwise_distance`: the norm of `x1 - x2 + eps` along the last dimension. */
export function pairwiseDistance(
  x1: Tensor,
  x2: Tensor,
  { p, keepdim = false }: { readonly p: number; readonly keepdim?: boolean },
  t: Errors,
): Tensor {
  const apart = sum(difference(x1, x2, t), float(1e-6), t)
  const { shape } = apart
  const dim = shape.length - 1
  t.check(hasIdentity(p) || shape[dim] !== 0, 'empty_vector', { p: printed(p), dim })
  const dtype = realOf(apart.dtype)
  const sizes = keepdim && dim >= 0 ? shape.with(dim, 1) : shape.slice(0, -1)
  return tensor(sizes, { dtype, requires_grad: needsGrad(dtype, [apart]) })
}

export const distErrors = {
  ...differenceErrors,
  ...broadcastErrors,
  norm_dtype: ['RuntimeError', 'norm(): input dtype should be either floating point or complex. Got {dtype} instead.'],
  order: ['RuntimeError', 'linalg.vector_norm: Expected a non-complex scalar as the order of norm.'],
  empty_norm: [
    'RuntimeError',
    'linalg.vector_norm cannot compute the {p} norm on an empty tensor because the operation does not have an identity',
  ],
} as const

/** `dist`: the norm of all differences. */
export function normOfDifference(a: Tensor, b: Tensor, p: Scalar, t: Trace<keyof typeof distErrors>): Tensor {
  const apart = difference(a, b, t)
  t.check(isDifferentiable(apart.dtype), 'norm_dtype', { dtype: scalarType(apart.dtype) })
  if (isComplex(p)) return t.fail('order')
  const order = asNumber(p)
  t.check(hasIdentity(order) || numel(apart.shape) > 0, 'empty_norm', { p: printed(order) })
  return scalar(realOf(apart.dtype), [apart])
}

export const similarityErrors = {
  common_dtype: ['RuntimeError', 'expected common dtype to be floating point, yet common dtype is {dtype}'],
  ...broadcastErrors,
  ...dimensionErrors,
} as const

/** `cosine_similarity` along one dimension. */
export function cosineSimilarity(x1: Tensor, x2: Tensor, dim: number, t: Trace<keyof typeof similarityErrors>): Tensor {
  const common = resultType([x1, x2])
  t.check(isFloating(common), 'common_dtype', { dtype: scalarType(common) })
  const shape = broadcastShapes([x1.shape, x2.shape], t)
  const along = wrapDim(dim, shape.length, t)
  // integers are converted first, and the two are seen in one shape, where a 0-d tensor counts as much
  const [a, b] = [x1, x2].map(({ dtype }) => (isFloating(dtype) ? dtype : common))
  const dtype = promote(a!, b!)
  return tensor(shape.toSpliced(along, 1), { dtype, requires_grad: needsGrad(dtype, [x1, x2]) })
}

export const pdistErrors = {
  rank: ['RuntimeError', 'pdist only supports 2D tensors, got: {rank}D'],
  dtype: ['RuntimeError', 'pdist only supports floating-point dtypes'],
  p: ['RuntimeError', 'pdist only supports non-negative p values'],
  ...implementedErrors,
} as const

/** `pdist`: (N, M) -> (N * (N - 1) / 2), the upper triangle of all distances. */
export function distancesWithin(input: Tensor, p: number, t: Trace<keyof typeof pdistErrors>): Tensor {
  const { shape, dtype } = input
  t.check(shape.length === 2, 'rank', { rank: shape.length })
  t.check(isFloating(dtype), 'dtype')
  t.check(p >= 0, 'p')
  const [N, M] = shape as [number, number]
  const pairs = t.size('N_out', 'N * (N - 1) / 2', { N })
  const runs = N > 1 && M > 0
  checkImplemented('pdist', dtype, !runs || dtype === 'float32' || dtype === 'float64', t as Errors)
  return tensor([Math.max(pairs, 0)], { dtype, requires_grad: needsGrad(dtype, [input]) })
}

export const cdistErrors = {
  compute_mode: ['ValueError', '{mode} is not a valid value for compute_mode'],
  rank: ['RuntimeError', 'cdist only supports at least 2D tensors, {name} got: {rank}D'],
  columns: ['RuntimeError', 'X1 and X2 must have the same number of columns. X1: {a} X2: {b}'],
  dtype: ['RuntimeError', 'cdist only supports floating-point dtypes, {name} got: {dtype}'],
  p: ['RuntimeError', 'cdist only supports non-negative p values'],
  ...broadcastErrors,
  ...implementedErrors,
  scalar_type: scalarTypes(),
  product_dtype: ['RuntimeError', 'expected m1 and m2 to have the same dtype, but got: {a} != {b}'],
} as const

const modes: Readonly<Record<string, 'mm' | 'direct' | 'necessary'>> = {
  use_mm_for_euclid_dist_if_necessary: 'necessary',
  use_mm_for_euclid_dist: 'mm',
  donot_use_mm_for_euclid_dist: 'direct',
}

type Between = Readonly<Record<'x1' | 'x2' | 'p' | 'compute_mode', Value>>

/** `cdist`: (B, P, M), (B, R, M) -> (B, P, R). */
export function distancesBetween(values: Between, t: Trace<keyof typeof cdistErrors>): Tensor {
  const { compute_mode } = values
  // the message would print the values of tensors
  if (tensorsIn([compute_mode]).length > 0) t.unknown()
  const mode = typeof compute_mode === 'string' ? modes[compute_mode] : undefined
  if (mode === undefined) return t.fail('compute_mode', { mode: str(compute_mode) })
  const declared = { x1: is.tensor([]), x2: is.tensor([]), p: is.float(), compute_mode: is.optional(is.int()) }
  const { x1, x2, p } = native('cdist', declared, [values.x1, values.x2, values.p, 0])
  const both = [x1, x2].map((of, i) => ({ of, name: `X${i + 1}` }))
  for (const { of, name } of both) t.check(of.shape.length >= 2, 'rank', { name, rank: of.shape.length })
  const [P, a] = x1.shape.slice(-2) as [number, number]
  const [R, b] = x2.shape.slice(-2) as [number, number]
  t.check(a === b, 'columns', { a, b })
  for (const { of, name } of both) t.check(isFloating(of.dtype), 'dtype', { name, dtype: scalarType(of.dtype) })
  t.check(p >= 0, 'p')
  const batch = broadcastShapes([x1.shape.slice(0, -2), x2.shape.slice(0, -2)], t)
  const made = tensor([...batch, P, R], { dtype: x1.dtype, requires_grad: needsGrad(x1.dtype, [x1, x2]) })
  if (numel(made.shape) === 0 || a === 0) return made
  // many points are compared through one product of matrices
  const isProduct = p === 2 && (mode === 'mm' || (mode === 'necessary' && (P > 25 || R > 25)))
  if (!isProduct) {
    checkImplemented('cdist', x1.dtype, ['float32', 'float64'].includes(x1.dtype), t as Errors)
    checkSame(x1, x2, t)
  } else {
    const isBatch = numel(batch) > 1 || both.every(({ of }) => of.shape.length > 2)
    // small batches are multiplied by a kernel of their own, which looks at the other tensor first
    if (isBatch) checkSame(...((a + 2) * P * R < 400 ? ([x1, x2] as const) : ([x2, x1] as const)), t)
    t.check(x1.dtype === x2.dtype, 'product_dtype', { a: cppType(x1.dtype), b: cppType(x2.dtype) })
  }
  return made
}

const checkSame = (a: Tensor, b: Tensor, t: Trace<'scalar_type'>) =>
  t.check(a.dtype === b.dtype, 'scalar_type', { want: scalarType(a.dtype), got: scalarType(b.dtype) })
