import type { Arguments } from '@/lib/shape/argument'
import type { Call } from '@/lib/shape/evaluate'
import type { Given } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { isDict, isSequence, isTensor, repr, str, type Value } from '@/lib/shape/value'
import { signatureKey, trainingKey, type Field, type Fields, fieldsShown, signatureOf, type Form } from './field'
import { declaredBy } from './form'
import { Misread, read, write, type Reason } from './text'

/** The value of each argument; `undefined` is not given. */
export type Values = Readonly<Record<string, Value | undefined>>

/** Why fields cannot be read, by their keys. */
export type Problems = Readonly<Record<string, Reason>>

/** The values that the texts of a form stand for. */
export function readValues(form: Form, fields: Fields): { readonly values: Values; readonly problems: Problems } {
  const problems: Record<string, Reason> = {}
  const values: Record<string, Value | undefined> = {}
  for (const field of fieldsShown(form, fields)) {
    try {
      values[field.name] = read(field, fields)
    } catch (thrown) {
      if (!(thrown instanceof Misread)) throw thrown
      problems[thrown.key] = thrown.reason
    }
  }
  return { values, problems }
}

/** The call as one writes it: arguments at their defaults are left out. */
export function toCall(spec: Spec, fields: Fields, values: Values): Call {
  const { init, call } = declaredBy(spec, signatureOf(fields))
  if (spec.kind === 'module') {
    const mode = fields[trainingKey] === 'False' ? { training: false } : {}
    const given = arrange(init, values)
    const made = Object.values(init)[0]?.variadic ? spreadFirst(given) : given
    return { init: made, ...(spec.holds ? {} : { call: arrange(call, values) }), ...mode }
  }
  const [[first, argument] = ['', undefined], ...rest] = Object.entries(call)
  const self = values[first]
  if (spec.attribute) return self && isTensor(self) ? { self } : {}
  if (spec.binding === 'python' && argument?.variadic) return { call: spreadFirst(arrange(call, values)) }
  if (spec.method !== 'only' || !self || !isTensor(self)) return { call: arrange(call, values) }
  return { self, call: spread(rest[0]?.[1].variadic, arrange(Object.fromEntries(rest), values)) }
}

/** Required arguments by position until one is missing; all others by keyword, unless they equal the default. */
function arrange(declared: Arguments, values: Values): Given {
  const positional: Value[] = []
  const keyword: Record<string, Value> = {}
  let inOrder = true
  for (const [name, { keywordOnly, keywords, default: fallback }] of Object.entries(declared)) {
    const value = values[name]
    if (value === undefined) inOrder = false
    else if (keywords && isDict(value)) {
      for (const [key, item] of value.entries) keyword[str(key)] = item
    } else if (fallback !== undefined && repr(value) === repr(fallback)) continue
    else if (inOrder && fallback === undefined && !keywordOnly) positional.push(value)
    else keyword[name] = value
  }
  return { positional, keyword }
}

/** `x.view((2, 3))` is written `x.view(2, 3)`. */
function spread(isVariadic: true | undefined, given: Given): Given {
  const [only, ...others] = given.positional
  if (!isVariadic || others.length > 0 || !only || !isSequence(only) || only.items.length === 0) return given
  return { ...given, positional: only.items }
}

/** The items of `*tensors`. */
const spreadFirst = ({ positional: [first, ...others], keyword }: Given): Given => ({
  positional: [...(first && isSequence(first) ? first.items : []), ...others],
  keyword,
})

/** The texts that hold other values of some arguments. `null` when the form cannot hold one of them. */
export function writeValues(
  { signatures }: Form,
  fields: Fields,
  changes: Readonly<Record<string, Value>>,
): Fields | null {
  const names = Object.keys(changes)
  const fits = (shown: readonly Field[] = []) => names.every((name) => shown.some((field) => field.name === name))
  const current = signatureOf(fields)
  const signature = fits(signatures[current]) ? current : signatures.findIndex(fits)
  let texts = fields
  for (const field of signatures[signature] ?? []) {
    const change = changes[field.name]
    const written = change === undefined ? {} : write(field, change)
    if (!written) return null
    texts = { ...texts, ...written }
  }
  if (signature < 0) return null
  return signatures.length > 1 ? { ...texts, [signatureKey]: String(signature) } : texts
}
