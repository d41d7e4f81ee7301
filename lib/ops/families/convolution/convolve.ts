import { group, isIntegral, legacyType } from '@/lib/shape/dtype'
import { elementwiseStrides, permutedStrides } from '@/lib/shape/elementwise'
import { notImplemented, scalarTypes } from '@/lib/shape/refusals'
import { isContiguous, needsGrad, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { checkDTypes, checkKernel, resultStrides, selectKernel, type Kernel } from './kernel'
import type { Rank } from '@/lib/ops/families/window/window'

/** `at::convolution` on the CPU, both directions. Source: ATen/native/Convolution.cpp. */

/** What readers meet first: an input of other channels, or of another rank. */
export const inputErrors = (n: Rank, given: 'groups={groups}' | 'transposed=1') =>
  ({
    channels: [
      'RuntimeError',
      `Given ${given}, weight of size {weight}, expected input{size} to have {want} channels, but got {got} channels instead`,
    ],
    rank: [
      'RuntimeError',
      `Expected ${n + 1}D (unbatched) or ${n + 2}D (batched) input to ${given === 'transposed=1' ? 'conv_transpose' : 'conv'}${n}d, but got input of size: {size}`,
    ],
  }) as const

export const convolveErrors = {
  weight_dtype: ['RuntimeError', 'Input type ({input}) and weight type ({weight}) should be the same{or}'],
  no_kernel: ['RuntimeError', 'weight should have at least three dimensions'],
  tuple_length: [
    'RuntimeError',
    'expected {name} to be a single integer value or a list of {n} values to match the convolution dimensions, but got {name}={value}',
  ],
  negative_padding: ['RuntimeError', 'negative padding is not supported'],
  stride: ['RuntimeError', 'non-positive stride is not supported'],
  dilation: ['RuntimeError', 'dilation should be greater than zero{got}'],
  weight_rank: [
    'RuntimeError',
    'Expected {k}-dimensional input for {k}-dimensional weight{weight}, but got {rank}-dimensional input of size {size} instead',
  ],
  no_channels: [
    'RuntimeError',
    'Given groups={groups}, expected weight to be at least {groups} at dimension 0, but got weight of size {weight} instead',
  ],
  empty_input: ['RuntimeError', 'Only zero batch or zero channel inputs are supported, but got input shape: {size}'],
  kernel_zero: ['RuntimeError', 'kernel size should be greater than zero, but got{got}'],
  primitive: [
    'RuntimeError',
    'could not create a primitive descriptor for the {direction} forward propagation primitive. Run workload with environment variable ONEDNN_VERBOSE=all to get additional diagnostic information.',
  ],
  scalar_type: scalarTypes({ want: '{input}', got: '{weight}' }),
  not_implemented: notImplemented(),
} as const

type Errors = Trace<string>

/** One list for each spatial dimension of the kernel, as `at::convolution` has them after broadcasting. */
export interface Windows {
  readonly stride: readonly number[]
  readonly padding: readonly number[]
  readonly dilation: readonly number[]
  readonly output_padding: readonly number[]
  readonly groups: number
  readonly transposed: boolean
}

/** One value stands for all dimensions. */
export function expand(name: keyof Windows, value: readonly number[], n: number, t: Errors): readonly number[] {
  if (value.length === 1) return new Array<number>(n).fill(value[0]!)
  t.check(value.length === n, 'tuple_length', { name, n, value })
  return value
}

/** An input without N gets one, which the result loses again. */
export function batchify(n: Rank, input: Tensor, t: Errors): Tensor {
  const rank = input.shape.length
  t.check(rank === n + 1 || rank === n + 2, 'rank', { size: input.shape })
  return rank === n + 2 ? input : unsqueeze(input, 0)
}

/** A complex convolution is three real ones, and looks at the dtypes first. */
export function checkComplex(input: Tensor, weight: Tensor, t: Errors) {
  if (group(input.dtype) !== 'complex') return
  t.check(input.dtype === weight.dtype, 'weight_dtype', {
    input: legacyType(input.dtype),
    weight: legacyType(weight.dtype),
    or: '',
  })
}

/**
 * @param input with its batch dimension
 * @param sizes the spatial sizes of the result; asked for when the first checks have passed
 */
export function convolve(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | undefined,
  windows: Windows,
  sizes: () => readonly number[],
  t: Errors,
): Tensor {
  checkShapes(input, weight, bias, windows, t)
  const isLine = weight.shape.length === 3
  const spatial = isLine ? [1, ...sizes()] : sizes()
  const [x, w, planar] = isLine ? asPlane(input, weight, windows) : [input, weight, windows]
  const out = windows.transposed ? weight.shape[1]! * windows.groups : weight.shape[0]!
  const shape = [x.shape[0]!, out, ...spatial]
  const parameters = bias ? [weight, bias] : [weight]
  const kernel = selectKernel(x, w, planar, t)
  const made = kernel === 'empty' ? emptyResult(x, w, shape, parameters, t) : run(kernel)
  const output = isLine ? squeeze(made, 2) : made
  return group(x.dtype) === 'complex' ? combine(output) : output

  function run(kernel: Kernel): Tensor {
    checkKernel(kernel, x, w, planar, spatial, t)
    checkDTypes(kernel, x, w, planar, t)
    return tensor(shape, {
      dtype: x.dtype,
      requires_grad: needsGrad(x.dtype, [x, ...parameters]),
      strides: resultStrides(kernel, x, w, planar, shape),
    })
  }
}

/** A complex result is `a - b + i * (c - a - b)` of three real ones, each step laid out anew. */
function combine(of: Tensor): Tensor {
  const difference = { ...of, strides: elementwiseStrides([of]) }
  const scaled = { ...of, strides: permutedStrides([difference]) }
  return { ...of, strides: elementwiseStrides([difference, scaled]) }
}

function checkShapes(input: Tensor, weight: Tensor, bias: Tensor | undefined, windows: Windows, t: Errors) {
  const { stride, padding, dilation, output_padding, groups, transposed } = windows
  const k = weight.shape.length
  t.check(
    padding.every((size) => size >= 0),
    'negative_padding',
  )
  t.check(
    output_padding.every((size) => size >= 0),
    'negative_output_padding',
  )
  t.check(
    stride.every((size) => size > 0),
    'stride',
  )
  t.check(
    dilation.every((size) => size >= 0),
    'dilation',
    { got: '' },
  )
  const rank = input.shape.length
  t.check(k === rank, 'weight_rank', { k, weight: ` [${weight.shape.join(', ')}]`, rank, size: input.shape })
  t.check(weight.shape[0]! >= groups, 'no_channels', { groups, weight: weight.shape })
  t.check(weight.shape[0]! % groups === 0, transposed ? 'in_groups' : 'out_groups', { groups, weight: weight.shape })
  const [, got] = input.shape
  const want = transposed ? weight.shape[0]! : weight.shape[1]! * groups
  t.check(got === want, 'channels', { groups, weight: weight.shape, size: input.shape, want, got: got! })
  const outputs = transposed ? weight.shape[1]! * groups : weight.shape[0]!
  const isRight = !bias || (bias.shape.length === 1 && bias.shape[0] === outputs)
  t.check(isRight, 'bias_size', { weight: weight.shape, want: outputs, got: bias?.shape ?? [] })
  if (transposed) return
  const padded = input.shape.slice(2).map((size, i) => size + 2 * padding[i]!)
  const reach = weight.shape.slice(2).map((size, i) => dilation[i]! * (size - 1) + 1)
  t.check(
    padded.every((size, i) => size >= reach[i]!),
    'too_small',
    { padded: padded.join(' x '), kernel: reach.join(' x ') },
  )
}

/** One spatial dimension is worked on as two, the first of size 1. */
function asPlane(input: Tensor, weight: Tensor, windows: Windows): readonly [Tensor, Tensor, Windows] {
  const { stride, padding, dilation, output_padding } = windows
  const planar = {
    ...windows,
    stride: [1, ...stride],
    padding: [0, ...padding],
    dilation: [1, ...dilation],
    output_padding: [0, ...output_padding],
  }
  const { shape, dtype, requires_grad } = input
  // the real part of a complex tensor has gaps
  const isDense = isContiguous(input) && group(dtype) !== 'complex'
  const dense = isDense ? input : tensor(shape, { dtype, requires_grad })
  return [unsqueeze(dense, 2), unsqueeze(weight, 2), planar]
}

/** Nothing is computed: an elementwise product, with its own promotion of dtypes, reshaped. */
function emptyResult(
  input: Tensor,
  weight: Tensor,
  shape: readonly number[],
  parameters: readonly Tensor[],
  t: Errors,
): Tensor {
  if (input.shape[1] === 0) shape = [shape[0]!, 0, ...shape.slice(2)]
  else if (numel(weight.shape) === 0) t.unknown()
  if (shape.some((size) => size < 0) || (group(weight.dtype) === 'complex' && input.dtype !== weight.dtype)) t.unknown()
  const dtype = isIntegral(input.dtype) ? weight.dtype : input.dtype
  // a view that changes nothing keeps the strides of the product
  const isSame = input.shape.every((size, dim) => size === shape[dim])
  return tensor(shape, {
    dtype,
    requires_grad: needsGrad(dtype, [input, ...parameters]),
    ...(isSame ? { strides: permutedStrides([input]) } : {}),
  })
}

function unsqueeze(of: Tensor, dim: number): Tensor {
  const step = dim < of.shape.length ? of.shape[dim]! * of.strides[dim]! : 1
  return view(of, of.shape.toSpliced(dim, 0, 1), of.strides.toSpliced(dim, 0, step))
}

export const squeeze = (of: Tensor, dim: number): Tensor =>
  view(of, of.shape.toSpliced(dim, 1), of.strides.toSpliced(dim, 1))
