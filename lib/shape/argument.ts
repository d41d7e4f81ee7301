import {
  asNumber,
  isComplex,
  isConstant,
  isDevice,
  isDict,
  isDTypeValue,
  isFloat,
  isInt,
  isModule,
  isSequence,
  isTensor,
  isTrue,
  type Complex,
  type Constant,
  type Dict,
  type Float,
  type Value,
} from './value'
import type { DType } from './dtype'
import { shortName } from './name'
import type { AnyModule, Part } from './spec'
import type { Tensor } from './tensor'

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

export type Arguments = Readonly<Record<string, Argument<unknown>>>
export type Read<A extends Arguments> = { readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never }

const text = (placeholder?: string): Control =>
  placeholder === undefined ? { kind: 'text' } : { kind: 'text', placeholder }
const isBool = (value: Value) => typeof value === 'boolean'
const withDefault = (value: Value | undefined) => (value === undefined ? {} : { default: value })

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
export type Scalar = number | boolean | Float | Complex

export const str = (fallback?: string): Argument<string> => ({
  type: 'str',
  control: text(),
  ...withDefault(fallback),
  accepts: (value) => typeof value === 'string',
  read: (value) => value as string,
})

export const bool = (fallback?: boolean): Argument<boolean> => ({
  type: 'bool',
  control: { kind: 'switch' },
  ...withDefault(fallback),
  accepts: isBool,
  read: (value) => value as boolean,
})

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

const isInts = (value: Value) => isSequence(value) && value.items.every(isInt)
const readInts = (value: Value) => (isSequence(value) ? (value.items as readonly number[]) : [value as number])

/** A tuple or list of ints, any number of them. PyTorch's C++ looks closely at the first only: `(2, True)` will do. */
export const ints = (fallback?: Value): Argument<readonly number[]> => ({
  type: 'tuple of ints',
  control: text('(2, 3)'),
  ...withDefault(fallback),
  accepts: (value) => isSequence(value) && value.items.every((item, i) => isInt(item) || (i > 0 && isBool(item))),
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

export const floats = (): Argument<readonly number[]> => ({
  type: 'tuple of floats',
  control: text('(0.5, 1.0)'),
  accepts: (value) => isSequence(value) && value.items.every((item) => isInt(item) || isFloat(item)),
  read: (value) => (value as { items: readonly (number | Float)[] }).items.map(asNumber),
})

/** A name of a dimension. Named tensors are not modelled: the messages list the signatures that take them. */
export const name = (): Argument<string> => ({ ...str(), type: 'name' })
export const names = (): Argument<Value> => ({
  type: 'tuple of names',
  control: text(),
  accepts: (value) => isSequence(value) && value.items.every((item) => typeof item === 'string' || item === null),
  read: (value) => value,
})

const constant = (type: Constant['type'], options: readonly string[]): Argument<string> => ({
  type,
  control: text(`torch.${options[0]}`),
  accepts: (value) => isConstant(value) && value.type === type,
  read: (value) => (value as Constant).name,
})

export const memoryFormat = (): Argument<string> =>
  constant('torch.memory_format', ['preserve_format', 'contiguous_format', 'channels_last', 'channels_last_3d'])
export const layout = (): Argument<string> => constant('torch.layout', ['strided'])
/** A source of random numbers; the numbers do not matter here, so only None is taken. */
export const generator = (): Argument<null> => ({
  type: 'torch.Generator',
  control: text('None'),
  default: null,
  accepts: (value) => value === null,
  read: () => null,
})

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

export const keywordOnly = <T>(of: Argument<T>): Argument<T> => ({ ...of, keywordOnly: true })
export const variadic = <T>(of: Argument<T>): Argument<T> => ({ ...of, variadic: true })

/** Any value, which the operation looks at itself. */
export const anything = (fallback?: Value): Argument<Value> => ({
  type: 'Any',
  control: text(),
  ...withDefault(fallback),
  accepts: () => true,
  read: (value) => value,
})

/** What is left of the keywords: `**axes_lengths`. */
export const keywords = (): Argument<Dict> => ({
  type: 'dict',
  control: text("{'h': 2}"),
  default: { kind: 'dict', entries: [] },
  keywords: true,
  accepts: isDict,
  read: (value) => value as Dict,
})

/** A dtype that must be given, as in `x.view(torch.int32)`. */
export const givenDType = (): Argument<DType> => ({
  type: 'torch.dtype',
  control: text('torch.float32'),
  accepts: isDTypeValue,
  read: (value) => (value as { dtype: DType }).dtype,
})

export const dtype = (): Argument<DType | null> => optional(givenDType())

/**
 * Where the parameters live. Shapes do not depend on it; only the CPU is modelled, and a machine is assumed to have
 * the device that is named.
 */
export const device = (): Argument<Value> => ({
  type: 'torch.device',
  control: text("'cpu'"),
  default: null,
  accepts: (value) =>
    typeof value === 'string' ? /^(cpu|cuda|mps|xpu|meta)(:\d+)?$/.test(value) : value === null || isDevice(value),
  read: (value) => value,
})

/** A module of that spec, made where it is wanted: `torch.nn.TransformerEncoderLayer(512, 8)`. */
export const part = <S extends AnyModule>(spec: S): Argument<Part<S>> => ({
  type: shortName(spec.name),
  control: { kind: 'text', placeholder: `${spec.name}(…)`, isLong: true },
  made: [spec],
  accepts: (value) => isModule(value) && value.part?.spec === spec,
  read: (value) => (value as { part: Part }).part as Part<S>,
})

/**
 * Modules of any kind, or what holds them; the class looks at them itself.
 *
 * @param atHand those that need not be looked up
 */
export const modules = (placeholder: string, ...atHand: readonly AnyModule[]): Argument<Value> => ({
  ...anything(),
  type: 'Module',
  control: { kind: 'text', placeholder, isLong: true },
  made: atHand,
})

/** An input tensor. `example` is the shape that a form begins with. */
export const tensor = (example: readonly number[]): Argument<Tensor> & { readonly example: readonly number[] } => ({
  type: 'Tensor',
  control: { kind: 'tensor' },
  example,
  accepts: isTensor,
  read: (value) => value as Tensor,
})

/** A tensor, or a Python number in its place: what `+`, `-`, `*`, `/` and `//` take. */
export const operand = (
  example: readonly number[],
): Argument<Tensor | Scalar> & { readonly example: readonly number[] } => ({
  ...tensor(example),
  control: { kind: 'tensor', orNumber: true },
  accepts: (value) => isTensor(value) || number().accepts(value),
  read: (value) => value as Tensor | Scalar,
})

/** A tuple or list of tensors. `example` holds the shapes that a form begins with. */
export const tensors = (
  example: readonly (readonly number[])[],
): Argument<readonly Tensor[]> & { readonly example: readonly (readonly number[])[] } => ({
  type: 'tuple of Tensors',
  control: { kind: 'tensors' },
  example,
  accepts: isSequence,
  read: (value) => (value as { items: readonly Tensor[] }).items,
})
