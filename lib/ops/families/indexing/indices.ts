import { scalarType } from '@/lib/shape/dtype'
import { Unmodelled } from '@/lib/shape/error'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { tuple, type Sequence } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'

/** Elements by their indices. Indices that are not known are taken to be in range. Source: ATen/native/TensorAdvancedIndexing.cpp. */

/** An index that no place has. `fn` is what the message begins with. */
export const outOfBounds = <T extends string>(type: T, fn = '') =>
  [type, `${fn}index {index} is out of bounds for dimension {dim} with size {size}`] as const

export const isIndex = ({ dtype }: Tensor) => dtype === 'int64' || dtype === 'int32'

/** The first index that is known to be outside; where there is nothing to point at, it must be known. */
export function outside({ shape, values }: Tensor, low: number, high: number): number | undefined {
  if (!values && low >= high && numel(shape) > 0) throw new Unmodelled()
  return values?.find((index) => index < low || index >= high)
}

/** A fresh tensor of the same dtype. */
const freshOf = (of: Tensor, shape: readonly number[]): Tensor =>
  tensor(shape, { dtype: of.dtype, requires_grad: of.requires_grad })

export const indexSelectErrors = {
  ...dimensionErrors,
  vector: ['IndexError', 'index_select(): Index is supposed to be a vector'],
  count: ['RuntimeError', 'index_select(): Index to scalar can have only 1 value, got {count} value(s)'],
  dtype: ['RuntimeError', 'index_select(): Expected dtype int32 or int64 for index'],
  no_rows: ['RuntimeError', 'index_select(): self indexing axis dim should be positive'],
  bounds: ['RuntimeError', 'INDICES element is out of DATA bounds, id={index} axis_dim={size}'],
  index: ['IndexError', 'index out of range in self'],
} as const

/** `torch.index_select`: the rows of a dimension in the order of the indices. */
export function selectedBy(of: Tensor, dim: number, index: Tensor, t: Trace<keyof typeof indexSelectErrors>): Tensor {
  const { shape } = of
  const wrapped = wrapDim(dim, shape.length, t)
  const count = numel(index.shape)
  t.check(index.shape.length <= 1, 'vector')
  t.check(shape.length > 0 || count === 1, 'count', { count })
  t.check(isIndex(index), 'dtype')
  const size = shape[wrapped] ?? 1
  const bad = outside(index, 0, size)
  if (count > 0 && shape.length > 1) {
    const isEmpty = numel(shape) === 0
    t.check(!isEmpty || size > 0, 'no_rows')
    // the second dimension has a short way of its own
    if (bad !== undefined && (isEmpty || wrapped === 1)) t.fail('bounds', { index: bad, size })
  }
  t.check(bad === undefined, 'index')
  return freshOf(of, shape.length === 0 ? [] : shape.with(wrapped, count))
}

export const takeErrors = {
  dtype: ['RuntimeError', 'take(): Expected a long tensor for index, but got {got}'],
  empty: ['IndexError', 'take(): tried to take from an empty tensor'],
  index: ['IndexError', 'out of range: tried to access index {index} on a tensor of {count} elements.'],
} as const

/** `torch.take`: elements of the flattened tensor. */
export function taken(of: Tensor, index: Tensor, t: Trace<keyof typeof takeErrors>): Tensor {
  const count = numel(of.shape)
  t.check(index.dtype === 'int64', 'dtype', { got: scalarType(index.dtype) })
  t.check(count > 0 || numel(index.shape) === 0, 'empty')
  const bad = outside(index, -count, count)
  if (bad !== undefined) t.fail('index', { index: bad, count })
  return freshOf(of, index.shape)
}

export const gatherErrors = {
  ...dimensionErrors,
  dtype: ['RuntimeError', 'gather(): Expected dtype int32/int64 for index'],
  rank: ['RuntimeError', 'Index tensor must have the same number of dimensions as input tensor'],
  sizes: [
    'RuntimeError',
    'Size does not match at dimension {at} expected index {index} to be no larger than self {shape} apart from dimension {dim}',
  ],
  index: outOfBounds('RuntimeError'),
} as const

/** `torch.gather`: the result has the shape of the indices. */
export function gathered(of: Tensor, dim: number, index: Tensor, t: Trace<keyof typeof gatherErrors>): Tensor {
  const wrapped = wrapDim(dim, of.shape.length, t)
  if (numel(index.shape) > 0) {
    t.check(isIndex(index), 'dtype')
    const [shape, sizes] = [of.shape, index.shape].map((one) => (one.length === 0 ? [1] : one)) as [number[], number[]]
    t.check(shape.length === sizes.length, 'rank')
    const at = sizes.findIndex((size, i) => i !== wrapped && size > shape[i]!)
    if (at >= 0) t.fail('sizes', { at, index: index.shape, shape: of.shape, dim: wrapped })
    const size = shape[wrapped]!
    const bad = outside(index, 0, size)
    if (bad !== undefined) t.fail('index', { index: bad, dim: wrapped, size })
  }
  return freshOf(of, index.shape)
}

export const maskedSelectErrors = {
  ...broadcastErrors,
  mask: ['RuntimeError', 'masked_select: expected BoolTensor for mask'],
} as const

/** How many elements a mask takes, once it is broadcast to `shape`. */
export function trueCount({ shape: own, values }: Tensor, shape: readonly number[]): number | undefined {
  const total = numel(shape)
  if (total === 0) return 0
  return values && (values.filter((value) => value !== 0).length * total) / numel(own)
}

/** `torch.masked_select`: as many elements as the mask has of True. */
export function maskSelected(of: Tensor, mask: Tensor, t: Trace<keyof typeof maskedSelectErrors>): Tensor {
  t.check(mask.dtype === 'bool', 'mask')
  const shape = broadcastShapes([mask.shape, of.shape], t)
  return freshOf(of, [trueCount(mask, shape) ?? t.unknown()])
}

/** `torch.nonzero`: a row of coordinates for each element, which lie column by column. */
export function nonzeroOf({ shape, values }: Tensor, t: Trace<string>): Tensor {
  const count = numel(shape) === 0 ? 0 : values?.filter((value) => value !== 0).length
  if (count === undefined) return t.unknown()
  return tensor([count, shape.length], { dtype: 'int64', strides: [1, count] })
}

/** The same as a tensor of coordinates for each dimension. */
export function nonzeroTuple(of: Tensor, t: Trace<string>): Sequence {
  const all = nonzeroOf(of.shape.length === 0 ? { ...of, shape: [1] } : of, t)
  const [count, rank] = all.shape as [number, number]
  return tuple(Array.from({ length: rank }, (_, dim) => view(all, [count], [1], dim * count)))
}

const { sizes: _, ...gatherOneErrors } = gatherErrors

export const takeAlongErrors = {
  ...broadcastErrors,
  ...gatherOneErrors,
  rank: [
    'RuntimeError',
    'torch.take_along_dim(): input and indices should have the same number of dimensions, but got {input} dimensions for input, and {indices} dimensions for indices',
  ],
  no_dimensions: ['IndexError', 'Dimension specified as 0 but tensor has no dimensions'],
  long: ['RuntimeError', 'torch.take_along_dim(): dtype of indices should be Long but got {got}'],
} as const

/** `torch.take_along_dim`: gather after both are broadcast. */
export function takenAlong(of: Tensor, indices: Tensor, dim: number, t: Trace<keyof typeof takeAlongErrors>): Tensor {
  const rank = of.shape.length
  t.check(rank === indices.shape.length, 'rank', { input: rank, indices: indices.shape.length })
  t.check(indices.dtype === 'int64', 'long', { got: scalarType(indices.dtype) })
  const wrapped = wrapDim(dim, rank, t)
  t.check(rank > 0, 'no_dimensions')
  const shape = broadcastShapes([of.shape.with(wrapped, indices.shape[wrapped]!), indices.shape], t)
  // PyTorch reads outside of the tensor, or counts from its end, as the memory happens to lie
  if (numel(shape) > 0 && outside(indices, 0, of.shape[wrapped]!) !== undefined) t.unknown()
  return freshOf(of, shape)
}
