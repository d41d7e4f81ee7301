import * as is from '@/lib/shape/argument'
import { group, isFloating, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { channelsLastStrides, needsGrad, suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'
import { axes, intsOf, short, toTuple } from './window'

/** Windows that slide over a plane. Source: ATen/native/Pool.h, DilatedMaxPool2d.cpp, AveragePool2d.cpp. */

export const poolingErrors = (fn: string) =>
  ({
    output_small: [
      'RuntimeError',
      'Given input size: ({channels}x{H}x{W}). Calculated output size: ({channels}x{H_out}x{W_out}). Output size is too small',
    ],
    padding: [
      'RuntimeError',
      'pad should be at most half of effective kernel size, but got pad={pad}, kernel_size={kernel} and dilation={dilation}',
    ],
    empty: [
      'RuntimeError',
      'Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:{size}',
    ],
    not_implemented: ['NotImplementedError', '"{kernel}" not implemented for \'{dtype}\''],
    tuple_length: ['RuntimeError', `${fn}: {name} must {either}`],
    stride_zero: ['RuntimeError', 'stride should not be zero'],
    negative_padding: ['RuntimeError', 'pad must be non-negative, but got pad: {pad}'],
    kernel: ['RuntimeError', 'kernel size should be greater than zero, but got kH: {kH} kW: {kW}'],
    stride: ['RuntimeError', 'stride should be greater than zero, but got dH: {dH} dW: {dW}'],
  }) as const

type Errors = Trace<string>

const lists = is.ints()
/** `IntArrayRef[2]`: an int stands for both. */
const pair = { ...lists, accepts: (value: Value) => is.int().accepts(value) || lists.accepts(value) }
const anyTensor = is.tensor([])

const signatures = {
  max: { input: anyTensor, kernel_size: pair, stride: pair, padding: pair, dilation: pair, ceil_mode: is.bool() },
  average: {
    input: anyTensor,
    kernel_size: pair,
    stride: pair,
    padding: pair,
    ceil_mode: is.bool(),
    count_include_pad: is.bool(),
    divisor_override: is.optional(is.int()),
  },
} as const

/** Bind the values of a module as `torch.max_pool2d` or `avg_pool2d` does. */
export const bindPooling = (fn: string, kind: keyof typeof signatures, values: readonly Value[]) =>
  bindNative(fn, [signatures[kind]], { positional: values, keyword: {} }).bound

/** Height and width of every list of the call. */
export interface Windows {
  readonly kernel_size: readonly number[]
  readonly stride: readonly number[]
  readonly padding: readonly number[]
  readonly dilation: readonly number[]
}

const one = 'be a single int, or a tuple of two ints'

/** One int stands for both dimensions, and an empty stride for the kernel. */
export function windowsOf(bound: Readonly<Record<string, Value>>, t: Errors): Windows {
  const read = (name: string, either: string) => {
    const value = bound[name]
    const given = typeof value === 'number' ? [value] : intsOf(value!)
    const isOmitted = name === 'stride' && given.length === 0
    t.check(isOmitted || given.length === 1 || given.length === 2, 'tuple_length', { name, either })
    return given.length === 1 ? [given[0]!, given[0]!] : given
  }
  const kernel_size = read('kernel_size', `either ${one}`)
  const stride = read('stride', 'either be omitted, a single int, or a tuple of two ints')
  const padding = read('padding', `either ${one}`)
  const dilation = 'dilation' in bound ? read('dilation', one.replace('be', 'be either')) : [1, 1]
  return { kernel_size, stride: stride.length === 0 ? kernel_size : stride, padding, dilation }
}

/** Sizes of the result, and the checks that PyTorch makes on the way. */
export function slide(input: Tensor, windows: Windows, isCeil: boolean, t: Errors): readonly number[] {
  const { kernel_size, stride, padding, dilation } = windows
  const [H, W] = input.shape.slice(-2) as [number, number]
  const sizes = axes[2].map((axis, i) => {
    const [pad, kernel] = [padding[i]!, kernel_size[i]!]
    t.check(stride[i] !== 0, 'stride_zero')
    t.check(pad >= 0, 'negative_padding', { pad })
    const reach = (kernel - 1) * dilation[i]! + 1
    t.check(pad <= Math.trunc(reach / 2), 'padding', { pad, kernel, dilation: dilation[i]! })
    return outputSize(axis, i, [H, W][i]!, windows, isCeil, t)
  })
  const [kH, kW] = kernel_size as [number, number]
  const [dH, dW] = stride as [number, number]
  const [dilationH, dilationW] = dilation as [number, number]
  t.check(kH > 0 && kW > 0, 'kernel', { kH, kW })
  t.check(dH > 0 && dW > 0, 'stride', { dH, dW })
  t.check(dilationH > 0 && dilationW > 0, 'dilation', { dilationH, dilationW })
  const rank = input.shape.length
  const isFull = input.shape.slice(rank === 4 ? 1 : 0).every((size) => size > 0)
  t.check((rank === 3 || rank === 4) && isFull, 'empty', { size: input.shape })
  const [padH, padW] = padding as [number, number]
  t.check(Math.trunc(kW / 2) >= padW && Math.trunc(kH / 2) >= padH, 'padding_half', { padW, padH, kW, kH })
  const [H_out, W_out] = sizes as [number, number]
  const channels = input.shape.at(-3)!
  t.check(H_out >= 1 && W_out >= 1, 'output_small', { channels, H, W, H_out, W_out })
  return [...input.shape.slice(0, -2), H_out, W_out]
}

function outputSize(axis: string, i: number, size: number, windows: Windows, isCeil: boolean, t: Errors): number {
  const known = { [`${axis}_in`]: size, ...windows }
  const room = `(${axis}_in + 2*padding[${i}] - dilation[${i}]*(kernel_size[${i}] - 1) - 1) / stride[${i}]`
  if (!isCeil) return t.size(`${axis}_out`, `floor(${room}) + 1`, known)
  const most = t.size(`${axis}_ceil`, `ceil(${room}) + 1`, known)
  // the last window must start inside the input or its left padding
  const starts = `ceil((${axis}_in + padding[${i}]) / stride[${i}])`
  return t.size(`${axis}_out`, `min(${axis}_ceil, ${starts})`, { ...known, [`${axis}_ceil`]: most })
}

/** What would mend an error. */
export const poolingFixes = {
  output_small: ({ input }: { readonly input: Tensor }) => ({ kernel_size: Math.min(...input.shape.slice(-2)) }),
  padding: halfKernel,
  stride_zero: () => ({ stride: null }),
  stride: () => ({ stride: null }),
  negative_padding: () => ({ padding: 0 }),
}

export function halfKernel({ kernel_size }: { readonly kernel_size: Value }) {
  return { padding: short(toTuple(kernel_size, 2).items.map((size) => Math.floor(Number(size) / 2))) }
}

/** The pooled tensor, in the memory order of the input. */
export function pooled(input: Tensor, shape: readonly number[], dtype = input.dtype): Tensor {
  const requires_grad = dtype === input.dtype && needsGrad(dtype, [input])
  const strides = suggestsChannelsLast(input) && shape.length === 4 ? { strides: channelsLastStrides(shape) } : {}
  return tensor(shape, { dtype, requires_grad, ...strides })
}

/** `integers`: which of them the kernel computes. Channels-last input has a kernel of its own. */
export function checkImplemented(name: string, input: Tensor, integers: 'all' | 'int64' | 'none', t: Errors) {
  const { dtype } = input
  const isInteger = group(dtype) === 'int' && (integers === 'all' || dtype === integers)
  const kernel = suggestsChannelsLast(input) ? `${name}_channels_last` : name
  t.check(isFloating(dtype) || isInteger, 'not_implemented', { kernel, dtype: scalarType(dtype) })
}
