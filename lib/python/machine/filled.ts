import { elementsOf, isExact } from '@/lib/numeric/elements'
import type { Outcome } from '@/lib/shape/evaluate'
import { tensorsIn, type Bound } from '@/lib/shape/python'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import { mostElements } from './memory'

export type Done = Extract<Outcome, { kind: 'value' }> & {
  /** Of the only result, or the tensor that was written, the elements that are known though not all are. */
  readonly partly?: readonly (number | undefined)[]
  /** Its elements were drawn. */
  readonly isDrawn?: boolean
}

const isUnknown = ({ values, shape }: Tensor) => !values && numel(shape) > 0

/** The results with their elements, where those of the inputs are known and the spec does not work them out by itself. */
export function withElements(
  name: string,
  outcome: Done,
  inputs: readonly Tensor[],
  bound: Bound,
  before?: Before,
): Done {
  const { into, value } = outcome
  const results = into ? [into] : tensorsIn([value])
  const isOpen = ({ values, shape }: Tensor) => !values && numel(shape) <= mostElements
  // what is written over, or only gives its shape, does not matter
  const asked = /\.(fill|zero|copy)_$|_like$|\.new_\w+$/.test(name) ? inputs.slice(1) : inputs
  if (!results.some(isOpen)) return outcome
  if (asked.some(isUnknown)) {
    const partly = before && partlyKnown(name, bound, inputs, results, before)
    return partly ? Object.assign(Object.create(outcome) as Done, { partly }) : outcome
  }
  const worked = elementsOf(name, bound, results)
  if (!worked) return outcome
  const filled = new Map(
    results.flatMap((one, i) => (one.values || !worked[i] ? [] : [[one, { ...one, values: worked[i] }]])),
  )
  return withValues(outcome, filled)
}

/** The outcome with other tensors in the place of some. */
export function withValues(outcome: Done, others: ReadonlyMap<Tensor, Tensor>): Done {
  const { into, value } = outcome
  const fill = (of: Value): Value => {
    if (of === null) return of
    if (isTensor(of)) return others.get(of) ?? of
    return isSequence(of) ? { ...of, items: of.items.map(fill) } : of
  }
  return Object.assign(
    Object.create(outcome) as Done,
    { value: fill(value) },
    into ? { into: fill(into) as Tensor } : {},
  )
}

/** What is known of tensors that come from random ones is known to the last digit, or not at all. */
export function withoutDoubt(name: string, outcome: Done, inputs: readonly Tensor[] = []): Done {
  if (isExact(name, inputs)) return outcome
  const results = tensorsIn([outcome.into ?? outcome.value]).filter(({ values }) => values)
  if (results.length === 0) return outcome
  const bare = ({ values: _, ...rest }: Tensor): Tensor => rest
  return withValues(outcome, new Map(results.map((one) => [one, bare(one)])))
}

type Before = (of: Tensor) => readonly (number | undefined)[]

function partlyKnown(
  name: string,
  bound: Bound,
  inputs: readonly Tensor[],
  results: readonly Tensor[],
  before: Before,
) {
  if (results.length !== 1 || numel(results[0]!.shape) > mostPartly) return null
  if (movers.test(name)) return partlyMoved(name, bound, inputs, results, before)
  return inputs[0] && writers.test(name) ? partlyWritten(name, bound, inputs[0], results, before) : null
}

/** Operations whose results hold elements of their inputs, as they are, in other places. */
const movers =
  /\.(cat|concat|concatenate|stack|hstack|vstack|dstack|column_stack|clone|contiguous|flip|roll|repeat|pack)$/

/** What is known of the elements that were moved: those that do not change with what is put for the unknown ones. */
function partlyMoved(
  name: string,
  bound: Bound,
  inputs: readonly Tensor[],
  results: readonly Tensor[],
  before: Before,
): readonly (number | undefined)[] | null {
  const held = new Map(inputs.map((one) => [one, one.values ?? before(one)]))
  if (![...held.values()].some((elements) => elements.some((one) => one !== undefined))) return null
  const work = (by: number) => {
    const fill = (value: Value): Value => {
      if (value === null) return value
      if (isTensor(value)) return { ...value, values: (held.get(value) ?? before(value)).map((one) => one ?? by) }
      return isSequence(value) ? { ...value, items: value.items.map(fill) } : value
    }
    return elementsOf(
      name,
      Object.fromEntries(Object.entries(bound).map(([key, value]) => [key, fill(value)])),
      results,
    )?.[0]
  }
  const [first, second] = [work(0), work(1)]
  return first && second ? first.map((one, at) => (Object.is(one, second[at]) ? one : undefined)) : null
}

/** Operations that write some elements of a tensor, and leave the others. */
const writers = /\.(__setitem__|(index_put|masked_fill|masked_scatter|scatter|index_copy|index_fill)_?)$/

/** Of larger tensors, which are written element by element, this would take too long. */
const mostPartly = 2000

/** The names of what is written. */
const sources = new Set(['value', 'values', 'src', 'source'])

/**
 * What is known of a tensor of which not all is known, or into which something unknown was written: other numbers are
 * put in the place of what is not known, and where the result is another, it comes from there.
 */
function partlyWritten(
  name: string,
  bound: Bound,
  self: Tensor,
  results: readonly Tensor[],
  before: Before,
): readonly (number | undefined)[] | null {
  const isOther = (key: string, value: Value) =>
    tensorsIn([value]).some((one) => one.variable !== self.variable && isUnknown(one)) && !sources.has(key)
  if (Object.entries(bound).some(([key, value]) => isOther(key, value))) return null
  const filled = (of: Tensor, by: number): Tensor => ({ ...of, values: new Array<number>(numel(of.shape)).fill(by) })
  const work = (ofSelf: number, ofSource: number) => {
    const put = (value: Value): Value => {
      if (value === null || !isTensor(value)) return value
      if (value.variable === self.variable) return filled(value, ofSelf)
      return isUnknown(value) ? filled(value, ofSource) : value
    }
    const given = Object.fromEntries(Object.entries(bound).map(([key, value]) => [key, put(value)]))
    return elementsOf(name, given, results)?.[0]
  }
  const [first, second, third] = [work(0, 0), work(1, 0), work(0, 1)]
  if (!first || !second || !third) return null
  const old = before(self)
  return first.map((one, at) => {
    if (!Object.is(one, third[at])) return undefined
    return Object.is(one, second[at]) ? one : old[at]
  })
}
