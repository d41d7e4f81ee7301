import { group, type DType } from '@/lib/shape/dtype'
import { realOf } from '@/lib/shape/promotion'
import { view, type Tensor } from '@/lib/shape/tensor'
import { permuted } from '@/lib/ops/families/viewing/viewing'

/** Complex numbers seen as pairs of reals, and the other way round. Source: ATen/native/ComplexHelper.h. */

export const imagErrors = {
  real: ['RuntimeError', 'imag is not implemented for tensors with non-complex dtypes.'],
} as const

export const isComplexTensor = ({ dtype }: Tensor): boolean => group(dtype) === 'complex'

const seenAs = (of: Tensor, dtype: DType, shape: readonly number[], strides: readonly number[], offset: number) => ({
  ...view(of, shape, strides, offset),
  dtype,
})

/** Each number as two, in a last dimension of its own. */
export const asReal = (of: Tensor): Tensor => {
  const strides = [...of.strides.map((step) => step * 2), 1]
  return seenAs(of, realOf(of.dtype), [...of.shape, 2], strides, of.offset * 2)
}

export const asComplex = (of: Tensor, dtype: DType): Tensor => {
  const strides = of.strides.slice(0, -1).map((step) => Math.floor(step / 2))
  return seenAs(of, dtype, of.shape.slice(0, -1), strides, of.offset / 2)
}

/** @param part 0 the real, 1 the imaginary one */
export function partOf(of: Tensor, part: 0 | 1): Tensor {
  const { shape, strides, offset, dtype } = asReal(of)
  return seenAs(of, dtype, shape.slice(0, -1), strides.slice(0, -1), offset + part)
}

/** Conjugation is noted and done later, so it is a view. */
export const conjugated = (of: Tensor): Tensor => (isComplexTensor(of) ? view(of, of.shape, of.strides) : of)

/** The last two dimensions exchanged. */
export const matrixTransposed = (of: Tensor): Tensor => {
  const dims = [...of.shape.keys()]
  return permuted(of, dims.length < 2 ? dims : [...dims.slice(0, -2), dims.at(-1)!, dims.at(-2)!])
}
