import type { Scalar } from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { elementwiseStrides, preservedStrides } from '@/lib/shape/elementwise'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { isNumber, resultType } from '@/lib/shape/promotion'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

export const whereErrors = {
  ...broadcastErrors,
  condition: ['RuntimeError', 'where expected condition to be a boolean tensor, but got a tensor with dtype {got}'],
} as const

/** `torch.where` of two choices. Source: `where` in ATen/native/TensorCompare.cpp. */
export function chosen(
  condition: Tensor,
  a: Tensor | Scalar,
  b: Tensor | Scalar,
  t: Trace<keyof typeof whereErrors>,
): Tensor {
  const dtype = resultType([a, b])
  const { dtype: got } = condition
  t.check(got === 'bool' || got === 'uint8', 'condition', { got: scalarType(got) })
  const choices = [a, b].filter((choice): choice is Tensor => !isNumber(choice))
  const shape = broadcastShapes(
    [condition, ...choices].map((one) => one.shape),
    t,
  )
  const laid = (one: Tensor, as: Tensor['dtype']) =>
    one.dtype === as ? one : { shape: one.shape, strides: preservedStrides(one) }
  const operands = [a, b].map((one) => (isNumber(one) ? { shape: [], strides: [] } : laid(one, dtype)))
  return tensor(shape, {
    dtype,
    requires_grad: needsGrad(dtype, choices),
    strides: elementwiseStrides([laid(condition, 'bool'), ...operands], shape),
  })
}
