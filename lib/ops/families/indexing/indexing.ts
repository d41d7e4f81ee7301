import { preservedStrides, elementwiseStrides } from '@/lib/shape/elementwise'
import { expanded } from '@/lib/shape/iterator'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { outOfBounds } from './indices'
import { permuted, reshaped } from '@/lib/ops/families/viewing/viewing'

/** Indexing by tensors. Source: ATen/native/TensorAdvancedIndexing.cpp, IndexingUtils.h. */

export const indexingErrors = {
  too_many_tensors: ['IndexError', 'too many indices for tensor of dimension {rank} (got {count})'],
  dtype: ['IndexError', 'tensors used as indices must be long, int, byte or bool tensors'],
  mask: [
    'IndexError',
    'The shape of the mask {mask} at index {at} does not match the shape of the indexed tensor {shape} at index {dim}',
  ],
  shapes: ['IndexError', 'shape mismatch: indexing tensors could not be broadcast together with shapes {shapes}'],
  empty: ['IndexError', 'index is out of bounds for dimension with size 0'],
  index: outOfBounds('IndexError'),
} as const

type IndexingTrace = Trace<keyof typeof indexingErrors>
type Indices = readonly (Tensor | undefined)[]

/** A mask is as large as the dimensions it stands for, from `first` on. */
export function checkMask(self: Tensor, mask: Tensor, first: number, t: IndexingTrace): void {
  mask.shape.forEach((size, at) => {
    const dim = first + at
    t.check(size === self.shape[dim], 'mask', { mask: mask.shape, at, shape: self.shape, dim })
  })
}

/** A mask stands for one tensor of coordinates for each of its dimensions. */
function expandMasks(self: Tensor, indices: Indices, t: IndexingTrace): (Tensor | undefined)[] {
  const found: (Tensor | undefined)[] = []
  for (const index of indices) {
    if (!index || (index.dtype !== 'bool' && index.dtype !== 'uint8')) {
      found.push(index)
      continue
    }
    const { shape, values } = index
    checkMask(self, index, found.length, t)
    const count = numel(shape) === 0 ? 0 : values?.filter((value) => value !== 0).length
    if (count === undefined) t.unknown()
    found.push(...shape.map(() => tensor([count], { dtype: 'int64' })))
  }
  return found
}

/** The shape that index tensors broadcast to; null if they do not. */
function common(shapes: readonly (readonly number[])[]): readonly number[] | null {
  const rank = Math.max(...shapes.map(({ length }) => length))
  const sizes = new Array<number>(rank).fill(1)
  for (const shape of shapes) {
    for (const [i, size] of shape.entries()) {
      const at = i + rank - shape.length
      if (sizes[at] !== 1 && size !== 1 && sizes[at] !== size) return null
      if (size !== 1) sizes[at] = size
    }
  }
  return sizes
}

/** What an indexing reads or writes: its shape, and the operands whose memory decides its order. */
interface Indexed {
  readonly shape: readonly number[]
  readonly operands: readonly Pick<Tensor, 'shape' | 'strides'>[]
  /** The last of the checks: PyTorch finds an index that is out of range when it gets there. */
  readonly checkRange: () => void
}

/** Check the index tensors as PyTorch does, and lay the dimensions out. */
export function indexed(self: Tensor, written: Indices, t: IndexingTrace): Indexed {
  const { shape } = self
  t.check(written.length <= shape.length, 'too_many_tensors', { rank: shape.length, count: written.length })
  t.check(
    written.every((index) => !index || ['int64', 'int32', 'uint8', 'bool'].includes(index.dtype)),
    'dtype',
  )
  const indices = expandMasks(self, written, t)
  const defined = indices.filter((index) => index !== undefined)
  const replacement = common(defined.map((index) => index.shape))
  if (!replacement) t.fail('shapes', { shapes: defined.map((index) => `[${index.shape.join(', ')}]`).join(', ') })
  const dims = indices.flatMap((index, dim) => (index ? [dim] : []))
  const isAdjacent = dims.every((dim, i) => i === 0 || dim === dims[i - 1]! + 1)
  const rest = [...shape.keys()].filter((dim) => !dims.includes(dim))
  // index tensors that are apart move their dimensions to the front
  const front = isAdjacent ? rest.filter((dim) => dim < dims[0]!) : []
  const back = rest.filter((dim) => !front.includes(dim))
  const source = permuted(self, [...front, ...dims, ...back])
  const sizes = dims.map((dim) => shape[dim]!)
  t.check(!sizes.includes(0) || replacement.includes(0), 'empty')
  const pick = (of: readonly number[], fill: readonly number[]) => [
    ...of.slice(0, front.length),
    ...fill,
    ...of.slice(front.length + dims.length),
  ]
  const result = pick(source.shape, replacement)
  const restrided = {
    shape: result,
    strides: pick(
      source.strides,
      replacement.map(() => 0),
    ),
  }
  const ones = (count: number) => new Array<number>(count).fill(1)
  const reached = defined.map((index) => {
    const spread = expanded(index, replacement)
    const long = index.dtype === 'int32' ? { ...spread, strides: preservedStrides(spread) } : spread
    return reshaped(long, [...ones(front.length), ...replacement, ...ones(back.length)])
  })
  return {
    shape: result,
    operands: [restrided, ...reached],
    checkRange: () => void (numel(result) > 0 && checkRange(defined, sizes, t)),
  }
}

/** The dimension in the message counts the index tensors alone. */
function checkRange(indices: readonly Tensor[], sizes: readonly number[], t: IndexingTrace) {
  const bad = indices.flatMap(({ values, shape }, dim) => {
    const size = sizes[dim]!
    const outside = [...new Set(values?.filter((index) => index < -size || index >= size))]
    return outside.map((index) => ({ index, dim, size, isLine: shape.length <= 1 }))
  })
  // of several, PyTorch reports the one that comes first in memory
  if (bad.length > 1 && !bad.every(({ isLine, dim }) => isLine && dim === bad[0]!.dim)) t.unknown()
  const [first] = bad
  if (first) t.fail('index', { index: first.index, dim: first.dim, size: first.size })
}

/** `torch.ops.aten.index`: a copy. Memory runs as in the tensor and the indices. */
export function indexedCopy(self: Tensor, indices: Indices, t: IndexingTrace): Tensor {
  const { shape, operands, checkRange } = indexed(self, indices, t)
  checkRange()
  const { dtype } = self
  return tensor(shape, {
    dtype,
    requires_grad: needsGrad(dtype, [self]),
    strides: elementwiseStrides(operands, shape),
  })
}
