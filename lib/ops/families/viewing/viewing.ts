import { contiguousStrides, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Holes } from '@/lib/shape/error'
import type { Trace } from '@/lib/shape/trace'
import { tuple, type Value } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'

/** What view, reshape, flatten and unflatten share. Source: ATen/InferSize.h, ATen/TensorUtils.cpp. */

export const sizeErrors = {
  two_unknown: ['RuntimeError', 'only one dimension can be inferred'],
  negative: ['RuntimeError', 'invalid shape dimension {size} at index {index} of shape {sizes}'],
  mismatch: ['RuntimeError', "shape '{sizes}' is invalid for input of size {count}"],
  ambiguous: [
    'RuntimeError',
    'cannot reshape tensor of 0 elements into shape {sizes} because the unspecified dimension size -1 can be any value and is ambiguous',
  ],
} as const

export const viewErrors = {
  incompatible: [
    'RuntimeError',
    "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
  ],
} as const

type SizeTrace = Trace<keyof typeof sizeErrors>

/** `count` elements that sizes must hold, the name a formula has for them, and what the messages print besides. */
interface Elements {
  readonly name: string
  readonly value: number
  readonly holes?: Holes
}

/** Work out the one size that is -1; `argument` names the sizes in its formula. */
export function inferSizes(sizes: readonly number[], argument: string, count: Elements, t: SizeTrace): number[] {
  const unknown = sizes.indexOf(-1)
  sizes.forEach((size, index) => {
    t.check(size !== -1 || index === unknown, 'two_unknown')
    t.check(size >= -1, 'negative', { size, index, sizes })
  })
  const known = numel(sizes.filter((size) => size !== -1))
  // beyond this JavaScript rounds, and PyTorch overflows a little later
  if (known > Number.MAX_SAFE_INTEGER) t.unknown()
  const fits = known === count.value || (unknown >= 0 && known > 0 && count.value % known === 0)
  t.check(fits, 'mismatch', { sizes, count: count.value, ...count.holes })
  if (unknown < 0) return [...sizes]
  t.check(known !== 0, 'ambiguous', { sizes })
  const others = [...sizes.keys()].filter((index) => index !== unknown).map((index) => `${argument}[${index}]`)
  const formula = others.length === 0 ? count.name : `${count.name} / (${others.join(' * ')})`
  const inferred = t.size(`${argument}[${unknown}]`, formula, { [count.name]: count.value, [argument]: sizes })
  return sizes.map((size) => (size === -1 ? inferred : size))
}

/** Sizes that may fit where `sizes` do not: the last one follows from the others. */
export const inferLast = (sizes: readonly number[]): Value => tuple([...sizes.slice(0, -1), -1])

/** The number of elements, as a product the reader can follow; `argument` names the tensor in it. */
export function countElements({ shape }: Tensor, argument: string, t: Trace<string>): Elements {
  const formula = shape.map((_, index) => `${argument}[${index}]`).join(' * ') || '1'
  return { name: 'numel', value: t.size('numel', formula, { [argument]: shape }) }
}

/**
 * Strides that show the same memory under other sizes; null if there are none, and one would have to copy. Runs of
 * dimensions that lie in one piece may be cut anew, but no new dimension may span two pieces.
 * Source: `computeStride` in ATen/TensorUtils.cpp.
 */
export function viewStrides({ shape, strides }: Tensor, sizes: readonly number[]): readonly number[] | null {
  if (numel(shape) === 0) return String(shape) === String(sizes) ? strides : contiguousStrides(sizes)
  const found = new Array<number>(sizes.length)
  let next = sizes.length - 1
  let [base, inPiece, inSizes] = [strides.at(-1) ?? 1, 1, 1]
  for (let dim = Math.max(shape.length - 1, 0); dim >= 0; dim--) {
    inPiece *= shape[dim] ?? 1
    const continues = dim > 0 && (shape[dim - 1] === 1 || strides[dim - 1] === inPiece * base)
    if (continues) continue
    while (next >= 0 && (inSizes < inPiece || sizes[next] === 1)) {
      found[next] = inSizes * base
      inSizes *= sizes[next]!
      next--
    }
    if (inSizes !== inPiece) return null
    if (dim > 0) [base, inPiece, inSizes] = [strides[dim - 1]!, 1, 1]
  }
  return found
}

/** The same elements in the same order, so values that are known stay known. */
export function viewed(input: Tensor, sizes: readonly number[], strides: readonly number[]): Tensor {
  const made = view(input, sizes, strides)
  return input.values ? { ...made, values: input.values } : made
}

/** A view where one is possible, otherwise a contiguous copy. */
export function reshaped(input: Tensor, sizes: readonly number[]): Tensor {
  const strides = viewStrides(input, sizes)
  if (strides) return viewed(input, sizes, strides)
  const { dtype, requires_grad, values } = input
  return tensor(sizes, { dtype, requires_grad, ...(values ? { values } : {}) })
}

/** One more dimension of size 1 before `dim`. */
export function unsqueezed(input: Tensor, dim: number): Tensor {
  const { shape, strides } = input
  const stride = dim < shape.length ? shape[dim]! * strides[dim]! : 1
  return viewed(input, shape.toSpliced(dim, 0, 1), strides.toSpliced(dim, 0, stride))
}

/** Dimension `i` of the result is dimension `order[i]` of the input. */
export function permuted(input: Tensor, order: readonly number[]): Tensor {
  const pick = (of: readonly number[]) => order.map((dim) => of[dim]!)
  return view(input, pick(input.shape), pick(input.strides))
}

/** Two dimensions change places. */
export function transposed(input: Tensor, dim0: number, dim1: number, t: Trace<keyof typeof dimensionErrors>): Tensor {
  const rank = input.shape.length
  const [a, b] = [wrapDim(dim0, rank, t), wrapDim(dim1, rank, t)]
  const order = [...input.shape.keys()].map((dim) => (dim === a ? b : dim === b ? a : dim))
  if (a !== b) [a, b].forEach((dim) => t.size(`out[${dim}]`, `input[${order[dim]}]`, { input: input.shape }))
  return permuted(input, order)
}
