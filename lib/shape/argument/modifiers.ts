import type { Value } from '../value'
import type { Argument } from './declaration'

/** `Optional[...]`: None is taken, and is the default unless another is given. */
export const optional = <T>(of: Argument<T>, fallback: Value = null): Argument<T | null> => ({
  ...of,
  default: fallback,
  accepts: (value) => value === null || of.accepts(value),
  read: (value) => (value === null ? null : of.read(value)),
})

/** The same where it must be given. */
export const orNone = <T>(of: Argument<T>): Argument<T | null> => {
  const { default: _, ...given } = optional(of)
  return given
}

/** A class keeps the value as it is, and PyTorch looks at it only when the module is called. */
export const unchecked = <T>(of: Argument<T>): Argument<Value> => ({
  ...of,
  accepts: () => true,
  read: (value) => value,
})

/** It stands after the `*` of the signature. */
export const keywordOnly = <T>(of: Argument<T>): Argument<T> => ({ ...of, keywordOnly: true })

/** `*dims`: see `Argument.variadic`. */
export const variadic = <T>(of: Argument<T>): Argument<T> => ({ ...of, variadic: true })
