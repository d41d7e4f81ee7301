import { checkSizes, sizeErrors } from '@/lib/shape/creation/options'
import { scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { isIndex } from '@/lib/ops/families/indexing/indices'

/** Copies of the elements. Source: ATen/native/TensorShape.cpp, Repeat.cpp. */

/** `Tensor.repeat` with a count for each dimension of the result. */
export function repeated(of: Tensor, repeats: readonly number[], t: Trace<'negative'>): Tensor {
  const padded = [...new Array<number>(repeats.length - of.shape.length).fill(1), ...of.shape]
  const sizes = repeats.map((count, dim) =>
    t.size(`out[${dim}]`, 'repeat * size', { repeat: count, size: padded[dim]! }),
  )
  checkSizes(sizes, t)
  return tensor(sizes, { dtype: of.dtype, requires_grad: of.requires_grad })
}

export const interleaveErrors = {
  ...dimensionErrors,
  ...sizeErrors,
  no_dimensions: ['IndexError', 'Dimension specified as {dim} but tensor has no dimensions'],
  negative_repeats: ['RuntimeError', 'Repeats must be non-negative'],
  output_size: ['RuntimeError', 'repeat_interleave: Invalid output_size, expected {want} but got {got}'],
  rank: ['RuntimeError', 'repeats must be 0-dim or 1-dim tensor'],
  rank_alone: ['RuntimeError', 'repeat_interleave only accept 1D vector as repeat'],
  counts: [
    'RuntimeError',
    'repeats must have the same size as input along dim, but got repeats.size(0) = {got} and input.size({dim}) = {want}',
  ],
  dtype: notImplemented({ kernel: 'repeat_interleave_cpu' }),
  total: ['RuntimeError', 'allocated size does not match required size'],
  negative_values: ['RuntimeError', 'repeats can not be negative'],
} as const

type InterleaveTrace = Trace<keyof typeof interleaveErrors>

/** Every element `repeats` times; without `dim`, of the flattened tensor. */
export function interleaved(
  of: Tensor,
  repeats: number,
  dim: number | null,
  outputSize: number | null,
  t: InterleaveTrace,
): Tensor {
  const shape = dim === null ? [numel(of.shape)] : of.shape
  const wrapped = dim === null ? 0 : wrapDim(dim, shape.length, t)
  t.check(repeats >= 0, 'negative_repeats')
  // it gets one more dimension after that one
  wrapDim(wrapped + 1, shape.length + 1, t)
  const size = t.size(`out[${wrapped}]`, 'repeats * size', { repeats, size: shape[wrapped]! })
  t.check(outputSize === null || outputSize === size, 'output_size', { want: size, got: outputSize ?? 0 })
  return tensor(shape.with(wrapped, size), { dtype: of.dtype, requires_grad: of.requires_grad })
}

/** A count for each element along a dimension. */
export function interleavedBy(
  of: Tensor,
  repeats: Tensor,
  dim: number | null,
  outputSize: number | null,
  t: InterleaveTrace,
): Tensor {
  const shape = dim === null ? [numel(of.shape)] : of.shape
  const isOne = numel(repeats.shape) === 1 && repeats.shape.length <= 1
  t.check(isOne || repeats.shape.length === 1, 'rank')
  t.check(shape.length > 0, 'no_dimensions', { dim: dim ?? 0 })
  const wrapped = wrapDim(dim ?? 0, shape.length, t)
  const length = shape[wrapped]!
  if (!isOne) t.check(repeats.shape[0] === length, 'counts', { got: repeats.shape[0]!, want: length, dim: dim ?? 0 })
  const { values } = repeats
  const each = isOne && values ? { values: new Array<number>(length).fill(values[0]!) } : {}
  const size = totalOf({ ...repeats, shape: [length], ...each }, outputSize, t)
  return tensor(shape.with(wrapped, size), { dtype: of.dtype, requires_grad: needsGrad(of.dtype, [of]) })
}

/** The sum of the counts. Source: `repeat_interleave_common` in ATen/native/Repeat.h. */
export function totalOf(repeats: Tensor, outputSize: number | null, t: InterleaveTrace): number {
  const { shape, dtype, values } = repeats
  t.check(isIndex(repeats), 'dtype', { dtype: scalarType(dtype) })
  t.check(shape.length === 1, 'rank_alone')
  if (shape[0] === 0) return 0
  if (outputSize !== null) checkSizes([outputSize], t)
  if (!values) return outputSize ?? t.unknown()
  const sum = values.reduce((all, one) => all + one, 0)
  t.check(outputSize === null || outputSize === sum, 'total')
  t.check(!values.some((one) => one < 0), 'negative_values')
  return sum
}
