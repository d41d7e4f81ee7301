import { asNumber, isFloat, isInt, isSequence, type Float, type Value } from '../value'
import { text, withDefault, type Argument } from './declaration'

const isInts = (value: Value) => isSequence(value) && value.items.every(isInt)
const readInts = (value: Value) => (isSequence(value) ? (value.items as readonly number[]) : [value as number])

/** A tuple or list of ints, any number of them. PyTorch's C++ looks closely at the first only: `(2, True)` will do. */
export const ints = (fallback?: Value): Argument<readonly number[]> => ({
  type: 'tuple of ints',
  control: text('(2, 3)'),
  ...withDefault(fallback),
  accepts: (value) =>
    isSequence(value) && value.items.every((item, i) => isInt(item) || (i > 0 && typeof item === 'boolean')),
  read: (value) => readInts(value).map(Number),
})

/** `int[n]` of C++: one int is taken for `n` equal ones; a list may have any length. */
export const repeatedInts = (n: number, fallback?: Value): Argument<readonly number[]> => ({
  ...ints(fallback),
  repeats: n,
})

/** `int[1]? dim` of C++: an int, a list of them, or None for every dimension. */
export const dims = (fallback?: Value): Argument<readonly number[] | null> => {
  const numbers = repeatedInts(1, fallback)
  return {
    ...numbers,
    control: text('0, (0, 1), None'),
    accepts: (value) => value === null || numbers.accepts(value),
    read: (value) => (value === null ? null : numbers.read(value)),
  }
}

/**
 * `_single`, `_pair`, `_triple` of torch.nn.modules.utils: an int becomes `n` equal ones; a sequence is kept as it
 * is, whatever its length (PyTorch finds out later).
 */
export const ntuple = (n: number, fallback?: number): Argument<readonly number[]> => ({
  type: n === 1 ? 'int or tuple' : `int or tuple of ${n} ints`,
  control: text(n === 1 ? '3' : `3, (${new Array(n).fill(3).join(', ')})`),
  ...withDefault(fallback),
  accepts: (value) => isInt(value) || isInts(value),
  read: (value) => (isSequence(value) ? readInts(value) : new Array<number>(n).fill(value as number)),
})

/** The same, or one of a few words: `padding='same'`. */
export const ntupleOr = <const W extends string>(
  n: number,
  fallback: number,
  ...words: readonly W[]
): Argument<readonly number[] | W> => {
  const numbers = ntuple(n, fallback)
  return {
    ...numbers,
    type: `${numbers.type}, ${words.map((word) => `'${word}'`).join(' or ')}`,
    accepts: (value) => typeof value === 'string' || numbers.accepts(value),
    read: (value) => (typeof value === 'string' ? (value as W) : numbers.read(value)),
  }
}

/** A tuple or list of numbers. */
export const floats = (): Argument<readonly number[]> => ({
  type: 'tuple of floats',
  control: text('(0.5, 1.0)'),
  accepts: (value) => isSequence(value) && value.items.every((item) => isInt(item) || isFloat(item)),
  read: (value) => (value as { items: readonly (number | Float)[] }).items.map(asNumber),
})

/** A tuple or list of such names; None is one, too. */
export const names = (): Argument<Value> => ({
  type: 'tuple of names',
  control: text(),
  accepts: (value) => isSequence(value) && value.items.every((item) => typeof item === 'string' || item === null),
  read: (value) => value,
})
