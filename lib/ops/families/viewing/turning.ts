import { preservedStrides } from '@/lib/shape/elementwise'
import { contiguousStrides, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, distinctErrors, noDimensionErrors, wrapDim, wrapDims } from '@/lib/ops/families/dimensions'
import { concatenate } from './joining'
import { strided } from './slicing'
import { transposed } from './viewing'

/** Copies with the elements in another order. Source: ATen/native/TensorTransformations.cpp. */

export const flipErrors = distinctErrors

/** A fresh tensor of the same shape. */
const alike = (of: Tensor, strides: readonly number[]): Tensor =>
  tensor(of.shape, { dtype: of.dtype, requires_grad: of.requires_grad, strides })

/** `torch.flip`: memory runs as it did. */
export function flipped(of: Tensor, dims: readonly number[], t: Trace<keyof typeof flipErrors>): Tensor {
  wrapDims(dims, of.shape.length, t)
  return alike(of, preservedStrides(of))
}

export const rollErrors = {
  ...dimensionErrors,
  ...noDimensionErrors,
  no_shifts: ['RuntimeError', '`shifts` required'],
  count: ['RuntimeError', 'shifts and dimensions must align. shifts: {shifts}, dims:{dims}'],
} as const

type RollTrace = Trace<keyof typeof rollErrors>

/** `torch.roll`: without `dims`, of the flattened tensor. */
export function rolled(of: Tensor, shifts: readonly number[], dims: readonly number[], t: RollTrace): Tensor {
  t.check(shifts.length > 0 || dims.length === 1, 'no_shifts')
  // flattening leaves an empty line as it is
  const isEmptyLine = of.shape.length === 1 && of.shape[0] === 0
  if (dims.length === 0 && shifts.length === 1)
    return alike(of, isEmptyLine ? preservedStrides(of) : contiguousStrides(of.shape))
  t.check(shifts.length === dims.length, shifts.length === 0 ? 'no_shifts' : 'count', {
    shifts: shifts.length,
    dims: dims.length,
  })
  return dims.reduce((rolling, dim, i) => rolledAlong(rolling, shifts[i]!, dim, t), of)
}

/** PyTorch cuts the dimension in two and joins the pieces the other way round. */
function rolledAlong(of: Tensor, shift: number, dim: number, t: RollTrace): Tensor {
  if (numel(of.shape) === 0) return alike(of, preservedStrides(of))
  t.check(of.shape.length > 0, 'no_dimensions', { dim })
  const wrapped = wrapDim(dim, of.shape.length, t)
  const size = of.shape[wrapped]!
  const start = (((size - shift) % size) + size) % size
  return concatenate([strided(of, wrapped, start, size - start), strided(of, wrapped, 0, start)], wrapped, size)
}

export const rotErrors = {
  ...dimensionErrors,
  count: ['RuntimeError', 'expected total rotation dims == 2, but got dims = {count}'],
  rank: ['RuntimeError', 'expected total dims >= 2, but got total dims = {rank}'],
  same: ['RuntimeError', 'expected rotation dims to be different, but got dim0 = {dim0} and dim1 = {dim1}'],
} as const

/** `torch.rot90`: a flip, and for an odd number of turns the two dimensions change places. */
export function rotated(of: Tensor, k: number, dims: readonly number[], t: Trace<keyof typeof rotErrors>): Tensor {
  const rank = of.shape.length
  t.check(dims.length === 2, 'count', { count: dims.length })
  t.check(rank >= 2, 'rank', { rank })
  const [dim0, dim1] = dims as [number, number]
  t.check(wrapDim(dim0, rank, t) !== wrapDim(dim1, rank, t), 'same', { dim0, dim1 })
  if (k % 4 === 0) return alike(of, contiguousStrides(of.shape))
  const turned = alike(of, preservedStrides(of))
  return k % 2 === 0 ? turned : transposed(turned, dim0, dim1, t)
}
