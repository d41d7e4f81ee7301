import { evaluate, type Call, type Find, type Outcome } from '@/lib/shape/evaluate'
import type { Named } from '@/lib/shape/spec'
import { tensorsIn } from '@/lib/shape/python'
import type { ReceptiveField } from '@/lib/shape/receptive'
import type { Spec } from '@/lib/shape/spec'
import { bytes, isContiguous, numel, type Tensor } from '@/lib/shape/tensor'
import { repr } from '@/lib/shape/value'
import { readValues, toCall, type Problems } from './call'
import { dimNames } from './dims'
import { type Fields, fieldsShown, type Form } from './field'
import { repairs, type Repair, type State } from './repair'
import { snippet } from './snippet'
import { worked, type Worked } from './worked'

/** A tensor as a page shows it. */
export interface Shown {
  readonly name: string
  readonly shape: readonly number[]
  /** The rule's names of the dimensions, where one fits. */
  readonly dims: readonly string[] | null
  readonly dtype: string
  readonly strides: readonly number[]
  readonly isContiguous: boolean
  readonly bytes: number
  readonly requires_grad: boolean
  /** The input whose memory it shares. */
  readonly viewOf: string | null
}

interface Common {
  readonly inputs: readonly Shown[]
  readonly snippet: string
  readonly repairs: readonly Repair[]
}

/** What a calculator shows: plain data, the same on the server and in the browser. */
export type Answer =
  | (Common & {
      readonly kind: 'value'
      readonly outputs: readonly Shown[]
      /** What it gives where that is no tensor, as Python prints it: `torch.Size([2, 3])`, `True`. */
      readonly plain: string | null
      readonly steps: readonly Worked[]
      readonly parameters: readonly Shown[]
      readonly buffers: readonly Shown[]
      /** Numbers that a training step would change. */
      readonly parameterCount: number
      readonly flops: number | null
      /** Bytes that the results take. */
      readonly activations: number | null
      readonly receptive: readonly ReceptiveField[] | null
    })
  | (Common & {
      readonly kind: 'error'
      readonly type: string
      readonly message: string
      readonly id: string
      readonly inside?: string
    })
  | (Common & { readonly kind: 'unknown'; readonly argument: string | null })

/** The answer to what a form holds, or why it cannot be read. */
export type Result =
  { readonly answer: Answer; readonly problems: null } | { readonly answer: null; readonly problems: Problems }

const findNothing: Find = () => undefined

/**
 * @param find the specs of modules that are named in the fields
 * @throws nothing, whatever the texts are
 */
export function calculate(spec: Spec, form: Form, fields: Fields, find = findNothing): Result {
  const { values, problems } = readValues(form, fields)
  if (Object.keys(problems).length > 0) return { answer: null, problems }
  const call = toCall(spec, fields, values)
  const inputs = fieldsShown(form, fields).flatMap(({ name, stage, required }) =>
    stage === 'init' ? [] : nameAll(name, tensorsIn([values[name] ?? null]), required),
  )
  return {
    answer: describe(spec, call, evaluate(spec, call, find), inputs, { form, fields, values, find }),
    problems: null,
  }
}

interface Input extends Named {
  readonly required: boolean
}

const nameAll = (name: string, tensors: readonly Tensor[], required: boolean): Input[] =>
  tensors.map((tensor, i) => ({ name: tensors.length === 1 ? name : `${name}[${i}]`, tensor, required }))

const isExact = (outcome: Outcome): boolean =>
  outcome.kind !== 'value' ||
  [...outcome.outputs, ...outcome.parameters, ...outcome.buffers].every(({ tensor }) =>
    [...tensor.shape, ...tensor.strides, bytes(tensor)].every(Number.isSafeInteger),
  )

function describe(spec: Spec, call: Call, found: Outcome, inputs: readonly Input[], state: State): Answer {
  // beyond 2 ** 53 numbers are no longer exact, and no machine holds such a tensor
  const outcome: Outcome = isExact(found) ? found : { kind: 'unknown', argument: null, bound: found.bound }
  const outputs = outcome.kind === 'value' ? outcome.outputs : []
  const dims = dimNames(
    spec.shapes,
    // the rules tell of the inputs that must be there
    inputs.filter(({ required }) => required).map(({ tensor }) => tensor.shape),
    outputs.map(({ tensor }) => tensor.shape),
    (name) => (name in outcome.bound ? repr(outcome.bound[name]!) : undefined),
  )
  const show = ({ name, tensor }: Named, names: readonly string[] | null = null): Shown => ({
    name,
    shape: tensor.shape,
    dims: names,
    dtype: tensor.dtype,
    strides: tensor.strides,
    isContiguous: isContiguous(tensor),
    bytes: bytes(tensor),
    requires_grad: tensor.requires_grad,
    viewOf: inputs.find(({ tensor: input }) => input.storage === tensor.storage)?.name ?? null,
  })
  const common = {
    inputs: inputs.map((input, i) => ({ ...show(input, dims.inputs[i]), viewOf: null })),
    snippet: snippet(spec, call, outcome),
    repairs: repairs(spec, state, outcome),
  }
  if (outcome.kind === 'unknown') return { ...common, kind: 'unknown', argument: outcome.argument }
  if (outcome.kind === 'error') {
    const { type, message, id, inside } = outcome.error
    return { ...common, kind: 'error', type, message, id, ...(inside === undefined ? {} : { inside }) }
  }
  const { parameters, buffers, flops, activations, receptive } = outcome
  return {
    ...common,
    kind: 'value',
    outputs: outputs.map((output, i) => show(output, dims.outputs[i])),
    plain: outputs.length === 0 && isCalled(spec, call) ? repr(outcome.value) : null,
    steps: outcome.steps.map(worked),
    parameters: parameters.map((parameter) => show(parameter)),
    buffers: buffers.map((buffer) => show(buffer)),
    parameterCount: parameters.reduce((sum, { tensor }) => sum + numel(tensor.shape), 0),
    flops: flops !== null && Number.isFinite(flops) ? flops : null,
    activations: activations !== null && Number.isSafeInteger(activations) ? activations : null,
    receptive: receptive?.every(({ size, start }) => Number.isSafeInteger(size) && Number.isSafeInteger(start))
      ? receptive
      : null,
  }
}

/** A module that was made and not called gives nothing. */
const isCalled = (spec: Spec, call: Call) => spec.kind === 'function' || call.call !== undefined
