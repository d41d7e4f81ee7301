import { isDifferentiable } from './dtype'
import saved from './saved.json'
import { isDense, tensor, type Kept, type Node, type Tensor, type Variable } from './tensor'
import { isSequence, isTensor, type Value } from './value'

/**
 * What autograd keeps of tensors.
 *
 * A `Tensor` is a value and never changes: an operation that writes returns the tensor as it is afterwards, and whoever
 * holds variables puts that in the place of the old one; `afterWrite` says what becomes of the others. So `x.node` is
 * the operation that made this state of x, and a tensor that requires grad and has no node is a leaf. Some things are
 * shared by reference, because an operation changes them for all who hold the tensor:
 *
 * - `x.variable` is who x is, through all its writes, and holds its `.grad`;
 * - `x.storage.version` counts the writes;
 * - `node.isFreed`: a backward pass has freed what the operation had saved.
 *
 * `evaluate` alone makes nodes: specs only say whether a result requires grad, and what it shares memory with. Under
 * `no_grad` (`Call.grad: false`) they see tensors that require no grad, so nothing else has to know of the mode. Specs
 * of the category `autograd` are about this state itself: they see it as it is, and return it as it becomes.
 */

/** What a call is given under `no_grad`: tensors that require no grad. */
export class Hidden {
  private readonly hidden = new Map<Tensor, Tensor>()
  private readonly shown = new Map<Tensor, Tensor>()

  /** The tensor that stands for one; always the same one. */
  hide(tensor: Tensor): Tensor {
    if (!tensor.requires_grad) return tensor
    const found = this.hidden.get(tensor) ?? { ...tensor, requires_grad: false }
    this.hidden.set(tensor, found)
    this.shown.set(found, tensor)
    return found
  }

  /** Arguments after they were read: lists of tensors are arrays then. */
  hideAll<T>(args: T): T {
    const change = (of: unknown): unknown => {
      if (Array.isArray(of)) return of.map(change)
      return typeof of === 'object' && of !== null && 'kind' in of
        ? mapTensors(of as Value, (tensor) => this.hide(tensor))
        : of
    }
    return Object.fromEntries(Object.entries(args as object).map(([name, of]) => [name, change(of)])) as T
  }

  show(tensor: Tensor): Tensor {
    return this.shown.get(tensor) ?? tensor
  }
}

/** The tensors of a value, each replaced; the rest stays. */
function mapTensors(value: Value, change: (tensor: Tensor) => Tensor): Value {
  if (isTensor(value)) return change(value)
  return isSequence(value) ? { ...value, items: value.items.map((item) => mapTensors(item, change)) } : value
}

interface Done {
  /** The full Python name. */
  readonly name: string
  readonly inputs: readonly Tensor[]
  /** The tensor it wrote. */
  readonly into: Tensor | null
  /** What the gradient mode hid, if it was off. */
  readonly hidden: Hidden | null
}

/** The results of a call, with their places in the graph. A result that is one of the inputs keeps its own. */
export function record(value: Value, { name, inputs, into, hidden }: Done): Value {
  const kept = keptInputs(name, inputs, into)
  const node: Node = { name, inputs: inputs.filter(({ requires_grad }) => requires_grad), kept, isFreed: false }
  return mapTensors(value, (result) => {
    const same = hidden?.show(result) ?? result
    // `dropout_` that drops nothing writes nothing
    if (into && same !== into && into.storage === result.storage) {
      const after = wrote(into, result, hidden ? null : node)
      keepResult(kept, name, after)
      return after
    }
    if (inputs.includes(same)) return same
    const of = inputs.find(({ storage }) => storage === result.storage)
    // a view asks what it is a view of, also under no_grad; there it has no node, and so passes for a leaf
    const asks = hidden !== null && of?.requires_grad === true && isDifferentiable(result.dtype)
    const requires_grad = result.requires_grad || asks
    // what a gradient cannot flow through is no view for autograd
    const isView = of !== undefined && (!of.requires_grad || requires_grad)
    const made = {
      ...placeless(result),
      requires_grad,
      variable: { grad: null, retains: false },
      ...(isView ? { base: of.base ?? of } : {}),
      ...(result.requires_grad && node.inputs.length > 0 ? { node } : {}),
    }
    keepResult(kept, name, made)
    return made
  })
}

/** Recorded by tests/golden/saved.py: `01r` keeps its first and second tensor and its result, `+` something of its own. */
const marksOf = (name: string): string | undefined => (saved as Readonly<Record<string, string>>)[name]

const keep = (tensor: Tensor, isSure: boolean, isResult = false): Kept => ({
  tensor,
  version: tensor.storage.version,
  isResult,
  isSure,
})

function keepResult(kept: Kept[], name: string, result: Tensor): void {
  if (/\.__setitem__$/.test(name)) return
  const marks = marksOf(name)
  if (marks === undefined || marks.includes('r')) kept.push(keep(result, marks !== undefined, true))
}

/** A factor is kept only for the gradient of the other one. */
const isProduct = /\.(mul|matmul|mm|bmm|mv|dot|linear|Linear|conv(_transpose)?\dd|Conv(Transpose)?\dd)$/

/** What an operation keeps of its inputs. */
function keptInputs(name: string, inputs: readonly Tensor[], into: Tensor | null): Kept[] {
  // writing a part keeps where it is, and nothing else
  if (name.endsWith('.__setitem__')) return inputs.filter(isIndex).map((one) => keep(one, false))
  const marks = marksOf(name)
  const differentiable = inputs.filter(({ dtype }) => isDifferentiable(dtype))
  const isOneOfMany = differentiable.some(({ requires_grad }) => !requires_grad)
  return inputs.flatMap((one) => {
    if (isIndex(one)) return [keep(one, false)]
    const others = differentiable.filter((other) => other !== one)
    const hasUse = !isProduct.test(name) || others.some(({ requires_grad }) => requires_grad)
    // of what is written, a copy is kept
    if (one === into) return []
    if (marks === undefined) return [keep(one, false)]
    const isWeight = one.parameter && differentiable.indexOf(one) === 1 && isProduct.test(name)
    if (!hasUse || !(isWeight || marks.includes(String(differentiable.indexOf(one))))) return []
    return [keep(one, isProduct.test(name) || !isOneOfMany)]
  })
}

const isIndex = ({ dtype }: Tensor) => !isDifferentiable(dtype)

/** @param node null: the gradient mode is off */
function wrote(into: Tensor, result: Tensor, node: Node | null): Tensor {
  into.storage.version++
  if (node) into.variable.writer = node
  const { node: before, base: _, ...rest } = result
  const { variable, base, requires_grad } = into
  const made: Node | null = node && base ? { ...node, isSlice: true } : node
  const after = made ? (result.requires_grad ? made : undefined) : before
  return {
    ...rest,
    variable,
    requires_grad: node ? result.requires_grad : requires_grad,
    ...(base ? { base: node && after ? { ...base, requires_grad: true, node } : base } : {}),
    ...(after ? { node: after } : {}),
  }
}

/**
 * What a variable's tensor is after another, `before`, was written and became `after`. Writing a view writes what it is
 * a view of, and so all of its views.
 */
export function afterWrite(of: Tensor, before: Tensor, after: Tensor): Tensor {
  if (of.variable === before.variable) return after
  if (of.storage !== before.storage) return of
  const { values: _, ...rest } = of.base?.variable === before.variable ? { ...of, base: after } : of
  const root = ({ base, variable }: Tensor) => base?.variable ?? variable
  if (root(of) !== root(before)) return rest
  if (of.requires_grad && isOfMany(of)) return { ...rest, isLost: true }
  // a view asks what it is a view of
  if (!of.node && of.base?.variable === before.variable && isDifferentiable(of.dtype))
    return { ...rest, requires_grad: after.requires_grad, ...(after.node ? { node: after.node } : {}) }
  if (!after.node || after.node === before.node) return rest
  const made = { requires_grad: true, node: after.node }
  return { ...rest, ...made, ...(rest.base ? { base: { ...rest.base, ...made } } : {}) }
}

/** It requires grad only because it is a view of what does: no gradient gets to it. */
export const isCutOff = ({ node, base }: Tensor): boolean => node === undefined && base?.requires_grad === true

/** A view made under `no_grad`, or a view of such a one. */
export const isOfHidden = (of: Tensor): boolean =>
  of.base !== undefined &&
  (of.node === undefined || of.node.inputs.some((input) => input.storage === of.storage && isOfHidden(input)))

/** One of several views made at once, which must not be written, or a view of such a one. */
export const isOfMany = ({ node, storage }: Tensor): boolean =>
  node !== undefined &&
  (/\.(split|chunk|unbind|hsplit|vsplit|dsplit|tensor_split)$/.test(node.name) ||
    node.inputs.some((input) => input.storage === storage && isOfMany(input)))

/** Neither the result of anything nor a view. */
const placeless = (of: Tensor) => withoutBase(withoutNode(of))
const withoutNode = ({ node: _, ...rest }: Tensor) => rest
const withoutBase = ({ base: _, ...rest }: Omit<Tensor, 'node'>) => rest

/** `Tensor.is_leaf`. */
export const isLeaf = ({ node }: Tensor): boolean => node === undefined

/** The same tensor outside the graph: it shares memory, and is not a view of anything. */
export function detached(of: Tensor): Tensor {
  return { ...placeless(of), requires_grad: false, parameter: false, variable: { grad: null, retains: false } }
}

/** Does an operation keep anything for its backward? null: not known here. */
export function saves({ name }: Node): boolean | null {
  const marks = marksOf(name)
  return marks === undefined ? null : marks !== ''
}

/**
 * Follow the graph back from some tensors, as a backward pass does.
 *
 * @param wanted only the parts of the graph that lead to these; null: all of it
 * @returns the tensors that a gradient reached; `again`: a part was freed by an earlier pass; what an operation had kept,
 * and was written in the meantime; `unknown`: PyTorch might say one of both
 */
export function walk(
  roots: readonly Tensor[],
  retain: boolean,
  wanted: readonly Tensor[] | null = null,
): readonly Tensor[] | Kept | 'again' | 'unknown' {
  const reached = new Map<Variable, Tensor>()
  const nodes = new Set<Node>()
  const waiting = [...roots]
  for (let of = waiting.pop(); of; of = waiting.pop()) {
    reached.set(of.variable, of)
    if (!of.node || nodes.has(of.node)) continue
    nodes.add(of.node)
    waiting.push(...of.node.inputs)
  }
  const run = wanted ? leadingTo(new Set(wanted.map(({ variable }) => variable)), nodes) : [...nodes]
  const spent = run.filter(({ isFreed }) => isFreed)
  if (spent.some((node) => node.isSlice || saves(node))) return 'again'
  if (spent.some((node) => saves(node) === null)) return 'unknown'
  const changed = run.flatMap(({ kept }) => kept.filter(({ tensor, version }) => tensor.storage.version !== version))
  if (changed.length > 0) return changed.length === 1 && changed[0]!.isSure ? changed[0]! : 'unknown'
  if (!retain) run.forEach((node) => (node.isFreed = true))
  return [...reached.values()]
}

/** All the operations that some tensors come from. */
export function nodesBehind(roots: readonly Tensor[]): readonly Node[] {
  const found = new Set<Node>()
  const waiting = [...roots]
  for (let of = waiting.pop(); of; of = waiting.pop()) {
    if (!of.node || found.has(of.node)) continue
    found.add(of.node)
    waiting.push(...of.node.inputs)
  }
  return [...found]
}

/** Those of the nodes from which a gradient gets to a wanted variable. */
function leadingTo(wanted: ReadonlySet<Variable>, nodes: ReadonlySet<Node>): Node[] {
  const found = new Set<Node>()
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const node of nodes)
      if (node.inputs.some((of) => wanted.has(of.variable) || (of.node && found.has(of.node)))) found.add(node)
  }
  return [...found]
}

/**
 * The gradient of a tensor, as it is put into its `.grad`: in memory it lies as the tensor does, if that is dense. What
 * `torch.autograd.grad` returns has the same shape, and lies as the last operation left it, which nobody follows here.
 */
export const gradientOf = (of: Tensor): Tensor =>
  tensor(of.shape, { dtype: of.dtype, ...(isDense(of) ? { strides: of.strides } : {}) })
