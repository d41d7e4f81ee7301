import { isDifferentiable } from './dtype'
import { isDense, tensor, type Node, type Storage, type Tensor, type Variable } from './tensor'
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
  const versions = seen(name, inputs, into)
  const node: Node = { name, inputs: inputs.filter(({ requires_grad }) => requires_grad), versions, isFreed: false }
  return mapTensors(value, (result) => {
    const same = hidden?.show(result) ?? result
    // `dropout_` that drops nothing writes nothing
    if (into && same !== into && into.storage === result.storage) {
      const after = wrote(into, result, hidden ? null : node)
      if (!dropsResult.test(name)) versions.push([into.storage, into.storage.version])
      return after
    }
    if (inputs.includes(same)) return same
    if (!dropsResult.test(name)) versions.push([result.storage, result.storage.version])
    const of = inputs.find(({ storage }) => storage === result.storage)
    // a view asks what it is a view of, also under no_grad; there it has no node, and so passes for a leaf
    const asks = hidden !== null && of?.requires_grad === true && isDifferentiable(result.dtype)
    const requires_grad = result.requires_grad || asks
    // what a gradient cannot flow through is no view for autograd
    const isView = of !== undefined && (!of.requires_grad || requires_grad)
    return {
      ...placeless(result),
      requires_grad,
      variable: { grad: null, retains: false },
      ...(isView ? { base: of.base ?? of } : {}),
      ...(result.requires_grad && node.inputs.length > 0 ? { node } : {}),
    }
  })
}

/** What an operation may have saved, and how often it had been written. */
function seen(name: string, inputs: readonly Tensor[], into: Tensor | null): [Storage, number][] {
  // writing a part saves where it is, and nothing else
  if (name.endsWith('.__setitem__')) return inputs.filter(isIndex).map(({ storage }) => [storage, storage.version])
  const others = into ? inputs.toSpliced(inputs.indexOf(into), 1) : inputs
  // a product saves a factor for the other one's gradient; some save their result instead
  const isForgotten = into && (savesResult.test(name) || !others.some(({ requires_grad }) => requires_grad))
  return (isForgotten ? others : inputs).map(({ storage }) => [storage, storage.version])
}

const isIndex = ({ dtype }: Tensor) => !isDifferentiable(dtype)

// Tried out: their results may be written before the backward pass.
const dropsResult =
  /\.(__setitem__|mul|div|true_divide|matmul|mm|bmm|mv|dot|linear|where|masked_fill|gather|index_select|clamp|abs|square|sin|cos|log|mse_loss|Linear|Conv\w*)$/

const savesResult = /\.(exp|sigmoid|tanh|sqrt|relu|reciprocal|rsqrt)$/

/** @param node null: the gradient mode is off */
function wrote(into: Tensor, result: Tensor, node: Node | null): Tensor {
  into.storage.version++
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

// Tried out: a second backward through these works, as they save no tensor …
const free = new Set(
  `add sub rsub neg view reshape flatten unflatten sum mean clone to float double half bfloat16 type cat concat stack
   t transpose swapaxes swapdims permute movedim moveaxis squeeze unsqueeze expand expand_as broadcast_to select narrow
   __getitem__ chunk split unbind unfold diagonal roll flip repeat tril triu cumsum pad round floor ceil trunc sign
   as_strided contiguous view_as reshape_as Flatten Unflatten Identity T mT H hstack vstack type_as`.split(/\s+/),
)
// … and through these does not.
const saving =
  /^(mul|div|true_divide|pow|exp|log|sqrt|sin|cos|tanh|sigmoid|relu|abs|square|matmul|mm|bmm|mv|dot|addmm|linear|softmax|log_softmax|max|min|amax|amin|prod|std|var|norm|logsumexp|where|masked_fill|gather|index_select|clamp|sort|topk|mse_loss|cross_entropy|Linear|Conv\w*|\w*Norm\w*|ReLU|Sigmoid|Tanh|Softmax|LSTM|GRU|RNN|Embedding|MSELoss|CrossEntropyLoss)$/

/** Does an operation save tensors for its backward? null: not known here. */
function saves({ name }: Node): boolean | null {
  const short = name.slice(name.lastIndexOf('.') + 1)
  return saving.test(short) ? true : free.has(short) ? false : null
}

/**
 * Follow the graph back from some tensors, as a backward pass does.
 *
 * @param wanted only the parts of the graph that lead to these; null: all of it
 * @returns the tensors that a gradient reached; `again`: a part was freed by an earlier pass; `unknown`: PyTorch might
 * say that a saved tensor was freed, or written in the meantime
 */
export function walk(
  roots: readonly Tensor[],
  retain: boolean,
  wanted: readonly Tensor[] | null = null,
): readonly Tensor[] | 'again' | 'unknown' {
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
  const isChanged = ({ versions }: Node) => versions.some(([storage, version]) => storage.version !== version)
  if (spent.some((node) => saves(node) === null)) return 'unknown'
  if (run.some((node) => isChanged(node) && saves(node) !== false)) return 'unknown'
  if (!retain) run.forEach((node) => (node.isFreed = true))
  return [...reached.values()]
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
