import * as is from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isComplex } from '@/lib/shape/value'
import type { Scalar } from '@/lib/shape/argument'
import { notDifferentiable, scalarTypes } from '@/lib/shape/refusals'
import { scalar, type Reduction } from './loss'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'

/** Margins between classes. Source: ATen/native/LossMultiMargin.cpp, LossMultiLabelMargin.cpp, LossMulti.h. */

type Errors = Trace<string>

const marginErrors = {
  empty: ['RuntimeError', 'Expected non-empty vector or matrix with optional 0-dim batch size, but got: {input}'],
  target_long: scalarTypes({ want: 'Long' }),
  ...implementedErrors,
} as const

/** Rows and columns of (N, C), (C) or (). */
function rowsOf({ shape }: Tensor, t: Errors): readonly [rows: number, columns: number] {
  const columns = shape.at(-1) ?? 1
  t.check(shape.length <= 2 && columns > 0, 'empty', { input: shape })
  return [shape.length === 2 ? shape[0]! : 1, columns]
}

/** A kernel for float32 and float64 alone. */
const checkFloat = (kernel: string, { dtype }: Tensor, t: Errors) =>
  checkImplemented(kernel, dtype, dtype === 'float32' || dtype === 'float64', t)

const checkLong = ({ dtype }: Tensor, t: Errors) =>
  t.check(dtype === 'int64', 'target_long', { got: scalarType(dtype) })

const result = (input: Tensor, rows: number | null): Tensor =>
  rows === null
    ? scalar(input.dtype, [input])
    : tensor([rows], { dtype: input.dtype, requires_grad: needsGrad(input.dtype, [input]) })

export const multiMarginErrors = {
  p: ['ValueError', 'only p == 1 and p == 2 supported'],
  ...marginErrors,
  target_rows: [
    'RuntimeError',
    'multi_margin_loss: target tensor should be 1-D with size equal to the number of input samples (batch size). Expected target size [{rows}], but got {target}. Input has shape {input}.',
  ],
  weight_size: ['RuntimeError', 'inconsistent weight size, expected {classes} but got {weight}'],
  weight_type: scalarTypes(),
  weight_grad: notDifferentiable({ argument: 'weight' }),
  class_range: ['RuntimeError', 'target out of range'],
} as const

export const nativeMultiMargin = {
  input: is.tensor([]),
  target: is.tensor([]),
  p: is.number(),
  margin: is.number(),
  weight: is.optional(is.tensor([])),
  reduction: is.int(),
} as const

interface MultiMargin {
  readonly input: Tensor
  readonly target: Tensor
  readonly margin: Scalar
  readonly weight: Tensor | null
}

/** `multi_margin_loss`: (N, C) and the class of each row. */
export function multiMargin({ input, target, margin, weight }: MultiMargin, mode: Reduction, t: Errors): Tensor {
  t.check(!weight?.requires_grad, 'weight_grad', { fn: 'multi_margin_loss' })
  const [rows, classes] = rowsOf(input, t)
  const fits = target.shape.length <= 1 && numel(target.shape) === rows
  t.check(fits, 'target_rows', { rows, target: target.shape, input: input.shape })
  t.check(!weight || numel(weight.shape) === classes, 'weight_size', { classes, weight: weight?.shape ?? [] })
  const loss = result(input, mode === 'none' && target.shape.length > 0 ? rows : null)
  if (numel(input.shape) === 0) return loss
  checkFloat('multi_margin_loss_cpu_kernel', input, t)
  checkLong(target, t)
  const found = weight?.dtype ?? input.dtype
  t.check(found === input.dtype, 'weight_type', { want: scalarType(input.dtype), got: scalarType(found) })
  if (isComplex(margin)) t.unknown()
  t.check(target.values?.every((index) => index >= 0 && index < classes) ?? true, 'class_range')
  return loss
}

export const multiLabelMarginErrors = {
  ...marginErrors,
  target_shape: ['RuntimeError', 'inconsistent target size: {target} for input of size: {input}'],
  label_range: ['RuntimeError', "argument #2 'target' is out of range"],
} as const

/** `multilabel_margin_loss`: (N, C) and as many labels, of which the first -1 ends a row. */
export function multiLabelMargin(input: Tensor, target: Tensor, mode: Reduction, t: Errors): Tensor {
  const [rows, classes] = rowsOf(input, t)
  const fits =
    input.shape.length === 2
      ? String(target.shape) === String(input.shape)
      : target.shape.length <= 1 && numel(target.shape) === classes
  t.check(fits, 'target_shape', { target: target.shape, input: input.shape })
  const loss = result(input, mode === 'none' && target.shape.length > 1 ? rows : null)
  if (numel(input.shape) === 0) return loss
  checkImplemented('min_all', target.dtype, group(target.dtype) !== 'complex', t)
  const isLabel = (label: number) => Math.trunc(label) >= -1 && Math.trunc(label) < classes
  t.check(target.values?.every(isLabel) ?? true, 'label_range')
  checkFloat('multilabel_margin_loss_forward_out_frame', input, t)
  checkLong(target, t)
  return loss
}
