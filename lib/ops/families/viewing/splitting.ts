import { bindNative } from '@/lib/shape/native'
import { group } from '@/lib/shape/dtype'
import { int, ints, tensor as aTensor } from '@/lib/shape/argument'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isInt, isTensor, tuple, type Sequence, type Value } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { sliced, strided } from './slicing'

/** One dimension cut into pieces, each a view. Source: ATen/native/TensorShape.cpp. */

export const splitErrors = {
  ...dimensionErrors,
  no_dimensions: ['RuntimeError', 'split expects at least a 1-dimensional tensor'],
  negative_size: ['RuntimeError', 'split expects split_size be non-negative, but got split_size={size}'],
  zero_size: ['RuntimeError', 'split_size can only be 0 if dimension size is 0, but got dimension size of {length}'],
  negative_sizes: [
    'RuntimeError',
    'split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes={sizes}',
  ],
  sum: [
    'RuntimeError',
    "split_with_sizes expects split_sizes to sum exactly to {length} (input tensor's size at dimension {dim}), but got split_sizes={sizes}",
  ],
} as const

type SplitTrace = Trace<keyof typeof splitErrors>

/** Pieces of those sizes, one after the other. */
function pieces(of: Tensor, dim: number, sizes: readonly number[]): Sequence {
  let start = 0
  return tuple(sizes.map((size) => strided(of, dim, (start += size) - size, size)))
}

/** Equal pieces; the last may be smaller. */
function splitEvery(of: Tensor, size: number, dim: number, t: SplitTrace): Sequence {
  t.check(of.shape.length > 0, 'no_dimensions')
  t.check(size >= 0, 'negative_size', { size })
  const wrapped = wrapDim(dim, of.shape.length, t)
  const length = of.shape[wrapped]!
  t.check(size > 0 || length === 0, 'zero_size', { length })
  const count = size === 0 ? 1 : Math.max(t.size('k', 'ceil(length / split_size)', { length, split_size: size }), 1)
  return pieces(
    of,
    wrapped,
    Array.from({ length: t.many(count) }, (_, i) => Math.min(size, length - i * size)),
  )
}

/** Pieces of given sizes, which together are the whole. */
function splitSizes(of: Tensor, sizes: readonly number[], dim: number, t: SplitTrace): Sequence {
  t.check(of.shape.length > 0, 'no_dimensions')
  const wrapped = wrapDim(dim, of.shape.length, t)
  const length = of.shape[wrapped]!
  t.check(!sizes.some((size) => size < 0), 'negative_sizes', { sizes })
  t.check(sizes.reduce((sum, size) => sum + size, 0) === length, 'sum', { length, dim, sizes })
  return pieces(of, wrapped, sizes)
}

const input = aTensor([])
const native = {
  split: [
    { input, split_size: int(), dim: int(0) },
    { input, split_size: ints(), dim: int(0) },
  ],
  split_with_sizes: [{ input, split_sizes: ints(), dim: int(0) }],
} as const

/** `Tensor.split` of torch/_tensor.py: an int is a size, anything else should be a list of them. */
export function split(of: Tensor, written: Value, dim: Value, t: SplitTrace): Sequence {
  const size = isTensor(written) && numel(written.shape) === 1 ? toInt(written, t) : written
  const fn = isInt(size) || typeof size === 'boolean' ? 'split' : 'split_with_sizes'
  const { bound } = bindNative(fn, native[fn], { positional: [of, size, dim], keyword: {} })
  const at = int().read(bound.dim!)
  return fn === 'split'
    ? splitEvery(of, int().read(bound.split_size!), at, t)
    : splitSizes(of, ints().read(bound.split_sizes!), at, t)
}

/** `int(tensor)`. */
function toInt({ values, dtype }: Tensor, t: SplitTrace): number {
  if (!values || group(dtype) === 'complex') return t.unknown()
  return Math.trunc(values[0]!)
}

export const chunkErrors = {
  ...dimensionErrors,
  no_dimensions: ['RuntimeError', 'chunk expects at least a 1-dimensional tensor'],
  chunks: ['RuntimeError', 'chunk expects `chunks` to be greater than 0, got: {chunks}'],
} as const

/** `torch.chunk`: at most so many pieces, of one size but for the last. */
export function chunked(of: Tensor, chunks: number, dim: number, t: Trace<keyof typeof chunkErrors>): Sequence {
  t.check(of.shape.length > 0, 'no_dimensions')
  t.check(chunks > 0, 'chunks', { chunks })
  const wrapped = wrapDim(dim, of.shape.length, t)
  const length = of.shape[wrapped]!
  if (length === 0) return pieces(of, wrapped, new Array<number>(t.many(chunks)).fill(0))
  const size = t.size('split_size', 'ceil(length / chunks)', { length, chunks })
  return splitEvery(of, size, wrapped, t as SplitTrace)
}

export const tensorSplitErrors = {
  ...dimensionErrors,
  no_dimensions: [
    'RuntimeError',
    'tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims',
  ],
  sections: ['RuntimeError', 'number of sections must be larger than 0, got {sections}'],
} as const

type TensorSplitTrace = Trace<keyof typeof tensorSplitErrors>

/** Exactly so many pieces; the first ones are larger by one where the division leaves a rest. */
export function splitSections(of: Tensor, sections: number, dim: number, t: TensorSplitTrace): Sequence {
  t.check(of.shape.length > 0, 'no_dimensions')
  const wrapped = wrapDim(dim, of.shape.length, t)
  t.check(sections > 0, 'sections', { sections })
  const length = of.shape[wrapped]!
  const least = t.size('size', 'floor(length / sections)', { length, sections })
  return pieces(
    of,
    wrapped,
    Array.from({ length: t.many(sections) }, (_, i) => least + (i < length % sections ? 1 : 0)),
  )
}

/** Cut before each of the indices. */
export function splitAt(of: Tensor, indices: readonly number[], dim: number, t: TensorSplitTrace): Sequence {
  t.check(of.shape.length > 0, 'no_dimensions')
  const wrapped = wrapDim(dim, of.shape.length, t)
  const ends = [...indices, of.shape[wrapped]!]
  return tuple(ends.map((end, i) => sliced(of, wrapped, ends[i - 1] ?? 0, end)))
}
