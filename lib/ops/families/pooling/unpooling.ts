import * as is from '@/lib/shape/argument'
import { lengthOf, noAttribute, withAttribute } from '@/lib/shape/builtins'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { raise, type ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { needsGrad, numel, suggestsChannelsLast, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isInt, isSequence, isTensor, list, repr, type Value } from '@/lib/shape/value'
import { pooled } from './pooling'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'
import { axes, toTuple, type Rank } from '@/lib/ops/families/window/window'

/** The way back from max pooling. Source: `_unpool_output_size` in torch/nn/functional.py, ATen/native/MaxUnpooling.cpp. */

const words = { 2: ['two', '(height, width)'], 3: ['three', '(depth, height, width)'] } as const
const elements = (n: 2 | 3, name: string, got: string) =>
  [
    'RuntimeError',
    `There should be exactly ${words[n][0]} elements ${words[n][1]} in ${name}, but got${got} elements.`,
  ] as const

export const unpoolErrors = (n: Rank): ErrorTemplates => {
  const plane = n === 3 ? 3 : 2
  return {
    output_length: [
      'ValueError',
      `output_size should be a sequence containing {n} or {batched} elements, but it has a length of '{length}'`,
    ],
    output_range: ['ValueError', 'invalid output_size "{given}" (dim {dim} must be between {least} and {most})'],
    negative: [
      'ValueError',
      'max_unpooling: output_size must contain non-negative spatial dimensions, but got output_size[{dim}]={size}',
    ],
    indices: ['RuntimeError', `elements in indices should be type int64${n === 3 ? '' : ' but got: {dtype}'}`],
    rank: [
      'RuntimeError',
      `Input to max_unpooling${plane}d should be a ${plane + 1}d or ${plane + 2}d Tensor, but got a tensor with {rank} dimensions.`,
    ],
    length: elements(plane, 'output_size', ' {count}'),
    ...(n === 3
      ? {
          stride_length: elements(3, 'stride', ': {count}'),
          padding_length: elements(3, 'padding', ': {count}'),
          stride: ['RuntimeError', 'strides should be greater than zero, but got stride: {stride}'],
        }
      : {}),
    sizes: [
      'RuntimeError',
      'Expected shape of indices to be same as that of the input tensor ({want}) but got indices tensor with shape: {got}',
    ],
    empty: [
      'RuntimeError',
      `max_unpooling${plane}d_forward_out_cpu(): Expected input to have non-zero size for non-batch dimensions, but got {size} with dimension {dim} being empty.`,
    ],
    not_implemented: ['NotImplementedError', '"{kernel}" not implemented for \'{dtype}\''],
  }
}

/** Python multiplies whatever it is given; only ints are followed here. */
const intsIn = (value: Value, n: Rank, t: Trace<string>): readonly number[] => {
  const { items } = toTuple(value, n)
  return items.every(isInt) ? (items as readonly number[]) : t.unknown()
}

const itemAt = (values: readonly number[], at: number): number =>
  values[at] ?? raise('IndexError', 'type', 'tuple index out of range')

interface Windows {
  readonly kernel_size: readonly number[]
  readonly stride: readonly number[]
  readonly padding: readonly number[]
}

function outputSize(n: Rank, input: Tensor, windows: Windows, output_size: Value, t: Trace<string>): readonly number[] {
  const { kernel_size, stride, padding } = windows
  const rank = kernel_size.length
  const usual = kernel_size.map((kernel, d) => {
    const size = input.shape.at(d - rank)
    if (size === undefined || input.shape.length < rank - d) raise('IndexError', 'type', 'tuple index out of range')
    const known = {
      input: size,
      kernel_size,
      stride: kernel_size.map((_, i) => itemAt(stride, Math.min(i, d))),
      padding,
    }
    itemAt(padding, d)
    const axis = axes[n][d]
    if (rank !== n || axis === undefined) return (size! - 1) * stride[d]! + kernel - 2 * padding[d]!
    const formula = `(${axis}_in - 1)*stride[${d}] + kernel_size[${d}] - 2*padding[${d}]`
    return t.size(`${axis}_out`, formula, { ...known, [`${axis}_in`]: size! })
  })
  const given = output_size === null ? usual : chosen(rank, output_size, usual, stride, t)
  given.forEach((size, dim) => t.check(size >= 0, 'negative', { dim, size }))
  return given
}

function chosen(n: number, output_size: Value, usual: readonly number[], stride: readonly number[], t: Trace<string>) {
  const length = lengthOf(output_size)
  if (!isSequence(output_size)) return t.unknown()
  const value = length === n + 2 ? { ...output_size, items: output_size.items.slice(2) } : output_size
  t.check(value.items.length === n, 'output_length', { n, batched: n + 2, length: value.items.length })
  if (!value.items.every(isInt)) return t.unknown()
  const sizes = value.items as readonly number[]
  sizes.forEach((size, dim) => {
    const [least, most] = [usual[dim]! - stride[dim]!, usual[dim]! + stride[dim]!]
    t.check(least < size && size < most, 'output_range', { given: repr(value), dim, least, most })
  })
  return sizes
}

export interface Unpooling {
  readonly input: Value
  readonly indices: Value
  readonly kernel_size: Value
  readonly stride: Value
  readonly padding: Value
  readonly output_size: Value
}

/** `max_unpool1d`, `max_unpool2d`, `max_unpool3d` of torch.nn.functional. */
export function maxUnpool(n: Rank, call: Unpooling, t: Trace<string>): Tensor {
  const kernel_size = intsIn(call.kernel_size, n, t)
  const stride = call.stride === null ? kernel_size : intsIn(call.stride, n, t)
  const padding = intsIn(call.padding, n, t)
  const given = withAttribute(call.input, 'size')
  const sizes = outputSize(n, given, { kernel_size, stride, padding }, call.output_size, t)
  if (n === 1) {
    if (!isTensor(call.indices)) noAttribute(call.indices, 'unsqueeze')
    const column = (of: Tensor) => unsqueezed(of, of.shape.length)
    const { shape, strides, ...plane } = unpool(2, column(given), column(call.indices as Tensor), [...sizes, 1], t)
    return view({ ...plane, shape, strides }, shape.slice(0, -1), strides.slice(0, -1))
  }
  const lists = { output_size: is.ints(), ...(n === 3 ? { stride: is.ints(), padding: is.ints() } : {}) }
  const signature = { input: is.tensor([]), indices: is.tensor([]), ...lists }
  const values = [call.input, call.indices, list(sizes), ...(n === 3 ? [list(stride), list(padding)] : [])]
  bindNative(`max_unpool${n}d`, [signature], { positional: values, keyword: {} })
  return unpool(n, given, call.indices as Tensor, sizes, t, { stride, padding })
}

type Volume = Pick<Windows, 'stride' | 'padding'>

function unpool(n: 2 | 3, input: Tensor, indices: Tensor, sizes: readonly number[], t: Trace<string>, volume?: Volume) {
  const { shape, dtype } = input
  const rank = shape.length
  const checkRank = () => t.check(rank === n + 1 || rank === n + 2, 'rank', { rank })
  const checkLength = () => t.check(sizes.length === n, 'length', { count: sizes.length })
  t.check(indices.dtype === 'int64', 'indices', { dtype: scalarType(indices.dtype) })
  if (n === 2) checkLength()
  checkRank()
  if (n === 3) checkLength()
  if (volume && n === 3) {
    t.check(volume.stride.length === 3, 'stride_length', { count: volume.stride.length })
    t.check(volume.padding.length === 3, 'padding_length', { count: volume.padding.length })
  }
  t.check(String(shape) === String(indices.shape), 'sizes', { want: shape, got: indices.shape })
  const dim = [...shape.keys()].slice(1).find((at) => shape[at] === 0)
  t.check(dim === undefined, 'empty', { size: shape, dim: dim ?? 0 })
  if (volume && n === 3)
    t.check(
      volume.stride.every((step) => step > 0),
      'stride',
      { stride: volume.stride },
    )
  const output = [...shape.slice(0, -n), ...sizes]
  const places = numel(sizes)
  // which of several wrong ones is named depends on the threads
  if (indices.values?.some((index) => index < 0 || index >= places)) t.unknown()
  const kernel = `max_unpool${n}d${n === 2 && suggestsChannelsLast(input) ? '_channels_last' : ''}`
  t.check(isFloating(dtype) || numel(output) === 0, 'not_implemented', { kernel, dtype: scalarType(dtype) })
  return n === 2 ? pooled(input, output) : tensor(output, { dtype, requires_grad: needsGrad(dtype, [input]) })
}
