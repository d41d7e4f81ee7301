import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { afterWrite } from '@/lib/shape/autograd'
import { raise, Raised, Unmodelled } from '@/lib/shape/error'
import { evaluate, type Call, type Outcome } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import { isModule, isSequence, isTensor, tuple, type Value } from '@/lib/shape/value'
import { afterSetting } from './attribute'
import { parseCall } from './call'
import { methods, stepsOf, withoutTorch, type Step } from './dunder'
import { evaluateExpression, type Scope } from './expression'
import { callOf, operate, operatorCall, type WrittenCall } from './operation'
import { readIndex } from './subscript'
import { children, elements, textOf, unreadable } from './syntax'

/** Whether autograd records what stands below `with …:`. */
const gradModes: Readonly<Record<string, boolean>> = {
  'torch.no_grad()': false,
  'torch.inference_mode()': false,
  'torch.enable_grad()': true,
  'torch.set_grad_enabled(False)': false,
  'torch.set_grad_enabled(True)': true,
}

/** What one statement did: the value it assigned or computed, or the exception that ended the program. */
export type Done =
  { readonly kind: 'value'; readonly value: Value } | Extract<Outcome, { kind: 'error' } | { kind: 'unknown' }>

/**
 * Straight-line Python over tensors: assignments, operations, `with torch.no_grad():`. Tensors are values here, so an
 * operation that writes into one puts the written tensor wherever the old one was named.
 *
 * @param find the spec behind a written name, as `resolve` of the registry gives it
 */
export class Session {
  /** The tensors made by creation functions, in order. */
  readonly made: Tensor[] = []
  private readonly names = new Map<string, Value>()
  private grad = true
  private readonly scope: Scope = {
    lookUp: (name) => this.names.get(name),
    assign: (name, value) => void this.names.set(name, value),
    create: (tensor) => void this.made.push(tensor),
    run: (operation) => this.run(operation),
  }

  constructor(private readonly find: (name: string) => Spec | undefined) {}

  /** What PyTorch does with one written operation; what is inside it is done first. Throws `Unreadable`. */
  evaluate(source: string): Outcome & { readonly written?: WrittenCall } {
    let written: WrittenCall | undefined
    const outcome = attempt(() => this.perform((written = parseCall(source, this.scope))))
    return { ...outcome, ...(written && { written }) }
  }

  /** Run a program, statement by statement, until one raises. Throws `Unreadable`. */
  *execute(program: string): Generator<Done> {
    for (const statement of children(parser.parse(program).topNode)) {
      for (const done of this.statement(statement, program)) {
        yield done
        if (done.kind !== 'value') return
      }
    }
  }

  private *statement(node: SyntaxNode, text: string): Generator<Done> {
    const parts = children(node)
    if (node.name === 'WithStatement') return yield* this.block(parts, text)
    const value = attempt(() => ({ kind: 'value' as const, value: this.valueOf(node, parts, text) }))
    yield value
  }

  /** `with torch.no_grad():` and its kin. */
  private *block(parts: readonly SyntaxNode[], text: string): Generator<Done> {
    const mode = textOf(parts[1]!, text)
    const before = this.grad
    const known = gradModes[mode]
    if (known === undefined) return unreadable(parts[1]!, text)
    this.grad = known
    try {
      for (const statement of children(parts.at(-1)!).filter(({ name }) => name !== ':'))
        yield* this.statement(statement, text)
    } finally {
      // also where nobody asked for the rest
      this.grad = before
    }
  }

  private valueOf(node: SyntaxNode, parts: readonly SyntaxNode[], text: string): Value {
    const read = (part: SyntaxNode) => this.named(evaluateExpression(part, text, this.scope))
    switch (node.name) {
      case 'ExpressionStatement':
        return read(parts[0]!)
      case 'UpdateStatement': {
        const [target, operator, operand] = parts
        const operation = operatorCall(read(target!), textOf(operator!, text), read(operand!))
        const value = operation ? this.run(operation) : unreadable(node, text)
        this.assign(target!, value, text)
        return value
      }
      case 'AssignStatement': {
        const at = parts.findIndex(({ name }) => name === 'AssignOp')
        const value = read(parts[at + 1]!)
        const targets = elements(parts.slice(0, at))
        if (targets.length > 1) return this.assignAll(targets, value, text)
        this.assign(targets[0]!, value, text)
        return value
      }
      default:
        return unreadable(node, text)
    }
  }

  private assignAll(targets: readonly SyntaxNode[], value: Value, text: string): Value {
    const items = this.unpack(value, targets.length) ?? unreadable(targets[0]!, text)
    targets.forEach((target, i) => this.assign(target, items[i]!, text))
    return tuple(items)
  }

  /** The items of `a, b = value`; a tensor gives its rows. `undefined`: of something else. */
  private unpack(value: Value, count: number): readonly Value[] | undefined {
    if (isTensor(value) && value.shape.length === 0) raise('TypeError', 'unpack', 'iteration over a 0-d tensor')
    const all = isTensor(value) ? this.run({ name: 'torch.unbind', call: { positional: [value], keyword: {} } }) : value
    if (!isSequence(all)) return undefined
    const length = all.items.length
    if (length > count) raise('ValueError', 'unpack', `too many values to unpack (expected ${count})`)
    if (length < count) raise('ValueError', 'unpack', `not enough values to unpack (expected ${count}, got ${length})`)
    return all.items
  }

  /** A module is made once, when it is named. */
  private named(value: Value): Value {
    if (!isModule(value) || value.part) return value
    const outcome = this.done({ name: value.name, init: value.init })
    return { ...value, part: outcome.part! }
  }

  private assign(target: SyntaxNode, value: Value, text: string): void {
    if (target.name === 'TupleExpression') this.assignAll(elements(children(target)), value, text)
    else if (target.name === 'VariableName') this.names.set(textOf(target, text), value)
    else if (target.name === 'MemberExpression' && textOf(children(target)[1]!, text) === '[') {
      const [before, , ...rest] = children(target)
      const self = evaluateExpression(before!, text, this.scope)
      const call = { positional: [readIndex(rest, text, this.scope), value], keyword: {} }
      if (!isTensor(self)) return unreadable(target, text)
      this.run({ name: 'torch.Tensor.__setitem__', self, call })
    } else if (target.name === 'MemberExpression') this.setAttribute(target, value, text)
    else unreadable(target, text)
  }

  private setAttribute(target: SyntaxNode, value: Value, text: string): void {
    const [before, , property] = children(target)
    const self = evaluateExpression(before!, text, this.scope)
    const name = textOf(property!, text)
    if (!isTensor(self)) return unreadable(target, text)
    const after = afterSetting(self, name, value)
    if (after) return this.replace(self, after)
    const spec = this.find(`torch.Tensor.${name}`)
    if (spec?.kind !== 'function' || !spec.attribute) unreadable(target, text)
    raise('AttributeError', 'attribute', `attribute '${name}' of 'torch._C.TensorBase' objects is not writable`)
  }

  private done(operation: WrittenCall) {
    const outcome = this.perform(operation)
    if (outcome.kind === 'error') throw new Raised(outcome.error)
    if (outcome.kind === 'unknown') throw new Unmodelled()
    return outcome
  }

  private run(operation: WrittenCall): Value {
    const outcome = this.done(operation)
    const { self, call } = operation
    const written = self ?? call?.positional[0] ?? call?.keyword.input
    const isInplace = /[^_]_$|\.__i(?!nvert)\w+__$/.test(operation.name)
    const after = outcome.into ?? outcome.value
    if (written !== undefined && isTensor(written) && isTensor(after)) {
      // with inplace=True only the result tells
      const isWritten = after !== written && after.variable === written.variable
      if (isInplace || isWritten) this.replace(written, after)
    }
    return outcome.value
  }

  private perform(operation: WrittenCall): Outcome {
    const method = /^torch\.Tensor\.__(\w+)__$/.exec(operation.name)?.[1]
    const steps = method === undefined ? null : stepsOf(method)
    if (steps) return this.operate(operation, method!, steps)
    const spec = this.find(operation.name)
    if (!spec) throw new Error(`${operation.name} is not in the registry`)
    return this.evaluateCall(spec, { ...callOf(spec, operation), grad: this.grad })
  }

  /** An operator: what its method does, or what Python says where PyTorch does not take the operands. */
  private operate({ self, call, operator }: WrittenCall, method: string, steps: readonly Step[]): Outcome {
    const other = call?.positional[0] ?? null
    const outcome = operate({ name: '', self: self!, ...(call ? { call } : {}) }, method, steps, (one) =>
      this.perform(one),
    )
    if (outcome.kind !== 'error' || outcome.error.type !== 'TypeError' || operator === undefined) return outcome
    const isReflected = methods[operator.replace(/(?<![<>=!])=$/, '')] !== method.replace(/^i/, '')
    const value = isReflected ? withoutTorch(operator, other, self!) : withoutTorch(operator, self!, other)
    return {
      kind: 'value',
      value,
      outputs: [],
      parameters: [],
      buffers: [],
      repr: null,
      steps: [],
      flops: null,
      activations: null,
      receptive: null,
      bound: {},
    }
  }

  protected evaluateCall(spec: Spec, call: Call): Outcome {
    return evaluate(spec, call, this.find)
  }

  /** Every name of a tensor sees what was written into it, and so do its views. */
  private replace(old: Tensor, by: Tensor): void {
    const isElsewhere = by.storage !== old.storage
    const swap = (value: Value): Value => {
      // `x.data = y`: x is another memory now, and its views stay what they were
      if (isTensor(value) && isElsewhere) return value.variable === old.variable ? by : value
      if (isTensor(value)) return afterWrite(value, old, by)
      return isSequence(value) ? { ...value, items: value.items.map(swap) } : value
    }
    for (const [name, value] of this.names) this.names.set(name, swap(value))
    if (isElsewhere) this.made.forEach((one, i) => (this.made[i] = one.variable === old.variable ? by : one))
  }
}

function attempt<T>(work: () => T): T | Extract<Outcome, { kind: 'error' } | { kind: 'unknown' }> {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof Raised) return { kind: 'error', error: thrown.error, steps: [], bound: {} }
    if (thrown instanceof Unmodelled) return { kind: 'unknown', argument: null, bound: {} }
    throw thrown
  }
}
