import { callOf, parseCall, type WrittenCall } from '@/lib/python/call'
import { parseShape } from '@/lib/python/expression'
import { evaluate } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { writeValues } from './call'
import { joinRows, rowsOf, trainingKey, type Fields, fieldsShown, type Form } from './field'
import { declaredBy } from './form'
import { expressionsOf } from './program'
import { shapeText } from './tensor'

export type Pasted =
  | { readonly kind: 'fields'; readonly fields: Fields }
  /** A call of another API, by its full name. */
  | { readonly kind: 'other'; readonly name: string }
  /** Python itself refuses the arguments, so there is nothing to fill in. */
  | { readonly kind: 'refused'; readonly type: string; readonly message: string }
  | { readonly kind: 'unreadable' }

const isOf = (spec: Spec, { name }: WrittenCall): boolean =>
  name === spec.name ||
  (spec.kind === 'function' && spec.method !== undefined && name.replace(/^torch\.Tensor\./, 'torch.') === spec.name)

const readable = (text: string): WrittenCall[] => {
  try {
    return [parseCall(text)]
  } catch {
    return []
  }
}

/** A shape alone goes into the first tensor. */
function pasteShape(form: Form, fields: Fields, text: string): Fields | null {
  const target = fieldsShown(form, fields).find(
    ({ control }) => control.kind === 'tensor' || control.kind === 'tensors',
  )
  if (!target || !/^(torch\.Size)?[\s()[\],\dx×]+$/.test(text)) return null
  try {
    const shape = shapeText(parseShape(text))
    const [, ...others] = rowsOf(fields[target.name]!)
    return { ...fields, [target.name]: target.control.kind === 'tensor' ? shape : joinRows([shape, ...others]) }
  } catch {
    return null
  }
}

/** Fill a form from what was pasted: a shape, a call, or the few lines around one. */
export function paste(spec: Spec, form: Form, fields: Fields, pasted: string): Pasted {
  const text = pasted.normalize('NFKC').trim()
  const withShape = pasteShape(form, fields, text)
  if (withShape) return { kind: 'fields', fields: withShape }

  const calls = expressionsOf(text).flatMap(readable).reverse()
  const ours = calls.filter((call) => isOf(spec, call))
  const written = ours.find(({ init }) => init) ?? ours[0]
  if (!written) return calls[0] ? { kind: 'other', name: calls[0].name } : { kind: 'unreadable' }

  const call = callOf(spec, written)
  const outcome = evaluate(spec, call)
  const sets = declaredSets(spec, Boolean(call.call))
  const isBound = sets.some((names) => names.every((name) => name in outcome.bound))
  if (!isBound) {
    const { type, message } = outcome.kind === 'error' ? outcome.error : { type: '', message: '' }
    return outcome.kind === 'error' ? { kind: 'refused', type, message } : { kind: 'unreadable' }
  }
  const training = call.training === false ? 'False' : 'True'
  const declared = new Set(sets.flat())
  const bound = Object.fromEntries(Object.entries(outcome.bound).filter(([name]) => declared.has(name)))
  const filled = writeValues(form, { ...fields, [trainingKey]: training }, bound)
  return filled ? { kind: 'fields', fields: filled } : { kind: 'unreadable' }
}

/** The arguments that must be bound: of one signature, or of a module's `__init__` and perhaps its call. */
function declaredSets(spec: Spec, isCalled: boolean): readonly (readonly string[])[] {
  if (spec.kind === 'function') return spec.overloads.map((declared) => Object.keys(declared))
  const { init, call } = declaredBy(spec, 0)
  return [[...Object.keys(init), ...(isCalled ? Object.keys(call) : [])]]
}
