import { itemBytes } from '@/lib/shape/dtype'
import { view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

export const asStridedErrors = {
  count: ['RuntimeError', 'mismatch in length of strides and shape'],
  negative_stride: [
    'RuntimeError',
    'as_strided: Negative strides are not supported at the moment, got strides: {stride}',
  ],
  negative_size: ['RuntimeError', 'Storage size calculation overflowed with sizes={size} and strides={stride}'],
  storage: [
    'RuntimeError',
    'setStorage: sizes {size}, strides {stride}, storage offset {offset}, and itemsize {item} requiring a storage size of {wanted} are out of bounds for storage of size {bytes}',
  ],
  offset: ['RuntimeError', 'Tensor: invalid storage offset {offset}'],
} as const

/** `torch.as_strided`: any sizes and strides that stay within the storage. Source: `setStrided` in ATen/native/Resize.h. */
export function asStrided(
  of: Tensor,
  size: readonly number[],
  stride: readonly number[],
  offset: number,
  t: Trace<keyof typeof asStridedErrors>,
): Tensor {
  t.check(size.length === stride.length, 'count')
  t.check(!stride.some((one) => one < 0), 'negative_stride', { stride })
  t.check(offset >= 0, 'offset', { offset })
  const item = itemBytes(of.dtype)
  const first = size.findIndex((one) => one <= 0)
  if (size[first]! < 0) {
    // whether the sum overflows is a matter of 64 bits
    if (item === 1 || stride[first] === 0) t.unknown()
    t.fail('negative_size', { size, stride })
  }
  if (size.some((one) => one < 0)) t.unknown()
  if (first < 0) {
    const extent = size.reduce((last, count, dim) => last + (count - 1) * stride[dim]!, 1)
    const [wanted, { bytes }] = [(extent + offset) * item, of.storage]
    t.check(wanted <= bytes, 'storage', { size, stride, offset, item, wanted, bytes })
  }
  return view(of, size, stride, offset)
}
