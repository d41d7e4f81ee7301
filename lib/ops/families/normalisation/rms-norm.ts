import { float, ints, optional, tensor as input } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { elementwiseStrides } from '@/lib/shape/elementwise'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import {
  contiguousStrides,
  isContiguous,
  needsGrad,
  suggestsChannelsLast,
  tensor,
  type Tensor,
} from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'
import { endsWith, normalizedErrors } from './normalized-shape'

/** Normalisation by the root of the mean of squares. Source: ATen/native/layer_norm.cpp. */

/** Those of `nn.RMSNorm`. */
export const moduleErrors = {
  normalized_shape: [
    'RuntimeError',
    'Given normalized_shape={sizes}, expected input with shape [*{inner}], but got input of size{got}',
  ],
  no_sizes: normalizedErrors.no_sizes,
  rank: ['ValueError', 'Input tensor must have at least {count} dimensions, but got {rank}'],
  not_implemented: ['NotImplementedError', '"rms_norm" not implemented for \'{dtype}\''],
} as const

/** Those of `F.rms_norm`, to which any weight may be given. */
export const functionErrors = { ...moduleErrors, weight_shape: normalizedErrors.weight_shape } as const

const native = {
  input: input([]),
  normalized_shape: ints(),
  weight: optional(input([])),
  eps: optional(float()),
}

/** `F.rms_norm(input, normalized_shape, weight, eps)` of any values: of the input's dtype, whatever the weight's. */
export function rmsNorm(positional: readonly Value[], t: Trace<string>): Tensor {
  const { bound } = bindNative('rms_norm', [native], { positional, keyword: {} })
  const { input, normalized_shape: sizes, weight } = read(native, bound)
  const { shape, dtype } = input
  const rank = shape.length
  t.check(sizes.length > 0, 'no_sizes')
  t.check(!weight || String(weight.shape) === String(sizes), 'weight_shape', { got: weight?.shape ?? [], sizes })
  t.check(rank >= sizes.length, 'rank', { count: sizes.length, rank })
  t.check(endsWith(input, sizes), 'normalized_shape', { sizes, inner: sizes.join(', '), got: shape })
  const isCountable = group(dtype) === 'float' || group(dtype) === 'complex'
  t.check(isCountable, 'not_implemented', { dtype: scalarType(dtype) })
  const strides = scaledStrides(input, sizes, weight)
  const isKept = suggestsChannelsLast(input) || isContiguous({ shape, strides })
  return tensor(shape, {
    dtype,
    requires_grad: needsGrad(dtype, weight ? [input, weight] : [input]),
    strides: isKept ? strides : contiguousStrides(shape),
  })
}

/** Strides of the input times the inverse root times the weight. */
function scaledStrides(input: Tensor, sizes: readonly number[], weight: Tensor | null): readonly number[] {
  const { shape } = input
  const kept = tensor(shape.map((size, dim) => (dim < shape.length - sizes.length ? size : 1)))
  const scaled = tensor(shape, { strides: elementwiseStrides([input, kept], shape) })
  return weight ? elementwiseStrides([scaled, weight], shape) : scaled.strides
}
