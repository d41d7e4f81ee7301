import * as is from '@/lib/shape/argument'
import { group, isFloating, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { channelsLastStrides, needsGrad, suggestsChannelsLast, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { list, str, type Value } from '@/lib/shape/value'
import { out } from '@/lib/ops/families/reduction/reduction'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'
import { axes, intsOf, short, toTuple, type Rank } from '@/lib/ops/families/window/window'

/**
 * Windows that slide over a line, a plane or a volume. A line is a plane one row high. Source: ATen/native/Pool.h,
 * DilatedMaxPool2d.cpp, DilatedMaxPool3d.cpp, AveragePool2d.cpp, AveragePool3d.cpp.
 */

/** How the messages call the axes; those of a line name the row, too. */
const letters: Readonly<Record<Rank, readonly string[]>> = { 1: ['W'], 2: ['H', 'W'], 3: ['T', 'H', 'W'] }
const row = { kH: 1, dH: 1, padH: 0, dilationH: 1, H: 1, H_out: 1 }

/** `kT: {kT} kH: {kH} kW: {kW}`. */
const listed = (n: Rank, prefix: string) =>
  (n === 3 ? letters[3] : letters[2]).map((axis) => `${prefix}${axis}: {${prefix}${axis}}`).join(' ')

const sizesOf = (n: Rank, suffix: string) =>
  (n === 3 ? letters[3] : letters[2]).map((axis) => `{${axis}${suffix}}`).join('x')

export const poolingErrors = (fn: string, n: Rank = 2) =>
  ({
    output_small: [
      'RuntimeError',
      `Given input size: ({channels}x${sizesOf(n, '')}). Calculated output size: ({channels}x${sizesOf(n, '_out')}). Output size is too small`,
    ],
    padding: [
      'RuntimeError',
      'pad should be at most half of effective kernel size, but got pad={pad}, kernel_size={kernel} and dilation={dilation}',
    ],
    empty: [
      'RuntimeError',
      n === 3
        ? `${emptyNames[fn] ?? fn}(): Expected input's non-batch dimensions to have positive length, but input has a shape of {size} and non-batch dimension 0 has length zero!`
        : 'Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:{size}',
    ],
    not_implemented: ['NotImplementedError', '"{kernel}" not implemented for \'{dtype}\''],
    tuple_length: ['RuntimeError', `${fn}: {name} must {either}`],
    stride_zero: ['RuntimeError', 'stride should not be zero'],
    negative_padding: ['RuntimeError', 'pad must be non-negative, but got pad: {pad}'],
    kernel: ['RuntimeError', `kernel size should be greater than zero, but got ${listed(n, 'k')}`],
    stride: ['RuntimeError', `stride should be greater than zero, but got ${listed(n, 'd')}`],
  }) as const
const emptyNames: Readonly<Record<string, string>> = { max_pool3d: 'max_pool3d_with_indices_out_cpu_template' }

/** What only windows with gaps can get wrong. */
export const dilationErrors = (n: Rank) =>
  ({
    dilation: ['RuntimeError', `dilation should be greater than zero, but got ${listed(n, 'dilation')}`],
    padding_half: [
      'RuntimeError',
      n === 3
        ? 'pad should be smaller than or equal to half of kernel size, but got kT: {kT} kW: {kW} kH: {kH} padT: {padT} padW: {padW} padH: {padH}'
        : 'pad should be smaller than or equal to half of kernel size, but got padW = {padW}, padH = {padH}, kW = {kW}, kH = {kH}',
    ],
  }) as const

/** What the functions of a line say before they make a plane of it. Source: ATen/native/Pooling.cpp. */
export const lineErrors = (fn: string) =>
  ({
    line_rank: [
      'RuntimeError',
      `Expected 2 to 3 dimensions, but got {rank}-dimensional tensor for argument #1 'self' (while checking arguments for ${fn})`,
    ],
    line_length: ['RuntimeError', `${fn}() argument '{name}' should contain one int (got {count})`],
  }) as const

type Errors = Trace<string>

const anyTensor = is.tensor([])
const none = { kind: 'list', items: [] } as const
const nothing = { kind: 'tuple', items: [] } as const

/** `max_pool2d`, `avg_pool2d` … of C++. */
export const signatures = (n: Rank, input = anyTensor) => {
  const sizes = () => is.repeatedInts(n)
  const windows = { input, kernel_size: sizes(), stride: is.optional(sizes(), nothing), padding: is.repeatedInts(n, 0) }
  return {
    max: { ...windows, dilation: is.repeatedInts(n, 1), ceil_mode: is.bool(false) },
    average: {
      ...windows,
      stride: is.optional(sizes(), n === 1 ? nothing : none),
      ceil_mode: is.bool(false),
      count_include_pad: is.bool(true),
      ...(n === 1 ? {} : { divisor_override: is.optional(is.int()), out }),
    },
  } as const
}

/** Bind the values of a module as `torch.max_pool2d` or `avg_pool2d` does. */
export const bindPooling = (fn: string, kind: 'max' | 'average', values: readonly Value[], n: Rank = 2) =>
  bindNative(fn, [signatures(n)[kind]], { positional: values, keyword: {} }).bound

/** The arguments of a C++ function, once read, as they were bound. */
export const asBound = (read: Readonly<Record<string, unknown>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(read).map(([name, value]) => [name, value instanceof Array ? list(value as number[]) : value]),
  ) as Record<string, Value>

/** One int for each axis in every list of the call. */
export interface Windows {
  readonly kernel_size: readonly number[]
  readonly stride: readonly number[]
  readonly padding: readonly number[]
  readonly dilation: readonly number[]
}

const listOf = (value: Value | undefined) => (typeof value === 'number' ? [value] : intsOf(value ?? none))

/** One int stands for all axes, and an empty stride for the kernel. */
export function windowsOf(bound: Readonly<Record<string, Value>>, t: Errors, n: 2 | 3 = 2): Windows {
  const words = `a single int, or a tuple of ${n === 2 ? 'two' : 'three'} ints`
  // avg_pool3d has its own words
  const either = n === 3 && !('dilation' in bound) ? '' : 'either '
  const read = (name: string, must: string) => {
    const given = listOf(bound[name])
    const isOmitted = name === 'stride' && given.length === 0
    t.check(isOmitted || given.length === 1 || given.length === n, 'tuple_length', { name, either: must })
    return given.length === 1 ? new Array<number>(n).fill(given[0]!) : given
  }
  const kernel_size = read('kernel_size', `${either}be ${words}`)
  const stride = read('stride', `${either}be omitted, ${words}`)
  const padding = read('padding', `${either}be ${words}`)
  const dilation = 'dilation' in bound ? read('dilation', `be either ${words}`) : new Array<number>(n).fill(1)
  return { kernel_size, stride: stride.length === 0 ? kernel_size : stride, padding, dilation }
}

/** The same of a line, where every list has one int. */
export function lineWindows({ shape }: Tensor, bound: Readonly<Record<string, Value>>, t: Errors): Windows {
  t.check(shape.length === 2 || shape.length === 3, 'line_rank', { rank: shape.length })
  const read = (name: string, given = listOf(bound[name])) => {
    t.check(given.length === 1, 'line_length', { name, count: given.length })
    return given
  }
  const kernel = listOf(bound.kernel_size)
  const given = listOf(bound.stride)
  const kernel_size = read('kernel_size')
  const stride = read('stride', given.length === 0 ? kernel : given)
  const padding = read('padding')
  return { kernel_size, stride, padding, dilation: 'dilation' in bound ? read('dilation') : [1] }
}

/** The line as a plane one row high. */
export const asPlane = (input: Tensor): Tensor => unsqueezed(input, input.shape.length - 1)

/** The plane one row high as a line. */
export const asLine = (plane: Tensor): Tensor =>
  view(plane, plane.shape.toSpliced(-2, 1), plane.strides.toSpliced(-2, 1))

/**
 * Sizes of the result, and the checks that PyTorch makes on the way.
 *
 * @param mustFit refuse a window that is larger than the input, with `input_small`
 */
export function slide(input: Tensor, windows: Windows, isCeil: boolean, t: Errors, mustFit = false): readonly number[] {
  const { kernel_size, stride, padding, dilation } = windows
  const n = kernel_size.length as Rank
  const inner = input.shape.slice(-n)
  const sizes = axes[n].map((axis, i) => {
    const [pad, kernel] = [padding[i]!, kernel_size[i]!]
    t.check(stride[i] !== 0, 'stride_zero')
    t.check(pad >= 0, 'negative_padding', { pad })
    const reach = (kernel - 1) * dilation[i]! + 1
    t.check(pad <= Math.trunc(reach / 2), 'padding', { pad, kernel, dilation: dilation[i]! })
    return outputSize(axis, i, inner[i]!, windows, isCeil, t)
  })
  const named = (prefix: string, values: readonly number[], suffix = '') =>
    letters[n].map((axis, i) => [`${prefix}${axis}${suffix}`, values[i]!] as const)
  const holes = Object.fromEntries([
    ...Object.entries(row),
    ...named('k', kernel_size),
    ...named('d', stride),
    ...named('pad', padding),
    ...named('dilation', dilation),
    ...named('', inner),
    ...named('', sizes, '_out'),
  ]) as Record<string, number>
  const positive = (values: readonly number[]) => values.every((value) => value > 0)
  t.check(positive(kernel_size), 'kernel', holes)
  t.check(positive(stride), 'stride', holes)
  t.check(positive(dilation), 'dilation', holes)
  const { shape } = n === 1 ? asPlane(input) : input
  const spatial = n === 3 ? 3 : 2
  const isFull = positive(shape.slice(shape.length === spatial + 2 ? 1 : 0))
  t.check((shape.length === spatial + 1 || shape.length === spatial + 2) && isFull, 'empty', { size: shape })
  t.check(!mustFit || inner.every((size, i) => size >= kernel_size[i]!), 'input_small', holes)
  t.check(
    kernel_size.every((kernel, i) => Math.trunc(kernel / 2) >= padding[i]!),
    'padding_half',
    holes,
  )
  t.check(positive(sizes), 'output_small', { channels: input.shape.at(-n - 1)!, ...holes })
  return [...input.shape.slice(0, -n), ...sizes]
}

export function outputSize(
  axis: string,
  i: number,
  size: number,
  windows: Windows,
  isCeil: boolean,
  t: Errors,
): number {
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

/** The pooled tensor, in the memory order of the input if it has that rank. */
export function pooled(input: Tensor, shape: readonly number[], dtype = input.dtype, rank = 4): Tensor {
  const requires_grad = dtype === input.dtype && needsGrad(dtype, [input])
  const strides = suggestsChannelsLast(input) && shape.length === rank ? { strides: channelsLastStrides(shape) } : {}
  return tensor(shape, { dtype, requires_grad, ...strides })
}

/** `integers`: which of them the kernel computes. Channels-last input has a kernel of its own. */
export function checkImplemented(name: string, input: Tensor, integers: 'all' | 'int64' | 'none', t: Errors) {
  const { dtype } = input
  const isInteger = group(dtype) === 'int' && (integers === 'all' || dtype === integers)
  const kernel = suggestsChannelsLast(input) ? `${name}_channels_last` : name
  t.check(isFloating(dtype) || isInteger, 'not_implemented', { kernel, dtype: scalarType(dtype) })
}

/** `extra_repr` of average pooling. */
export const averageRepr = ({ kernel_size, stride, padding }: Readonly<Record<string, Value>>) =>
  `kernel_size=${str(kernel_size!)}, stride=${str(stride ?? kernel_size!)}, padding=${str(padding!)}`

/** The same of max pooling. */
export const maxRepr = (given: Readonly<Record<string, Value>>) =>
  `${averageRepr(given)}, dilation=${str(given.dilation!)}, ceil_mode=${str(given.ceil_mode!)}`
