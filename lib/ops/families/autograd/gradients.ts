import { gradientOf, isCutOff, isLeaf, nodesBehind, walk } from '@/lib/shape/autograd'
import { group, tensorType } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import { numel, type Kept, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isSequence, isTensor, typeName, type Value } from '@/lib/shape/value'

/** What `backward()` and `torch.autograd.grad` share. Source: torch/autograd/__init__.py, torch/csrc/autograd/engine.cpp. */

export const gradientErrors = {
  shape: [
    'RuntimeError',
    'Mismatch in shape: grad_output[{index}] has a shape of torch.Size({grad}) and output[{index}] has a shape of torch.Size({output}).',
  ],
  dtype: [
    'RuntimeError',
    'For complex Tensors, both grad_output and output are required to have the same dtype. Mismatch in dtype: grad_output[{index}] has a dtype of torch.{grad} and output[{index}] has a dtype of torch.{output}.',
  ],
  not_scalar: ['RuntimeError', 'grad can be implicitly created only for scalar outputs'],
  not_real: ['RuntimeError', 'grad can be implicitly created only for real scalar outputs but got torch.{dtype}'],
  no_grad: ['RuntimeError', 'element {index} of tensors does not require grad and does not have a grad_fn'],
} as const

/** What was kept is freed after a pass. */
export const againMessage =
  'Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.'

type GradientTrace = Trace<keyof typeof gradientErrors>

/** `tuple(value)`, of one tensor or several. */
export function tensorsOf(value: Value, t: Trace<string>): readonly Tensor[] {
  const items = itemsOf(value)
  return items.every(isTensor) ? items : t.unknown()
}

/** One gradient for each output, where some are given. */
export const gradsOf = (value: Value, outputs: readonly Tensor[]): readonly Value[] =>
  value === null ? outputs.map(() => null) : itemsOf(value)

function itemsOf(value: Value): readonly Value[] {
  if (isTensor(value)) return [value]
  if (isSequence(value)) return value.items
  return raise('TypeError', 'type', `'${typeName(value)}' object is not iterable`)
}

/** `_make_grads`: is there a gradient to begin with for every output? */
export function checkGrads(outputs: readonly Tensor[], grads: readonly Value[], t: GradientTrace): void {
  for (const [index, output] of outputs.slice(0, grads.length).entries()) {
    const grad = grads[index]!
    if (isTensor(grad)) {
      const isSame = String(grad.shape) === String(output.shape)
      t.check(isSame, 'shape', { index, grad: grad.shape, output: output.shape })
      const isAlike = (group(grad.dtype) === 'complex') === (group(output.dtype) === 'complex')
      t.check(isAlike, 'dtype', { index, grad: grad.dtype, output: output.dtype })
    } else if (grad !== null) t.unknown()
    else if (output.requires_grad) {
      t.check(numel(output.shape) === 1, 'not_scalar')
      t.check(group(output.dtype) === 'float', 'not_real', { dtype: output.dtype })
    }
  }
  for (const [index, output] of outputs.entries())
    t.check(output.requires_grad && !isCutOff(output), 'no_grad', { index })
}

/** The tensors that a gradient reached. */
export function followed(
  outputs: readonly Tensor[],
  retain: boolean,
  t: Trace<string>,
  wanted: readonly Tensor[] | null = null,
): readonly Tensor[] {
  const reached = walk(outputs, retain, wanted)
  if (reached === 'again') return raise('RuntimeError', 'again', againMessage)
  if (reached === 'unknown') return t.unknown()
  return 'isResult' in reached ? refuseChanged(reached, t) : reached
}

/** Nodes whose names are those of their functions, in capitals. */
const named =
  /\.(add|sub|mul|div|pow|exp|log|sqrt|sigmoid|tanh|relu|sin|cos|zero_|fill_|clamp|neg|abs|Sigmoid|Tanh|masked_fill|clone)$/

/** What was kept has been written since. Source: `SavedVariable::unpack` in torch/csrc/autograd/saved_variable.cpp. */
function refuseChanged({ tensor, version, isResult }: Kept, t: Trace<string>): never {
  const { node, base } = tensor
  const maker = isResult ? node : (tensor.variable.writer ?? node)
  if (base || (maker && !named.test(maker.name))) return t.unknown()
  const words = maker?.name.slice(maker.name.lastIndexOf('.') + 1).split('_') ?? []
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  return raise('RuntimeError', 'changed', changedMessage({ tensor, version }, maker ? name : null))
}

/** @param maker what the node of the tensor that was written is called, without `Backward0`; null: it has none */
export function changedMessage({ tensor, version }: Pick<Kept, 'tensor' | 'version'>, maker: string | null): string {
  const { dtype, shape, storage } = tensor
  const origin = maker === null ? '' : `, which is output 0 of ${maker},`
  const which = `[${tensorType(dtype)} [${shape.join(', ')}]]${origin} is at version ${storage.version}; expected version ${version} instead.`
  return `one of the variables needed for gradient computation has been modified by an inplace operation: ${which} Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).`
}

/** What the arguments of `backward` say of how it goes. */
interface Way {
  readonly retain_graph: Value
  readonly create_graph: Value
  readonly inputs: Value
}

/** A backward pass: leaves, and what `retain_grad()` was called of, get their `.grad`. */
export function backward(
  outputs: readonly Tensor[],
  grads: readonly Value[],
  { retain_graph, create_graph, inputs }: Way,
  t: Trace<keyof typeof gradientErrors | 'no_inputs'>,
): null {
  t.check(inputs === null || !isSequence(inputs) || inputs.items.length > 0, 'no_inputs')
  checkGrads(outputs, grads, t)
  if (create_graph === true || inputs !== null) t.unknown()
  for (const of of followed(outputs, retain_graph === true, t))
    if (!of.variable.isFrozen && !isCutOff(of) && (isLeaf(of) || of.variable.retains)) of.variable.grad = gradientOf(of)
  return null
}

/**
 * With `create_graph`, gradients are results like any others, and lead back to what they were worked out from: to what the
 * operations had kept.
 */
export function graphOf(outputs: readonly Tensor[]): Pick<Tensor, 'requires_grad' | 'node'> {
  const used = nodesBehind(outputs).flatMap(({ kept }) => kept.map(({ tensor }) => tensor))
  const inputs = used.filter(({ requires_grad }) => requires_grad)
  if (inputs.length === 0) return { requires_grad: false }
  return { requires_grad: true, node: { name: 'torch.autograd.grad', inputs, kept: [], isFreed: false } }
}
