import { Raised } from './error'
import type { Argument, Arguments } from './argument'
import type { Bound, Given } from './python'
import { isInt, isSequence, repr, tuple, typeName, type Value } from './value'

/**
 * The argument parser of PyTorch's C++ functions, message for message.
 * Source: torch/csrc/utils/python_arg_parser.cpp and invalid_arguments.cpp.
 */

const typeError = (id: string, message: string): never => {
  throw new Raised({ type: 'TypeError', message, id, holes: {} })
}

type Named = readonly [name: string, argument: Argument<unknown>]
const entries = (declared: Arguments): readonly Named[] => Object.entries(declared)
const isPositional = ([, argument]: Named) => !argument.keywordOnly
const isRequired = ([, argument]: Named) => argument.default === undefined

/** Try one signature. `null`: it does not fit, and `strict` was not asked. */
function fit(fn: string, declared: Arguments, given: Given, strict: boolean): Bound | null {
  const fail = (id: string, message: () => string) => (strict ? typeError(id, `${fn}()${message()}`) : null)
  const named = entries(declared)
  const most = named.filter(isPositional).length
  const count = given.positional.length
  const isVariadic = most === 1 && named[0]![1].type === 'tuple of ints'
  const extra = () => {
    const least = named.filter(isRequired).length
    if (least !== most) return ` takes from ${least} to ${most} positional arguments but ${count} were given`
    return ` takes ${most} positional argument${most === 1 ? '' : 's'} but ${count} ${count === 1 ? 'was' : 'were'} given`
  }
  if (count > most && !isVariadic) return fail('too_many', extra)

  const bound: Bound = {}
  let position = 0
  let keywords = Object.keys(given.keyword).length
  for (const [index, [name, argument]] of named.entries()) {
    const byPosition = position < count
    if (byPosition && argument.keywordOnly) return fail('too_many', extra)
    const value: Value | undefined = byPosition ? given.positional[position] : given.keyword[name]
    const isDefault = value === undefined && !isRequired([name, argument])
    if (isDefault || (value === null && argument.default === null)) {
      bound[name] = argument.default!
    } else if (value === undefined) {
      const missing = named.slice(index).filter(isRequired)
      const list = missing.map(([name]) => `"${name}"`).join(', ')
      // PyTorch adds the "s" to one missing argument and not to several
      const s = missing.length === 1 ? 's' : ''
      return fail('missing', () => ` missing ${missing.length} required positional argument${s}: ${list}`)
    } else if (takes(argument, value)) {
      bound[name] = value
    } else if (isVariadic && byPosition && position === 0 && given.positional.every(isInt)) {
      bound[name] = tuple(given.positional)
      position = count
      continue
    } else {
      const place = byPosition ? ` (position ${position + 1})` : ''
      return fail('type', () => `: argument '${name}'${place} must be ${argument.type}, ${found(argument, value)}`)
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

/** The parser looks at the first element only; unpacking finds the others. */
function takes(argument: Argument<unknown>, value: Value): boolean {
  if (argument.type === 'tuple of ints' && isSequence(value)) return value.items.length === 0 || isInt(value.items[0]!)
  return argument.accepts(value)
}

/** Of a sequence, the first element is to blame. */
const found = (argument: Argument<unknown>, value: Value): string =>
  argument.type === 'tuple of ints' && isSequence(value)
    ? `but found element of type ${typeName(value.items[0]!)} at pos 0`
    : `not ${typeName(value)}`

/** Elements past the first are looked at while unpacking; there, a bool will do. */
function unpack(fn: string, declared: Arguments, bound: Bound): Bound {
  for (const [name, argument] of entries(declared)) {
    const value = bound[name]
    if (argument.type !== 'tuple of ints' || value === undefined || !isSequence(value)) continue
    const index = value.items.findIndex((item) => !isInt(item) && typeof item !== 'boolean')
    if (index < 0) continue
    const why = `type must be tuple of ints,but got ${typeName(value.items[index]!)}`
    typeError(
      'unpack',
      `${fn}(): argument '${name}' failed to unpack the object at pos ${index + 1} with error "${why}"`,
    )
  }
  return bound
}

/** `(Tensor input, int dim = 0, *, Tensor out = None)` */
function signature(declared: Arguments): string {
  const parts: string[] = []
  for (const [name, argument] of entries(declared)) {
    if (argument.keywordOnly && !parts.includes('*')) parts.push('*')
    const fallback = argument.default === undefined ? '' : ` = ${repr(argument.default)}`
    parts.push(`${argument.type} ${name}${fallback}`)
  }
  return `(${parts.join(', ')})`
}

interface Option {
  readonly name: string
  readonly type: string
}

/** PyTorch reads its own printed signature back: a default hides the type, so such an argument never matches. */
const options = (printed: string): Option[] =>
  printed
    .slice(1, -1)
    .split(', ')
    .filter((part) => part !== '' && part !== '*')
    .map((part) => ({ name: part.slice(part.lastIndexOf(' ') + 1), type: part.slice(0, part.lastIndexOf(' ')) }))

function matches(type: string, value: Value): boolean {
  const got = typeName(value)
  if (type === 'float') return got === 'float' || got === 'int'
  return got === type
}

const describe = ({ positional, keyword }: Given): string =>
  `(${[...positional.map(typeName), ...Object.entries(keyword).map(([name, value]) => `${name}=${typeName(value)}`)].join(', ')})`

function describeAgainst(option: readonly Option[], { positional, keyword }: Given): string {
  const values: (readonly [string, Value, Option | undefined])[] = [
    ...positional.map((value, index) => ['', value, option[index]] as const),
    ...Object.keys(keyword).map((_, index) => {
      const argument = option[positional.length + index]!
      return [`${argument.name}=`, keyword[argument.name]!, argument] as const
    }),
  ]
  const parts = values.map(([prefix, value, argument]) => {
    const mark = argument !== undefined && matches(argument.type, value) ? '' : '!'
    return `${mark}${prefix}${describeValue(value)}${mark}`
  })
  return `(${parts.join(', ')})`
}

function describeValue(value: Value): string {
  if (!isSequence(value)) return typeName(value)
  const items = value.items.map(typeName).join(', ')
  return value.kind === 'list' ? `list of [${items}]` : `tuple of (${items}${value.items.length === 1 ? ',' : ''})`
}

function noSignature(fn: string, overloads: readonly Arguments[], given: Given): never {
  const lines = overloads.map((declared) => {
    const printed = signature(declared)
    const option = options(printed)
    const keywords = Object.keys(given.keyword)
    if (given.positional.length + keywords.length !== option.length) return ` * ${printed}\n`
    const late = option.slice(Math.max(0, option.length - keywords.length)).map(({ name }) => name)
    const unmatched = keywords.filter((name) => !late.includes(name))
    const reason =
      unmatched.length > 0
        ? `some of the keywords were incorrect: ${unmatched.join(', ')}`
        : `some of the arguments have invalid types: ${describeAgainst(option, given)}`
    return ` * ${printed}\n      didn't match because ${reason}\n`
  })
  const got = describe(given)
  return typeError(
    'no_signature',
    `${fn}() received an invalid combination of arguments - got ${got}, but expected one of:\n${lines.join('')}`,
  )
}

/**
 * Bind a call to a C++ function.
 *
 * @param fn the bare name, `permute`
 * @param overloads its signatures in PyTorch's order
 * @returns the signature that fits, and the values bound to it
 */
export function bindNative(
  fn: string,
  overloads: readonly Arguments[],
  given: Given,
): { readonly declared: Arguments; readonly bound: Bound } {
  const single = overloads.length === 1
  for (const declared of overloads) {
    const bound = fit(fn, declared, given, single)
    if (bound) return { declared, bound: unpack(fn, declared, bound) }
  }
  const count = given.positional.length + Object.keys(given.keyword).length
  const plausible = overloads.filter(
    (declared) => count >= entries(declared).filter(isRequired).length && count <= entries(declared).length,
  )
  if (plausible.length === 1) fit(fn, plausible[0]!, given, true)
  return noSignature(fn, overloads, given)
}
