import { hole, parseCall } from '@/lib/python/call'
import type { WrittenCall } from '@/lib/python/operation'
import { parseShape } from '@/lib/python/shape'
import { evaluate, type Call, type Find } from '@/lib/shape/evaluate'
import { shortName } from '@/lib/shape/name'
import { mistyped, tensorsIn, type Bound, type Given } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { repr, type Value } from '@/lib/shape/value'
import { readValues, writeValues } from './call'
import { joinRows, rowsOf, signatureKey, signatureOf, trainingKey, type Fields, fieldsShown, type Form } from './field'
import { declaredBy } from './form'
import { fillHoles, hasHoles } from './holes'
import { callsOf } from './program'
import { creation, shapeText } from './tensor'
import { asOne, isWithinReach, plain } from './text'

export type Pasted =
  /** `isPartial`: what was only named keeps the value it had in the form. */
  | { readonly kind: 'fields'; readonly fields: Fields; readonly isPartial: boolean }
  /** A call of another API, by its full name. */
  | { readonly kind: 'other'; readonly name: string }
  /** Python itself refuses the arguments, so there is nothing to fill in. */
  | { readonly kind: 'refused'; readonly type: string; readonly message: string }
  | { readonly kind: 'unreadable' }

/** Also `roi_align(…)`, as it is called after `from torchvision.ops import roi_align`. */
const isOf = (spec: Spec, { name }: WrittenCall): boolean =>
  name === spec.name ||
  name === shortName(spec.name) ||
  (spec.kind === 'function' && spec.aliases?.includes(name)) ||
  (spec.kind === 'function' && spec.method !== undefined && name.replace(/^torch\.Tensor\./, 'torch.') === spec.name)

const readable = (text: string): WrittenCall[] => {
  try {
    return [parseCall(text, { stand: hole })]
  } catch {
    return []
  }
}

const findNothing: Find = () => undefined

/** A shape alone goes into the first tensor. */
function pasteShape(form: Form, fields: Fields, text: string): Fields | null {
  const target = fieldsShown(form, fields).find(
    ({ control }) => control.kind === 'tensor' || control.kind === 'tensors',
  )
  if (!target || !/^(torch\.Size)?[\s()[\],、\dx×]+$/.test(text)) return null
  try {
    const shape = shapeText(parseShape(text))
    const [, ...others] = rowsOf(fields[target.name]!)
    return { ...fields, [target.name]: target.control.kind === 'tensor' ? shape : joinRows([shape, ...others]) }
  } catch {
    return null
  }
}

/**
 * Fill a form from what was pasted: a shape, or code with a call in it. What a name stands for, the form tells.
 *
 * @param find the specs of modules that are named in the text
 */
export function paste(spec: Spec, form: Form, fields: Fields, pasted: string, find = findNothing): Pasted {
  const text = plain(pasted)
  const withShape = pasteShape(form, fields, text)
  if (withShape) return { kind: 'fields', fields: withShape, isPartial: false }

  const found = pasteCall(spec, form, fields, callsOf(text), find)
  const sized = sizedNames(text)
  if (found.kind !== 'unreadable' || sized.length === 0) return found
  const tensor = tensorsIn(Object.values(readValues(form, fields).values).map((value) => value ?? null))[0]
  if (!tensor) return found
  const written = callsOf(text, new Map(sized.map((name) => [name, creation(tensor)])))
  const again = pasteCall(spec, form, fields, written, find)
  return again.kind === 'fields' ? { ...again, isPartial: true } : again
}

/** `x` of `x.view(x.size(0), -1)` and of `x[0]`: it can only be the tensor of the form. */
const sizedNames = (text: string) => [...text.matchAll(/\b(\w+)(?:\.size\(|\.shape\b|\[)/g)].map(([, name]) => name!)

function pasteCall(spec: Spec, form: Form, fields: Fields, texts: readonly string[], find: Find): Pasted {
  const calls = texts.flatMap(readable)
  const ours = calls.filter((call) => isOf(spec, call))
  const written = ours.find(({ init, call }) => init && call) ?? ours.find(({ init }) => init) ?? ours[0]
  if (!written) return calls[0] ? { kind: 'other', name: calls[0].name } : { kind: 'unreadable' }

  const call = fillHoles(spec, written, fields, readValues(form, fields).values)
  if (!call || !canEvaluate(spec, call)) return { kind: 'unreadable' }
  const outcome = evaluate(spec, call, find)
  const isUnbound = Object.keys(outcome.bound).length === 0 && (call.call?.positional.length ?? 0) > 0
  const signatures = isUnbound ? [] : signaturesBound(spec, outcome.bound, Boolean(call.call), signatureOf(fields))
  if (signatures.length === 0) {
    if (outcome.kind !== 'error') return { kind: 'unreadable' }
    return { kind: 'refused', type: outcome.error.type, message: outcome.error.message }
  }
  const training = call.training === false ? 'False' : 'True'
  for (const signature of signatures) {
    const { init, call: called } = declaredBy(spec, signature)
    const bound = Object.entries(outcome.bound).filter(([name]) => name in init || name in called)
    const chosen = { ...fields, [signatureKey]: String(signature), [trainingKey]: training }
    const filled = writeValues(form, chosen, Object.fromEntries(bound))
    if (filled) return { kind: 'fields', fields: filled, isPartial: hasHoles(written) }
  }
  return { kind: 'unreadable' }
}

function canEvaluate(spec: Spec, call: Call): boolean {
  const { init, call: called } = declaredBy(spec, 0)
  const check = ({ positional, keyword }: Given = { positional: [], keyword: {} }, names: readonly string[]) =>
    positional.every((value, i) => isWithinReach(names[i] ?? '', value)) &&
    Object.entries(keyword).every(([name, value]) => isWithinReach(name, value))
  return (
    check(call.init, Object.keys(init)) && check(call.call, Object.keys(called)) && isWithinReach('', call.self ?? null)
  )
}

/**
 * The signatures that have a place for all that was bound, those that take the values first, and of these the one
 * that is shown; a module has one, called or not.
 */
function signaturesBound(spec: Spec, bound: Bound, isCalled: boolean, shown: number): readonly number[] {
  if (spec.kind === 'module') {
    const names = [...Object.keys(spec.init), ...(isCalled ? Object.keys(spec.call) : [])]
    return names.every((name) => name in bound) ? [0] : []
  }
  const isDefault = (name: string, value: Value) =>
    spec.overloads.some(
      (declared) => declared[name]?.default !== undefined && repr(declared[name].default) === repr(value),
    )
  const said = Object.keys(bound).filter((name) => !isDefault(name, bound[name]!))
  const inOrder = [shown, ...spec.overloads.keys()].filter((one, i, all) => all.indexOf(one) === i)
  const fitting = inOrder.filter((i) => {
    const declared = spec.overloads[i] ?? {}
    const needed = Object.keys(declared).filter((name) => declared[name]!.default === undefined)
    // where Python refuses the arguments, none is bound
    const isBound = Object.keys(bound).length > 0 || Object.keys(declared).length === 0
    return isBound && said.every((name) => name in declared) && needed.every((name) => name in bound)
  })
  // the parser has spread one int over a list, where another signature takes an int
  const repeats = (name: string) => spec.overloads.map((declared) => declared[name]?.repeats).find(Boolean)
  const written = Object.fromEntries(Object.entries(bound).map(([name, value]) => [name, asOne(value, repeats(name))]))
  const takes = (i: number) => mistyped(spec.overloads[i]!, written) === undefined
  return [...fitting.filter(takes), ...fitting.filter((i) => !takes(i))]
}
