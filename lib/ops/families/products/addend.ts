import * as is from '@/lib/shape/argument'
import { group, isFloating, type DType } from '@/lib/shape/dtype'
import { checkLeaf, inplaceErrors, written } from '@/lib/shape/inplace'
import { scalarErrors, toScalar } from '@/lib/shape/scalar'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import { isComplex } from '@/lib/shape/value'
import type { Trace } from '@/lib/shape/trace'

/** What addmm, addmv and baddbmm share: `beta * input + alpha * product`. Source: ATen/native/LinearAlgebra.cpp. */

export const scales = { beta: is.keywordOnly(is.number(1)), alpha: is.keywordOnly(is.number(1)) }

export const addendErrors = {
  leaf: inplaceErrors.leaf,
  inplace_size: [
    'RuntimeError',
    'Bad in-place call: input tensor size {own} and output tensor size {size} should match',
  ],
  overflow: scalarErrors.overflow,
} as const

type AddendTrace = Trace<keyof typeof addendErrors>

/** Autograd looks at the tensor to write before anything else. */
export const checkWritable = (into: Tensor | null, t: AddendTrace): void => {
  if (into) checkLeaf(into, t)
}

/** The tensor to write must have the size of the result: it is not broadcast. */
export function checkSize(into: Tensor | null, size: readonly number[], t: AddendTrace): void {
  if (into) t.check(String(into.shape) === String(size), 'inplace_size', { own: into.shape, size })
}

export interface Scales {
  readonly beta?: is.Scalar
  readonly alpha?: is.Scalar
}

/** Both numbers must fit the data type; the numbers of half precision are worked out in float32. */
export function checkScales({ beta = 1, alpha = 1 }: Scales, dtype: DType, t: AddendTrace): void {
  if (group(dtype) === 'complex' || dtype === 'bool') return
  const computed = isFloating(dtype) && dtype !== 'float64' ? 'float32' : dtype
  for (const scale of [alpha, beta]) toScalar(scale, computed, t)
}

/** Is there anything to multiply? If not, the addend alone is scaled, in an operation with words of its own. */
export function isWorked(size: readonly number[], k: number, { beta = 1 }: Scales, dtype: DType, t: Trace<string>) {
  if (numel(size) > 0 && k === 0 && (dtype === 'bool' || isComplex(beta))) t.unknown()
  return numel(size) > 0 && k > 0
}

/** A fresh result, or the tensor that was written. */
export const summed = (into: Tensor | null, parts: readonly Tensor[], size: readonly number[], dtype: DType): Tensor =>
  into ? written(into, parts) : tensor(size, { dtype, requires_grad: needsGrad(dtype, parts) })
