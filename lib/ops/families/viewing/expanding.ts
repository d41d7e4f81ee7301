import { Unmodelled } from '@/lib/shape/error'
import { legacyType } from '@/lib/shape/dtype'
import { expanded } from '@/lib/shape/iterator'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isInt, isSequence, isTensor, namedTuple, repr, tuple, type Sequence, type Value } from '@/lib/shape/value'

/** Larger shapes without a copy. Source: `expand` in ATen/native/TensorShape.cpp, ATen/ExpandUtils.cpp. */

export const expandErrors = {
  too_few_sizes: [
    'RuntimeError',
    'expand({type}{{shape}}, size={sizes}): the number of sizes provided ({count}) must be greater or equal to the number of dimensions in the tensor ({rank})',
  ],
  leading: [
    'RuntimeError',
    "The expanded size of the tensor ({size}) isn't allowed in a leading, non-existing dimension {dim}",
  ],
  expand_size: [
    'RuntimeError',
    'The expanded size of the tensor ({size}) must match the existing size ({own}) at non-singleton dimension {dim}.  Target sizes: {sizes}.  Tensor sizes: {shape}',
  ],
  negative: ['RuntimeError', 'numel: integer multiplication overflow'],
} as const

/** `Tensor.expand`: -1 keeps a size, and new dimensions come first. */
export function expandedTo(of: Tensor, sizes: readonly number[], t: Trace<keyof typeof expandErrors>): Tensor {
  const { shape } = of
  const [rank, count] = [shape.length, sizes.length]
  t.check(count >= rank, 'too_few_sizes', { type: legacyType(of.dtype), shape, sizes, count, rank })
  const target = [...sizes]
  // PyTorch goes from the last dimension to the first, and does not look at the sizes for a 0-d tensor
  for (let dim = rank === 0 ? -1 : count - 1; dim >= 0; dim--) {
    const own = shape[dim - count + rank] ?? 1
    const size = sizes[dim]!
    if (size === -1) t.check(dim >= count - rank, 'leading', { size, dim })
    target[dim] = size === -1 ? own : size
    t.check(target[dim] === own || own === 1, 'expand_size', { size, own, dim, sizes, shape })
  }
  // where another size is 0 nothing overflows, and the tensor would have a negative size
  if (target.includes(0) && target.some((size) => size < 0)) t.unknown()
  t.check(!target.some((size) => size < 0), 'negative')
  return expanded(of, target)
}

export const broadcastShapesErrors = {
  type: ['RuntimeError', 'Input shapes should be of type ints, a tuple of ints, or a list of ints, got {shape}'],
  negative: ['ValueError', 'Attempting to broadcast a dimension with negative length!'],
  broadcast: [
    'RuntimeError',
    'Attempting to broadcast a dimension of length {size} at {dim}! Mismatching argument at index {index} had {shape}; but expected shape should be broadcastable to {common}',
  ],
} as const

/** `torch.broadcast_shapes`. Source: `_broadcast_shapes` in torch/_refs/__init__.py. */
export function broadcastShapesOf(written: readonly Value[], t: Trace<keyof typeof broadcastShapesErrors>): Sequence {
  const shapes = written
    .filter((shape) => shape !== null)
    .map((shape) => (isInt(shape) || typeof shape === 'boolean' ? tuple([shape]) : shape))
  const lists = shapes.map((shape) => {
    // a str is a sequence, too; what a tensor prints depends on its values
    if (typeof shape === 'string' || isTensor(shape)) throw new Unmodelled()
    if (!isSequence(shape)) return t.fail('type', { shape: repr(shape) })
    return shape.items
  })
  const common = new Array<number>(Math.max(0, ...lists.map(({ length }) => length))).fill(1)
  lists.forEach((items, index) => {
    for (let dim = -1; dim >= -items.length; dim--) {
      const item = items.at(dim)!
      if (!isInt(item) && typeof item !== 'boolean') throw new Unmodelled()
      const [size, at] = [Number(item), common.length + dim]
      if (size === common[at]) continue
      if (common[at] === 1) {
        t.check(size >= 0, 'negative')
        common[at] = size
      }
      const holes = { size: repr(item), dim, index, shape: repr(shapes[index]!), common }
      t.check(size === 1 || size === common[at], 'broadcast', holes)
    }
  })
  return namedTuple('torch.Size', common)
}
