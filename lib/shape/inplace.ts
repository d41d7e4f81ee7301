import { isLeaf, isOfHidden, isOfMany } from './autograd'
import { scalarType, itemBytes, type DType } from './dtype'
import { raise } from './error'
import { canCast } from './promotion'
import { isDense, numel, type Tensor } from './tensor'
import type { Trace } from './trace'

/** What every variant that writes into its tensor checks: `add_`, `relu_`. Spread into the `errors` of its spec. */
export const inplaceErrors = {
  leaf: ['RuntimeError', 'a leaf Variable that requires grad is being used in an in-place operation.'],
  overlap: [
    'RuntimeError',
    'unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor before performing the operation.',
  ],
} as const

/** Where the result may have another dtype than the tensor to write: `torch.zeros(2, dtype=torch.int64).sin_()`. */
export const castErrors = {
  cast: ['RuntimeError', "result type {from} can't be cast to the desired output type {to}"],
} as const

/** Where the result may be larger than the tensor to write: `torch.zeros(3).add_(torch.zeros(2, 3))`. */
export const outputErrors = {
  output: ['RuntimeError', "output with shape {output} doesn't match the broadcast shape {shape}"],
} as const

/**
 * Autograd's check, the first of all: a leaf that requires a gradient must keep its values. Only where some operand
 * requires a gradient, and the operation can pass one on. Source: `check_inplace` in torch/csrc/autograd/VariableTypeUtils.h.
 */
export function checkLeaf(into: Tensor, t: Trace<'leaf'>): void {
  if (!into.requires_grad) return
  t.check(into.node !== undefined || into.base !== undefined, 'leaf')
  // of a view that was made under no_grad, or with others, PyTorch says other things
  if (isOfHidden(into) || (into.base && isOfMany(into))) t.unknown()
  if (into.base && isLeaf(into.base))
    raise(
      'RuntimeError',
      'leaf',
      'a view of a leaf Variable that requires grad is being used in an in-place operation.',
    )
}

/**
 * No two elements of the tensor may share memory, and no other operand may cover a part of it.
 * Source: ATen/MemoryOverlap.cpp.
 */
export function checkOverlap(into: Tensor, others: readonly Tensor[], t: Trace<'overlap'>): void {
  const { shape, strides } = into
  t.check(isDense(into) || !shape.some((size, dim) => size > 1 && strides[dim] === 0), 'overlap')
  if (others.some((other) => other !== into && overlapsPartly(into, other))) refuseOverlap()
}

/** An operand lies where the result is written. */
export const refuseOverlap = (): never =>
  raise(
    'RuntimeError',
    'overlap',
    'unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. Please clone() the tensor before performing the operation.',
  )

/** Do both certainly have an element in common? `get_overlap_status` is full or partial. */
export function overlaps(a: Tensor, b: Tensor): boolean {
  if (a.storage !== b.storage || numel(a.shape) === 0 || numel(b.shape) === 0) return false
  if (a === b) return true
  if (!isDense(a) || !isDense(b)) return false
  const [[from, to], [start, end]] = [extent(a), extent(b)]
  return from < end && start < to
}

function overlapsPartly(a: Tensor, b: Tensor): boolean {
  if (a.storage !== b.storage || numel(a.shape) === 0 || numel(b.shape) === 0) return false
  if (!isDense(a) || !isDense(b)) return false
  const [[from, to], [start, end]] = [extent(a), extent(b)]
  if (from === start && to === end) return String(a.strides) !== String(b.strides)
  return from < end && start < to
}

const extent = ({ shape, offset, dtype }: Tensor): readonly [number, number] => {
  const size = itemBytes(dtype)
  return [offset * size, (offset + numel(shape)) * size]
}

/** May a result of that dtype be written? */
export function checkCast(from: DType, into: Tensor, t: Trace<'cast'>): void {
  t.check(canCast(from, into.dtype), 'cast', { from: scalarType(from), to: scalarType(into.dtype) })
}

/** Is the tensor as large as the result? It is not broadcast itself. */
export function checkOutput(into: Tensor, shape: readonly number[], t: Trace<'output'>): void {
  t.check(String(into.shape) === String(shape), 'output', { output: into.shape, shape })
}

/** The tensor after it was written: its values are new, and it requires a gradient if any operand does. */
export function written(into: Tensor, operands: readonly Tensor[]): Tensor {
  const { values: _, ...rest } = into
  return { ...rest, requires_grad: [into, ...operands].some(({ requires_grad }) => requires_grad) }
}
