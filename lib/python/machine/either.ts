import type { Outcome } from '@/lib/shape/evaluate'
import { tensorsIn } from '@/lib/shape/python'
import { numel, type Storage, type Tensor, type Variable } from '@/lib/shape/tensor'
import { isInt, isSequence, isTensor, type Value } from '@/lib/shape/value'
import type { WrittenCall } from '../operation'

/**
 * Sizes that depend on values: `x[mask]` has as many rows as the mask has True. Nobody knows how many, so such an operation
 * is done twice, with two numbers; what comes out the same both times does not depend on them, and the rest is not known.
 */
export type Side = 0 | 1

/** The two numbers of the first mask, the second …; nothing else is as long by chance. */
const counts = [100_003, 70_001] as const
const apart = 1_009

/** Larger ones could not be told apart from sizes that the program asks for. */
const mostMasks = 20

const asks = /\.(nonzero|argwhere|masked_select|where|unique|unique_consecutive|__getitem__|__setitem__|index_put_?)$/
const asksOfAll = /\.(nonzero|argwhere|where|unique|unique_consecutive)$/

export class Either {
  /** What a tensor is on the other side, where it is another. */
  private readonly others = new WeakMap<Variable, Tensor>()
  /** Which mask each is, by where it lies in its memory and how often that had been written. */
  private readonly masks = new WeakMap<Storage, Map<string, number>>()
  private count = 0

  reset(): void {
    this.count = 0
  }

  /** Does its shape depend on values? */
  has = (of: Tensor): boolean => this.count > 0 && this.others.has(of.variable)

  /** The sizes of a tensor on both sides. */
  shapes(of: Tensor): readonly [readonly number[], readonly number[]] {
    return [of.shape, this.others.get(of.variable)?.shape ?? of.shape]
  }

  /** The dimensions whose size is not known. */
  dims(of: Tensor): readonly number[] {
    const [one, other] = this.shapes(of)
    return one === other ? [] : one.flatMap((size, dim) => (size === other[dim] ? [] : [dim]))
  }

  /** Tensors as they are on the other side: what is done with them there leaves these alone. */
  crossing(): (of: Tensor) => Tensor {
    const storages = new Map<Storage, Storage>()
    const tensors = new Map<Variable, Tensor>()
    return (of) => {
      const known = tensors.get(of.variable)
      if (known) return known
      const storage = storages.get(of.storage) ?? { ...of.storage }
      storages.set(of.storage, storage)
      const made = { ...(this.others.get(of.variable) ?? of), storage, variable: { grad: null, retains: false } }
      tensors.set(of.variable, made)
      return made
    }
  }

  /** The operation with masks that have so many elements; null: it has no such mask, or there are too many of them. */
  supposed(operation: WrittenCall, original: WrittenCall, side: Side): WrittenCall | null {
    if (!asks.test(operation.name)) return null
    const isAll = asksOfAll.test(operation.name)
    const [now, before] = [operation, original].map(({ self, call }) => [self ?? null, ...(call?.positional ?? [])])
    let isDone = false
    const fill = (value: Value, own: Value, isFirst: boolean): Value => {
      if (value === null || own === null) return value
      if (isSequence(value) && isSequence(own))
        return { ...value, items: value.items.map((item, i) => fill(item, own.items[i]!, isFirst)) }
      if (!isTensor(value) || !isTensor(own) || value.values || numel(value.shape) === 0) return value
      if (value.dtype !== 'bool' && !(isFirst && isAll)) return value
      const size = this.sizeOf(own, side)
      if (size === null) return value
      isDone = true
      return { ...value, values: Array.from({ length: size }, (_, i) => i + 1) }
    }
    const filled = now!.map((value, i) => fill(value, before![i]!, i === 0 || (i === 1 && !operation.self)))
    if (!isDone) return null
    const [self, ...positional] = filled
    return {
      ...operation,
      ...(operation.self ? { self: self as Tensor } : {}),
      ...(operation.call ? { call: { ...operation.call, positional } } : {}),
    }
  }

  private sizeOf({ storage, offset, shape, strides }: Tensor, side: Side): number | null {
    const masks = this.masks.get(storage) ?? new Map<string, number>()
    this.masks.set(storage, masks)
    const key = [storage.version, offset, shape, strides].join(';')
    if (!masks.has(key)) {
      if (this.count >= mostMasks) return null
      masks.set(key, this.count++)
    }
    return counts[side] + masks.get(key)! * apart
  }

  /** Remember of the results which are others on the other side. false: the two sides went different ways. */
  note(here: Outcome, there: Outcome): boolean {
    if (here.kind !== 'value' || there.kind !== 'value') return false
    const [results, others] = [here, there].map(({ value, into }) => tensorsIn([into ?? value]))
    if (results!.length !== others!.length) return false
    results!.forEach((result, i) => {
      const other = others![i]!
      if (String(result.shape) === String(other.shape)) return
      const { values: _, ...rest } = other
      this.others.set(result.variable, rest)
    })
    return true
  }

  /** A result of both sides: ints that differ are not known. */
  static merged(here: Value, there: Value): Value {
    if (here === null || there === null || typeof here !== typeof there) return here
    if (isInt(here) && isInt(there))
      return here === there ? here : { kind: 'opaque', type: 'size', repr: `${here},${there}` }
    if (isSequence(here) && isSequence(there))
      return { ...here, items: here.items.map((item, i) => Either.merged(item, there.items[i]!)) }
    return here
  }
}
