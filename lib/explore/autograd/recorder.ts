import type { Done } from '@/lib/python/machine/filled'
import { Operations } from '@/lib/python/machine/operations'
import { stepsOf } from '@/lib/python/dunder'
import { callOf, type WrittenCall } from '@/lib/python/operation'
import { isLeaf } from '@/lib/shape/autograd'
import { isDifferentiable } from '@/lib/shape/dtype'
import { Raised, Unmodelled } from '@/lib/shape/error'
import type { Outcome } from '@/lib/shape/evaluate'
import { tensorsIn, type Bound } from '@/lib/shape/python'
import { asNumber, isNumber, isSequence, isTensor, type Value } from '@/lib/shape/value'
import { numel, type Kept, type Node, type Tensor, type Variable } from '@/lib/shape/tensor'
import { filled } from './flows'
import { labelOf } from './label'
import { gradName } from './names'
import { find } from './specs'
import type { Card, CardState, Elements, Event, Op, Step } from './trace'

/** Larger pictures nobody reads. */
const mostCards = 40
const mostElements = 64

/** The program is larger than that. */
export class TooLarge extends Error {}

/** What the backward pass needs to know of an operation besides what is drawn. */
export interface Recorded extends Op {
  readonly bound: Bound
  readonly results: readonly Tensor[]
  readonly tensors: readonly Tensor[]
  readonly node: Node | undefined
}

/** The engine, with an eye on every operation: what becomes a picture of autograd's graph, on the way forward. */
export abstract class Recorder extends Operations {
  readonly cards: Card[] = []
  readonly ops: Recorded[] = []
  readonly story: Step[] = []
  line = 0
  protected readonly latest = new Map<Variable, number>()
  protected readonly held = new Map<number, Tensor>()
  protected readonly gradients = new WeakSet<Variable>()
  protected arrived: ReadonlyMap<number, Elements> = new Map()

  constructor() {
    super(find)
  }

  /** A tensor whose numbers the program wrote. */
  create(of: Tensor): void {
    this.memory.write(of, of.values, true)
    this.number(of)
    this.add(of, 'tensor', null)
  }

  /** The tensor as it is now. */
  protected now(of: Tensor): Tensor {
    return this.tensor(this.number(of))
  }

  /** The box that stands for a tensor as it is now. */
  cardOf(of: Tensor): number | undefined {
    return this.latest.get(of.variable)
  }

  set isGradOn(isOn: boolean) {
    this.isRecording = isOn
  }

  get isGradOn(): boolean {
    return this.isRecording
  }

  protected abstract backward(of: Tensor, written: WrittenCall): null

  /** Do an operation. Raises what PyTorch raises; throws `Unmodelled` where only PyTorch knows. */
  do(written: WrittenCall): Value {
    const { name, self, call } = written
    if (name === 'torch.Tensor.backward' && self) return this.backward(self, written)
    const inputs = this.inputsOf(written)
    const outcome = this.perform(written)
    if (outcome.kind === 'error') throw new Raised(outcome.error)
    if (outcome.kind === 'unknown') throw new Unmodelled()
    const first = self ?? call?.positional[0] ?? call?.keyword.input
    const isInplace = /[^_]_$|\.__i(?!nvert)\w+__$|\.__setitem__$/.test(name)
    if (call) this.settle(outcome, inputs, isInplace ? first : undefined, first, false, false)
    this.closed()
    return this.refreshed(outcome.value)
  }

  /** A value whose tensors are as they are now. */
  refreshed(value: Value): Value {
    if (value === null) return value
    if (isTensor(value)) return this.now(value)
    return isSequence(value) ? { ...value, items: value.items.map((item) => this.refreshed(item)) } : value
  }

  /** Things that change a tensor and are no operation: `x.requires_grad = True`. */
  replaceBy(old: Tensor, by: Tensor): void {
    this.memory.replace(old, by)
  }

  protected override perform(operation: WrittenCall): Outcome {
    const outcome = filled(operation.name, super.perform(operation))
    const method = /^torch\.Tensor\.__(\w+)__$/.exec(operation.name)?.[1]
    const isOperator = method !== undefined && stepsOf(method) !== null
    const isCall = operation.call !== undefined || /\.(T|mT|H|mH)$/.test(operation.name)
    if (outcome.kind === 'value' && isCall && !isOperator) this.note(operation, outcome)
    return outcome
  }

  private note(operation: WrittenCall, outcome: Done): void {
    const spec = this.find(operation.name)!
    const isSpelt = /[^_]_$/.test(operation.name) && !spec.name.endsWith('_')
    const name = isSpelt ? `${spec.name}_` : spec.name
    const tensors = tensorsIn(Object.values(outcome.bound))
    const results = tensorsIn([outcome.into ?? outcome.value])
    // `requires_grad_()` gives the tensor itself back, and so does `contiguous()`
    const isSame = (of: Tensor) =>
      tensors.some((one) => one.variable === of.variable && one.node === of.node) &&
      !isWriter(name, callOf(spec, operation))
    const made = results.filter((of) => !isSame(of))
    const isOfGradient = tensors[0] && this.gradients.has(tensors[0].variable) && isWriter(name, operation)
    if (made.length === 0 || isOfGradient) return
    const inputs = tensors.map((one) => this.cardOf(one) ?? this.add(one, this.ownerOf(one), null))
    this.begin()
    const id = this.ops.length
    const node = made.find((of) => of.node)?.node
    const isWriting = made.some((of) => tensors.some(({ variable }) => variable === of.variable))
    const label = labelOf(operation, (of) => this.titleOf(of))
    const outputs = made.map((of) => this.add(of, label, id))
    const isRecorded = node !== undefined && this.isRecording
    const grad_fn = isRecorded ? gradName(name, outcome.bound, made[0]!) : null
    const saved = isRecorded
      ? keptBy(node, name, grad_fn, tensors)
          .filter(({ tensor: of }) => isDifferentiable(of.dtype))
          .map(({ tensor: of, isResult }) => (isResult ? outputs[0]! : inputs[tensors.indexOf(of)]!))
      : []
    const isUnderNoGrad = !this.isRecording
    const common = {
      id,
      name,
      inputs,
      outputs,
      line: this.line,
      grad_fn,
      isRecorded,
      isWriting,
      isUnderNoGrad,
      saved: [...new Set(saved)],
    }
    this.ops.push({
      ...common,
      ...constantOf(operation),
      bound: outcome.bound,
      results,
      tensors,
      node: isRecorded ? node : undefined,
    })
    this.open.push({ kind: 'op', op: id })
  }

  /** Operations of the present statement, which are told of once their results are in memory. */
  private readonly open: Event[] = []

  private closed(): void {
    for (const event of this.open.splice(0)) this.tell(event)
  }

  /** A name in the program is a name in the picture. */
  christen(of: Tensor, name: string): void {
    const card = this.cards[this.cardOf(of) ?? -1]
    if (card) card.name ??= name
  }

  /** `x.grad`, where it is that. */
  private ownerOf({ variable }: Tensor): string {
    const owner = this.cards.find(({ id }) => this.held.get(id)!.variable.grad?.variable === variable)
    return owner ? `${owner.name ?? owner.made}.grad` : 'tensor'
  }

  private titleOf(of: Tensor): string {
    const card = this.cards[this.cardOf(of) ?? -1]
    return card ? (card.name ?? card.made) : '…'
  }

  private add(of: Tensor, made: string, op: number | null): number {
    if (this.cards.length >= mostCards || numel(of.shape) > mostElements) throw new TooLarge()
    const id = this.cards.length
    const before = this.cards[this.cardOf(of) ?? -1]
    this.cards.push({
      id,
      name: before?.name ?? null,
      made,
      shape: of.shape,
      dtype: of.dtype,
      op,
      line: this.line,
      version: of.storage.version,
    })
    this.latest.set(of.variable, id)
    this.held.set(id, of)
    this.number(of)
    return id
  }

  /** Before the first operation there are the leaves. */
  begin(): void {
    if (this.story.length === 0) this.tell({ kind: 'leaves' })
  }

  /** What the last statements changed without an operation. */
  finish(): void {
    this.begin()
    const { event, reached } = this.story.pop()!
    this.arrived = reached
    this.tell(event)
  }

  /** How everything is now. */
  protected tell(event: Event): void {
    const before = this.story.at(-1)?.cards
    const states = this.cards.map(({ id }): [number, CardState] => [id, this.stateOf(id, before?.get(id))])
    this.story.push({ event, cards: new Map(states), reached: this.arrived })
  }

  private stateOf(id: number, before: CardState | undefined): CardState {
    const { variable } = this.held.get(id)!
    if (this.latest.get(variable) !== id && before) return { ...before, isOver: true }
    const of = this.now(this.held.get(id)!)
    const grad = variable.grad ? (this.memory.elements(variable.grad) ?? null) : null
    return {
      // a step inside an operator has no place in memory
      values: of.values ?? this.held.get(id)!.values ?? null,
      version: of.storage.version,
      requires_grad: of.requires_grad,
      is_leaf: isLeaf(of),
      grad_fn: this.nameOf(of.node, of),
      retains_grad: !isLeaf(of) && variable.retains,
      grad,
      isOver: false,
    }
  }

  protected nameOf(node: Node | undefined, of: Tensor): string | null {
    const op = node && this.opOf(node)
    if (!node || !op) return null
    if (node.isSlice) return 'CopySlices'
    // a view whose base was written: PyTorch makes it anew when it is asked
    const card = this.cards[this.cardOf(of) ?? -1]
    if (of.base && card && of.storage.version !== card.version && this.ops[card.op ?? -1]?.node)
      return 'AsStridedBackward0'
    return gradName(op.name, op.bound, of)
  }

  protected opOf(node: Node): Recorded | undefined {
    return this.ops.find((op) => op.node === node)
  }
}

const isWriter = (name: string, call: { readonly inplace?: boolean }) =>
  call.inplace === true || /[^_]_$|__setitem__$/.test(name.replace(/requires_grad_$|detach_$/, ''))

/** What an operation keeps, of what the engine says: less where that depends on the arguments. */
export function keptBy(node: Node, name: string, grad_fn: string | null, tensors: readonly Tensor[]): readonly Kept[] {
  if (keepsNothing.test(name)) return []
  // a dividend is kept only for the gradient of the divisor
  const isDividend = (of: Tensor) => of.variable === tensors[0]?.variable && !tensors[1]?.requires_grad
  return node.kept.filter(({ tensor: of, isResult }) => {
    // of a power with a number for its exponent only the base is kept
    if (isResult && grad_fn === 'PowBackward0') return false
    return !(/\.div_?$/.test(name) && isDividend(of))
  })
}

/** Of these nobody recorded what they keep; tests/golden/numeric/autograd_graph.py tries them out. */
export const keepsNothing = /\.(fill|zero|copy|float|double|add|sub)_?$/

/** The number among the operands. */
function constantOf({ self, call }: WrittenCall): Pick<Op, 'constant' | 'isConstantFirst'> {
  const operands = [...(self ? [self] : []), ...(call?.positional ?? []), ...Object.values(call?.keyword ?? {})]
  const at = operands.findIndex((one) => typeof one !== 'boolean' && isNumber(one))
  return { constant: at < 0 ? null : asNumber(operands[at] as number), isConstantFirst: at === 0 }
}
