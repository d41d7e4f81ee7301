import { checkTensor } from '@/lib/ops/families/einops/transform'
import { analyzePattern, packingErrors } from '@/lib/ops/families/einops/packing'
import { reshaped } from '@/lib/ops/families/viewing/viewing'
import { str, tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { raise } from '@/lib/shape/error'
import { defineFunction } from '@/lib/shape/spec'
import { numel, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isFloat, isInt, isSequence, isTensor, list, repr, tuple, typeName, type Value } from '@/lib/shape/value'

/** The items of something iterated over. */
function itemsOf(value: Value, complaint: (type: string) => string, t: Trace<string>): readonly Value[] {
  if (isSequence(value)) return value.items
  if (typeof value === 'string') return [...value]
  if (isTensor(value)) return t.unknown()
  return raise('TypeError', 'type', complaint(typeName(value)))
}

/** Where each piece begins, and where the last one ends; at most one length is -1. */
function positions(lengths: readonly number[], size: number): readonly number[] {
  const unknown = lengths.indexOf(-1)
  const total = (of: readonly number[]) => of.reduce((sum, length) => sum + length, 0)
  const starts = lengths.map((_, i) =>
    unknown < 0 || i <= unknown ? total(lengths.slice(0, i)) : size - total(lengths.slice(i)),
  )
  return [...starts, size]
}

/** `tensor[…, start:stop, …]`. */
function sliced(of: Tensor, dim: number, start: number, stop: number): Tensor {
  const size = of.shape[dim]!
  const [from, to] = [start, stop].map((at) => Math.min(Math.max(at < 0 ? at + size : at, 0), size)) as [number, number]
  return view(of, of.shape.with(dim, Math.max(to - from, 0)), of.strides, of.offset + from * of.strides[dim]!)
}

export default defineFunction({
  name: 'einops.unpack',
  category: 'einops',
  binding: 'python',
  shapes: ["pattern='a * b': (a, 1 + H + H*W, b) -> (a, b), (a, H, b), (a, H, W, b)"],
  overloads: [
    {
      tensor: unchecked(tensor([2, 3, 71, 5])),
      packed_shapes: unchecked({ ...str(), type: 'list of tuples of ints' }),
      pattern: unchecked(aPattern()),
    },
  ],
  example: { packed_shapes: '[(), (7,), (7, 9)]', pattern: "'i j * k'" },
  errors: {
    ...packingErrors('unpack'),
    rank: ['EinopsError', 'unpack(..., {pattern}) received input of wrong dim with shape {shape}'],
    two_unknown: [
      'EinopsError',
      "unpack(..., {pattern}) received more than one -1 in {shapes} and can't infer dimensions",
    ],
    split: [
      'EinopsError',
      'Error during unpack(..., "{pattern}"): could not split axis of size {size} into requested {shapes}',
    ],
  },
  infer({ tensor, packed_shapes, pattern: written }, t) {
    const { pattern, before, after } = analyzePattern(written, t)
    const input = checkTensor(tensor, t)
    const { shape } = input
    const told = repr({ ...tuple(shape), type: 'torch.Size' })
    t.check(shape.length === before + 1 + after, 'rank', { pattern, shape: told })
    const pieces = itemsOf(packed_shapes, (type) => `'${type}' object is not iterable`, t).map((piece) => {
      if (typeof piece === 'string')
        raise('TypeError', 'type', "'in <string>' requires string as left operand, not int")
      const items = itemsOf(piece, (type) => `argument of type '${type}' is not iterable`, t)
      return items.every((item) => isInt(item) || isFloat(item)) ? items : t.unknown()
    })
    const shapes = repr(packed_shapes)
    const size = shape[before]!
    const fit = (good: boolean) => t.check(good, 'split', { pattern, size, shapes })
    const lengths = pieces.map((piece) => (piece.includes(-1) ? -1 : numel(piece.map(Number))))
    t.check(lengths.filter((length) => length === -1).length < 2, 'two_unknown', { pattern, shapes })
    // whatever goes wrong while cutting is told in one sentence
    fit(pieces.flat().every((item) => isInt(item) && item >= -1))
    const starts = positions(lengths, size)
    return list(
      pieces.map((piece, i) => {
        const part = sliced(input, before, starts[i]!, starts[i + 1]!)
        const around = [...shape.slice(0, before), ...shape.slice(before + 1)]
        const known = numel([...(piece as number[]).filter((item) => item !== -1), ...around])
        const count = numel(part.shape)
        const unknown = piece.filter((item) => item === -1).length
        fit(unknown === 0 ? count === known : unknown === 1 && known > 0 && count % known === 0)
        const sizes = (piece as number[]).map((item) => (item === -1 ? count / known : item))
        return reshaped(part, [...shape.slice(0, before), ...sizes, ...shape.slice(before + 1)])
      }),
    )
  },
})
