import { isComplex, isFloat, isInt, isModule, isTensor, isTrue, type Complex, type Float, type Value } from '../value'
import { text, withDefault, type Argument } from './declaration'

/** `int64_t` of C++. */
export const int = (fallback?: number): Argument<number> => ({
  type: 'int',
  control: text(),
  ...withDefault(fallback),
  accepts: isInt,
  read: (value) => value as number,
})

/** A Python float; an int is taken too, and so is a bool, which Python counts among them. */
export const float = (fallback?: number): Argument<number> => ({
  type: 'float',
  control: text(),
  ...withDefault(fallback === undefined ? undefined : { kind: 'float', value: fallback }),
  accepts: (value) => isInt(value) || isFloat(value) || isBool(value),
  read: (value) => (isFloat(value) ? value.value : Number(value)),
})

/** `Scalar` of C++: any number. */
export const number = (fallback?: Value): Argument<Scalar> => ({
  type: 'Number',
  control: text(),
  ...withDefault(fallback),
  accepts: (value) => isInt(value) || isFloat(value) || isBool(value) || isComplex(value),
  read: (value) => value as Scalar,
})

/** Any number of Python. */
export type Scalar = number | boolean | Float | Complex

/** A text. */
export const str = (fallback?: string): Argument<string> => ({
  type: 'str',
  control: text(),
  ...withDefault(fallback),
  accepts: (value) => typeof value === 'string',
  read: (value) => value as string,
})

/** A text that wants a line of its own: a pattern, an equation. */
export const pattern = (): Argument<string> => ({ ...str(), control: { kind: 'text', isLong: true } })

/** A bool, and no number in its place. */
export const bool = (fallback?: boolean): Argument<boolean> => ({
  type: 'bool',
  control: { kind: 'switch' },
  ...withDefault(fallback),
  accepts: isBool,
  read: (value) => value as boolean,
})

const isBool = (value: Value) => typeof value === 'boolean'

/**
 * A flag of a Python class, where PyTorch writes `if bias:`. A tensor's truth needs its values, and a module that is
 * kept brings its parameters: neither is taken.
 */
export const flag = (fallback?: boolean): Argument<boolean> => ({
  ...bool(fallback),
  accepts: (value) => !isTensor(value) && !isModule(value),
  read: isTrue,
})

/** One of a few strings; the first is the default. Others are accepted by type and refused by the operation. */
export const oneOf = <const S extends readonly [string, ...string[]]>(...options: S): Argument<S[number]> => ({
  type: 'str',
  control: { kind: 'choice', options },
  default: options[0],
  accepts: (value) => typeof value === 'string',
  read: (value) => value as S[number],
})

/** A name of a dimension. Named tensors are not modelled: the messages list the signatures that take them. */
export const name = (): Argument<string> => ({ ...str(), type: 'name' })
