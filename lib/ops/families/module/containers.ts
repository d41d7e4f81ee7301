import { tensorType } from '@/lib/shape/dtype'
import { anything, keywords, variadic } from '@/lib/shape/argument'
import { raise, Unmodelled, type ErrorTemplates } from '@/lib/shape/error'
import type { Child, Named, Part, Sizes } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import {
  className,
  isDict,
  isFunction,
  isModule,
  isSequence,
  isTensor,
  str,
  typeName,
  type Dict,
  type Value,
} from '@/lib/shape/value'
import { prefixed } from '@/lib/ops/families/attention/transformer'

/** What the containers share: names, and modules under them. Source: container.py, `Module.add_module` in module.py. */

/** The names that every module has already. */
const taken = `T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda double
  dump_patches eval extra_repr float forward get_buffer get_extra_state get_parameter get_submodule half ipu
  load_state_dict modules mtia named_buffers named_children named_modules named_parameters parameters
  register_backward_hook register_buffer register_forward_hook register_forward_pre_hook register_full_backward_hook
  register_full_backward_pre_hook register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module
  register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state
  set_submodule share_memory state_dict to to_empty train training type xpu zero_grad`.split(/\s+/)

export const isTaken = (name: string, own: readonly string[]): boolean => {
  // of the names with an underscore nobody keeps a list
  if (name.startsWith('_')) throw new Unmodelled()
  return taken.includes(name) || own.includes(name)
}

// Python prints the text of a KeyError with its quotes
export const nameErrors = {
  not_a_module: ['TypeError', '{type} is not a Module subclass'],
  name_taken: ['KeyError', `"attribute '{name}' already exists"`],
  name_dot: ['KeyError', `'module name can\\'t contain ".", got: {name}'`],
  name_empty: ['KeyError', `'module name can\\'t be empty string ""'`],
  name_type: ['TypeError', 'module name should be a string. Got {type}'],
} as const satisfies ErrorTemplates
export const notAModule = { not_a_module: nameErrors.not_a_module } as const

/** `torch.typename(value)`. */
function torchName(value: Value): string {
  if (isTensor(value)) return tensorType(value.dtype)
  if (isDict(value) && value.type) return `collections.${value.type}`
  const name = isFunction(value) ? value.name : typeName(value)
  if (typeName(value) === 'builtin_function_or_method' || name === '?') throw new Unmodelled()
  return name
}

/** A name and what is to stand under it. */
export type Entry = readonly [name: Value, item: Value]

/** None is taken for a module, too. */
export function checkModule(item: Value, t: Trace<'not_a_module'>): void {
  if (isModule(item) && !item.part) t.unknown()
  if (item !== null && !isModule(item)) t.fail('not_a_module', { type: torchName(item) })
}

/** `add_module` for each. */
export function checkModules(entries: readonly Entry[], own: readonly string[], t: Trace<keyof typeof nameErrors>) {
  for (const [name, item] of entries) {
    checkModule(item, t)
    if (typeof name !== 'string') return t.fail('name_type', { type: torchName(name) })
    t.check(!isTaken(name, own), 'name_taken', { name })
    t.check(!name.includes('.'), 'name_dot', { name })
    t.check(name !== '', 'name_empty')
  }
}

/** The modules once they have been checked, by name; of one name the last. None may stand for a module. */
export const partsOf = (entries: readonly Entry[]): ReadonlyMap<string, Part | null> =>
  new Map(entries.map(([name, item]) => [String(name), item !== null && isModule(item) ? (item.part ?? null) : null]))

export const children = (entries: readonly Entry[]): Child[] =>
  [...partsOf(entries)].map(([name, part]) => [name, part ? part.repr : 'None'])

/** Under the name of each module, what it has; a tensor that several share, once. */
function stateOf(entries: readonly Entry[], kind: 'parameters' | 'buffers'): Sizes {
  const found = [...partsOf(entries)].flatMap(([name, part]) =>
    Object.entries(
      prefixed(name, Object.fromEntries((part?.[kind] ?? []).map(({ name, tensor }: Named) => [name, tensor]))),
    ),
  )
  return Object.fromEntries(found.filter(([, tensor], i) => found.findIndex(([, other]) => other === tensor) === i))
}

/** What the specs of all containers have in common; `entriesOf` sees the arguments of `__init__`. */
export const container = <S>(entriesOf: (self: S) => readonly Entry[]) => ({
  category: 'container' as const,
  children: (self: S) => children(entriesOf(self)),
  parameters: (self: S) => stateOf(entriesOf(self), 'parameters'),
  buffers: (self: S) => stateOf(entriesOf(self), 'buffers'),
})

const unmodelled = (): never => {
  throw new Unmodelled()
}

/** The items of a list, of a dict by its keys, of a str by its letters; `refuse` where there is nothing to go through. */
export function itemsOf(value: Value, refuse: () => never = unmodelled): readonly Value[] {
  if (isSequence(value)) return value.items
  if (typeof value === 'string') return [...value]
  if (isDict(value)) return value.entries.map(([key]) => key)
  // a Sequential gives its modules, a tensor its rows
  return isModule(value) || isTensor(value) || typeName(value) === '?' ? unmodelled() : refuse()
}

export const pairErrors = (name: string, method = name) =>
  ({
    not_iterable: [
      'TypeError',
      `${method}.update should be called with an iterable of key/value pairs, but got {type}`,
    ],
    element: ['TypeError', `${name} update sequence element #{index} should be Iterable; is{type}`],
    element_length: ['ValueError', `${name} update sequence element #{index} has length {length}; 2 is required`],
  }) as const

/** A dict, or a list of pairs: what `update` of the classes takes. Without `t` they have been checked. */
export function pairsOf(of: Value, t?: Trace<keyof ReturnType<typeof pairErrors>>): readonly Entry[] {
  if (isDict(of)) return of.entries
  return itemsOf(of, () => t!.fail('not_iterable', { type: className(of) })).map((item, index) => {
    const pair = itemsOf(item, () => t!.fail('element', { index, type: className(item) }))
    t?.check(pair.length === 2, 'element_length', { index, length: pair.length })
    return [pair[0]!, pair[1]!]
  })
}

export const forwardErrors = (name: string) =>
  ({
    no_forward: ['NotImplementedError', `Module [${name}] is missing the required "forward" function`],
  }) as const

/** A container that only holds what it is given: there is nothing to call. */
export const holder = {
  shapes: [],
  holds: true,
  call: { args: variadic(anything()), kwargs: keywords() },
  forward({ kwargs }: { readonly kwargs: Dict }, _: unknown, t: Trace<'no_forward'>): never {
    const [first] = kwargs.entries
    const name = '_forward_unimplemented'
    if (first)
      raise('TypeError', 'unexpected_keyword', `${name}() got an unexpected keyword argument '${str(first[0])}'`)
    return t.fail('no_forward')
  },
} as const
