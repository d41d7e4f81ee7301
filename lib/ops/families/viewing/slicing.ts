import { view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'

/** Views of a part of one dimension. Source: ATen/native/TensorShape.cpp. */

/** `size` elements of a dimension, `step` apart, from `start` on. All are known to be there. */
export function strided(of: Tensor, dim: number, start: number, size: number, step = 1): Tensor {
  const { shape, strides, offset } = of
  const stride = strides[dim]!
  return view(of, shape.with(dim, size), strides.with(dim, stride * step), offset + start * stride)
}

/** Python's `start:end:step` along one dimension: what lies outside is cut off. */
export function sliced(of: Tensor, dim: number, start: number, end: number, step = 1): Tensor {
  const [from, count] = sliceRange(of.shape[dim]!, start, end, step)
  return strided(of, dim, from, count, step)
}

/** Where a slice begins in a dimension of `size` elements, and how many it takes. */
export function sliceRange(
  size: number,
  start: number,
  end: number,
  step: number,
): readonly [from: number, count: number] {
  const within = (at: number) => Math.min(Math.max(at < 0 ? at + size : at, 0), size)
  const from = within(start)
  return [from, Math.ceil((Math.max(within(end), from) - from) / step)]
}

export const selectErrors = {
  ...dimensionErrors,
  no_dimensions: ['IndexError', 'select() cannot be applied to a 0-dim tensor.'],
  index: ['IndexError', 'select(): index {index} out of range for tensor of size {shape} at dimension {dim}'],
} as const

/** `torch.select`: one element of a dimension, which goes away. */
export function selected(of: Tensor, dim: number, index: number, t: Trace<keyof typeof selectErrors>): Tensor {
  const { shape, strides, offset } = of
  t.check(shape.length > 0, 'no_dimensions')
  const wrapped = wrapDim(dim, shape.length, t)
  const size = shape[wrapped]!
  t.check(-size <= index && index < size, 'index', { index, shape, dim: wrapped })
  const at = index < 0 ? index + size : index
  return view(of, shape.toSpliced(wrapped, 1), strides.toSpliced(wrapped, 1), offset + at * strides[wrapped]!)
}

export const narrowErrors = {
  ...dimensionErrors,
  no_dimensions: ['RuntimeError', 'narrow() cannot be applied to a 0-dim tensor.'],
  negative_length: ['RuntimeError', 'narrow(): length must be non-negative.'],
  start: ['IndexError', 'start out of range (expected to be in range of [{low}, {size}], but got {start})'],
  length: ['RuntimeError', 'start ({start}) + length ({length}) exceeds dimension size ({size}).'],
} as const

/** `torch.narrow`: `length` elements of a dimension. */
export function narrowed(
  of: Tensor,
  dim: number,
  start: number,
  length: number,
  t: Trace<keyof typeof narrowErrors>,
): Tensor {
  t.check(of.shape.length > 0, 'no_dimensions')
  t.check(length >= 0, 'negative_length')
  const wrapped = wrapDim(dim, of.shape.length, t)
  const size = of.shape[wrapped]!
  t.check(-size <= start && start <= size, 'start', { low: -size, size, start })
  const from = start < 0 ? start + size : start
  t.check(from + length <= size, 'length', { start: from, length, size })
  return strided(of, wrapped, from, length)
}
