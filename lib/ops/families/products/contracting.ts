import { scalarType } from '@/lib/shape/dtype'
import { isContiguous, needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { dot, dotErrors, mm, mmErrors } from './product'
import { reduced } from '@/lib/ops/families/reduction/reduction'
import { permuted, reshaped } from '@/lib/ops/families/viewing/viewing'

/** Products over chosen dimensions: what tensordot and inner share. Source: `tensordot` in ATen/native/Linear.cpp. */

export const contractionErrors = {
  contraction_dtype: ['RuntimeError', 'both inputs should have same dtype'],
  mm_kernel: mmErrors.mm_kernel,
  dot_kernel: dotErrors.dot_kernel,
} as const

export const pairErrors = {
  count: ['RuntimeError', 'both dimension lists should have same length'],
  ...dimensionErrors,
  contraction_size: [
    'RuntimeError',
    'contracted dimensions need to match, but first has size {a} in dim {dim_a} and second has size {b} in dim {dim_b}',
  ],
  no_dimensions: ['IndexError', 'Dimension specified as {dim} but tensor has no dimensions'],
  repeated: ['RuntimeError', 'dim {dim} appears multiple times in the list of dims'],
} as const

/** Sum over the products along pairs of dimensions; the others stay, those of `a` first. */
export function contract(
  a: Tensor,
  b: Tensor,
  dimsA: readonly number[],
  dimsB: readonly number[],
  t: Trace<string>,
): Tensor {
  t.check(dimsA.length === dimsB.length, 'count')
  t.check(a.dtype === b.dtype, 'contraction_dtype', { a: scalarType(a.dtype), b: scalarType(b.dtype) })
  let [left, right] = [a, b]
  const sizes = dimsA.map((dimA, i) => {
    const dimB = dimsB[i]!
    const alongA = existing(a, dimA, t)
    const alongB = existing(b, dimB, t)
    const [sizeA, sizeB] = [a.shape[alongA]!, b.shape[alongB]!]
    // what meets a single element can be summed at once
    if (sizeB === 1) left = summed(left, alongA)
    else if (sizeA === 1) right = summed(right, alongB)
    else t.check(sizeA === sizeB, 'contraction_size', { a: sizeA, b: sizeB, dim_a: dimA, dim_b: dimB })
    return sizeA === 1 || sizeB === 1 ? 1 : sizeA
  })
  const chosenA = distinct(dimsA, a, t)
  const chosenB = distinct(dimsB, b, t)
  const keptA = [...a.shape.keys()].filter((dim) => !chosenA.includes(dim))
  const keptB = [...b.shape.keys()].filter((dim) => !chosenB.includes(dim))
  const shape = [...keptA.map((dim) => left.shape[dim]!), ...keptB.map((dim) => right.shape[dim]!)]
  const k = numel(sizes)
  const rows = permuted(left, [...keptA, ...chosenA])
  const columns = permuted(right, [...chosenB, ...keptB])
  const m = numel(keptA.map((dim) => left.shape[dim]!))
  const n = numel(keptB.map((dim) => right.shape[dim]!))
  const isWhole = m === 1 && n === 1
  // copying would cost more than to multiply and sum, and bools can do that
  if (isWhole && !(isContiguous(rows) && isContiguous(columns)))
    return tensor(shape, { dtype: a.dtype, requires_grad: needsGrad(a.dtype, [a, b]) })
  const made = isWhole
    ? dot(reshaped(rows, [k]), reshaped(columns, [k]), t)
    : mm(reshaped(rows, [m, k]), reshaped(columns, [k, n]), t)
  return tensor(shape, { dtype: made.dtype, requires_grad: made.requires_grad })
}

/** The number of a dimension that is there. */
function existing({ shape }: Tensor, dim: number, t: Trace<string>): number {
  t.check(shape.length > 0, 'no_dimensions', { dim })
  return wrapDim(dim, shape.length, t)
}

const summed = (of: Tensor, dim: number): Tensor => reduced(of, new Set([dim]), { keepdim: true }, of.dtype)

function distinct(dims: readonly number[], { shape }: Tensor, t: Trace<string>): number[] {
  const wrapped = dims.map((dim) => wrapDim(dim, shape.length, t))
  const twice = wrapped.find((dim, at) => wrapped.indexOf(dim) < at)
  t.check(twice === undefined, 'repeated', { dim: twice ?? 0 })
  return wrapped
}
