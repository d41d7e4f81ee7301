import type { Scalar } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { isNumber } from '@/lib/shape/promotion'
import { notImplemented, realGradient } from '@/lib/shape/refusals'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { isIndex, outOfBounds, outside } from './indices'

/** Writing to the places that indices name. Source: ATen/native/TensorAdvancedIndexing.cpp, ScatterGatherChecks.h. */

/** The tensor that was written, or a fresh one with other strides. */
export function result(
  self: Tensor,
  others: readonly Tensor[],
  into: Tensor | null,
  strides?: readonly number[],
): Tensor {
  if (into) return written(into, needsGrad(into.dtype, others) ? others : [])
  const requires_grad = needsGrad(self.dtype, [self, ...others])
  return tensor(self.shape, { dtype: self.dtype, requires_grad, ...(strides ? { strides } : {}) })
}

/** Autograd refuses complex results of some operations. */
export const realGradients = (fn: string) => ({ complex: realGradient({ fn }) }) as const

export function checkDifferentiable(made: Tensor, t: Trace<'complex'>): Tensor {
  t.check(!made.requires_grad || group(made.dtype) !== 'complex', 'complex')
  return made
}

export const scatterErrors = {
  ...dimensionErrors,
  ...inplaceErrors,
  dtype: ['RuntimeError', 'scatter(): Expected dtype int32/int64 for index'],
  dtypes: ['RuntimeError', 'scatter(): Expected self.dtype to be equal to src.dtype'],
  rank_of_index: ['RuntimeError', 'Index tensor must have the same number of dimensions as self tensor'],
  rank_of_src: ['RuntimeError', 'Index tensor must have the same number of dimensions as src tensor'],
  sizes_of_src: [
    'RuntimeError',
    'Expected index {index} to be no larger than self {self} apart from dimension {dim} and to be no larger size than src {src}',
  ],
  index: outOfBounds('RuntimeError'),
} as const

export const scatterValueErrors = {
  ...scatterErrors,
  ...scalarErrors,
  sizes: ['RuntimeError', 'Expected index {index} to be no larger than self {self} apart from dimension {dim}'],
  reduce: ['RuntimeError', 'reduce argument must be either add or multiply.'],
} as const

export const scatterReduceErrors = {
  ...scatterErrors,
  reduce: ['RuntimeError', 'reduce argument must be either sum, prod, mean, amax or amin, got {reduce}'],
  ...realGradients('scatter_reduce'),
  kernel: notImplemented({ kernel: 'scatter_gather_tensor_cpu_reduce_{reduce}' }),
} as const

type ScatterTrace = Trace<keyof typeof scatterValueErrors>

const atLeastOne = (shape: readonly number[]) => (shape.length === 0 ? [1] : shape)

/** Has the source an element for every index? PyTorch asks it for dimensions it may not have. */
function covers(shape: readonly number[], wanted: readonly number[], t: Trace<'dim'>): boolean {
  return wanted.every((size, at) => size <= (shape.length === 0 ? 1 : shape[wrapDim(at, shape.length, t)]!))
}

interface Scatter {
  readonly dim: number
  readonly index: Tensor
  readonly src: Tensor | Scalar
}

/** What is said of a reduction: of its name before the indices are looked at, of the dtype once there are some. */
interface Reduction {
  checkName(): void
  checkKernel?(): void
}

export function scattered(
  self: Tensor,
  { dim, index, src }: Scatter,
  into: Tensor | null,
  t: ScatterTrace,
  reduction?: Reduction,
): Tensor {
  const source = isNumber(src) ? null : src
  if (into) checkLeaf(into, t)
  const wrapped = wrapDim(dim, self.shape.length, t)
  const isEmpty = numel(index.shape) === 0
  t.check(isEmpty || isIndex(index), 'dtype')
  t.check(!source || source.dtype === self.dtype, 'dtypes')
  const [own, wanted] = [atLeastOne(self.shape), atLeastOne(index.shape)]
  if (!isEmpty) {
    t.check(own.length === wanted.length, 'rank_of_index')
    const isSmaller = wanted.every((size, at) => at === wrapped || size <= own[at]!)
    const isCovered = !isSmaller || !source || covers(source.shape, wanted, t)
    t.check(!source || atLeastOne(source.shape).length === wanted.length, 'rank_of_src')
    const holes = { index: index.shape, self: self.shape, dim: wrapped, src: source?.shape ?? [] }
    t.check(isSmaller && isCovered, source ? 'sizes_of_src' : 'sizes', holes)
  }
  if (into) checkOverlap(into, [], t)
  reduction?.checkName()
  if (!isEmpty) {
    reduction?.checkKernel?.()
    const size = own[wrapped]!
    const bad = outside(index, 0, size)
    // the number is converted where the first element is written
    if (isNumber(src) && (bad === undefined || bad !== index.values![0])) checkFill(src, self.dtype, 2, t)
    if (bad !== undefined) t.fail('index', { index: bad, dim: wrapped, size })
  }
  return result(self, source ? [source] : [], into)
}

export const indexAddErrors = {
  ...dimensionErrors,
  ...inplaceErrors,
  rank: [
    'IndexError',
    'index_add_(): Index is supposed to be a vector, but got dim: {rank} with type: {got} and size: {size}',
  ],
  dtype: ['RuntimeError', 'index_add_(): Expected dtype int32/int64 for index but got: {got}'],
  dtypes: ['RuntimeError', 'index_add_(): self ({self}) and source ({source}) must have the same scalar type'],
  source_dim: [
    'RuntimeError',
    'index_add_(): Indexing dim {dim} is out of bounds of the source tensor with dim {rank}',
  ],
  count: [
    'RuntimeError',
    'index_add_(): Number of indices ({count}) should be equal to source.size(dim): ({size}), for dim: {dim}',
  ],
  no_dimensions: ['IndexError', 'Dimension specified as {dim} but tensor has no dimensions'],
  source_shape: [
    'RuntimeError',
    'source tensor shape must match self tensor shape, excluding the specified dimension. Got self.shape = {self} source.shape = {source}',
  ],
  index: outOfBounds('RuntimeError'),
  index_of_line: ['IndexError', 'index out of range in self'],
} as const

const without = (shape: readonly number[], dim: number) => shape.filter((_, at) => at !== dim)

export function indexAdded(
  self: Tensor,
  dim: number,
  index: Tensor,
  source: Tensor,
  into: Tensor | null,
  t: Trace<keyof typeof indexAddErrors>,
): Tensor {
  if (into) checkLeaf(into, t)
  const wrapped = wrapDim(dim, self.shape.length, t)
  const [got, count, rank] = [scalarType(index.dtype), numel(index.shape), source.shape.length]
  t.check(index.shape.length <= 1, 'rank', { rank: index.shape.length, got, size: index.shape })
  t.check(isIndex(index), 'dtype', { got })
  const dtypes = { self: scalarType(self.dtype), source: scalarType(source.dtype) }
  t.check(self.dtype === source.dtype, 'dtypes', dtypes)
  t.check(wrapped === 0 || wrapped < rank, 'source_dim', { dim: wrapped, rank })
  const size = source.shape[wrapped] ?? 1
  t.check(count === size || rank > 0, 'no_dimensions', { dim: wrapped })
  t.check(count === size, 'count', { count, size, dim: wrapped })
  if (into) checkOverlap(into, [], t)
  const isSame =
    rank === self.shape.length && String(without(source.shape, wrapped)) === String(without(self.shape, wrapped))
  t.check(isSame, 'source_shape', { self: self.shape, source: source.shape })
  const length = self.shape[wrapped] ?? 1
  const isLine = self.shape.length <= 1
  const bad = isLine || numel(self.shape) > 0 ? outside(index, 0, length) : undefined
  if (bad !== undefined) t.fail(isLine ? 'index_of_line' : 'index', { index: bad, dim: wrapped, size: length })
  return result(self, [source], into)
}

export const indexCopyErrors = {
  ...dimensionErrors,
  ...inplaceErrors,
  rank: ['IndexError', 'index_copy_(): Index should have dimension 1 or 0 (got {rank})'],
  one: ['IndexError', 'index_copy_(): When source is scalar, index should have one element (got {count})'],
  ranks: [
    'IndexError',
    'index_copy_(): When source and destination are not scalars, their dimensionality must match. Source dimensionality ({source}), destination dimensionality ({self})',
  ],
  dtype: ['RuntimeError', 'index_copy_(): Expected a long tensor for index, but got {got}'],
  dtypes: [
    'RuntimeError',
    'index_copy_(): self and source expected to have the same dtype, but got (self) {self} and (source) {source}',
  ],
  source_shape: [
    'RuntimeError',
    'index_copy_(): Source/destination tensor must have same slice shapes. Destination slice shape: {self} at dimension {dim} and source slice shape: {source} at dimension 0.',
  ],
  count: ['IndexError', 'index_copy_(): Number of indices ({count}) should be equal to source.size(dim) ({size})'],
  index: outOfBounds('IndexError', 'index_copy_(): '),
} as const

export function indexCopied(
  self: Tensor,
  dim: number,
  index: Tensor,
  source: Tensor,
  into: Tensor | null,
  t: Trace<keyof typeof indexCopyErrors>,
): Tensor {
  if (into) checkLeaf(into, t)
  const [own, given, count] = [self.shape, source.shape, numel(index.shape)]
  const wrapped = wrapDim(dim, own.length, t)
  if (into) checkOverlap(into, [], t)
  t.check(index.shape.length < 2, 'rank', { rank: index.shape.length })
  t.check(given.length > 0 || count === 1, 'one', { count })
  const isScalar = given.length === 0 || own.length === 0
  t.check(given.length === own.length || isScalar, 'ranks', { source: given.length, self: own.length })
  t.check(index.dtype === 'int64', 'dtype', { got: scalarType(index.dtype) })
  t.check(self.dtype === source.dtype, 'dtypes', { self: scalarType(self.dtype), source: scalarType(source.dtype) })
  const [a, b] = [without(own, wrapped), without(given, wrapped)]
  t.check(String(a) === String(b), 'source_shape', { self: a.join(' '), dim: wrapped, source: b.join(' ') })
  const size = given[wrapped] ?? 1
  t.check(given.length === 0 || count === size, 'count', { count, size })
  const length = own[wrapped] ?? 1
  // PyTorch stumbles over the memory that is not there
  if (numel(own) === 0 && count > 0) t.unknown()
  const bad = outside(index, 0, length)
  if (bad !== undefined) t.fail('index', { index: bad, dim: wrapped, size: length })
  return result(self, [source], into)
}

/** The dtypes that a reduction has no kernel for. */
export function checkKernel(reduce: string, { dtype }: Tensor, t: Trace<'kernel'>): void {
  const isMissing = reduce === 'mean' ? dtype === 'bool' : reduce.startsWith('a') && group(dtype) === 'complex'
  if (isMissing) t.fail('kernel', { reduce, dtype: scalarType(dtype) })
}
