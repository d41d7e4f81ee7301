import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { afterSetting } from '@/lib/python/attribute'
import { evaluateExpression, type Scope } from '@/lib/python/expression'
import { operatorCall, type WrittenCall } from '@/lib/python/operation'
import { readIndex } from '@/lib/python/subscript'
import { children, elements, textOf, unreadable, Unreadable } from '@/lib/python/syntax'
import { raise, Raised } from '@/lib/shape/error'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import { GraphMachine } from './machine'
import { TooLarge } from './recorder'
import { find } from './specs'
import type { End, Trace } from './trace'

const gradModes: Readonly<Record<string, boolean>> = {
  'torch.no_grad()': false,
  'torch.enable_grad()': true,
  'torch.set_grad_enabled(False)': false,
  'torch.set_grad_enabled(True)': true,
}

/** Statements that say nothing of the graph. */
const isIdle = (node: SyntaxNode, text: string) =>
  node.name === 'ImportStatement' ||
  node.name === 'PassStatement' ||
  (node.name === 'ExpressionStatement' && /^print\s*\(/.test(textOf(node, text)))

/** Straight-line Python, of which every operation goes into the graph. */
class Program {
  readonly machine = new GraphMachine()
  readonly names = new Map<string, Value>()
  /** What the last line made, which may have no name. */
  private last: Value = null
  private readonly scope: Scope = {
    lookUp: (name) => {
      const value = this.names.get(name)
      return value === undefined ? undefined : this.machine.refreshed(value)
    },
    assign: (name, value) => void this.names.set(name, value),
    create: (tensor) => this.machine.create(tensor),
    run: (operation) => this.run(operation),
  }

  constructor(private readonly text: string) {}

  run(operation: WrittenCall): Value {
    const isOperator = /^torch\.Tensor\.__\w+__$/.test(operation.name)
    if (!isOperator && operation.name !== 'torch.Tensor.backward' && !find(operation.name))
      throw new Unreadable(0, operation.name.replace(/^torch\.Tensor\./, '.'))
    return this.machine.do(operation)
  }

  statement(node: SyntaxNode): void {
    const { text } = this
    this.machine.line = lineOf(text, node.from)
    if (isIdle(node, text)) return
    const parts = children(node)
    if (node.name === 'WithStatement') return this.block(parts)
    const read = (part: SyntaxNode) => evaluateExpression(part, text, this.scope)
    switch (node.name) {
      case 'ExpressionStatement':
        this.last = parts.length === 1 ? read(parts[0]!) : unreadable(node, text)
        return
      case 'UpdateStatement': {
        const [target, operator, operand] = parts
        const operation = operatorCall(read(target!), textOf(operator!, text), read(operand!))
        return this.assign(target!, operation ? this.run(operation) : unreadable(node, text))
      }
      case 'AssignStatement': {
        const at = parts.findIndex(({ name }) => name === 'AssignOp')
        if (parts.length > at + 2) return unreadable(node, text)
        const value = read(parts[at + 1]!)
        const targets = elements(parts.slice(0, at))
        return targets.length > 1 ? this.assignAll(targets, value) : this.assign(targets[0]!, value)
      }
      default:
        return unreadable(node, text)
    }
  }

  private block(parts: readonly SyntaxNode[]): void {
    const isOn = gradModes[textOf(parts[1]!, this.text)]
    if (isOn === undefined) return unreadable(parts[1]!, this.text)
    const before = this.machine.isGradOn
    this.machine.isGradOn = isOn
    try {
      for (const one of children(parts.at(-1)!).filter(({ name }) => name !== ':')) this.statement(one)
    } finally {
      this.machine.isGradOn = before
    }
  }

  private assignAll(targets: readonly SyntaxNode[], value: Value): void {
    const all =
      value !== null && isTensor(value) && value.shape.length > 0
        ? this.run({ name: 'torch.unbind', call: { positional: [value], keyword: {} } })
        : value
    if (all === null || !isSequence(all)) return unreadable(targets[0]!, this.text)
    const [count, length] = [targets.length, all.items.length]
    if (length > count) raise('ValueError', 'unpack', `too many values to unpack (expected ${count})`)
    if (length < count) raise('ValueError', 'unpack', `not enough values to unpack (expected ${count}, got ${length})`)
    targets.forEach((target, i) => this.assign(target, all.items[i]!))
  }

  private assign(target: SyntaxNode, value: Value): void {
    const { text } = this
    if (target.name === 'VariableName') {
      const name = textOf(target, text)
      this.names.set(name, value)
      this.last = value
      if (value !== null && isTensor(value)) this.machine.christen(value, name)
      return
    }
    const [before, sign, ...rest] = children(target)
    if (target.name !== 'MemberExpression') return unreadable(target, text)
    const self = evaluateExpression(before!, text, this.scope)
    if (self === null || !isTensor(self)) return unreadable(target, text)
    if (textOf(sign!, text) === '[') {
      const call = { positional: [readIndex(rest, text, this.scope), value], keyword: {} }
      this.run({ name: 'torch.Tensor.__setitem__', self, call })
      return
    }
    const after = afterSetting(self, textOf(rest[0]!, text), value)
    if (!after) return unreadable(target, text)
    this.machine.replaceBy(self, after)
  }

  /** `backward()` of what the last line made. */
  backward(): void {
    const of = this.last === null ? null : this.machine.refreshed(this.last)
    if (of !== null && isTensor(of))
      this.run({ name: 'torch.Tensor.backward', self: of, call: { positional: [], keyword: {} } })
  }

  /** The boxes that the names stand for. */
  cardsByName(): ReadonlyMap<string, number> {
    return new Map(
      [...this.names].flatMap(([name, value]) => {
        const card = value !== null && isTensor(value) ? this.machine.cardOf(value) : undefined
        return card === undefined ? [] : [[name, card] as const]
      }),
    )
  }
}

/** The line of an offset, from 0. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1

/**
 * What autograd does with a program: every tensor, every operation, every step back, until it ends or raises. Without a
 * `backward()` in it, one from the last tensor is added.
 */
export function trace(code: string): Trace {
  const text = spelt(code)
  const program = new Program(text)
  const { machine } = program
  let end: End | null = null
  try {
    const tree = parser.parse(text).topNode
    tree.cursor().iterate((node) => {
      if (!node.type.isError) return
      machine.line = lineOf(text, node.from)
      throw new Unreadable(node.from, text.split('\n')[machine.line]!)
    })
    for (const statement of children(tree)) program.statement(statement)
    if (!endsItself(text)) program.backward()
  } catch (thrown) {
    end = endOf(thrown, machine.line)
  }
  machine.finish()
  const { cards, ops, story } = machine
  return { cards, ops, steps: story, end, names: program.cardsByName() }
}

/** Lezer's grammar does not know `1.`. */
export const spelt = (code: string): string => code.replace(/(?<![\w.])(\d+)\.(?![\w.])/g, '$1.0')

/** Does a program say itself where its backward pass begins? */
export const endsItself = (text: string): boolean => /\.backward\s*\(/.test(text)

function endOf(thrown: unknown, line: number): End {
  if (thrown instanceof Raised) return { kind: 'raised', error: thrown.error, line }
  if (thrown instanceof Unreadable) return { kind: 'unread', text: thrown.text, line }
  if (thrown instanceof TooLarge) return { kind: 'large' }
  // what a reader types must not break the page; the recorded programs would show a fault of ours
  return { kind: 'unknown', line }
}
