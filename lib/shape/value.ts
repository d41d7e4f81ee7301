import { writeTuple } from '@/lib/shape/tuple'
import { shortName } from './name'
import type { Tensor } from './tensor'
import type { DType } from './dtype'
import type { Given } from './python'
import type { Part } from './spec'

/**
 * A Python value. A JavaScript number is Python's `int`; a `float` is wrapped,
 * because PyTorch tells `2` from `2.0` and so must we.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | Float
  | Complex
  | Sequence
  | Dict
  | Slice
  | Ellipsis
  | Constant
  | DTypeValue
  | DeviceValue
  | FunctionValue
  | ModuleValue
  | Opaque
  | Tensor

export interface Float {
  readonly kind: 'float'
  readonly value: number
}
export interface Sequence {
  readonly kind: 'tuple' | 'list'
  /** Where it is a tuple of a class of its own: `torch.Size`, `torch.return_types.max`. */
  readonly type?: string
  readonly items: readonly Value[]
}
/** `2j`; both parts are floats. */
export interface Complex {
  readonly kind: 'complex'
  readonly real: number
  readonly imag: number
}
/** A dict or an OrderedDict, in the order of its keys. */
export interface Dict {
  readonly kind: 'dict'
  readonly type?: 'OrderedDict'
  readonly entries: readonly (readonly [key: Value, value: Value])[]
}
/** `1:` between brackets. */
export interface Slice {
  readonly kind: 'slice'
  readonly start: Value
  readonly stop: Value
  readonly step: Value
}
export interface Ellipsis {
  readonly kind: 'ellipsis'
}
/** `torch.channels_last`, `torch.strided`: a value of a small type of PyTorch's own. */
export interface Constant {
  readonly kind: 'constant'
  readonly type: 'torch.memory_format' | 'torch.layout'
  readonly name: string
}
export interface DTypeValue {
  readonly kind: 'dtype'
  readonly dtype: DType
}
export interface DeviceValue {
  readonly kind: 'device'
  readonly device: string
}
/** A function that is named and not called: `torch.nn.functional.gelu`. */
export interface FunctionValue {
  readonly kind: 'function'
  readonly name: string
}
/** A module made where it is wanted: the `TransformerEncoderLayer(512, 8)` of `TransformerEncoder(…, 6)`. */
export interface ModuleValue {
  readonly kind: 'module'
  /** The full Python name of its class. */
  readonly name: string
  /** The arguments of its `__init__`. */
  readonly init: Given
  /** Once it has been made, by `evaluate`. */
  readonly part?: Part
  /** Its mode, once `eval()` or `train()` was called. */
  readonly training?: boolean
}
/** Something we only know the type of: a dict, a function, an object. `repr` is what Python would print. */
export interface Opaque {
  readonly kind: 'opaque'
  readonly type: string
  readonly repr: string
}

export const float = (value: number): Float => ({ kind: 'float', value })
export const tuple = (items: readonly Value[]): Sequence => ({ kind: 'tuple', items })
/** A tuple of PyTorch's own: `torch.Size`, or `torch.return_types.max`, whose items have names. */
export const namedTuple = (type: string, items: readonly Value[]): Sequence => ({ kind: 'tuple', type, items })
export const list = (items: readonly Value[]): Sequence => ({ kind: 'list', items })

/** Of one key the last value counts, in the place of the first. */
export const dict = (entries: Dict['entries']): Dict => {
  const byKey = new Map<string, Dict['entries'][number]>()
  for (const [key, value] of entries) byKey.set(repr(key), [byKey.get(repr(key))?.[0] ?? key, value])
  return { kind: 'dict', entries: [...byKey.values()] }
}

type Tagged = Exclude<Value, null | boolean | number | string>
/** Tells a kind of value by its tag. */
const is =
  <K extends Tagged['kind']>(...kinds: readonly K[]) =>
  (value: Value): value is Extract<Tagged, { readonly kind: K }> =>
    typeof value === 'object' && value !== null && (kinds as readonly string[]).includes(value.kind)

export const isInt = (value: Value): value is number => typeof value === 'number'
export const isFloat = is('float')
/** What Python counts and compares as a number; `True` is 1. */
export const isNumber = (value: Value): value is number | boolean | Float =>
  isInt(value) || isFloat(value) || typeof value === 'boolean'
export const asNumber = (value: number | boolean | Float): number => (isFloat(value) ? value.value : Number(value))
export const isSequence = is('tuple', 'list')
export const isTensor = is('tensor')
export const isComplex = is('complex')
export const isDict = is('dict')
export const isSlice = is('slice')
export const isEllipsis = is('ellipsis')
export const isConstant = is('constant')
export const isModule = is('module')
export const isFunction = is('function')
export const isDTypeValue = is('dtype')
export const isDevice = is('device')

/** Python's `bool(value)`; tensors are not asked. */
export function isTrue(value: Value): boolean {
  if (isFloat(value)) return value.value !== 0
  if (isComplex(value)) return value.real !== 0 || value.imag !== 0
  if (isSequence(value)) return value.items.length > 0
  if (isDict(value)) return value.entries.length > 0
  return Boolean(value)
}

// those of torch.nn.functional that are written in C++
const builtin = /\.(gelu|softplus|logsigmoid|hardshrink|softshrink|prelu|linear|bilinear|one_hot|pdist|\w+_|conv\w*)$/

/** `type(value).__name__`, as the messages print it. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return 'int'
  if (typeof value === 'string') return 'str'
  if (value.kind === 'tensor') return value.parameter ? 'Parameter' : 'Tensor'
  if (value.kind === 'dtype') return 'torch.dtype'
  if (value.kind === 'device') return 'torch.device'
  if (value.kind === 'opaque' || value.kind === 'constant') return value.type
  if (value.kind === 'function') return builtin.test(value.name) ? 'builtin_function_or_method' : 'function'
  if (value.kind === 'module') return shortName(value.name)
  if (isSequence(value) || value.kind === 'dict') return value.type ?? value.kind
  return value.kind
}

/** `type(value).__name__` as Python has it, without the `torch.` that C++ prints. */
export const className = (value: Value): string => typeName(value).replace('torch.', '')

/** Python's `repr`. Tensors print as a call that would make one of that shape. */
export function repr(value: Value): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return reprString(value)
  switch (value.kind) {
    case 'float':
      return reprFloat(value.value)
    case 'list':
      return `[${value.items.map(repr).join(', ')}]`
    case 'tuple':
      if (value.type === 'torch.Size') return `torch.Size([${value.items.map(repr).join(', ')}])`
      return writeTuple(value.items.map(repr))
    case 'dtype':
      return `torch.${value.dtype}`
    case 'device':
      return `device(type='${value.device}')`
    case 'opaque':
      return value.repr
    case 'complex':
      return reprComplex(value)
    case 'dict':
      return `{${value.entries.map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(', ')}}`
    case 'slice':
      return `slice(${[value.start, value.stop, value.step].map(repr).join(', ')})`
    case 'ellipsis':
      return 'Ellipsis'
    case 'constant':
      return `torch.${value.name}`
    case 'function':
      return value.name
    case 'module':
      return `${value.name.replace(/^torch\.(?=nn\.)/, '')}(${reprGiven(value.init)})`
    case 'tensor':
      return `torch.empty(${value.shape.length === 0 ? '()' : value.shape.join(', ')}${
        value.dtype === 'float32' ? '' : `, dtype=torch.${value.dtype}`
      })`
  }
}

/** Python's `str`: what an f-string writes. */
export const str = (value: Value): string => (typeof value === 'string' ? value : repr(value))

function reprComplex({ real, imag }: Complex): string {
  const short = (part: number) => reprFloat(part).replace(/\.0$/, '')
  if (real === 0 && !Object.is(real, -0)) return `${short(imag)}j`
  return `(${short(real)}${imag < 0 || Object.is(imag, -0) ? '' : '+'}${short(imag)}j)`
}

const reprGiven = ({ positional, keyword }: Given): string =>
  [...positional.map(repr), ...Object.entries(keyword).map(([name, value]) => `${name}=${repr(value)}`)].join(', ')

function reprString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(unprintable, escape)
  return quote + escaped + quote
}

const unprintable = /(?! )[\p{C}\p{Z}]/gu
const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escape(character: string): string {
  const code = character.codePointAt(0)!
  const [letter, digits] = code < 0x100 ? ['x', 2] : code < 0x10000 ? ['u', 4] : (['U', 8] as const)
  return escapes[character] ?? `\\${letter}${code.toString(16).padStart(digits, '0')}`
}

function reprFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    // Python writes at least two digits of exponent: 1e-05
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
  }
  const sign = Object.is(value, -0) ? '-' : ''
  return Number.isInteger(value) ? `${sign}${value}.0` : String(value)
}
