import { defaultDType } from './default-dtype'
import { isDifferentiable, itemBytes, type DType } from './dtype'

/** Compared by identity: two tensors with the same `Storage` object share memory. */
export interface Storage {
  bytes: number
  /** How often it was written. */
  version: number
}

/** An operation in autograd's graph. What this and `Variable` are for: autograd.ts. */
export interface Node {
  /** The full Python name. */
  readonly name: string
  /** Those of its inputs that require grad. */
  readonly inputs: readonly Tensor[]
  /** The tensors that its backward pass needs as they were. */
  readonly kept: readonly Kept[]
  isFreed: boolean
  /** It wrote a view: PyTorch's `CopySlices`, which works once. */
  readonly isSlice?: true
}

/** A tensor that an operation keeps for its backward pass. */
export interface Kept {
  readonly tensor: Tensor
  /** How often it had been written. */
  readonly version: number
  /** It is a result of the operation. */
  readonly isResult: boolean
  /** false: nobody tried out whether the operation keeps it. */
  readonly isSure: boolean
}

/** Who a tensor is, through all its writes: compared by identity. */
export interface Variable {
  /** `x.grad`, once a backward pass has reached it. */
  grad: Tensor | null
  /** `retain_grad()` was called. */
  retains: boolean
  /** The operation that wrote it last, while gradients were followed. */
  writer?: Node
  /** `requires_grad_(False)` was called, after a graph may have been built on it. */
  isFrozen?: boolean
}

/** What PyTorch knows of a tensor without its values. `strides` and `offset` count elements, not bytes. */
export interface Tensor {
  readonly kind: 'tensor'
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  readonly offset: number
  readonly dtype: DType
  readonly device: string
  readonly requires_grad: boolean
  /** An `nn.Parameter`; only messages tell it from a Tensor. */
  readonly parameter: boolean
  /** A parameter or buffer of a lazy module, whose shape only the first input will tell. */
  readonly uninitialised?: true
  readonly storage: Storage
  readonly variable: Variable
  /** The operation that a gradient goes back through. A tensor without one is a leaf. */
  readonly node?: Node
  /** The tensor it is a view of, which is no view itself. */
  readonly base?: Tensor
  /** One of several views made at once, whose base was written: PyTorch refuses any use of it. */
  readonly isLost?: true
  /** Row-major values, where they are known (literals): some errors depend on them. */
  readonly values?: readonly number[]
}

interface Options {
  dtype?: DType
  device?: string
  requires_grad?: boolean
  parameter?: boolean
  strides?: readonly number[]
  values?: readonly number[]
}

export const numel = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1)

/** Row-major strides; a dimension of size 0 counts as 1, as in c10/core/Contiguity.h. */
export function contiguousStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length)
  let step = 1
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    strides[dim] = step
    step *= Math.max(shape[dim]!, 1)
  }
  return strides
}

/**
 * Strides of `torch.channels_last` (rank 4) and `torch.channels_last_3d` (rank 5): channels vary fastest. Unlike in
 * row-major order, a size 0 makes strides of 0.
 */
export function channelsLastStrides(shape: readonly number[]): number[] {
  const order = [...shape.keys()].slice(2).reverse()
  const strides = new Array<number>(shape.length)
  let step = 1
  for (const dim of [1, ...order, 0]) {
    strides[dim] = step
    step *= shape[dim]!
  }
  return strides
}

/** A fresh tensor with storage of its own; contiguous unless `strides` says otherwise. */
export function tensor(shape: readonly number[], options: Options = {}): Tensor {
  const { dtype = defaultDType(), device = 'cpu', requires_grad = false, parameter = false, values } = options
  const strides = options.strides ?? contiguousStrides(shape)
  const extent = numel(shape) === 0 ? 0 : shape.reduce((last, size, dim) => last + (size - 1) * strides[dim]!, 1)
  const storage = { bytes: extent * itemBytes(dtype), version: 0 }
  const variable = { grad: null, retains: false }
  const state = { requires_grad, parameter, storage, variable, ...(values === undefined ? {} : { values }) }
  return { kind: 'tensor', shape, strides, offset: 0, dtype, device, ...state }
}

/** `nn.Parameter(of)`: a leaf over the same storage. */
export function asParameter(of: Tensor, requires_grad = true): Tensor {
  const { node: _, ...rest } = of
  return { ...rest, base: undefined, requires_grad, parameter: true, variable: { grad: null, retains: false } }
}

/** Another tensor over the same storage. A view of a parameter is an ordinary tensor. */
export function view(of: Tensor, shape: readonly number[], strides: readonly number[], offset = of.offset): Tensor {
  const { values: _, ...rest } = of
  return { ...rest, shape, strides, offset, parameter: false }
}

/** `Tensor.is_contiguous()`. */
export function isContiguous({ shape, strides }: Pick<Tensor, 'shape' | 'strides'>): boolean {
  if (numel(shape) === 0) return true
  let expected = 1
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    if (shape[dim] === 1) continue
    if (strides[dim] !== expected) return false
    expected *= shape[dim]!
  }
  return true
}

/**
 * `is_non_overlapping_and_dense`: some order of the dimensions is contiguous. Source: `_compute_non_overlapping_and_dense`
 * in c10/core/Contiguity.h.
 */
export function isDense({ shape, strides }: Pick<Tensor, 'shape' | 'strides'>): boolean {
  if (numel(shape) === 0) return true
  const order = [...shape.keys()].filter((dim) => shape[dim] !== 1).sort((a, b) => strides[a]! - strides[b]!)
  const sizes = order.map((dim) => shape[dim]!)
  return order.every((dim, at) => strides[dim] === numel(sizes.slice(0, at)))
}

/** `Tensor.is_contiguous(memory_format=torch.channels_last)`, or `channels_last_3d` at rank 5. */
export function isChannelsLast({ shape, strides }: Pick<Tensor, 'shape' | 'strides'>): boolean {
  const wanted = channelsLastStrides(shape)
  const rank = shape.length
  return (rank === 4 || rank === 5) && shape.every((size, dim) => size === 1 || strides[dim] === wanted[dim])
}

/**
 * `Tensor.suggest_memory_format()` is channels_last. Source: `is_channels_last_strides_2d_s4` in
 * c10/core/MemoryFormat.h; rank 5 follows the same rule.
 */
export function suggestsChannelsLast({ shape, strides }: Tensor): boolean {
  const rank = shape.length
  if (rank !== 4 && rank !== 5) return false
  if (strides[1] === 0) return false
  let least = 0
  for (const dim of rank === 4 ? [1, 3, 2, 0] : [1, 4, 3, 2, 0]) {
    if (shape[dim] === 0) return false
    if (strides[dim]! < least) return false
    // (N, 1, 1, 1) tensors and the like read as contiguous, not channels_last
    if (dim === 0 && least === strides[1]) return false
    least = strides[dim]!
    if (shape[dim]! > 1) least *= shape[dim]!
  }
  return true
}

/** Bytes of the elements, without gaps. */
export const bytes = ({ shape, dtype }: Tensor): number => numel(shape) * itemBytes(dtype)

/** A result of differentiable inputs needs a gradient if any of them does and its dtype can carry one. */
export const needsGrad = (dtype: DType, inputs: readonly Tensor[]): boolean =>
  isDifferentiable(dtype) && inputs.some((input) => input.requires_grad)
