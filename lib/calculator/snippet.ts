import { writeTuple } from '@/lib/shape/tuple'
import type { Call, Outcome } from '@/lib/shape/evaluate'
import { shortName } from '@/lib/shape/name'
import type { Given } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { tensorsIn } from '@/lib/shape/python'
import { isSequence, isTensor, repr, type Value } from '@/lib/shape/value'
import { isSubscriptSpec } from './program'
import { creation } from './tensor'

const isName = (text: string) => /^[a-z_]\w*$/i.test(text)

/** Names of the tensors in a list. */
const letters = 'abcdefgh'

/** Lines that name each tensor, and how a value is written after them. */
class Names {
  readonly lines: string[] = []
  private readonly taken = new Set<string>()

  private fresh(wanted: string): string {
    let name = wanted === 'input' || wanted === 'self' ? 'x' : wanted
    for (let n = 2; this.taken.has(name); n++) name = `${wanted}_${n}`
    this.taken.add(name)
    return name
  }

  write(argument: string, value: Value): string {
    if (isTensor(value)) {
      const name = this.fresh(argument)
      // random boxes would name images that are not there
      const made = creation(value)
      this.lines.push(`${name} = ${argument.startsWith('boxes') ? made.replace('torch.randn', 'torch.zeros') : made}`)
      return name
    }
    if (!isSequence(value) || tensorsIn([value]).length === 0) return repr(value)
    const letter = (i: number) => (argument === 'tensors' ? letters[i] : undefined)
    const items = value.items.map((item, i) => this.write(letter(i) ?? `${argument}_${i}`, item))
    if (value.kind === 'list') return `[${items.join(', ')}]`
    return writeTuple(items)
  }
}

/** The name that binds each result: `output, (h_n, c_n)`. */
function pattern(value: Value, names: string[]): string {
  if (isTensor(value)) return names.shift()!
  if (!isSequence(value)) return '_'
  return value.items.map((item) => (isSequence(item) ? `(${pattern(item, names)})` : pattern(item, names))).join(', ')
}

/** Modules are written as everybody writes them: `nn.Conv2d`, `F.relu`. */
const imports: readonly (readonly [prefix: string, short: string, line: string])[] = [
  ['torch.nn.functional.', 'F.', 'import torch.nn.functional as F'],
  ['torch.nn.', 'nn.', 'from torch import nn'],
  ['torchvision.ops.', 'ops.', 'from torchvision import ops'],
]

/** `(0, [0, 2])` → `0, [0, 2]`: between brackets a tuple needs no parentheses. */
const bare = (tuple: string) => /^\((.+,.*[^,])\)$/.exec(tuple)?.[1] ?? tuple

/** A complete program that makes the call and prints the shapes, with what PyTorch answers as comments. */
export function snippet(spec: Spec, call: Call, outcome: Outcome): string {
  const [prefix, short, line] = imports.find(([prefix]) => spec.name.startsWith(prefix)) ?? ['', '', null]
  const written = short + spec.name.slice(prefix.length)
  const declared = spec.kind === 'module' ? spec.call : spec.overloads[0]!
  const names = new Names()
  const list = (given: Given | undefined, own: readonly string[] = []) =>
    [
      ...(given?.positional ?? []).map((value, i) => names.write(own[i] ?? 'x', value)),
      ...Object.entries(given?.keyword ?? {}).map(([name, value]) => `${name}=${names.write(name, value)}`),
    ].join(', ')

  let expression: string
  const made: string[] = []
  if (spec.kind === 'module') {
    const mode = call.training === false ? '.eval()' : ''
    const init = list(call.init, Object.keys(spec.init))
    made.push(...names.lines.splice(0), `module = ${written}(${init})${mode}`)
    expression = `module(${list(call.call, Object.keys(declared))})`
  } else if (call.self) {
    const self = names.write('x', call.self)
    const called = spec.attribute ? '' : `(${list(call.call)})`
    expression = isSubscriptSpec(spec)
      ? `${self}[${bare(list(call.call))}]`
      : `${self}.${shortName(spec.name)}${called}`
  } else {
    const own = Object.keys(declared)
    const isRest = spec.binding === 'python' && declared[own[0]!]!.variadic
    expression = `${written}(${list(call.call, isRest ? [...letters] : own)})`
  }

  const head = ['import torch', ...(line ? [line] : []), '', ...names.lines, ...made]
  if (outcome.kind === 'error') {
    const said = `${outcome.error.type}: ${outcome.error.message}`.split('\n').map((line) => `# ${line}`)
    return [...head, expression, ...said].join('\n')
  }
  if (outcome.kind === 'unknown') return [...head, `print(${expression})`].join('\n')
  const results = outcome.outputs.map(({ name }) => name)
  if (results.length === 0) {
    const isHeld = spec.kind === 'module' && !call.call
    const printed = `print(${isHeld ? 'module' : expression})`
    if (outcome.value === null) return [...head, isHeld ? printed : expression].join('\n')
    return [...head, `${printed}  # ${repr(outcome.value)}`].join('\n')
  }
  if (!results.every(isName)) {
    return [...head, `for output in ${expression}:`, '    print(output.shape)'].join('\n')
  }
  const prints = outcome.outputs.map(
    ({ name, tensor }) => `print(${name}.shape)  # torch.Size([${tensor.shape.join(', ')}])`,
  )
  return [...head, `${pattern(outcome.value, [...results])} = ${expression}`, ...prints].join('\n')
}
