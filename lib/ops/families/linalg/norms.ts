import { group, promote, scalarType, type DType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { contiguousStrides, needsGrad, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { asNumber, isNumber, str, type Value } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { isLow, realOf } from './matrices'

/** Norms of vectors and matrices. Source: ATen/native/LinearAlgebra.cpp, linalg_vector_norm in ReduceOps. */

const dtypeErrors: ErrorTemplates = {
  dtype_kind: ['RuntimeError', '{fn}: dtype should be floating point or complex, but got {dtype}'],
  dtype_complex: ['RuntimeError', '{fn}: dtype should be complex for complex inputs, but got {dtype}'],
  dtype_real: ['RuntimeError', '{fn}: dtype should be real for real inputs, but got {dtype}'],
  narrowing: [
    'RuntimeError',
    '{fn}: the dtype of the input ({from}) should be convertible without narrowing to the specified dtype ({dtype})',
  ],
}

export const vectorNormErrors: ErrorTemplates = {
  ...dimensionErrors,
  ...dtypeErrors,
  type: ['RuntimeError', 'linalg.vector_norm: Expected a floating point or complex tensor as input. Got {dtype}'],
  repeated: ['RuntimeError', 'dim {dim} appears multiple times in the list of dims'],
  empty: [
    'RuntimeError',
    'linalg.vector_norm cannot compute the {ord} norm on an empty tensor because the operation does not have an identity',
  ],
  empty_dim: [
    'RuntimeError',
    'linalg.vector_norm cannot compute the {ord} norm on the dimension {dim}because this dimension is empty and the operation does not have an identity',
  ],
}

export const matrixNormErrors: ErrorTemplates = {
  ...dimensionErrors,
  ...dtypeErrors,
  rank: ['RuntimeError', 'linalg.matrix_norm: The input tensor A must have at least 2 dimensions.'],
  order: ['RuntimeError', 'linalg.matrix_norm: Order {ord} not supported.'],
  pair: ['RuntimeError', 'linalg.matrix_norm: dim must be a 2-tuple. Got {dims}'],
  matrix_type: [
    'RuntimeError',
    'linalg.matrix_norm: Expected a floating point or complex tensor as input. Got {dtype}',
  ],
  precision: ['RuntimeError', 'linalg.matrix_norm: Low precision dtypes not supported. Got {dtype}'],
  same: ['RuntimeError', 'linalg.matrix_norm: dims must be different. Got ({a}, {b})'],
}

const isWide = (dtype: DType) => group(dtype) === 'float' || group(dtype) === 'complex'

/** `check_linalg_norm_dtype` */
function checkDType(fn: string, dtype: DType | null, of: DType, t: Trace<string>) {
  if (dtype === null) return
  const holes = { fn, dtype: scalarType(dtype), from: scalarType(of) }
  t.check(isWide(dtype), 'dtype_kind', holes)
  const isComplex = group(of) === 'complex'
  t.check(!isComplex || group(dtype) === 'complex', 'dtype_complex', holes)
  t.check(isComplex || group(dtype) !== 'complex', 'dtype_real', holes)
  t.check(promote(of, dtype) === dtype, 'narrowing', holes)
}

interface Call {
  readonly dim: readonly number[] | null
  readonly keepdim: boolean
  readonly dtype: DType | null
}

/** How C++ prints a number: without `.0`. */
const shown = (ord: Value) => str(ord).replace(/\.0$/, '')

export function vectorNorm(input: Tensor, ord: Value, { dim, keepdim, dtype }: Call, t: Trace<string>): Tensor {
  const { shape } = input
  t.check(isWide(input.dtype), 'type', { dtype: scalarType(input.dtype) })
  if (!isNumber(ord)) return t.unknown()
  const rank = shape.length
  const dims = dim ?? []
  const order = asNumber(ord)
  if (numel(shape) === 0 && (order < 0 || order === Infinity)) {
    t.check(dims.length > 0, 'empty', { ord: shown(ord) })
    for (const one of dims) t.check(shape[wrapDim(one, rank, t)] !== 0, 'empty_dim', { ord: shown(ord), dim: one })
  }
  checkDType('linalg.vector_norm', dtype, input.dtype, t)
  const reduced = new Set<number>()
  for (const one of dims.length > 0 ? dims : shape.keys()) {
    const wrapped = wrapDim(one, rank, t)
    t.check(!reduced.has(wrapped), 'repeated', { dim: wrapped })
    reduced.add(wrapped)
  }
  const kept = shape.flatMap((size, at) => (reduced.has(at) ? (keepdim ? [1] : []) : [size]))
  const type = realOf(dtype ?? input.dtype)
  return tensor(kept, { dtype: type, requires_grad: needsGrad(type, [input]) })
}

export function matrixNorm(input: Tensor, ord: Value, call: Call, t: Trace<string>): Tensor {
  const { shape, dtype } = input
  const dim = call.dim ?? [-2, -1]
  const order = isNumber(ord) ? Math.abs(asNumber(ord)) : ord
  t.check(
    [1, 2, Infinity, 'fro', 'nuc'].some((known) => known === order),
    'order',
    { ord: shown(ord) },
  )
  t.check(shape.length >= 2, 'rank')
  t.check(isWide(dtype), 'matrix_type', { dtype: scalarType(dtype) })
  const isBySVD = order === 2 || order === 'nuc'
  t.check(!isBySVD || !isLow(dtype), 'precision', { dtype: scalarType(dtype) })
  t.check(dim.length === 2, 'pair', { dims: dim.join(' ') })
  const [a, b] = dim.map((one) => wrapDim(one, shape.length, t)) as [number, number]
  t.check(a !== b, 'same', { a, b })
  checkDType('linalg.matrix_norm', call.dtype, dtype, t)
  if (order === 'fro') return vectorNorm(input, 2, { ...call, dim: [a, b] }, t)
  // what is done with nothing differs from order to order
  if (numel(shape) === 0 && order !== 'nuc') return t.unknown()
  if (!isBySVD) return vectorNorm(input, 1, { ...call, dim: [a, b] }, t)
  const type = realOf(call.dtype ?? dtype)
  const rest = shape.filter((_, at) => at !== a && at !== b)
  const values = tensor(rest, { dtype: type, requires_grad: needsGrad(type, [input]) })
  if (!call.keepdim) return values
  // singular values are those of the dimensions moved to the end, and the sizes of 1 are moved back
  const strides = contiguousStrides([...rest, 1, 1])
  const places = shape.map((_, at) =>
    at === a || at === b ? rest.length : [...shape.keys()].filter((x) => x !== a && x !== b).indexOf(at),
  )
  return view(
    values,
    shape.map((size, at) => (at === a || at === b ? 1 : size)),
    places.map((place) => strides[place]!),
  )
}
