import * as is from '@/lib/shape/argument'
import { arithmetic, equals } from '@/lib/shape/arithmetic'
import { checkHashable } from '@/lib/shape/builtins'
import { cppType, type DType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import type { Bound } from '@/lib/shape/python'
import { channelsLastStrides, numel, suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, repr, tuple, type Sequence, type Value } from '@/lib/shape/value'
import { batchify, checkComplex, convolve, convolveErrors, expand, inputErrors, squeeze } from './convolve'
import {
  anyParameters,
  checkGroups,
  filterErrors,
  filterFixes,
  filterFlops,
  filterParameters,
  filterRepr,
  weightSize,
  type Declared,
  type Made,
} from './filter'
import { pad, paddingErrors, type PaddingMode } from '@/lib/ops/families/window/padding'
import { checkFactory, checkParameter } from '@/lib/ops/families/module/parameter'
import { axes, intsOf, short, toTuple, type Rank } from '@/lib/ops/families/window/window'

/**
 * What Conv1d, Conv2d and Conv3d share. Source: torch/nn/modules/conv.py. The class looks at little of what it is
 * given, so the arguments stay as they were written until something uses them.
 */
const convolutionArguments = (n: Rank) => ({
  in_channels: is.unchecked(is.int()),
  out_channels: is.unchecked(is.int()),
  kernel_size: is.unchecked(is.ntuple(n)),
  stride: is.unchecked(is.ntuple(n, 1)),
  padding: is.unchecked(is.ntupleOr(n, 0, 'valid', 'same')),
  dilation: is.unchecked(is.ntuple(n, 1)),
  groups: is.unchecked(is.int(1)),
  bias: is.flag(true),
  padding_mode: is.unchecked(is.oneOf('zeros', 'reflect', 'replicate', 'circular')),
  device: is.device(),
  dtype: is.dtype(),
})

/** Those that readers meet come first. */
export const convolutionErrors = (n: Rank) =>
  ({
    ...inputErrors(n, 'groups={groups}'),
    too_small: [
      'RuntimeError',
      "Calculated padded input size per channel: ({padded}). Kernel size: ({kernel}). Kernel size can't be greater than actual input size",
    ],
    bias_dtype: ['RuntimeError', 'Input type ({input}) and bias type ({bias}) should be the same'],
    same_stride: ['ValueError', "padding='same' is not supported for strided convolutions"],
    padding_word: ['ValueError', "Invalid padding string {padding}, should be one of {'same', 'valid'}"],
    ...filterErrors,
    padding_mode: [
      'ValueError',
      "padding_mode must be one of {'replicate', 'reflect', 'zeros', 'circular'}, but got padding_mode='{mode}'",
    ],
    ...paddingErrors,
    ...convolveErrors,
    same_length: ['RuntimeError', '{name} cannot broadcast to {n} dimensions'],
    dilation_zero: ['RuntimeError', 'non-positive dilation is not supported'],
  }) as const

type Errors = Trace<keyof ReturnType<typeof convolutionErrors>>

const modes: readonly Value[] = ['zeros', 'reflect', 'replicate', 'circular']

function checkWords(n: Rank, self: Declared, t: Errors) {
  const { padding, padding_mode } = self
  if (typeof padding === 'string') {
    t.check(padding === 'same' || padding === 'valid', 'padding_word', { padding: repr(padding) })
    const isStrided = !toTuple(self.stride, n).items.every((step) => equals(step, 1))
    t.check(padding === 'valid' || !isStrided, 'same_stride')
  }
  checkHashable(padding_mode)
  if (isTensor(padding_mode)) t.unknown()
  const mode = typeof padding_mode === 'string' ? padding_mode : repr(padding_mode)
  t.check(modes.includes(padding_mode), 'padding_mode', { mode })
}

/** `_reversed_padding_repeated_twice`: left and right of each dimension, the last first. */
function sides(n: Rank, { padding, dilation, kernel_size }: Declared): Sequence {
  if (typeof padding !== 'string') {
    return tuple([...toTuple(padding, n).items].reverse().flatMap((size) => [size, size]))
  }
  const kernel = toTuple(kernel_size, n).items
  const steps = toTuple(dilation, n).items
  return tuple(
    [...kernel].reverse().flatMap((_, i) => {
      const at = kernel.length - 1 - i
      if (padding === 'valid' || at >= steps.length) return [0, 0]
      const total = arithmetic(steps[at]!, '*', arithmetic(kernel[at]!, '-', 1))
      const left = arithmetic(total, '//', 2)
      return [left, arithmetic(total, '-', left)]
    }),
  )
}

function construct(n: Rank, self: Declared, dtype: Value, t: Errors): readonly number[] {
  checkGroups(self, t)
  checkWords(n, self, t)
  sides(n, self)
  return intsOf(checkFactory('empty', weightSize(n, self, false), dtype).bound.size!)
}

/** Everything but the spec's own name, shapes and examples: the same for one, two and three dimensions. */
export const convolution = (n: Rank, example: readonly number[]) => ({
  init: convolutionArguments(n),
  call: { input: is.tensor(example) },
  errors: convolutionErrors(n),

  construct: (self: Declared & { readonly dtype: DType | null }, t: Errors) =>
    checkParameter(construct(n, self, null, t), self.dtype, t),

  parameters: (self: Declared) => filterParameters(n, self, false),
  extra_repr: (given: Bound, { bias }: Declared) => filterRepr(n, given, bias),

  mistyped(bound: Bound, t: Errors, stage: 'init' | 'call') {
    const self = bound as unknown as Declared
    if (stage === 'init') construct(n, self, bound.dtype!, t)
    else bindCall(n, bound.input!, { ...self, parameters: anyParameters(bound) }, t)
  },

  forward: ({ input }: { readonly input: Tensor }, self: Made<Declared>, t: Errors) => forward(n, input, self, t),

  flops: ({ input }: { readonly input: Tensor }, self: Made<Declared>, [output]: readonly Tensor[]) => {
    const weight = self.parameters.weight!
    return filterFlops(input.dtype, weight, numel(output!.shape) / weight.shape[0]!)
  },

  fixes: {
    ...filterFixes(n),
    bias_dtype: filterFixes(n).scalar_type,
    dilation_zero: filterFixes(n).dilation,
    padding_word: () => ({ padding: 'valid' }),
    same_stride: (self: Declared) => ({ padding: short(reaches(n, self).map((reach) => Math.floor((reach - 1) / 2))) }),
    too_small({ input, ...self }: Declared & { readonly input: Tensor }) {
      const sizes = input.shape.slice(-n)
      return { padding: short(reaches(n, self).map((reach, i) => Math.max(0, Math.ceil((reach - sizes[i]!) / 2)))) }
    },
  },
})

/** What the kernel covers in each dimension. */
function reaches(n: Rank, { kernel_size, dilation }: Declared): readonly number[] {
  const steps = toTuple(dilation, n).items.map(Number)
  return toTuple(kernel_size, n).items.map((size, i) => steps[i]! * (Number(size) - 1) + 1)
}

const anyTensor = is.tensor([])
const signature = {
  input: anyTensor,
  weight: anyTensor,
  bias: is.optional(anyTensor),
  stride: is.ints(1),
}
const rest = { dilation: is.ints(1), groups: is.int(1) }
const overloads = [
  { ...signature, padding: is.ints(0), ...rest },
  { ...signature, padding: { ...is.oneOf('valid'), type: 'str' }, ...rest },
]

/** `F.conv2d(input, …)`, after `F.pad` where the padding is not of zeros. */
function bindCall(n: Rank, input: Value, self: Made<Declared>, t: Errors): Bound {
  const { weight, bias } = self.parameters
  const { stride, padding, dilation, groups } = self
  const isPadded = self.padding_mode !== 'zeros'
  const x = isPadded ? pad(input, sides(n, self), self.padding_mode as PaddingMode, t) : input
  const amounts = isPadded ? toTuple(0, n) : typeof padding === 'string' ? padding : toTuple(padding, n)
  return bindNative(`conv${n}d`, overloads, {
    positional: [x, weight!, bias ?? null, toTuple(stride, n), amounts, toTuple(dilation, n), groups],
    keyword: {},
  }).bound
}

const forward = (n: Rank, input: Tensor, self: Made<Declared>, t: Errors): Tensor =>
  convolved(n, bindCall(n, input, self, t), { ...self, input, weight: self.parameters.weight! }, t)

/** How the sizes of the result are shown: in the words of the caller. */
export type Shown = Pick<Declared, 'padding' | 'padding_mode' | 'dilation'> & {
  readonly input: Tensor
  readonly weight: Tensor
}

/** `at::conv2d` of arguments that its parser has taken. */
export function convolved(n: Rank, bound: Bound, shown: Shown, t: Trace<string>): Tensor {
  const { padding } = bound
  const [x, weight, bias] = [bound.input, bound.weight, bound.bias ?? undefined] as [Tensor, Tensor, Tensor | undefined]
  const groups = bound.groups as number
  if (typeof padding !== 'string' && bias) {
    t.check(bias.dtype === x.dtype, 'bias_dtype', { input: cppType(x.dtype), bias: cppType(bias.dtype) })
  }
  const batched = batchify(n, x, t)
  checkComplex(batched, weight, t)
  const k = weight.shape.length - 2
  if (padding === 'same') checkSame(k, batched, weight, intsOf(bound.stride!), intsOf(bound.dilation!), t)
  t.check(k > 0, 'no_kernel')
  t.check(groups > 0, 'groups')

  const stride = expand('stride', intsOf(bound.stride!), k, t)
  const given = typeof padding === 'string' ? [0] : intsOf(padding!)
  const width = expand('padding', given, k, t)
  const dilation = expand('dilation', intsOf(bound.dilation!), k, t)
  const output_padding = expand('output_padding', new Array<number>(n).fill(0), k, t)
  const same = padding === 'same' ? padAsSame(batched, weight, dilation) : { input: batched, padding: width }
  const sizes = () => outputSizes(n, shown, { stride, dilation }, t)
  const windows = { stride, dilation, groups, padding: same.padding, output_padding, transposed: false }
  const output = convolve(same.input, weight, bias, windows, sizes, t)
  return batched === x ? output : squeeze(output, 0)
}

/** `convolution_same` of ATen/native/Convolution.cpp. */
function checkSame(
  k: number,
  input: Tensor,
  weight: Tensor,
  stride: readonly number[],
  dilation: readonly number[],
  t: Trace<string>,
) {
  t.check(k > 0, 'no_kernel')
  const rank = input.shape.length
  const written = `[${weight.shape.join(', ')}]`
  t.check(rank === k + 2, 'weight_rank', { k: k + 2, weight: written, rank, size: input.shape })
  for (const [name, value] of Object.entries({ stride, dilation })) {
    t.check(value.length === k || value.length === 1, 'same_length', { name, n: k })
  }
  t.check(
    stride.every((step) => step === 1),
    'same_stride',
  )
}

/** Where left and right differ, the input is padded by the difference first, and messages print that size. */
function padAsSame(input: Tensor, weight: Tensor, dilation: readonly number[]) {
  const total = dilation.map((step, i) => step * (weight.shape[i + 2]! - 1))
  const padding = total.map((size) => Math.trunc(size / 2))
  const extra = total.map((size, i) => size - 2 * padding[i]!)
  if (extra.every((size) => size === 0)) return { input, padding }
  const shape = input.shape.map((size, dim) => size + (extra[dim - 2] ?? 0))
  const strides = suggestsChannelsLast(input) ? { strides: channelsLastStrides(shape) } : {}
  const { dtype, requires_grad } = input
  return { input: tensor(shape, { dtype, requires_grad, ...strides }), padding }
}

type Expanded = Readonly<Record<'stride' | 'dilation', readonly number[]>>

/** The sizes of the result, each by its formula. */
function outputSizes(n: Rank, shown: Shown, { stride, dilation }: Expanded, t: Trace<string>): number[] {
  const { input, weight, padding, padding_mode } = shown
  // Python pads only as many dimensions as `dilation` has entries
  if (padding === 'same' && padding_mode !== 'zeros' && toTuple(shown.dilation, n).items.length < n) t.unknown()
  const kernel_size = weight.shape.slice(2)
  const written = typeof padding === 'string' ? [] : intsOf(toTuple(padding, n)).map(Number)
  // one value stands for every dimension, but F.pad takes it for the last
  const first = padding_mode === 'zeros' ? written[0]! : 0
  const missing = new Array<number>(Math.max(n - written.length, 0)).fill(first)
  const amounts = [...missing, ...written.slice(-n)]
  return axes[n].map((axis, i) => {
    const from = `${axis}_in`
    const size = input.shape.at(i - n)!
    if (padding === 'same') return t.size(`${axis}_out`, from, { [from]: size })
    const padded = padding === 'valid' ? from : `${from} + 2*padding[${i}]`
    return t.size(`${axis}_out`, `floor((${padded} - dilation[${i}]*(kernel_size[${i}] - 1) - 1) / stride[${i}] + 1)`, {
      [from]: size,
      padding: amounts,
      dilation,
      kernel_size,
      stride,
    })
  })
}
