import type { Scalar } from '@/lib/shape/argument'
import { cppType, group, scalarType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { checkLeaf, checkOverlap, inplaceErrors, outputErrors, written } from '@/lib/shape/inplace'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { isNumber } from '@/lib/shape/promotion'
import { noAutograd } from '@/lib/shape/refusals'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { isDense, needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { expandedTo, expandErrors } from '@/lib/ops/families/viewing/expanding'
import { trueCount } from './indices'

/** Writing where a mask is True, or into a part. Source: ATen/native/TensorAdvancedIndexing.cpp, TensorShape.cpp. */

/** `item()` of a value tensor: a complex number may not fit where only real ones do. */
export function checkItem(value: Tensor | Scalar, into: Tensor, count: number, t: Trace<'overflow'>): void {
  if (isNumber(value)) return checkFill(value, into.dtype, count, t)
  const isComplex = group(value.dtype) === 'complex'
  if (isComplex && into.dtype !== 'bool' && group(into.dtype) !== 'complex') t.unknown()
  const [known] = value.values ?? []
  if (known !== undefined && !isComplex) {
    const number = group(value.dtype) === 'float' ? ({ kind: 'float', value: known } as const) : known
    checkFill(number, into.dtype, count, t)
  }
}

export const maskedFillErrors = {
  ...broadcastErrors,
  ...outputErrors,
  ...scalarErrors,
  leaf: inplaceErrors.leaf,
  mask_dtype: ['RuntimeError', 'masked_fill_ only supports boolean masks, but got mask with dtype {got}'],
  value: [
    'RuntimeError',
    'masked_fill_ only supports a 0-dimensional value tensor, but got tensor with {rank} dimension(s).',
  ],
} as const

export function maskFilled(
  self: Tensor,
  mask: Tensor,
  value: Tensor | Scalar,
  into: Tensor | null,
  t: Trace<keyof typeof maskedFillErrors>,
): Tensor {
  if (into) checkLeaf(into, t)
  const shape = into ? null : broadcastShapes([mask.shape, self.shape], t)
  const values = isNumber(value) ? [] : [value]
  if (!isNumber(value)) t.check(value.shape.length === 0, 'value', { rank: value.shape.length })
  t.check(mask.dtype === 'bool', 'mask_dtype', { got: cppType(mask.dtype) })
  if (into) {
    const common = broadcastShapes([into.shape, mask.shape], t)
    t.check(String(common) === String(into.shape), 'output', { output: into.shape, shape: common })
  }
  checkItem(value, self, 2, t)
  if (shape) return tensor(shape, { dtype: self.dtype, requires_grad: needsGrad(self.dtype, [self, ...values]) })
  return written(into!, needsGrad(self.dtype, values) ? values : [])
}

export const maskedScatterErrors = {
  ...broadcastErrors,
  ...inplaceErrors,
  too_few_sizes: expandErrors.too_few_sizes,
  expand_size: expandErrors.expand_size,
  dtypes: ['RuntimeError', 'masked_scatter: expected self and source to have same dtypes but got{self} and {source}'],
  mask_dtype: ['RuntimeError', 'masked_scatter_ only supports boolean masks, but got mask with dtype {got}'],
  elements: ['RuntimeError', 'Number of elements of source < number of ones in mask'],
} as const

/** Where the mask is not known, the source is taken to be long enough. */
export function maskScattered(
  self: Tensor,
  mask: Tensor,
  source: Tensor,
  into: Tensor | null,
  t: Trace<keyof typeof maskedScatterErrors>,
): Tensor {
  if (into) checkLeaf(into, t)
  const shape = into ? into.shape : broadcastShapes([mask.shape, self.shape], t)
  if (into) checkOverlap(into, [], t)
  t.check(self.dtype === source.dtype, 'dtypes', { self: scalarType(self.dtype), source: scalarType(source.dtype) })
  if (into) expandedTo(mask, shape, t as Trace<string>)
  t.check(mask.dtype === 'bool', 'mask_dtype', { got: scalarType(mask.dtype) })
  t.check((trueCount(mask, shape) ?? 0) <= numel(source.shape), 'elements')
  if (into) return written(into, needsGrad(self.dtype, [source]) ? [source] : [])
  return tensor(shape, { dtype: self.dtype, requires_grad: needsGrad(self.dtype, [self, source]) })
}

export const partErrors = {
  not_differentiable: noAutograd(),
  part: [
    'RuntimeError',
    'expected src to have a size equal to the slice of self. src size = {src}, slice size = {part}',
  ],
} as const

/** A copy of the tensor with another part: it keeps its strides, unless elements share memory. */
export function withPart(self: Tensor, part: Tensor, src: Tensor, t: Trace<keyof typeof partErrors>): Tensor {
  t.check(String(part.shape) === String(src.shape), 'part', { src: src.shape, part: part.shape })
  const { shape, strides, dtype, offset } = self
  const isOverlapping = !isDense(self) && shape.some((size, dim) => size > 1 && strides[dim] === 0)
  const requires_grad = needsGrad(dtype, [self, src])
  t.check(requires_grad || !src.requires_grad, 'not_differentiable', { dtype: scalarType(dtype) })
  if (isOverlapping) return tensor(shape, { dtype, requires_grad, strides: preservedStrides(self) })
  return { ...tensor(shape, { dtype, requires_grad, strides }), offset }
}
