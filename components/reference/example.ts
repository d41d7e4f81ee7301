import { formOf } from '@/lib/calculator'
import { readValues, toCall } from '@/lib/calculator/call'
import { resolve } from '@/lib/registry'
import { evaluate } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import type { Step } from '@/lib/shape/trace'

/** The sizes that the calculator's first call works out, each with its formula; those of modules inside are their own. */
export function exampleSteps(spec: Spec): readonly Step[] {
  const form = formOf(spec)
  const { values } = readValues(form, form.initial)
  const outcome = evaluate(spec, toCall(spec, form.initial, values), (name) => resolve(name)?.spec)
  return outcome.kind === 'value' ? outcome.steps.filter(({ inside }) => inside === undefined) : []
}
