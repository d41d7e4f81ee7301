import { Unmodelled } from '@/lib/shape/error'
import { isSequence, isTensor, tuple, type Sequence, type Value } from '@/lib/shape/value'

/** What convolutions and poolings share: windows over one, two or three spatial dimensions. */

export type Rank = 1 | 2 | 3

/** The spatial dimensions by name, outermost first. */
export const axes: Readonly<Record<Rank, readonly string[]>> = { 1: ['L'], 2: ['H', 'W'], 3: ['D', 'H', 'W'] }

/**
 * `_single`, `_pair`, `_triple` of torch/nn/modules/utils.py: anything that can be iterated is kept, item by item and
 * whatever its length (a str gives its letters); anything else is repeated.
 */
export function toTuple(value: Value, n: number): Sequence {
  if (isSequence(value)) return tuple(value.items)
  if (typeof value === 'string') return tuple([...value])
  if (isTensor(value) || (typeof value === 'object' && value?.kind === 'opaque')) throw new Unmodelled()
  return tuple(new Array<Value>(n).fill(value))
}

/** The ints of a list that PyTorch's parser has taken. */
export const intsOf = (value: Value): readonly number[] => (isSequence(value) ? (value.items as readonly number[]) : [])

/** One int where all are the same. */
export const short = (sizes: readonly number[]): Value =>
  sizes.every((size) => size === sizes[0]) ? sizes[0]! : tuple(sizes)
