import { raise } from '@/lib/shape/error'
import { cppType, group, scalarType, tensorType } from '@/lib/shape/dtype'
import { checkLeaf, checkOverlap, inplaceErrors, overlaps, refuseOverlap } from '@/lib/shape/inplace'
import { numel, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { expandedTo, expandErrors } from '@/lib/ops/families/viewing/expanding'
import { checkMask, indexed, indexingErrors } from './indexing'

/** Writing into a part of a tensor. Source: ATen/TensorIndexing.h, `index_put_` in TensorAdvancedIndexing.cpp. */

export const putErrors = {
  ...indexingErrors,
  dtypes: [
    'RuntimeError',
    'Index put requires the source and destination dtypes match, got {into} for the destination and {source} for the source.',
  ],
  values: [
    'RuntimeError',
    'shape mismatch: value tensor of shape {value} cannot be broadcast to indexing result of shape {result}',
  ],
} as const

type PutTrace = Trace<keyof typeof putErrors>
type Indices = readonly (Tensor | undefined)[]

/** The checks of `index_put_`. */
export function checkPut(into: Tensor, indices: Indices, value: Tensor, accumulate: boolean, t: PutTrace): void {
  const [only, ...others] = indices.filter((index) => index !== undefined)
  const isMask = only !== undefined && others.length === 0 && (only.dtype === 'bool' || only.dtype === 'uint8')
  if (isMask && !accumulate && numel(value.shape) === 1)
    return checkMaskFill(into, only, indices.indexOf(only), value, t)
  if ([value, ...indices].some((one) => one && overlaps(into, one))) refuseOverlap()
  const { shape, checkRange } = indexed(into, indices, t)
  const missing = shape.length - value.shape.length
  const fits = missing >= 0 && value.shape.every((size, dim) => size === 1 || size === shape[dim + missing])
  t.check(fits, 'values', { value: value.shape, result: shape })
  t.check(into.dtype === value.dtype, 'dtypes', { into: scalarType(into.dtype), source: scalarType(value.dtype) })
  checkRange()
}

/** One mask and one number: PyTorch fills, whatever the dtype of the number. */
function checkMaskFill(into: Tensor, mask: Tensor, at: number, value: Tensor, t: PutTrace): void {
  checkMask(into, mask, at, t)
  if (mask.dtype !== 'bool') {
    const type = cppType(mask.dtype)
    raise('RuntimeError', 'mask', `masked_fill_ only supports boolean masks, but got mask with dtype ${type}`)
  }
  if (group(value.dtype) === 'complex' && !['complex', 'bool'].includes(group(into.dtype))) t.unknown()
}

const { too_few_sizes, expand_size } = expandErrors
export const assignErrors = { ...inplaceErrors, too_few_sizes, expand_size } as const

/** A leaf that requires a gradient cannot be written, nor can a view of it. */
export function checkAssignable(self: Tensor, part: Tensor, t: Trace<'leaf'>): void {
  if (part === self) checkLeaf(self, t)
  else if (self.requires_grad && self.node === undefined && self.base === undefined)
    raise(
      'RuntimeError',
      'leaf',
      'a view of a leaf Variable that requires grad is being used in an in-place operation.',
    )
  else checkLeaf(self, t)
}

/** `copy_to`: a value of as many elements, a number, or one that broadcasts after its leading sizes of 1 are dropped. */
export function checkAssigned(self: Tensor, part: Tensor, value: Tensor, t: Trace<keyof typeof assignErrors>): void {
  const isSame = String(part.shape) === String(value.shape)
  if (!isSame && value.shape.length > 0) expandedTo(withoutLeadingOnes(value), part.shape, t as Trace<string>)
  checkAssignable(self, part, t)
  if (numel(part.shape) > 0) checkOverlap(part, [], t)
}

/** The value as it is broadcast: without the sizes of 1 that it begins with. */
export function withoutLeadingOnes(value: Tensor): Tensor {
  const first = value.shape.findIndex((size) => size !== 1)
  const drop = first < 0 ? value.shape.length : first
  return view(value, value.shape.slice(drop), value.strides.slice(drop))
}

export const cannotAssign = (type: string, { dtype }: Tensor): never =>
  raise('TypeError', 'type', `can't assign a ${type} to a ${tensorType(dtype)}`)
