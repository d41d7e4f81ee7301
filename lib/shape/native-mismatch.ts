import type { Arguments } from './argument'
import type { Given } from './python'
import { unorderedMapOrder } from './unordered-map'
import { isSequence, repr, typeName, type Value } from './value'

/**
 * What PyTorch says when a call fits none of a function's signatures.
 * Source: `toString` in torch/csrc/utils/python_arg_parser.cpp, and torch/csrc/utils/invalid_arguments.cpp.
 */
export function describeMismatch(fn: string, overloads: readonly Arguments[], given: Given): string {
  const keywords = unorderedMapOrder(Object.keys(given.keyword))
  const types = [...given.positional.map(typeName), ...keywords.map((key) => `${key}=${typeName(given.keyword[key]!)}`)]
  const got = listed(types, given)
  const start = `${fn}() received an invalid combination of arguments - got`
  if (overloads.length === 1) return `${start} ${describeOnly(signature(overloads[0]!), got, given, keywords)}`
  const lines = overloads.map((declared) => {
    const printed = signature(declared)
    const reason = mismatch(readBack(printed), given, keywords)
    return ` * ${printed}\n${reason === null ? '' : `      didn't match because ${reason}\n`}`
  })
  return `${start} ${got}, but expected one of:\n${lines.join('')}`
}

/** Where the other signatures are deprecated, and nobody mentions them. */
function describeOnly(printed: string, got: string, given: Given, keywords: readonly string[]): string {
  const option = readBack(printed)
  const unmatched = unknownKeywords(option, keywords)
  if (unmatched.length > 0) return `unrecognized keyword arguments: ${unmatched.join(', ')}`
  const isComplete = given.positional.length + keywords.length === option.length
  return `${isComplete ? marked(option, given) : got}, but expected ${printed}`
}

/** `(Tensor input, int dim = 0, *, Tensor out = None)` */
function signature(declared: Arguments): string {
  const parts: string[] = []
  for (const [name, argument] of Object.entries(declared)) {
    if (argument.keywordOnly && !parts.includes('*')) parts.push('*')
    const value = argument.default
    const fallback = value === undefined ? '' : ` = ${printed(value)}`
    parts.push(`${argument.type} ${name}${fallback}`)
  }
  return `(${parts.join(', ')})`
}

/** A default as C++ writes it: a str in double quotes, a list in braces. */
function printed(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return isSequence(value) && value.items.length > 0 ? `{${value.items.map(repr).join(',')}}` : repr(value)
}

interface Option {
  readonly name: string
  readonly type: string
}

/**
 * PyTorch reads its own printed signature back, and takes a default for the name, the `*` for an argument, and an
 * empty list for one argument without a name.
 */
const readBack = (printed: string): Option[] =>
  printed
    .slice(1, -1)
    .split(', ')
    .map((part) => ({ name: part.slice(part.lastIndexOf(' ') + 1), type: part.slice(0, part.lastIndexOf(' ')) }))

/** `null`: the number of arguments is wrong, and PyTorch says no more. */
function mismatch(option: readonly Option[], given: Given, keywords: readonly string[]): string | null {
  if (given.positional.length + keywords.length !== option.length) return null
  const unmatched = unknownKeywords(option, keywords)
  if (unmatched.length > 0) return `some of the keywords were incorrect: ${unmatched.join(', ')}`
  return `some of the arguments have invalid types: ${marked(option, given)}`
}

/** PyTorch looks for keywords at the end of the signature, as far as there are keywords. */
function unknownKeywords(option: readonly Option[], keywords: readonly string[]): readonly string[] {
  const late = option.slice(Math.max(option.length - keywords.length, 0)).map(({ name }) => name)
  return keywords.filter((name) => !late.includes(name))
}

/** The arguments as they were given; those of a wrong type between exclamation marks. */
function marked(option: readonly Option[], given: Given): string {
  const parts = option.map(({ name, type }, index) => {
    const byKeyword = index >= given.positional.length
    const value = byKeyword ? given.keyword[name]! : given.positional[index]!
    const mark = matches(type, value) ? '' : '!'
    return `${mark}${byKeyword ? `${name}=` : ''}${describe(value)}${mark}`
  })
  return listed(parts, given)
}

/** Without positional arguments PyTorch leaves the last comma. */
const listed = (parts: readonly string[], { positional }: Given): string =>
  `(${parts.join(', ')}${positional.length === 0 && parts.length > 0 ? ', ' : ''})`

const matches = (type: string, value: Value): boolean =>
  typeName(value) === type || (type === 'float' && typeName(value) === 'int')

function describe(value: Value): string {
  if (!isSequence(value)) return typeName(value)
  const items = value.items.map(typeName).join(', ')
  return value.kind === 'list' ? `list of [${items}]` : `tuple of (${items}${value.items.length === 1 ? ',' : ''})`
}
