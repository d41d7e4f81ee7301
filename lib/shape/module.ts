import type { Arguments } from './argument'
import { Hidden, record } from './autograd'
import { defaultDType } from './default-dtype'
import type { DType } from './dtype'
import { Unmodelled } from './error'
import { moduleRepr } from './module-repr'
import { shortName } from './name'
import { bindPython, mistyped, read, tensorsIn, type Bound, type Given } from './python'
import type { AnyModule, Named, Part, Sizes, Spec } from './spec'
import { bytes, tensor, type Tensor } from './tensor'
import type { Trace } from './trace'
import { isDict, isModule, isSequence, isTrue, type Value } from './value'

/** Making a module, and calling it; modules inside others go the same way. */

/** The spec of a class by its full Python name: how modules among the arguments of another are made. */
export type Find = (name: string) => Spec | undefined

export type Bind = (declared: Arguments, of: Bound, explain: () => void) => Record<string, unknown>

/** Normalised arguments; where one is of a wrong type, what PyTorch says of it, if the spec knows. */
export const readOrExplain = (
  declared: Arguments,
  of: Bound,
  explain: () => void,
  doubt?: (argument: string) => void,
): Record<string, unknown> => {
  const wrong = mistyped(declared, of)
  if (wrong === undefined) return read(declared, of)
  doubt?.(wrong)
  explain()
  throw new Unmodelled()
}

const classOf = ({ owner, name }: AnyModule, method: 'init' | 'call') => owner?.[method] ?? shortName(name)

/** Run a module's `__init__`. */
export function construct(spec: AnyModule, given: Given, t: Trace<string>, bind: Bind, find: Find): Part {
  const written = makeParts(spec, given, find, t)
  const init = spec.bindInit?.(written, t) ?? bindPython(`${classOf(spec, 'init')}.__init__`, spec.init, written)
  return make(spec, init, t, bind)
}

function make(spec: AnyModule, given: Bound, t: Trace<string>, bind: Bind): Part {
  const read = bind(spec.init, given, () => spec.mistyped?.(given, t, 'init'))
  spec.construct?.(read, t)
  const factory = (read.dtype as DType | null | undefined) ?? defaultDType()
  return stateOf({ spec, given, self: { ...read, training: true, factory, parameters: {} } })
}

/** What `named_parameters()`, `named_buffers()` and `repr()` say of a module now. */
function stateOf({ spec, given, self }: Pick<Part, 'spec' | 'given' | 'self'>): Part {
  const named = (sizes: Sizes | undefined, parameter: boolean): Named[] =>
    Object.entries(sizes ?? {}).map(([name, size]) => {
      if (size !== null && 'kind' in size) return { name, tensor: size }
      // the one buffer that counts batches is an integer whatever the module's dtype
      const dtype = name.endsWith('num_batches_tracked') ? 'int64' : self.factory
      const made = tensor(size ?? [0], { dtype, requires_grad: parameter, parameter })
      return { name, tensor: size === null ? { ...made, uninitialised: true } : made }
    })
  const parameters = named(spec.parameters?.(self, given), true)
  const buffers = named(spec.buffers?.(self), false)
  const weights = Object.fromEntries(parameters.map(({ name, tensor }) => [name, tensor]))
  return {
    ...{ spec, given, self: { ...self, parameters: weights }, parameters, buffers },
    // a long text that few ask for
    get repr() {
      return moduleRepr(spec.name, spec.extra_repr?.(given, self) ?? '', spec.children?.(self, given) ?? [])
    },
  }
}

/** Python makes the modules among the arguments before it looks at the arguments. */
function makeParts(spec: AnyModule, { positional, keyword }: Given, find: Find, t: Trace<string>): Given {
  const makeOne = (value: Value): Value => {
    if (isSequence(value)) return { ...value, items: value.items.map(makeOne) }
    if (isDict(value)) return { ...value, entries: value.entries.map(([key, item]) => [key, makeOne(item)]) }
    if (!isModule(value) || value.part) return value
    const known = Object.values(spec.init).flatMap(({ made = [] }) => made)
    const part = known.find(({ name }) => name === value.name) ?? find(value.name)
    if (part?.kind !== 'module') return value
    const { self, ...made } = construct(part, value.init, t.within(part), readOrExplain, find)
    return { ...value, part: { ...made, self: { ...self, training: value.training ?? true } } }
  }
  return {
    positional: positional.map(makeOne),
    keyword: Object.fromEntries(Object.entries(keyword).map(([name, value]) => [name, makeOne(value)])),
  }
}

interface Result {
  readonly value: Value
  /** null: not counted for this operation. */
  readonly flops: number | null
}

/** Their specs work out the layers inside as one. */
const hidesLayers = /^(attention|recurrent)$/

/** Run a module's `forward`; `t` speaks in its words. */
export function run(part: Part, given: Given, training: boolean, t: Trace<string>, bind: Bind): Result {
  const { spec } = part
  if (spec.becomes) {
    const next = spec.becomes(given, part, t)
    const made = make(next.spec, next.given, t.within(next.spec), bind)
    // like its Python counterpart, the module itself is another one from now on
    become(part, made, part.self.training)
    const inner = t.within(next.spec)
    const result = run(part, given, training, inner, bind)
    t.take(inner.activations)
    return result
  }
  const bound = bindPython(`${classOf(spec, 'call')}.forward`, spec.call, given)
  const args = bind(spec.call, bound, () => spec.mistyped?.({ ...part.given, ...bound }, t, 'call'))
  const hidden = t.grad ? null : new Hidden()
  const { parameters } = part.self
  const self = { ...part.self, training, parameters: hidden ? hidden.hideAll(parameters) : parameters }
  const answer = spec.forward(hidden ? hidden.hideAll(args) : args, self, t)
  const inputs = [...tensorsIn(Object.values(bound)), ...part.parameters.map(({ tensor }) => tensor)]
  const into = isTrue(part.given.inplace ?? false) ? (inputs[0] ?? null) : null
  const value = record(answer, { name: spec.name, inputs, into, hidden })
  const results = tensorsIn([value])
  const flops = spec.flops?.(args, self, results, t) ?? null
  if (hidesLayers.test(spec.category)) t.take(null)
  else if (t.activations === 0) t.take(freshBytes(results, tensorsIn(Object.values(bound))))
  const isNew = [...part.parameters, ...part.buffers].some(({ tensor }) => tensor.uninitialised)
  if (isNew) become(part, stateOf(part), part.self.training)
  return { value, flops }
}

/** What holds the module holds the other one from now on; its getters come along. */
function become(part: Part, other: Part, training: boolean): void {
  Object.defineProperties(part, Object.getOwnPropertyDescriptors(other))
  Object.assign(part, { self: { ...other.self, training } })
}

/** Bytes of the results that have memory of their own. */
export const freshBytes = (results: readonly Tensor[], inputs: readonly Tensor[]): number =>
  results
    .filter(({ storage }, i) => ![...inputs, ...results.slice(0, i)].some((other) => other.storage === storage))
    .reduce((sum, result) => sum + bytes(result), 0)

/** Call a module inside another, in the mode of the other unless it has been put into eval mode by itself. */
export function callPart(part: Part, given: Given, training: boolean, outer: Trace<string>): Value {
  const inner = outer.within(part.spec)
  const { value, flops } = run(part, given, training && part.self.training, inner, readOrExplain)
  outer.flops += flops ?? 0
  outer.take(inner.activations)
  return value
}
