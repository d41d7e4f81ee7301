import { itemBytes, scalarType, type DType } from '@/lib/shape/dtype'
import { view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** The same bytes read as another dtype: `x.view(torch.int32)`. Source: `view_dtype` in ATen/native/TensorConversions.cpp. */

export const reinterpretErrors = {
  scalar: ['RuntimeError', 'self.dim() cannot be 0 to view {from} as {to} (different element sizes)'],
  last_size: [
    'RuntimeError',
    'self.size(-1) must be divisible by {ratio} to view {from} as {to} (different element sizes), but got {got}',
  ],
  last_stride: [
    'RuntimeError',
    'self.stride(-1) must be 1 to view {from} as {to} (different element sizes), but got {got}',
  ],
  stride: [
    'RuntimeError',
    'self.stride({dim}) must be divisible by {ratio} to view {from} as {to} (different element sizes), but got {got}',
  ],
} as const

/** The last dimension grows or shrinks as the elements do. The result carries no gradient. */
export function reinterpreted(self: Tensor, dtype: DType, t: Trace<keyof typeof reinterpretErrors>): Tensor {
  const as = (shape: readonly number[], strides: readonly number[], offset: number): Tensor => ({
    ...view(self, shape, strides, offset),
    dtype,
    requires_grad: false,
  })
  const { shape, strides, offset } = self
  const [had, has] = [itemBytes(self.dtype), itemBytes(dtype)]
  if (had === has) return as(shape, strides, offset)

  const names = { from: scalarType(self.dtype), to: scalarType(dtype) }
  t.check(shape.length > 0, 'scalar', names)
  const last = shape.length - 1
  const ratio = has / had
  t.check(ratio < 1 || shape[last]! % ratio === 0, 'last_size', { ...names, ratio, got: shape[last]! })
  // PyTorch refuses, but no test can make such a tensor in one expression
  if (ratio > 1 && offset % ratio !== 0) t.unknown()
  t.check(strides[last] === 1, 'last_stride', { ...names, got: strides[last]! })
  strides.slice(0, last).forEach((got, dim) => {
    t.check(ratio < 1 || got % ratio === 0, 'stride', { ...names, ratio, dim, got })
  })
  const size = t.size(`out[${last}]`, `self[${last}] * B_old / B_new`, { self: shape, B_old: had, B_new: has })
  const rescaled = strides.map((stride, dim) => (dim === last ? 1 : stride / ratio))
  return as(shape.with(last, size), rescaled, offset / ratio)
}
