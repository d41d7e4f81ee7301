import { raise } from './error'
import { isTensor, tuple, type Value } from './value'
import type { Argument, Arguments, Read } from './argument'
import type { Tensor } from './tensor'

/** The arguments of one call, as written. */
export interface Given {
  readonly positional: readonly Value[]
  readonly keyword: Readonly<Record<string, Value>>
}

/** Each argument's value as Python binds it, before normalisation. */
export type Bound = Record<string, Value>

const typeError = (id: string, message: string): never => raise('TypeError', id, message)

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

const enumerate = (names: readonly string[]) => {
  const quoted = names.map((name) => `'${name}'`)
  if (quoted.length <= 1) return quoted.join('')
  const last = quoted.pop()!
  return quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(', ')}, and ${last}`
}

/**
 * Bind a call to a function written in Python, with CPython's own TypeErrors. Source: CPython 3.11
 * `initialize_locals` in Python/ceval.c.
 *
 * @param method `Conv2d.__init__`: counts `self` among the positional arguments. A plain function has no dot.
 */
export function bindPython(method: string, declared: Arguments, given: Given): Bound {
  if (Object.values(declared).some(({ called }) => called !== undefined)) return bindCalled(method, declared, given)
  const rest = Object.keys(declared).find((name) => declared[name]!.variadic)
  if (rest !== undefined) return bindRest(method, declared, given, rest)
  const others = Object.keys(declared).find((name) => declared[name]!.keywords)
  const names = Object.keys(declared).filter((name) => name !== others)
  const positionalNames = names.filter((name) => !declared[name]!.keywordOnly)
  const bound: Bound = {}
  const entries: [Value, Value][] = []
  given.positional.slice(0, positionalNames.length).forEach((value, index) => (bound[positionalNames[index]!] = value))

  for (const [name, value] of Object.entries(given.keyword)) {
    if (!names.includes(name)) {
      if (others === undefined)
        typeError('unexpected_keyword', `${method}() got an unexpected keyword argument '${name}'`)
      entries.push([name, value])
      continue
    }
    if (name in bound) typeError('multiple_values', `${method}() got multiple values for argument '${name}'`)
    bound[name] = value
  }

  const self = method.includes('.') ? 1 : 0
  if (given.positional.length > positionalNames.length) {
    const most = positionalNames.length + self
    const least = positionalNames.filter((name) => declared[name]!.default === undefined).length + self
    const count = given.positional.length + self
    const keywords = Object.keys(given.keyword).filter((name) => declared[name]?.keywordOnly).length
    const takes = least === most ? plural(most, 'positional argument') : `from ${least} to ${most} positional arguments`
    const got =
      keywords > 0
        ? `${plural(count, 'positional argument')} (and ${plural(keywords, 'keyword-only argument')}) were`
        : `${count} ${count === 1 ? 'was' : 'were'}`
    typeError('too_many', `${method}() takes ${takes} but ${got} given`)
  }

  for (const only of [false, true]) {
    const missing = names.filter(
      (name) =>
        !(name in bound) && declared[name]!.default === undefined && Boolean(declared[name]!.keywordOnly) === only,
    )
    if (missing.length === 0) continue
    const kind = only ? 'required keyword-only argument' : 'required positional argument'
    typeError('missing', `${method}() missing ${plural(missing.length, kind)}: ${enumerate(missing)}`)
  }

  for (const name of names) if (!(name in bound)) bound[name] = declared[name]!.default!
  if (others !== undefined) bound[others] = { kind: 'dict', entries }
  return bound
}

/** The same where an argument is called otherwise in Python. */
function bindCalled(method: string, declared: Arguments, given: Given): Bound {
  const names = Object.entries(declared).map(([name, { called = name }]) => [name, called] as const)
  const inPython = names.map(([name, called]) => {
    const { called: _, ...argument } = declared[name]!
    return [called, argument]
  })
  const bound = bindPython(method, Object.fromEntries(inPython) as Arguments, given)
  return Object.fromEntries(names.map(([name, called]) => [name, bound[called]!]))
}

/** The same where Python declares `*rest`. */
function bindRest(method: string, declared: Arguments, given: Given, rest: string): Bound {
  const { [rest]: _, ...others } = declared
  const before = Object.keys(declared).indexOf(rest)
  const { positional, keyword } = given
  const bound = bindPython(method, others, { positional: positional.slice(0, before), keyword })
  return { ...bound, [rest]: tuple(positional.slice(before)) }
}

const listed = new WeakMap<Arguments, readonly (readonly [name: string, argument: Argument<unknown>])[]>()

/** `Object.entries`, once for each declaration: every call asks for them several times. */
export function entriesOf(declared: Arguments) {
  const known = listed.get(declared)
  if (known) return known
  const entries = Object.entries(declared)
  listed.set(declared, entries)
  return entries
}

/** Read every bound value as its declaration says. */
export function read<A extends Arguments>(declared: A, bound: Bound): Read<A> {
  const values: Record<string, unknown> = {}
  for (const [name, argument] of entriesOf(declared)) values[name] = argument.read(bound[name]!)
  return values as Read<A>
}

/** The first argument whose value is of a type that its declaration does not take. */
export function mistyped(declared: Arguments, bound: Bound): string | undefined {
  for (const [name, argument] of entriesOf(declared)) {
    const value = bound[name]!
    // a default may be something its own type refuses, as `stride=None`
    if (!argument.accepts(value) && value !== argument.default) return name
  }
  return undefined
}

/** All tensors among the values, in order, those inside tuples and lists too. */
export function tensorsIn(values: readonly Value[], found: Tensor[] = []): Tensor[] {
  for (const value of values) {
    if (isTensor(value)) found.push(value)
    else if (typeof value === 'object' && value !== null && 'items' in value) tensorsIn(value.items, found)
  }
  return found
}
