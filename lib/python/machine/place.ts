import { tensorsIn, type Given } from '@/lib/shape/python'
import { raise, Unmodelled } from '@/lib/shape/error'
import type { Storage, Tensor } from '@/lib/shape/tensor'
import { isDevice, isTensor, type Value } from '@/lib/shape/value'
import type { Outcome } from '@/lib/shape/evaluate'
import type { WrittenCall } from '../operation'

/** Functions that `torch.set_default_device` has a word in: torch/utils/_device.py. */
const constructors =
  /^torch\.(empty|empty_permuted|empty_strided|ones|arange|\w+_window|eye|full|linspace|logspace|rand|randn|randint|randperm|range|tril_indices|triu_indices|zeros|asarray|tensor|as_tensor|scalar_tensor|fft\.r?fftfreq)$/
/** Operations that ask nothing about the places of the others: the first tensor decides. */
const lenient =
  /\.(\w+[^_]_|dot|mm|bmm|matmul|__r?matmul__|addmm|addmv|mv|baddbmm|conv(_transpose)?[123]d|(Lazy)?Conv(Transpose)?[123]d|einsum|linear|__[gs]etitem__|gather|scatter\w*|index_\w+|copy_|take\w*|\w+_as|new_\w+|\w+_like|set_|backward|grad|\w+_embedding|embedding|Embedding(Bag)?)$/
const isOfWeight = /\.(embedding|Embedding(Bag)?)$/
const isOfLast = /\.(masked_fill_?|cross_entropy|nll_loss|CrossEntropyLoss|NLLLoss)$/
const isWithoutKernel = /^torch\.(Tensor\.)?(equal|unique)$/

const noKernel = (name: string) =>
  `aten::${name}: attempted to run this operator with Meta tensors, but there was no fake impl or Meta kernel registered. You may have run into this message while using an operator with PT2 compilation APIs (torch.compile/torch.export); in order to use this operator with those APIs you'll need to add a fake impl. Please see the following for next steps:  https://pytorch.org/tutorials/advanced/custom_ops_landing_page.html`
const nonzero =
  "The register_meta function for torch.nonzero() raises unimplemented by default, as a correct data-independent implementation does not exist. This implementation returns a fake value, assuming all elements of the tensor are non-zero. To enable this registration, please set 'torch.fx.experimental._config.meta_nonzero_assume_all_nonzero' to True."

const fail = (type: string, message: string): never => raise(type, 'place', message)

const list = (sizes: readonly number[]) => `[${sizes.join(', ')}]`

/** Operations on tensors without data check their arguments in Python, with other words. */
export function reworded(message: string, inputs: readonly Tensor[]): string {
  const product = /^mat1 and mat2 shapes cannot be multiplied \((\d+)x(\d+) and (\d+)x(\d+)\)$/.exec(message)
  if (product)
    return `a and b must have same reduction dim, but got [${product[1]}, ${product[2]}] X [${product[3]}, ${product[4]}].`
  const joined = /^(Sizes of tensors .* Expected) size (\d+) but got size (\d+) for tensor number (\d+)/.exec(message)
  if (joined) {
    const dim = inputs[0]!.shape.findIndex(
      (size, at) => size === Number(joined[2]) && inputs[Number(joined[4])]?.shape[at] === Number(joined[3]),
    )
    return `${joined[1]} ${joined[2]} in dimension ${dim} but got ${joined[3]} for tensor number ${joined[4]} in the list`
  }
  const stacked = /^stack expects each tensor to be equal size, but got (\[.*?\]) at entry 0/.exec(message)
  if (stacked) return `stack expects each tensor to be equal size, but got torch.Size(${stacked[1]}) at entry 0 `
  const normed = /^(Given normalized_shape=(.*), expected input with shape) .*size(\[.*\])$/.exec(message)
  if (normed) return `${normed[1]} ${normed[2]}, but got input of size torch.Size(${normed[3]})`
  if (/^Given groups=.* to have \d+ channels/.test(message)) return 'Invalid channel dimensions'
  if (message.startsWith('The size of tensor a (') && inputs.length === 2) return notBroadcast(inputs) ?? message
  return message
}

function notBroadcast(inputs: readonly Tensor[]): string | null {
  const [a, b] = [inputs[0]!.shape, inputs[1]!.shape]
  const width = Math.max(a.length, b.length)
  const common = [...new Array<number>(width - a.length).fill(1), ...a]
  for (let at = 1; at <= b.length; at++) {
    const [size, place] = [b[b.length - at]!, width - at]
    if (size === 1 || common[place] === size) continue
    if (common[place] !== 1)
      return `Attempting to broadcast a dimension of length ${size} at -${at}! Mismatching argument at index 1 had torch.Size(${list(b)}); but expected shape should be broadcastable to ${list(common)}`
    common[place] = size
  }
  return null
}

const nameOf = (value: Value | undefined): string | null =>
  typeof value === 'string' ? value : value != null && isDevice(value) ? value.device : null

/** Which tensors have no data: those that lie in the memory of the device `meta`. Its tensors have shapes and nothing else. */
export class Places {
  private readonly meta = new WeakSet<Storage>()
  /** What `torch.set_default_device` set. */
  usual = 'cpu'

  /** What was made in `torch.inference_mode()`. */
  private readonly inference = new WeakSet<Storage>()
  isInferring = false

  readonly isInference = ({ storage }: Tensor): boolean => this.inference.has(storage)

  /** A result with a memory of its own. */
  made(of: Tensor, isMeta: boolean): void {
    if (isMeta) this.meta.add(of.storage)
    if (this.isInferring) this.inference.add(of.storage)
  }

  /** Raises where autograd would follow a tensor that was made in inference mode. */
  checkInference(name: string, outcome: Outcome, written: Value | undefined): void {
    if (this.isInferring || outcome.kind !== 'value') return
    if (written != null && isTensor(written) && this.isInference(written)) {
      if (name.endsWith('.requires_grad_'))
        fail('RuntimeError', 'Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.')
      fail(
        'RuntimeError',
        'Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for more details.',
      )
    }
    if (tensorsIn([outcome.value]).some(({ node }) => node?.kept.some(({ tensor }) => this.isInference(tensor))))
      fail(
        'RuntimeError',
        'Inference tensors cannot be saved for backward. Please do not use Tensors created in inference mode in computation tracked by autograd. To work around this, you can make a clone to get a normal tensor and use it in autograd, or use `torch.no_grad()` instead of `torch.inference_mode()`.',
      )
  }

  readonly isMeta = ({ storage }: Tensor): boolean => this.meta.has(storage)

  mark(of: Tensor): void {
    this.meta.add(of.storage)
  }

  /** Are the weights of a module that is made with these arguments on the device `meta`? */
  isMade({ positional, keyword }: Given): boolean {
    const named = keyword.device ?? positional.find((one) => nameOf(one)?.startsWith('meta')) ?? null
    return (nameOf(named) ?? this.usual).startsWith('meta')
  }

  /** The call without its device, and where its results are. */
  placed(operation: WrittenCall, inputs: readonly Tensor[]): { operation: WrittenCall; isMeta: boolean } {
    const { name, self, call } = operation
    if (!call) return { operation, isMeta: false }
    const isMove = /^torch\.Tensor\.(to|cpu)$/.test(name)
    const first = isMove ? (call.positional[0] ?? call.keyword.other ?? null) : null
    const other = first !== null && isTensor(first) ? (this.isMeta(first) ? 'meta' : 'cpu') : null
    const moved = name.endsWith('.cpu') ? 'cpu' : (nameOf(first) ?? other)
    const usual = this.usual !== 'cpu' && constructors.test(name) ? this.usual : null
    const named = nameOf(call.keyword.device) ?? moved ?? usual
    if (named === null) return { operation, isMeta: this.decided(name, inputs) }
    const isMeta = named.startsWith('meta')
    const before = self ?? (name.startsWith('torch.as') ? inputs[0] : undefined)
    if (!isMeta && isMove && before && this.isMeta(before))
      fail('NotImplementedError', 'Cannot copy out of meta tensor; no data!')
    if (!isMeta) return { operation, isMeta }
    const { device: _, ...keyword } = call.keyword
    const positional = nameOf(first) === null ? call.positional : ['cpu', ...call.positional.slice(1)]
    const isKept = before !== undefined && this.isMeta(before)
    // PyTorch copies here
    if (before && !isKept && !isMove) throw new Unmodelled()
    // another memory, which a tensor that is there already would not get
    const copied = isMove && !isKept ? { ...keyword, copy: true } : keyword
    return { operation: { ...operation, call: { positional, keyword: copied } }, isMeta }
  }

  /** Are the results of an operation on the device `meta`? Raises where its tensors are not together. */
  decided(name: string, inputs: readonly Tensor[]): boolean {
    if (!inputs.some(this.isMeta)) return false
    const first = inputs[isOfWeight.test(name) ? inputs.length - 1 : 0]!
    const short = name.slice(name.lastIndexOf('.') + 1)
    if (isWithoutKernel.test(name)) fail('NotImplementedError', noKernel(short === 'unique' ? '_unique2' : short))
    if (short === 'nonzero' || short === 'argwhere') fail('NotImplementedError', nonzero)
    if (short === 'allclose' && inputs.every(this.isMeta))
      fail('RuntimeError', 'Tensor.item() cannot be called on meta tensors')
    if (/__[gs]etitem__$/.test(name) && inputs.slice(1).some((one) => one.dtype === 'bool' && this.isMeta(one)))
      fail('NotImplementedError', nonzero)
    if (name.endsWith('.copy_') && !this.isMeta(first))
      fail('NotImplementedError', 'Cannot copy out of meta tensor; no data!')
    // a number may come along from anywhere
    const sized = inputs.filter((one) => this.isMeta(one) || one.shape.length > 0)
    if (sized.every(this.isMeta)) return true
    const isBiased = name === 'torch.nn.functional.linear' && inputs.length > 2
    if (lenient.test(name) && !isBiased) {
      if (!this.isMeta(first)) throw new Unmodelled()
      return true
    }
    const isExpected = this.isMeta(isOfLast.test(name) ? sized.at(-1)! : sized[0]!)
    const [is, expected] = isExpected ? ['cpu', 'meta'] : ['meta', 'cpu']
    return fail('RuntimeError', `Tensor on device ${is} is not on the expected device ${expected}!`)
  }
}
