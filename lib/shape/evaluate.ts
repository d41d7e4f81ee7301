import type { Arguments } from './argument'
import { Hidden, record } from './autograd'
import { Raised, Unmodelled, type PyError } from './error'
import { construct, freshBytes, readOrExplain, run, type Bind, type Find } from './module'
import { shortName } from './name'
import { receptiveFieldsOf, type ReceptiveField } from './receptive'
import { bindNative, bindNativeMethod } from './native'
import { bindPython, tensorsIn, type Bound, type Given } from './python'
import type { AnyFunction, AnyModule, Named, Part, Spec } from './spec'
import type { Tensor } from './tensor'
import { Trace, type Step } from './trace'
import { isTensor, isTrue, type Value } from './value'

/** A call to evaluate. Of a module, `init` makes it and `call`, if given, runs it. */
export interface Call {
  readonly init?: Given
  readonly call?: Given
  /** The module, where it was made before. */
  readonly part?: Part
  /** The tensor before the dot, when a function is called as a method. */
  readonly self?: Tensor
  /** A module's mode; True as PyTorch begins. */
  readonly training?: boolean
  /** The variant that writes into its first argument: `add_`, `relu_`. */
  readonly inplace?: boolean
  /** The bare name it was written with, where that is an alias. */
  readonly alias?: string
  /** The operator it is written with, `+` or `+=`: Python then has words of its own for operands of a wrong type. */
  readonly operator?: string
  /** False under `torch.no_grad()`. */
  readonly grad?: boolean
}

export type Outcome =
  | {
      readonly kind: 'value'
      /** What the call returns; None when a module was made and not called. */
      readonly value: Value
      /** The tensor it wrote, where it returns None. */
      readonly into?: Tensor
      /** The module that was made or called. */
      readonly part?: Part
      readonly outputs: readonly Named[]
      readonly parameters: readonly Named[]
      readonly buffers: readonly Named[]
      /** What `print(module)` shows; null for a function, or where a module inside is not known. */
      readonly repr: string | null
      readonly steps: readonly Step[]
      /** null: not counted for this operation. */
      readonly flops: number | null
      /** Bytes of the results, those of the layers inside too; null: what is inside is not looked at layer by layer. */
      readonly activations: number | null
      /** What one output sees of the input, along each spatial dimension; null: no window slides. */
      readonly receptive: readonly ReceptiveField[] | null
      readonly bound: Bound
    }
  /** PyTorch raises, and this is what it says. */
  | { readonly kind: 'error'; readonly error: PyError; readonly steps: readonly Step[]; readonly bound: Bound }
  /** We do not model what PyTorch does with this value of `argument`. */
  | { readonly kind: 'unknown'; readonly argument: string | null; readonly bound: Bound }

export type { Find } from './module'

const nothing: Given = { positional: [], keyword: {} }

/** What PyTorch 2.13.0 does with a call: pure, total, and the only way into a spec. */
export function evaluate(spec: Spec, call: Call, find: Find = () => undefined): Outcome {
  const trace = new Trace<string>(spec.errors, call.grad)
  const bound: Bound = {}
  let doubtful: string | null = null
  const bind: Bind = (declared, of, explain) => {
    Object.assign(bound, of)
    return readOrExplain(declared, of, explain, (wrong) => (doubtful = wrong))
  }
  try {
    if (spec.kind === 'module') return evaluateModule(spec, call, trace, bound, bind, find)
    return evaluateFunction(spec, call, trace, bound, bind)
  } catch (thrown) {
    if (thrown instanceof Raised) return { kind: 'error', error: thrown.error, steps: trace.steps, bound }
    if (thrown instanceof Unmodelled) return { kind: 'unknown', argument: doubtful, bound }
    throw thrown
  }
}

function evaluateModule(
  spec: AnyModule,
  call: Call,
  trace: Trace<string>,
  bound: Bound,
  bind: Bind,
  find: Find,
): Outcome {
  const part = call.part ?? construct(spec, call.init ?? nothing, trace, bind, find)
  // a lazy one has become another by its first call
  const words = part.spec === spec ? trace : trace.within(part.spec)
  const result = call.call && run(part, call.call, call.training ?? true, words, bind)
  const state: Omit<Extract<Outcome, { kind: 'value' }>, 'value' | 'outputs' | 'steps' | 'flops' | 'activations'> = {
    kind: 'value',
    part,
    parameters: part.parameters,
    buffers: part.buffers,
    bound,
    // long texts that few ask for
    get repr() {
      return part.repr
    },
    get receptive() {
      return receptiveFieldsOf(part)
    },
  }
  const told = result
    ? { ...result, activations: words.activations, outputs: nameOutputs(spec, tensorsIn([result.value])) }
    : { value: null, outputs: [], flops: null, activations: null }
  return Object.assign(state, told, { steps: result ? trace.steps : [] })
}

function evaluateFunction(spec: AnyFunction, call: Call, trace: Trace<string>, bound: Bound, bind: Bind): Outcome {
  const called = typeof spec.called === 'function' ? spec.called(call.call ?? nothing) : spec.called
  const fn = call.alias ?? called ?? shortName(spec.name)
  // `x.shape()` calls what `x.shape` is, and `x.dim` without parentheses is a method
  if (Boolean(spec.attribute) === (call.call !== undefined)) throw new Unmodelled()
  const { self, given } =
    spec.method === 'only' ? methodCall(spec, call) : { self: call.self, given: call.call ?? nothing }
  const { declared, bound: args } = call.inplace
    ? bindFunction(inplaceVariant(spec), `${fn}_`, self, given, trace)
    : bindFunction(spec, fn, self, given, trace)
  const values = bind(declared, args, () => spec.mistyped?.(args, trace))
  // what happens to `out` depends on the dtype and the storage it has
  if (values.out) throw new Unmodelled()
  const inputs = tensorsIn(Object.values(args))
  const writes = call.inplace || isWriter.test(spec.name) || isTrue(args.inplace ?? false)
  const into = writes ? (inputs[0] ?? null) : null
  const made =
    spec.category === 'autograd' ? spec.infer(values, trace, into) : inGraph(spec, values, trace, inputs, into, call)
  const value = spec.silent ? null : made
  const results = tensorsIn([value])
  const flops = spec.flops?.(values, results, trace) ?? null
  const outputs = nameOutputs(spec, results)
  const activations = freshBytes(results, tensorsIn(Object.values(args)))
  const state = { parameters: [], buffers: [], repr: null, receptive: null }
  const silently = spec.silent && isTensor(made) ? { into: made } : {}
  return { kind: 'value', value, ...silently, outputs, ...state, steps: trace.steps, flops, activations, bound }
}

/** There is only the variant that writes: `torch.Tensor.copy_`, `torch.nn.functional.elu_`. */
const isWriter = /^torch\.(Tensor|nn\.functional)\.(.*[^_]_|__setitem__)$/

/** Infer, and give the results their places in autograd's graph. */
function inGraph(
  spec: AnyFunction,
  values: Record<string, unknown>,
  trace: Trace<string>,
  inputs: readonly Tensor[],
  into: Tensor | null,
  { grad }: Call,
): Value {
  if (inputs.some(({ isLost }) => isLost)) throw new Unmodelled()
  const done = { name: spec.name, inputs, into }
  if (grad !== false) return record(spec.infer(values, trace, into), { ...done, hidden: null })
  const hidden = new Hidden()
  return record(spec.infer(hidden.hideAll(values), trace, into && hidden.hide(into)), { ...done, hidden })
}

/** The signatures of `add_`: those of `add` that begin with its tensor, without `out`. */
const inplaceVariant = (spec: AnyFunction): AnyFunction => {
  const change = (overloads: readonly Arguments[]) => beginning(spec, overloads).map(({ out: _, ...rest }) => rest)
  return { ...spec, overloads: change(spec.overloads), deprecated: change(spec.deprecated ?? []) }
}

/** `torch.pow` may begin with a number, and the method may not. */
const beginning = (spec: AnyFunction, overloads: readonly Arguments[]): readonly Arguments[] =>
  overloads.filter((declared) => Object.keys(spec.overloads[0]!)[0]! in declared)

/** Where there is only a method, its tensor may also be the first argument: `torch.Tensor.view(x, 6)`. */
function methodCall(spec: AnyFunction, call: Call): { readonly self: Tensor; readonly given: Given } {
  const { positional, keyword } = call.call ?? nothing
  if (call.self) return { self: call.self, given: { positional, keyword } }
  const { [Object.keys(spec.overloads[0]!)[0]!]: named, ...others } = keyword
  const [self, rest] = named === undefined ? [positional[0], positional.slice(1)] : [named, positional]
  if (self === undefined || !isTensor(self)) throw new Unmodelled()
  return { self, given: { positional: rest, keyword: others } }
}

/** As a method, the first argument is the tensor before the dot, and the parser does not count it. */
function bindFunction(spec: AnyFunction, fn: string, self: Tensor | undefined, given: Given, trace: Trace<string>) {
  if (!self) {
    if (spec.binding === 'native') return bindNative(fn, spec.overloads, given, spec.deprecated)
    const bound = spec.bind?.(given, trace) ?? bindPython(fn, spec.overloads[0]!, given)
    return { declared: spec.overloads[0]!, bound }
  }
  const { first, current, deprecated } = methodsOf(spec)
  const overloads = current.map(([declared]) => declared)
  const viaPython = () => bindPython(`Tensor.${fn}`, overloads[0]!, given)
  const viaWrapper = (): Given => {
    const bound = viaPython()
    spec.wrapper?.(bound, trace)
    return { positional: Object.keys(overloads[0]!).map((name) => bound[name]!), keyword: {} }
  }
  const late = deprecated.map(([declared]) => declared)
  const { declared, bound } =
    spec.binding === 'native'
      ? bindNativeMethod(fn, overloads, spec.wrapper ? viaWrapper() : given, late)
      : { declared: overloads[0]!, bound: viaPython() }
  const whole = [...current, ...deprecated].find(([one]) => one === declared)![1]
  return { declared: whole, bound: { [first]: self, ...bound, ...('out' in whole ? { out: null } : {}) } }
}

/** The signatures of the method, each with that of the function. */
interface Methods {
  readonly first: string
  readonly current: readonly (readonly [method: Arguments, whole: Arguments])[]
  readonly deprecated: Methods['current']
}

const known = new WeakMap<AnyFunction, Methods>()

function methodsOf(spec: AnyFunction): Methods {
  const found = known.get(spec)
  if (found) return found
  const first = Object.keys(spec.overloads[0]!)[0]!
  const methods = (of: readonly Arguments[]) =>
    beginning(spec, of).flatMap((whole) => ('out_dtype' in whole ? [] : [[asMethod(whole, first), whole] as const]))
  const made = { first, current: methods(spec.overloads), deprecated: methods(spec.deprecated ?? []) }
  known.set(spec, made)
  return made
}

/** A method's tensor stands before the dot, and only functions have `out` and `out_dtype`. */
const asMethod = (declared: Arguments, first: string): Arguments =>
  Object.fromEntries(Object.entries(declared).filter(([name]) => name !== first && name !== 'out'))

const nameOutputs = (spec: Spec, results: readonly Tensor[]): Named[] =>
  results.map((tensor, index) => ({
    name: spec.outputs?.[index] ?? (results.length === 1 ? 'output' : `output[${index}]`),
    tensor,
  }))
