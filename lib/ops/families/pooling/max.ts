import { withAttribute } from '@/lib/shape/builtins'
import { isFloating, scalarType, type DType } from '@/lib/shape/dtype'
import {
  channelsLastStrides,
  isChannelsLast,
  isContiguous,
  suggestsChannelsLast,
  tensor,
  type Tensor,
} from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { tuple, type Value } from '@/lib/shape/value'
import {
  asLine,
  asPlane,
  bindPooling,
  checkImplemented,
  dilationErrors,
  lineErrors,
  lineWindows,
  outputSize,
  pooled,
  poolingErrors,
  slide,
  windowsOf,
} from './pooling'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'
import { intsOf, type Rank } from '@/lib/ops/families/window/window'

/** Source: ATen/native/MaxPooling.cpp, Pooling.cpp, DilatedMaxPool2d.cpp, DilatedMaxPool3d.cpp. */

const ranks = { 2: '3D or 4D', 3: '4D or 5D' } as const
const formats = { 2: 'ChannelsLast', 3: 'ChannelsLast3d' } as const

/** Errors of planes and volumes. */
export const maxErrors = (n: 2 | 3) =>
  ({
    rank: ['RuntimeError', `non-empty ${ranks[n]} (batch mode) tensor expected for input`],
    ...poolingErrors(`max_pool${n}d`, n),
    ...dilationErrors(n),
    memory_format: ['RuntimeError', `Unsupported memory format. Supports only ${formats[n]}, Contiguous`],
  }) as const

const one = 'list of ints or tuple of ints of size 1 but got size {count}'
/** Errors of `max_pool1d`, which without indices does not go by way of planes. */
export const lineMaxErrors = {
  empty_1d: [
    'RuntimeError',
    'max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, but got:{size}',
  ],
  kernel_length: ['RuntimeError', `max_pool1d() kernel_size must be an int, ${one}`],
  stride_length: [
    'RuntimeError',
    'max_pool1d() stride must be None, an int, list of ints, or tuple of ints of size 1 but got size {count}',
  ],
  padding_length: [
    'RuntimeError',
    'max_pool1d() padding must be an int, list of ints, or tuple of ints of size 1 but got size {count}',
  ],
  dilation_length: ['RuntimeError', `max_pool1d() dilation must be an int, ${one}`],
  kernel_1d: ['RuntimeError', 'max_pool1d() kernel_size must be greater than zero, but got {kernel}'],
  stride_1d: ['RuntimeError', 'max_pool1d() stride must be greater than zero, but got {stride}'],
  negative_padding_1d: ['RuntimeError', 'max_pool1d() padding must be non-negative, but got {pad}'],
  padding_1d: [
    'RuntimeError',
    'max_pool1d() padding should be at most half of kernel size, but got padding={pad} and kernel_size={kernel}',
  ],
  dilation_1d: ['RuntimeError', 'max_pool1d() dilation must be greater than zero, but got {dilation}'],
  output_small_1d: ['RuntimeError', 'max_pool1d() Invalid computed output size: {size}'],
  not_implemented: ['NotImplementedError', '"{kernel}" not implemented for \'{dtype}\''],
} as const

const { tuple_length: _, ...planeErrors } = poolingErrors('max_pool2d')
/** Errors of `max_pool1d_with_indices`. */
export const lineIndicesErrors = { ...lineErrors('max_pool1d'), ...planeErrors, ...dilationErrors(2) } as const

type Bound = Readonly<Record<string, Value>>

function checkLine({ shape }: Tensor, bound: Bound, t: Trace<string>): number {
  const rank = shape.length
  const isFull = shape.slice(rank === 3 ? 1 : 0).every((size) => size > 0)
  t.check((rank === 2 || rank === 3) && isFull, 'empty_1d', { size: shape })
  const lists = (['kernel_size', 'stride', 'padding', 'dilation'] as const).map((name) => intsOf(bound[name]!))
  const ids = ['kernel_length', 'stride_length', 'padding_length', 'dilation_length']
  lists.forEach(({ length }, i) => t.check(length === 1 || (i === 1 && length === 0), ids[i]!, { count: length }))
  const [kernel_size, given, padding, dilations] = lists as [number[], number[], number[], number[]]
  const strides = given.length === 0 ? kernel_size : given
  const [kernel, stride, pad, dilation] = [kernel_size[0]!, strides[0]!, padding[0]!, dilations[0]!]
  t.check(kernel > 0, 'kernel_1d', { kernel })
  t.check(stride > 0, 'stride_1d', { stride })
  t.check(pad >= 0, 'negative_padding_1d', { pad })
  t.check(pad <= Math.trunc(kernel / 2), 'padding_1d', { pad, kernel })
  t.check(dilation > 0, 'dilation_1d', { dilation })
  const windows = { kernel_size, stride: strides, padding, dilation: dilations }
  const size = outputSize('L', 0, shape.at(-1)!, windows, bound.ceil_mode === true, t)
  t.check(size > 0, 'output_small_1d', { size })
  return size
}

function lineIndices(input: Tensor, bound: Bound, t: Trace<string>): [Tensor, Tensor] {
  const shape = slide(input, lineWindows(input, bound, t), bound.ceil_mode === true, t)
  const plane = asPlane(input)
  checkImplemented('max_pool2d', plane, 'all', t)
  const sizes = shape.toSpliced(-1, 0, 1)
  return [asLine(pooled(plane, sizes)), asLine(pooled(plane, sizes, 'int64'))]
}

/**
 * `torch.max_pool1d` … and their variants with indices.
 *
 * @param values of the arguments, in the order of the C++ function
 */
export function maxPool(n: Rank, values: readonly Value[], indices: boolean, t: Trace<string>): Value {
  // Python looks where the volume is
  if (n === 3 && indices) withAttribute(values[0]!, 'is_cuda')
  const fn = `max_pool${n}d${indices ? '_with_indices' : ''}`
  return runMaxPool(n, bindPooling(fn, 'max', values, n), indices, t)
}

export function runMaxPool(n: Rank, bound: Bound, indices: boolean, t: Trace<string>): Value {
  const input = bound.input as Tensor
  if (n === 1) {
    if (indices) return tuple(lineIndices(input, bound, t))
    const size = checkLine(input, bound, t)
    const { dtype, shape, requires_grad } = input
    // the gradient needs the indices
    if (requires_grad) return asLine(pooled(asPlane(input), [...shape.slice(0, -1), 1, size]))
    t.check(isFloating(dtype), 'not_implemented', { kernel: 'max_pool1d_impl', dtype: scalarType(dtype) })
    return tensor([...shape.slice(0, -1), size], { dtype })
  }
  const rank = input.shape.length
  const windows = windowsOf(bound, t, n)
  t.check(!suggestsChannelsLast(input) || rank === n + 2, 'memory_format')
  t.check(rank === n + 1 || rank === n + 2, 'rank')
  const shape = slide(input, windows, bound.ceil_mode === true, t)
  const looked = n === 3 && rank === 4 ? unsqueezed(input, 0) : input
  const isLast = looked !== input && !isContiguous(looked) && isChannelsLast(looked)
  checkImplemented(`max_pool${n}d${isLast ? '_channels_last' : ''}`, input, 'all', t)
  const make = (dtype: DType): Tensor => {
    if (!isLast) return pooled(input, shape, dtype, n + 2)
    // a volume without a batch is pooled as a batch of one
    return {
      ...pooled(looked, [1, ...shape], dtype, n + 2),
      shape,
      strides: channelsLastStrides([1, ...shape]).slice(1),
    }
  }
  return indices ? tuple([make(input.dtype), make('int64')]) : make(input.dtype)
}
