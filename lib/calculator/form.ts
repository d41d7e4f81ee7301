import type { Argument, Arguments } from '@/lib/shape/argument'
import type { Spec } from '@/lib/shape/spec'
import { joinRows, signatureKey, trainingKey, type Field, type Fields, type Form } from './field'
import { shapeText } from './tensor'
import { write } from './text'

/** Arguments that leave every shape as it is. */
const unusual = new Set(
  `out device dtype dropout eps layer_norm_eps momentum activation custom_encoder custom_decoder max_norm norm_type
   scale_grad_by_freq sparse enable_nested_tensor mask_check tgt_is_causal memory_is_causal src_is_causal`.split(/\s+/),
)

/** What `init` and one signature of the call declare. */
export const declaredBy = (spec: Spec, signature: number): { readonly init: Arguments; readonly call: Arguments } =>
  spec.kind === 'module'
    ? { init: spec.init, call: spec.holds ? {} : spec.call }
    : { init: {}, call: spec.overloads[signature] ?? spec.overloads[0]! }

/** An input tensor's argument also tells the shapes that a form begins with. */
type Example = Argument<unknown> & { readonly example?: readonly (number | readonly number[])[] }

const sampleOf = ({ control, example }: Example): string | null => {
  if (!example?.length) return null
  return control.kind === 'tensors'
    ? joinRows((example as readonly number[][]).map(shapeText))
    : shapeText(example as readonly number[])
}

const fieldsIn = (declared: Arguments, stage: Field['stage']): Field[] =>
  Object.entries(declared).map(([name, argument]) => ({
    name,
    stage,
    control: argument.control,
    type: argument.type,
    ...(argument.repeats === undefined ? {} : { repeats: argument.repeats }),
    required: argument.default === undefined,
    seldom: argument.default !== undefined && unusual.has(name),
    sample: sampleOf(argument),
  }))

/** The texts of an argument's default, or of its example shapes. */
const initialOf = (name: string, argument: Example): Fields => ({
  ...write({ name, ...argument }, argument.default ?? null),
  ...(argument.default === undefined ? { [name]: sampleOf(argument) ?? '' } : {}),
})

/** The form of a spec. */
export function formOf(spec: Spec): Form {
  const count = spec.kind === 'module' ? 1 : spec.overloads.length
  const declared = Array.from({ length: count }, (_, signature) => declaredBy(spec, signature))
  const signatures = declared.map(({ init, call }) => [...fieldsIn(init, 'init'), ...fieldsIn(call, 'call')])
  const initial: Record<string, string> = {}
  for (const { init, call } of declared) {
    for (const [name, argument] of Object.entries({ ...init, ...call })) {
      if (!(name in initial)) Object.assign(initial, initialOf(name, argument))
    }
  }
  // the first signature that has a place for every value of the example
  const shown = signatures.findIndex((fields) =>
    Object.keys(spec.example).every((key) => fields.some(({ name }) => key === name || key.startsWith(`${name}.`))),
  )
  return {
    signatures,
    initial: {
      ...initial,
      ...spec.example,
      ...(count > 1 ? { [signatureKey]: String(Math.max(0, shown)) } : {}),
      ...(spec.kind === 'module' ? { [trainingKey]: 'True' } : {}),
    },
  }
}
