import { hole } from '@/lib/python/call'
import { callOf } from '@/lib/python/operation'
import type { WrittenCall } from '@/lib/python/operation'
import type { Arguments } from '@/lib/shape/argument'
import type { Call } from '@/lib/shape/evaluate'
import type { Given } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { isTensor } from '@/lib/shape/value'
import type { Values } from './call'
import { signatureOf, type Fields } from './field'
import { declaredBy } from './form'

/**
 * A call as it was written, with the form's value of each argument that cannot be read.
 *
 * @returns `null` where the form has no such value
 */
export function fillHoles(spec: Spec, written: WrittenCall, fields: Fields, values: Values): Call | null {
  const { init, call: called } = declaredBy(spec, signatureOf(fields))
  const read = callOf(spec, written)
  const filled: Call = {
    ...read,
    ...(read.init && { init: fill(read.init, Object.entries(init), values) }),
    ...(read.call && { call: fill(read.call, Object.entries(called).slice(read.self ? 1 : 0), values) }),
  }
  if (hasHoles(filled)) return null
  const [self, ...positional] = filled.call?.positional ?? []
  const isMethod = written.name.startsWith('torch.Tensor.') && !filled.self
  return isMethod && self && isTensor(self) ? { ...filled, self, call: { ...filled.call!, positional } } : filled
}

/** Is there an argument that cannot be read? */
export const hasHoles = ({ init, call }: Call): boolean =>
  [init, call].some((given) => given && [...given.positional, ...Object.values(given.keyword)].includes(hole))

type Declared = readonly (readonly [name: string, argument: Arguments[string]])[]

/** Of `x.view(n, -1)`, no value of the form is the one that `n` has. */
const fill = ({ positional, keyword }: Given, declared: Declared, values: Values): Given => ({
  positional: positional.map((value, i) => {
    const [name, { variadic }] = declared[i] ?? ['', {}]
    return value !== hole || (variadic && positional.length > i + 1) ? value : (values[name] ?? hole)
  }),
  keyword: Object.fromEntries(
    Object.entries(keyword).map(([name, value]) => [name, value === hole ? (values[name] ?? hole) : value]),
  ),
})
