import { isIntegral } from '@/lib/shape/dtype'
import type { Tensor, Variable } from '@/lib/shape/tensor'
import { isInt, isSequence, isSlice, isTensor, type Value } from '@/lib/shape/value'

/** An int nobody knows, and how far another lies from it. */
interface Place {
  readonly base: Variable | string
  readonly offset: number
}

/**
 * Ints that are not known, but how far they lie apart: of `x[i : i + 8]` the size is 8 wherever i is, as long as it lies
 * inside.
 */
export class Offsets {
  private readonly places = new WeakMap<Variable, Place>()

  /** Of `i + 8`, `i - 1`, remember the way to i. */
  note(name: string, operands: readonly Value[], result: Value): void {
    const sign = { 'torch.add': 1, 'torch.sub': -1 }[name]
    if (sign === undefined || result === null || !isTensor(result) || !isSingle(result)) return
    const [a, b] = sign === 1 && isInt(operands[0]!) ? [operands[1]!, operands[0]!] : [operands[0]!, operands[1]!]
    const place = this.place(a)
    if (place && isInt(b)) this.places.set(result.variable, { ...place, offset: place.offset + sign * b })
  }

  private place(value: Value): Place | null {
    if (value !== null && isTensor(value)) {
      if (!isSingle(value)) return null
      return this.places.get(value.variable) ?? { base: value.variable, offset: 0 }
    }
    const [, base, offset] =
      (typeof value === 'object' && value?.kind === 'opaque' && /^(\d+)\+(-?\d+)$/.exec(value.repr)) || []
    return base === undefined ? null : { base, offset: Number(offset) }
  }

  /** An index with 0 in the place of such an int, in which a slice between two of them begins at 0. */
  settled(index: Value): Value {
    if (index === null || typeof index !== 'object') return index
    if (this.place(index)) return 0
    if (isSequence(index) && index.kind === 'tuple') {
      const items = index.items.map((one) => this.settled(one))
      return items.every((item, i) => item === index.items[i]) ? index : { ...index, items }
    }
    if (!isSlice(index)) return index
    const [start, stop] = [this.place(index.start), this.place(index.stop)]
    if (!start || !stop || start.base !== stop.base) return index
    return { ...index, start: 0, stop: Math.max(stop.offset - start.offset, 0) }
  }
}

const isSingle = ({ shape, dtype, values }: Tensor): boolean => shape.length === 0 && isIntegral(dtype) && !values
