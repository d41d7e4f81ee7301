import { parseValue } from '@/lib/python/expression'
import type { Arguments } from '@/lib/shape/argument'
import { evaluate, type Call } from '@/lib/shape/evaluate'
import type { Given } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import type { Step } from '@/lib/shape/trace'
import { list, type Value } from '@/lib/shape/value'

/** The sizes that the spec's own example works out, each with its formula. */
export function exampleSteps(spec: Spec): readonly Step[] {
  const outcome = evaluate(spec, exampleCall(spec))
  return outcome.kind === 'value' ? outcome.steps : []
}

const exampleCall = (spec: Spec): Call =>
  spec.kind === 'module'
    ? { init: given(spec.init, spec.example), call: given(spec.call, spec.example) }
    : { call: given(spec.overloads[0] ?? {}, spec.example) }

function given(declared: Arguments, example: Readonly<Record<string, string>>): Given {
  const keyword: Record<string, Value> = {}
  for (const [name, argument] of Object.entries(declared)) {
    const written = example[name]
    if (written !== undefined) keyword[name] = parseValue(written)
    else if ('example' in argument) keyword[name] = exampleTensors(argument.example as Shapes)
  }
  return { positional: [], keyword }
}

type Shapes = readonly number[] | readonly (readonly number[])[]

const exampleTensors = (shapes: Shapes): Value =>
  isShape(shapes) ? tensor(shapes) : list(shapes.map((shape) => tensor(shape)))

const isShape = (shapes: Shapes): shapes is readonly number[] => shapes.every((size) => typeof size === 'number')
