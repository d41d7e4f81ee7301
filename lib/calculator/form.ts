import type { Argument, Arguments } from '@/lib/shape/argument'
import type { Spec } from '@/lib/shape/spec'
import { joinRows, signatureKey, trainingKey, type Field, type Fields, type Form } from './field'
import { isTensor, type Value } from '@/lib/shape/value'
import { shapeText } from './tensor'
import { Misread, read, write } from './text'

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
  const texts = { ...initial, ...spec.example }
  // the first signature that has a place for every value of the example, takes it, and wants nothing else
  const shown = signatures.findIndex(
    (fields, i) =>
      Object.keys(spec.example).every((key) =>
        fields.some((field) => key === field.name && takes(declared[i]!, field, texts)),
      ) && fields.every((field) => !field.required || valueOf(field, texts) !== undefined),
  )
  const signature = Math.max(0, shown)
  return {
    signatures,
    initial: {
      ...texts,
      ...Object.assign({}, ...(signatures[signature] ?? []).map((field) => settled(field, texts))),
      ...(count > 1 ? { [signatureKey]: String(signature) } : {}),
      ...(spec.kind === 'module' ? { [trainingKey]: 'True' } : {}),
    },
  }
}

const valueOf = (field: Field, texts: Fields): Value | undefined => {
  try {
    return read(field, texts)
  } catch (thrown) {
    if (thrown instanceof Misread) return undefined
    throw thrown
  }
}

function takes({ init, call }: ReturnType<typeof declaredBy>, field: Field, texts: Fields): boolean {
  const value = valueOf(field, texts)
  return value !== undefined && Boolean({ ...init, ...call }[field.name]?.accepts(value))
}

/**
 * An example such as `torch.zeros(2, dtype=torch.int64)` as the controls show it, a shape, a dtype and a layout; long
 * texts as they are written back.
 */
function settled(field: Field, texts: Fields): Fields {
  const { control } = field
  const isShown = control.kind === 'tensor' || (control.kind === 'text' && control.isLong)
  const value = isShown ? valueOf(field, texts) : undefined
  return value === undefined || (control.kind === 'tensor' && !isTensor(value)) ? {} : (write(field, value) ?? {})
}
