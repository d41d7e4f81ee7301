import { rounded } from '@/lib/numeric/elements/held'
import { againMessage, changedMessage } from '@/lib/ops/families/autograd/gradients'
import type { WrittenCall } from '@/lib/python/operation'
import { isCutOff, isLeaf, saves } from '@/lib/shape/autograd'
import { raise, Unmodelled } from '@/lib/shape/error'
import { numel, tensor, type Kept, type Node, type Tensor } from '@/lib/shape/tensor'
import { flowsBack } from './flows'
import { Pass } from './pass'
import { keepsNothing, keptBy, Recorder, type Recorded } from './recorder'
import type { Elements, Flow } from './trace'

/** The same, and the way back: each operation in turn, with what arrives at it and what it sends on. */
export class GraphMachine extends Recorder {
  /** `of.backward(…)`, from the operation that was recorded last to the first, as PyTorch's engine goes. */
  protected override backward(of: Tensor, { call }: WrittenCall): null {
    const pass = new Pass(of, call ?? { positional: [], keyword: {} })
    const from = this.cardOf(of)
    if (from === undefined) throw new Unmodelled()
    this.begin()
    this.arrived = new Map([from, this.source(from)].map((card) => [card, pass.seed]))
    if (isLeaf(of)) this.accumulate(from, pass.seed)
    this.tell({ kind: 'seed', card: from, gradient: pass.seed, isGiven: pass.isGiven })
    const nodes = this.nodesBehind(of, from)
    const uses = this.usesOf(nodes)
    for (const op of nodes) {
      const arrived = op.outputs.map((card) => this.arrived.get(card) ?? null)
      op.outputs.forEach((card, i) => arrived[i] && this.retain(card, arrived[i]))
      this.refuseSpent(op)
      const flows = this.flowsOf(op, arrived)
      const reached = new Map(this.arrived)
      for (const { to, sent } of flows) {
        const old = reached.get(to)
        reached.set(to, old ? plus(old, sent, this.held.get(to)!) : sent)
      }
      this.arrived = reached
      for (const { to } of flows) {
        uses.set(to, uses.get(to)! - 1)
        if (uses.get(to) === 0 && !this.held.get(to)!.node) this.accumulate(to, this.arrived.get(to)!)
      }
      this.tell({ kind: 'back', op: op.id, arrived: arrived.find((one) => one !== null) ?? [], flows })
    }
    if (!pass.isRetaining) for (const { node } of nodes) if (node) node.isFreed = true
    return null
  }

  /** The operations that a tensor comes from, the last one first. */
  private nodesBehind(root: Tensor, from: number): readonly Recorded[] {
    const found = new Set<Recorded>()
    const waiting = [{ of: root, card: from }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { of, card } = next
      if (!of.node) continue
      const op = this.opOf(of.node)
      // a view whose base was written since leads elsewhere than it did
      if (!op?.outputs.includes(this.source(card))) throw new Unmodelled()
      if (found.has(op)) continue
      found.add(op)
      op.tensors.forEach((one, i) => one.requires_grad && waiting.push({ of: one, card: op.inputs[i]! }))
    }
    return [...found].sort((a, b) => b.id - a.id)
  }

  /** How often each card is used by these operations, where a gradient goes through. */
  private usesOf(nodes: readonly Recorded[]): Map<number, number> {
    const uses = new Map<number, number>()
    for (const { tensors, inputs } of nodes)
      tensors.forEach((one, i) => {
        const card = this.source(inputs[i]!)
        if (one.requires_grad) uses.set(card, (uses.get(card) ?? 0) + 1)
      })
    return uses
  }

  /** A write that nobody recorded changes numbers, and not the way back. */
  private source(card: number): number {
    const op = this.ops[this.cards[card]!.op ?? -1]
    return op?.isWriting && !op.isRecorded ? this.source(op.inputs[0]!) : card
  }

  private flowsOf(op: Recorded, arrived: readonly (Elements | null)[]): readonly Flow[] {
    const { name, bound, results, tensors, inputs } = op
    const work = (gradients: readonly (Elements | null)[]) => flowsBack(name, bound, results, gradients)
    const flows = work(arrived)
    if (!flows) throw new Unmodelled()
    const ones = work(results.map(({ shape }, i) => (i === 0 ? new Array<number>(numel(shape)).fill(1) : null)))
    const sent = new Map<number, Flow>()
    const taken = new Map<Tensor, number>()
    const places = flows.flatMap(([of, elements], at) => {
      if (!of.requires_grad) return []
      // a tensor that was given twice has two edges
      const place = tensors.indexOf(of, taken.get(of) ?? 0)
      taken.set(of, place + 1)
      if (!elements || place < 0 || elements.length !== numel(of.shape)) throw new Unmodelled()
      return [{ to: this.source(inputs[place]!), sent: elements, local: ones?.[at]?.[1] ?? null, place }]
    })
    for (const { place, ...flow } of places) sent.set(place, flow)
    return [...sent.values()]
  }

  /** What an operation kept was freed, or written in the meantime. */
  private refuseSpent(op: Recorded): void {
    const { id, node, name } = op
    if (!node) throw new Unmodelled()
    const isSaving = keepsNothing.test(name) ? false : saves(node)
    if (node.isFreed && isSaving === null) throw new Unmodelled()
    if (node.isFreed && (isSaving || node.isSlice)) this.refuseAt(id, 'again', againMessage)
    const kepts = keptBy(node, name, op.grad_fn, op.tensors)
    const changed = kepts.filter(({ tensor: of, version }) => of.storage.version !== version)
    const [first, last] = [changed[0], changed.at(-1)]
    if (!first || !last) return
    // what is kept is taken out in the order of its names: `other` before `self`
    const kept = /\.(mul|div)_?$/.test(name) ? last : first
    const isOne = changed.every(({ tensor }) => tensor.variable === first.tensor.variable)
    if (!isOne && !/\.(mul|div|pow|mv|dot|matmul|mm)_?$/.test(name)) throw new Unmodelled()
    this.refuseAt(id, 'changed', changedMessage(kept, this.makerOf(kept, node)))
  }

  private refuseAt(op: number, why: string, message: string): never {
    this.tell({ kind: 'refused', op })
    return raise('RuntimeError', why, message)
  }

  private makerOf({ tensor: of, isResult }: Kept, node: Node): string | null {
    const maker = isResult ? node : (of.variable.writer ?? of.node)
    // what requires no gradient has none
    if (!maker || maker.inputs.length === 0) return null
    const named = this.nameOf(maker, of)
    if (!named) throw new Unmodelled()
    return named === 'CopyBackwards' ? 'torch::autograd::CopyBackwards' : named.replace(/Backward0?/, '')
  }

  private accumulate(card: number, gradient: Elements): void {
    const of = this.held.get(card)!
    const now = this.now(of)
    if (now.variable.isFrozen || isCutOff(now)) return
    this.addToGrad(now, gradient)
  }

  private retain(card: number, gradient: Elements): void {
    const { variable } = this.held.get(card)!
    if (variable.retains && this.source(this.latest.get(variable)!) === card)
      this.addToGrad(this.now(this.held.get(card)!), gradient)
  }

  private addToGrad({ variable, shape, dtype }: Tensor, gradient: Elements): void {
    const old = variable.grad
    const known = old && this.memory.elements(old)
    if (old && !known) throw new Unmodelled()
    if (!old) {
      variable.grad = tensor(shape, { dtype })
      this.gradients.add(variable.grad.variable)
    }
    const sum = known ? plus(known, gradient, variable.grad!) : gradient
    this.memory.write(variable.grad!, sum, !old)
  }
}

const plus = (a: Elements, b: Elements, { dtype }: Tensor): Elements => a.map((one, i) => rounded(one + b[i]!, dtype))
