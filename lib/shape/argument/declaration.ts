import type { AnyModule } from '../spec'
import type { Value } from '../value'

/** What a form draws for an argument. */
export type Control =
  /** `isLong`: what is written here wants a line of its own. */
  | { readonly kind: 'text'; readonly placeholder?: string; readonly isLong?: true }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** `orNumber`: a bare number is a number, and not the size of a vector. */
  | { readonly kind: 'tensor'; readonly orNumber?: true }
  | { readonly kind: 'tensors' }

/**
 * One declaration of an argument: its type, its default, how PyTorch normalises it, and the control a form draws.
 * `T` is what an operation reads after normalisation.
 */
export interface Argument<T> {
  /** Python's name of the type, as C++ messages print it: `int`, `tuple of ints`, `Tensor`. */
  readonly type: string
  readonly control: Control
  /** Absent: the argument is required. */
  readonly default?: Value
  /** Its name in Python, where another argument of the module has that name, too. */
  readonly called?: string
  /** After the `*` of the signature. */
  readonly keywordOnly?: true
  /**
   * `dims` of `x.permute(*dims)`: as a method, the remaining positional arguments may stand for one tuple. In a function
   * written in Python, they are the tuple, and there is no such keyword.
   */
  readonly variadic?: true
  /** `int[2]` of C++: one int stands for a list of that many. */
  readonly repeats?: number
  /** `**axes_lengths`: the keywords that are no other argument's, as one dict. */
  readonly keywords?: true
  /** The modules that may stand here and are at hand; others are looked up. They are made before the arguments are bound. */
  readonly made?: readonly AnyModule[]
  /** Does the value have a type that PyTorch takes here? (The value itself may still be refused.) */
  accepts(value: Value): boolean
  read(value: Value): T
}

/** The arguments of one signature, in their order. */
export type Arguments = Readonly<Record<string, Argument<unknown>>>

/** What an operation reads of them. */
export type Read<A extends Arguments> = { readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never }

/** A control in which the value is written as Python has it. */
export const text = (placeholder?: string): Control =>
  placeholder === undefined ? { kind: 'text' } : { kind: 'text', placeholder }

/** Without a value the argument is required. */
export const withDefault = (value: Value | undefined) => (value === undefined ? {} : { default: value })
