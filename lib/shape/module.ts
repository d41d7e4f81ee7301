import type { Arguments } from './argument'
import type { DType } from './dtype'
import { Unmodelled } from './error'
import { moduleRepr } from './module-repr'
import { shortName } from './name'
import { bindPython, mistyped, read, tensorsIn, type Bound, type Given } from './python'
import type { AnyModule, Named, Part, Sizes, Spec } from './spec'
import { tensor } from './tensor'
import type { Trace } from './trace'
import { isDict, isModule, isSequence, type Value } from './value'

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
  const factory = (read.dtype as DType | null | undefined) ?? 'float32'
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
  const repr = moduleRepr(spec.name, spec.extra_repr?.(given, self) ?? '', spec.children?.(self, given) ?? [])
  return { spec, given, self: { ...self, parameters: weights }, parameters, buffers, repr }
}

/** Python makes the modules among the arguments before it looks at the arguments. */
function makeParts(spec: AnyModule, { positional, keyword }: Given, find: Find, t: Trace<string>): Given {
  const makeOne = (value: Value): Value => {
    if (isSequence(value)) return { ...value, items: value.items.map(makeOne) }
    if (isDict(value)) return { ...value, entries: value.entries.map(([key, item]) => [key, makeOne(item)]) }
    if (!isModule(value)) return value
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

/** Run a module's `forward`; `t` speaks in its words. */
export function run(part: Part, given: Given, training: boolean, t: Trace<string>, bind: Bind): Result {
  const { spec } = part
  if (spec.becomes) {
    const next = spec.becomes(given, part, t)
    const made = make(next.spec, next.given, t.within(next.spec), bind)
    // like its Python counterpart, the module itself is another one from now on
    Object.assign(part, { ...made, self: { ...made.self, training: part.self.training } })
    return run(part, given, training, t.within(next.spec), bind)
  }
  const bound = bindPython(`${classOf(spec, 'call')}.forward`, spec.call, given)
  const args = bind(spec.call, bound, () => spec.mistyped?.({ ...part.given, ...bound }, t, 'call'))
  const self = { ...part.self, training }
  const value = spec.forward(args, self, t)
  const flops = spec.flops?.(args, self, tensorsIn([value]), t) ?? null
  const isNew = [...part.parameters, ...part.buffers].some(({ tensor }) => tensor.uninitialised)
  if (isNew) Object.assign(part, stateOf(part))
  return { value, flops }
}

/** Call a module inside another, in the mode of the other unless it has been put into eval mode by itself. */
export function callPart(part: Part, given: Given, training: boolean, outer: Trace<string>): Value {
  const { value, flops } = run(part, given, training && part.self.training, outer.within(part.spec), readOrExplain)
  outer.flops += flops ?? 0
  return value
}
