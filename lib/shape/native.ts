import { raise, Unmodelled } from './error'
import type { Argument, Arguments } from './argument'
import { group, isFloating } from './dtype'
import { describeMismatch } from './native-mismatch'
import { entriesOf, type Bound, type Given } from './python'
import { numel, type Tensor } from './tensor'
import {
  asNumber,
  float,
  isComplex,
  isInt,
  isNumber,
  isSequence,
  isTensor,
  tuple,
  typeName,
  type Sequence,
  type Value,
} from './value'

/**
 * The argument parser of PyTorch's C++ functions, message for message.
 * Source: torch/csrc/utils/python_arg_parser.cpp; its header unpacks the lists.
 */

const typeError = (id: string, message: string): never => raise('TypeError', id, message)

/** NumPy's names are taken for PyTorch's, by keyword. */
const numpyNames: Readonly<Record<string, readonly string[]>> = {
  dim: ['axis'],
  keepdim: ['keepdims'],
  input: ['x', 'a', 'x1'],
  other: ['x2'],
}

type Named = readonly [name: string, argument: Argument<unknown>]
const entries = (declared: Arguments): readonly Named[] => entriesOf(declared)
const isPositional = ([, argument]: Named) => !argument.keywordOnly
const isRequired = ([, argument]: Named) => argument.default === undefined

/** Try one signature. `null`: it does not fit, and `strict` was not asked. */
function fit(fn: string, declared: Arguments, given: Given, strict: boolean): Bound | null {
  const fail = (id: string, message: () => string) => (strict ? typeError(id, `${fn}()${message()}`) : null)
  const named = entries(declared)
  const most = named.filter(isPositional).length
  const count = given.positional.length
  const tooMany = () => fail('too_many', () => takesPositional(named, count))
  // `x.view(2, 3)` for `x.view((2, 3))`: where a list of ints is the only positional argument
  const isVariadic = most === 1 && named[0]![1].type === 'tuple of ints' && startsWithInt(given.positional)
  if (count > most && !isVariadic) return tooMany()

  const bound: Bound = {}
  let position = 0
  let keywords = Object.keys(given.keyword).length
  for (const [index, [name, argument]] of named.entries()) {
    const byPosition = position < count
    if (byPosition && argument.keywordOnly) return tooMany()
    const value = byPosition ? given.positional[position] : lookUp(name, given.keyword)
    if (value === undefined ? argument.default !== undefined : value === null && argument.default === null) {
      bound[name] = argument.default!
    } else if (value === undefined) {
      return fail('missing', () => misses(named.slice(index)))
    } else if (takes(argument, value, index)) {
      bound[name] = value
    } else if (isVariadic && byPosition && position === 0) {
      bound[name] = tuple(given.positional)
      position = count
      continue
    } else {
      return fail('type', () => refuses(name, argument, value, byPosition ? position + 1 : null))
    }
    if (byPosition) position++
    else if (value !== undefined) keywords--
  }
  if (keywords > 0) {
    for (const name of Object.keys(given.keyword)) {
      const index = named.findIndex(([known]) => known === name)
      if (index < 0) return fail('unexpected_keyword', () => ` got an unexpected keyword argument '${name}'`)
      if (index < count) return fail('multiple_values', () => ` got multiple values for argument '${name}'`)
    }
  }
  return bound
}

const lookUp = (name: string, keyword: Given['keyword']): Value | undefined =>
  keyword[[name, ...(numpyNames[name] ?? [])].find((known) => known in keyword) ?? name]

function takesPositional(named: readonly Named[], count: number): string {
  const most = named.filter(isPositional).length
  const least = named.filter(isRequired).length
  if (least !== most) return ` takes from ${least} to ${most} positional arguments but ${count} were given`
  return ` takes ${most} positional argument${most === 1 ? '' : 's'} but ${count} ${count === 1 ? 'was' : 'were'} given`
}

function misses(rest: readonly Named[]): string {
  const missing = rest.filter(isRequired).map(([name]) => `"${name}"`)
  // PyTorch adds the "s" to one missing argument and not to several
  return ` missing ${missing.length} required positional argument${missing.length === 1 ? 's' : ''}: ${missing.join(', ')}`
}

function refuses(name: string, { type }: Argument<unknown>, value: Value, position: number | null): string {
  if (position === null) return `: argument '${name}' must be ${type}, not ${typeName(value)}`
  const wanted = `: argument '${name}' (position ${position}) must be ${type}`
  if (type !== 'tuple of ints' || !isSequence(value)) return `${wanted}, not ${typeName(value)}`
  return `${wanted}, but found element of type ${typeName(value.items[0]!)} at pos 0`
}

/** A tensor of one integer passes for that integer. */
const isIntegral = ({ dtype }: Tensor) => group(dtype) === 'int' || group(dtype) === 'bool'
const isIntTensor = (value: Value): value is Tensor => isTensor(value) && isIntegral(value) && numel(value.shape) === 1

const startsWithInt = ([first]: readonly Value[]): boolean => first === undefined || isInt(first) || isIntTensor(first)

const startsWithFloat = ([first]: readonly Value[]): boolean =>
  first === undefined || isNumber(first) || isComplex(first)

/** Is the value of the argument's type? Lists of ints are looked at further while unpacking. */
function takes(argument: Argument<unknown>, value: Value, index: number): boolean {
  if (value === null) return argument.accepts(null)
  if (argument.type === 'int' && isIntTensor(value)) {
    return value.shape.length === 0 && value.dtype !== 'bool' && !value.requires_grad
  }
  if (argument.type === 'tuple of ints' && isSequence(value)) return startsWithInt(value.items)
  if (argument.type === 'tuple of ints' && argument.repeats) return startsWithInt([value])
  if (argument.type === 'tuple of floats' && isSequence(value)) return startsWithFloat(value.items)
  if (argument.type === 'tuple of Tensors' && isSequence(value)) {
    const other = value.items.findIndex((item) => !isTensor(item))
    if (other < 0) return true
    const got = typeName(value.items[other]!)
    return typeError('element', `expected Tensor as element ${other} in argument ${index}, but got ${got}`)
  }
  const isNumber = argument.type === 'float' || argument.type === 'Number'
  if (!isNumber || argument.accepts(value)) return argument.accepts(value)
  return typeof value === 'boolean' || (isTensor(value) && value.shape.length === 0 && !value.requires_grad)
}

/** The integers themselves, where tensors and booleans stood for them. */
function unpack(fn: string, declared: Arguments, bound: Bound): Bound {
  // C++ evaluates the arguments of a call from the last to the first
  const last = entries(declared).toReversed()
  const unpacked = last.map(([name, { type }]) => {
    const value = bound[name]!
    if (type === 'int') return [name, isTensor(value) ? item(value) : exact(value)]
    if (type === 'float' && typeof value === 'boolean') return [name, Number(value)]
    if (type === 'float') return [name, isTensor(value) ? float(item(value)) : value]
    if (type === 'Number') return [name, isTensor(value) ? scalar(value) : value]
    if (type === 'tuple of floats' && isSequence(value)) return [name, unpackFloats(fn, name, value)]
    const { repeats } = declared[name]!
    if (type !== 'tuple of ints' || value === null || (!isSequence(value) && repeats === undefined))
      return [name, value]
    const list = isSequence(value) ? value : tuple(new Array<Value>(repeats!).fill(value))
    const items = list.items.map((element, index) => {
      if (typeof element === 'boolean') return Number(element)
      if (isIntTensor(element)) return item(element)
      if (isInt(element)) return exact(element)
      const why = `type must be tuple of ints,but got ${typeName(element)}`
      const what = `argument '${name}' failed to unpack the object at pos ${index + 1}`
      return typeError('unpack', `${fn}(): ${what} with error "${why}"`)
    })
    return [name, { ...list, items }]
  })
  return Object.fromEntries(unpacked.toReversed()) as Bound
}

/** A tensor of one number passes for a float, but not as the first. */
function unpackFloats(fn: string, name: string, value: Sequence): Value {
  const items = value.items.map((element, index) => {
    if (isNumber(element)) return float(asNumber(element))
    if (isTensor(element) && numel(element.shape) === 1) return float(item(element))
    const found = `found element of type ${typeName(element)} at pos ${index + 1}`
    return typeError('unpack', `${fn}(): argument '${name}' must be tuple of floats, but ${found}`)
  })
  return { ...value, items }
}

function item({ values, dtype }: Tensor): number {
  if (values === undefined || dtype === 'bool') throw new Unmodelled()
  return values[0]!
}

function scalar(of: Tensor): Value {
  if (of.dtype === 'bool' && of.values) return of.values[0] !== 0
  return isFloating(of.dtype) ? float(item(of)) : item(of)
}

/** JavaScript's numbers hold 53 bits of PyTorch's 64. */
function exact(value: Value): Value {
  if (isInt(value) && !Number.isSafeInteger(value)) throw new Unmodelled()
  return value
}

/**
 * Bind a call to a C++ function.
 *
 * @param fn the bare name, `permute`
 * @param overloads its signatures in PyTorch's order
 * @param deprecated signatures that are tried last, and that no message mentions
 * @returns the signature that fits, and the values bound to it
 */
export function bindNative(
  fn: string,
  overloads: readonly Arguments[],
  given: Given,
  deprecated: readonly Arguments[] = [],
): { readonly declared: Arguments; readonly bound: Bound } {
  const all = [...overloads, ...deprecated]
  for (const declared of all) {
    const bound = fit(fn, declared, given, all.length === 1)
    if (bound) return { declared, bound: unpack(fn, declared, bound) }
  }
  const count = given.positional.length + Object.keys(given.keyword).length
  const plausible = overloads.filter(
    (declared) => count >= entries(declared).filter(isRequired).length && count <= entries(declared).length,
  )
  if (plausible.length === 1) fit(fn, plausible[0]!, given, true)
  return typeError('no_signature', describeMismatch(fn, overloads, given))
}

/** The same for a method. One that takes nothing is left to CPython (`METH_NOARGS`). */
export function bindNativeMethod(
  fn: string,
  overloads: readonly Arguments[],
  given: Given,
  deprecated: readonly Arguments[] = [],
) {
  const takesNothing = overloads.length === 1 && entries(overloads[0]!).length === 0
  if (takesNothing) {
    const count = given.positional.length
    const fail = (id: string, what: string) => typeError(id, `TensorBase.${fn}() takes no ${what}`)
    if (Object.keys(given.keyword).length > 0) fail('unexpected_keyword', 'keyword arguments')
    if (count > 0) fail('too_many', `arguments (${count} given)`)
  }
  return bindNative(fn, overloads, given, deprecated)
}
