import { group, legacyType, scalarType, type DType } from '@/lib/shape/dtype'
import {
  channelsLastStrides,
  contiguousStrides,
  isContiguous,
  numel,
  suggestsChannelsLast,
  tensor,
  view,
  type Tensor,
} from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Windows } from './convolve'

/**
 * The CPU kernels that `at::convolution` chooses from, and what each refuses in its own words. Source:
 * `_select_conv_backend` in ATen/native/Convolution.cpp, ConvolutionMM2d.cpp, ConvolutionMM3d.cpp,
 * NaiveDilatedConvolution.cpp, NaiveConvolutionTranspose2d.cpp and 3d.cpp, mkldnn/Conv.cpp.
 */

type Errors = Trace<string>

export type Kernel = 'empty' | 'onednn' | 'slow2d' | 'slow3d' | 'dilated' | 'transposed2d' | 'transposed3d'

export function selectKernel(input: Tensor, weight: Tensor, windows: Windows, t: Errors): Kernel {
  const [batch, channels] = input.shape
  if (batch === 0 || channels === 0) return 'empty'
  t.check(numel(input.shape) > 0, 'empty_input', { size: input.shape })
  if (usesOneDnn(input, weight, windows)) return 'onednn'
  const isVolume = input.shape.length === 5
  if (windows.transposed) return isVolume ? 'transposed3d' : 'transposed2d'
  if (windows.dilation.some((size) => size !== 1)) return 'dilated'
  return isVolume ? 'slow3d' : 'slow2d'
}

/** `use_mkldnn`, on one thread and on a processor that computes in bfloat16. */
function usesOneDnn({ shape, dtype }: Tensor, weight: Tensor, windows: Windows): boolean {
  const { stride, dilation, output_padding, groups, transposed } = windows
  if (transposed && output_padding.some((size, i) => size >= stride[i]!)) return false
  if (dtype === 'bfloat16') return true
  if (dtype !== 'float32' && dtype !== 'complex64') return false
  const [batch] = shape as [number]
  const [height, width] = weight.shape.slice(-2) as [number, number]
  const isPointwise = height === 1 && width === 1 && [...stride, ...dilation].every((size) => size === 1)
  const isLarge = batch > 1 || (height > 3 && width > 3) || shape.slice(0, 4).reduce((a, b) => a * b, 1) > 20480
  return (!isPointwise || batch >= 16) && (groups > 1 || isLarge)
}

const sides = ['depth', 'height', 'width']
/** `kernel_height: 3 kernel_width: 3` */
const named = (name: string, sizes: readonly number[], separator = ' ') =>
  sizes.map((size, i) => `${name}_${sides.slice(-sizes.length)[i]}: ${size}`).join(separator)

/** What each kernel refuses, in its own words. */
export function checkKernel(
  kernel: Kernel,
  input: Tensor,
  weight: Tensor,
  windows: Windows,
  sizes: readonly number[],
  t: Errors,
) {
  const { stride, dilation, output_padding, groups } = windows
  const size = weight.shape.slice(2)
  const hasKernel = size.every((side) => side > 0)
  const isDilated = dilation.every((step) => step > 0)
  switch (kernel) {
    case 'onednn':
      return checkOneDnn(input, weight, windows, sizes, t)
    case 'slow2d':
      return t.check(hasKernel, 'kernel_zero', { got: ` ${named('kernel', size)}` })
    case 'slow3d':
      return t.check(hasKernel, 'kernel_zero', { got: `: ${size.join(' x ')} (TxHxW)` })
    case 'dilated':
      t.check(hasKernel, 'kernel_zero', { got: ` [${size.join(', ')}]` })
      return t.check(isDilated, 'dilation', { got: `, but got [${dilation.join(', ')}]` })
    case 'transposed2d':
      t.check(hasKernel, 'kernel_zero', { got: ` ${named('kernel', size)}` })
  }
  t.check(isDilated, 'dilation', { got: `, but got ${named('dilation', dilation, ', ')}` })
  t.check(
    output_padding.every((extra, i) => extra < stride[i]! || extra < dilation[i]!),
    'output_padding',
    { got: [named('output_padding', output_padding), named('stride', stride), named('dilation', dilation)].join(' ') },
  )
  const slice = [weight.shape[0]! / groups, ...weight.shape.slice(1)]
  t.check(numel(weight.shape) > 0, 'no_weight', { weight: slice })
  t.check(
    sizes.every((side) => side > 0),
    'output_small',
    { input: input.shape.slice(2).join(' x '), output: sizes.join(' x ') },
  )
}

function checkOneDnn(input: Tensor, weight: Tensor, windows: Windows, sizes: readonly number[], t: Errors) {
  const { dilation, transposed } = windows
  t.check(input.dtype === weight.dtype, 'weight_dtype', {
    input: legacyType(input.dtype),
    weight: legacyType(weight.dtype),
    or: ' or input should be a MKLDNN tensor and weight is a dense tensor',
  })
  const isDilated = dilation.every((step) => step > 0)
  if (!transposed) {
    t.check(isDilated, 'dilation_zero')
    return t.check(numel(weight.shape) > 0, 'primitive', { direction: 'convolution' })
  }
  if (sizes.some((side) => side < 0)) {
    // in another order of memory it is an overflow, in some places
    if (suggestsChannelsLast(input)) t.unknown()
    t.fail('descriptor')
  }
  t.check(isDilated || input.shape.length === 4, 'dilation_zero')
  // a kernel of one place has nothing to spread
  const isSpread = dilation.every((step, i) => step > 0 || weight.shape[i + 2] === 1)
  t.check(numel(weight.shape) > 0 && isSpread, 'primitive', { direction: 'deconvolution' })
}

const isSmallInt = (dtype: DType) => group(dtype) === 'int' && dtype !== 'int64'

/** What the kernels say of dtypes; the slow ones take small integers as far as the product. */
export function checkDTypes(kernel: Kernel, input: Tensor, weight: Tensor, windows: Windows, t: Errors) {
  const isRefused = input.dtype === 'bool' || (!kernel.startsWith('slow') && isSmallInt(input.dtype))
  const operation = kernel === 'slow3d' && isView(weight, windows) ? 'slow_conv3d_cpu' : operations[kernel]
  t.check(!isRefused, 'not_implemented', { kernel: operation, dtype: scalarType(input.dtype) })
  t.check(input.dtype === weight.dtype, 'scalar_type', {
    input: scalarType(input.dtype),
    weight: scalarType(weight.dtype),
  })
}

/** A kernel of 1×1×1 need not gather columns: the input is the columns. */
const isView = ({ shape }: Tensor, { stride, padding, groups }: Windows) =>
  groups === 1 && padding.every((size) => size === 0) && [...shape.slice(2), ...stride].every((size) => size === 1)

const operations: Readonly<Record<Kernel, string>> = {
  empty: '',
  onednn: '',
  slow2d: 'slow_conv2d_cpu',
  slow3d: 'compute_columns3d',
  dilated: 'slow_conv_dilated<>',
  transposed2d: 'slow_conv_transpose2d_out_cpu',
  transposed3d: 'slow_conv_transpose3d_out_cpu',
}

/** Channels-last input gives channels-last output, if the kernel knows that order. */
export function resultStrides(
  kernel: Kernel,
  input: Tensor,
  weight: Tensor,
  { groups }: Windows,
  shape: readonly number[],
): readonly number[] {
  const isKnown = kernel === 'onednn' || input.shape.length === 4
  if (!isKnown || ![input, weight].some(suggestsChannelsLast)) return contiguousStrides(shape)
  const isSplit = groups > 1 && kernel !== 'onednn'
  return !isSplit || keepsGroups(input, weight, groups, shape) ? channelsLastStrides(shape) : contiguousStrides(shape)
}

/** Other kernels take the groups one by one; a part too small to tell its order by its strides loses it. */
function keepsGroups(input: Tensor, weight: Tensor, groups: number, shape: readonly number[]): boolean {
  const parts = [part(pack(input), 1, groups), part(pack(weight), 0, groups)]
  const size = shape.with(1, shape[1]! / groups)
  return parts.some(suggestsChannelsLast) && suggestsChannelsLast(tensor(size, { strides: channelsLastStrides(size) }))
}

/** `contiguous(memory_format=torch.channels_last)`. */
function pack(of: Tensor): Tensor {
  const strides = channelsLastStrides(of.shape)
  const isPacked = of.shape.every((size, dim) => size === 1 || of.strides[dim] === strides[dim])
  return isPacked ? of : tensor(of.shape, { dtype: of.dtype, strides })
}

/** One group's share, in the memory order of the whole. */
function part(of: Tensor, dim: number, groups: number): Tensor {
  const share = view(of, of.shape.with(dim, of.shape[dim]! / groups), of.strides)
  if (suggestsChannelsLast(of)) return pack(share)
  return isContiguous(share) ? share : tensor(share.shape, { dtype: of.dtype })
}
