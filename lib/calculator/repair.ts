import { evaluate, type Find, type Outcome } from '@/lib/shape/evaluate'
import { read } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { isInt, isTensor, repr, type Value } from '@/lib/shape/value'
import { toCall, writeValues, type Values } from './call'
import { type Fields, signatureOf, type Form } from './field'
import { declaredBy } from './form'
import { shapeText } from './tensor'

/** Other values that make a call valid, and the texts that hold them. */
export interface Repair {
  /** `in_features=512`, as Python writes it. */
  readonly label: string
  readonly names: readonly string[]
  readonly fields: Fields
  /** The form holds these values already. */
  readonly isDone: boolean
  /** They are sizes that a module is made with, and neither larger nor smaller ones would do. */
  readonly areSizes: boolean
}

export const describe = (values: Readonly<Record<string, Value>>): string =>
  Object.entries(values)
    .map(([name, value]) => (isTensor(value) ? `${name}: (${shapeText(value.shape)})` : `${name}=${repr(value)}`))
    .join(', ')

/** A form, its texts, and the values they stand for. */
export interface State {
  readonly form: Form
  readonly fields: Fields
  readonly values: Values
  readonly find: Find
}

/** The values a spec proposes for an error, as long as the call is then valid. `null`: it proposes none. */
function repair(spec: Spec, { form, fields, values: held, find }: State, outcome: Outcome, id: string): Repair | null {
  const propose = spec.fixes?.[id]
  if (!propose) return null
  const { init, call } = declaredBy(spec, signatureOf(fields))
  try {
    const changes = propose(read({ ...init, ...call }, outcome.bound) as never)
    const values = { ...held, ...changes }
    const texts = writeValues(form, fields, changes)
    if (!texts || evaluate(spec, toCall(spec, fields, values), find).kind !== 'value') return null
    const names = Object.keys(changes)
    const areInts = names.every((name) => name in init && isInt(changes[name]!))
    const isRefused = (step: number) => {
      const others = Object.fromEntries(names.map((name) => [name, (changes[name] as number) + step]))
      return evaluate(spec, toCall(spec, fields, { ...values, ...others }), find).kind === 'error'
    }
    return {
      areSizes: areInts && isRefused(1) && isRefused(-1),
      label: describe(changes),
      names,
      fields: texts,
      isDone: names.every((name) => texts[name] === fields[name]),
    }
  } catch {
    // a proposal reads the arguments as its own error leaves them; of another call it may make no sense
    return null
  }
}

/** Of an error, what would mend it; of a valid call, the sizes that its inputs ask for: `in_features=784`. */
export function repairs(spec: Spec, state: State, outcome: Outcome): readonly Repair[] {
  const ids = outcome.kind === 'error' ? [outcome.error.id] : Object.keys(spec.fixes ?? {})
  const found = ids.flatMap((id) => repair(spec, state, outcome, id) ?? [])
  const isFirst = ({ label }: Repair, i: number) => found.findIndex((other) => other.label === label) === i
  if (outcome.kind === 'error') return found.filter(({ isDone }) => !isDone)
  return found.filter((one, i) => one.isDone && one.areSizes && isFirst(one, i))
}
