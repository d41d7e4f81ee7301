import { cppType, group, isFloating, scalarType } from '@/lib/shape/dtype'
import { permutedStrides, preservedStrides } from '@/lib/shape/elementwise'
import { outputErrors } from '@/lib/shape/inplace'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { scalarTypes } from '@/lib/shape/refusals'
import { scalarErrors, cppDouble, toScalar } from '@/lib/shape/scalar'
import { contiguousStrides, isContiguous, needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float } from '@/lib/shape/value'
import { linearErrors } from '@/lib/ops/families/module/affine'
import { generalAttentionErrors, selfAttentionErrors } from './attention'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'

/**
 * `scaled_dot_product_attention` on a CPU: one kernel, or products and softmax one after the other.
 * Source: ATen/native/transformers/attention.cpp, sdp_utils_cpp.{h,cpp}.
 */

export const sdpaErrors = {
  dtypes: [
    'RuntimeError',
    'Expected query, key, and value to have the same dtype, but got query.dtype: {query} key.dtype: {key} and value.dtype: {value} instead.',
  ],
  ranks: [
    'RuntimeError',
    'Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: {query} key.dim: {key} and value.dim: {value} instead.',
  ],
  features: linearErrors.features,
  batches: [
    'RuntimeError',
    'Expected size for first two dimensions of batch2 tensor to be: [{batch}, {inputs}] but got: [{batch}, {got}].',
  ],
  ...broadcastErrors,
  mask_dtype_differs: selfAttentionErrors.mask_dtype_differs,
  ...dimensionErrors,
  no_dimensions: ['IndexError', 'Dimension specified as -2 but tensor has no dimensions'],
  ...outputErrors,
  causal_mask: [
    'RuntimeError',
    '_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True',
  ],
  heads: ['RuntimeError', 'Number of heads in key and value must divide the number of heads in '],
  rate: ['RuntimeError', 'dropout probability has to be between 0 and 1, but got {p}'],
  dropout_negative: generalAttentionErrors.dropout_negative,
  ...implementedErrors,
  dtype_of_product: linearErrors.dtype_of_product,
  scalar_type: scalarTypes(),
  ...scalarErrors,
} as const
type Errors = Trace<keyof typeof sdpaErrors>

export interface Attended {
  readonly query: Tensor
  readonly key: Tensor
  readonly value: Tensor
  readonly attn_mask: Tensor | null
  readonly dropout_p: number
  readonly is_causal: boolean
  readonly enable_gqa: boolean
}

export function attendTo(call: Attended, t: Errors): Tensor {
  const { query, key, value, attn_mask: mask, dropout_p } = call
  const { dtype } = query
  const all = [query, key, value]
  const [q, k, v] = all.map(({ dtype }) => cppType(dtype)) as [string, string, string]
  t.check(
    all.every((one) => one.dtype === dtype),
    'dtypes',
    { query: q, key: k, value: v },
  )
  const [qd, kd, vd] = all.map(({ shape }) => shape.length) as [number, number, number]
  t.check(Math.min(qd, kd, vd) >= 2, 'ranks', { query: qd, key: kd, value: vd })
  if (mask) {
    const isFit = mask.dtype === 'bool' || mask.dtype === 'float32' || mask.dtype === dtype
    t.check(isFit, 'mask_dtype_differs', { mask: cppType(mask.dtype), query: cppType(dtype) })
  }
  // nothing to attend to, or nobody to attend
  if (query.shape.at(-2) === 0 || numel(value.shape) === 0) {
    const shape = [...query.shape.slice(0, -1), value.shape.at(-1)!]
    const strides = permutedStrides([{ shape, strides: contiguousStrides(shape) }])
    return tensor(shape, { dtype, requires_grad: needsGrad(dtype, all), strides })
  }
  const isFused = fuses(call, t)
  // True becomes -inf
  const isInfinite = mask?.dtype === 'bool' && dtype !== 'bool'
  if (isInfinite) toScalar(float(-Infinity), dtype, t)
  if (!isFused) return attendInSteps(call, t)
  // the kernel does not look at the length of the values
  if (mask && key.shape.at(-2) !== value.shape.at(-2)) t.unknown()
  t.check(dropout_p === 0, 'dropout_negative')
  const requires_grad = needsGrad(dtype, all)
  return tensor(query.shape, { dtype, requires_grad, strides: preservedStrides(query) })
}

/** `use_flash_attention_cpp`: is it a case for the one kernel? */
function fuses({ query, key, value, attn_mask, dropout_p, enable_gqa }: Attended, t: Errors): boolean {
  const all = [query, key, value]
  if (dropout_p > 0 || all.some(({ shape }) => shape.length !== 4)) return false
  const [batches, heads] = [0, 1].map((dim) => all.map(({ shape }) => shape[dim]!)) as [number[], number[]]
  if (new Set(batches).size > 1) return false
  const isGrouped = enable_gqa && heads[1] === heads[2] && heads[0]! % heads[1]! === 0
  if (!isGrouped && new Set(heads).size > 1) return false
  if (attn_mask && !fits(attn_mask, query, key, t)) return false
  if (all.some(({ shape }) => shape[3] !== query.shape[3]) || key.shape[2] === 0) return false
  const isDense = all.every(({ strides }) => strides.at(-1) === 1)
  return isDense && isFloating(query.dtype)
}

/** `check_attn_mask_shape` */
function fits({ shape, requires_grad }: Tensor, query: Tensor, key: Tensor, t: Errors): boolean {
  if (requires_grad) return false
  const rank = shape.length
  t.check(rank > 0, 'no_dimensions')
  t.check(rank > 1, 'dim', { low: -1, high: 0, dim: -2 })
  const [N, H, L] = query.shape
  const want = [N!, H!, L!, key.shape[2]!].slice(-rank)
  return (rank === 2 || rank === 4) && shape.every((size, dim) => size === 1 || size === want[dim])
}

/** `_scaled_dot_product_attention_math` */
function attendInSteps({ query, key, value, attn_mask, dropout_p, is_causal, enable_gqa }: Attended, t: Errors) {
  const { dtype } = query
  t.check(!is_causal || !attn_mask, 'causal_mask')
  const [keys, values] = enable_gqa ? repeatHeads(query, key, value, t) : ([key.shape, value.shape] as const)
  const scores = multiply(query, [...keys.slice(0, -2), keys.at(-1)!, keys.at(-2)!], t)
  if (attn_mask) {
    const shape = broadcastShapes([scores, attn_mask.shape], t)
    t.check(String(shape) === String(scores), 'output', { output: scores, shape })
  }
  checkImplemented('softmax_lastdim_kernel_impl', dtype, group(dtype) !== 'complex' || numel(scores) === 0, t)
  t.check(!(dropout_p > 1), 'rate', { p: cppDouble(dropout_p) })
  const inputs = [query, key, value, ...(attn_mask ? [attn_mask] : [])]
  const requires_grad = needsGrad(dtype, inputs)
  // a matrix times many is folded the other way round, where that is cheaper
  const isFolded = scores.length === 2 && values.length > 2 && (requires_grad || !isContiguous(value))
  if (isFolded) t.unknown()
  const shape = multiply(tensor(scores), values, t)
  checkProduct(scores, value, t)
  return tensor(shape, { dtype, requires_grad })
}

/** Weights are floating point by now, and the values are what they were. */
function checkProduct(scores: readonly number[], { shape, dtype }: Tensor, t: Errors): void {
  if (isFloating(dtype) || group(dtype) === 'complex') return
  if (scores.length !== shape.length || numel(scores) === 0) t.unknown()
  t.check(shape.length > 2, 'dtype_of_product', { input: 'float', weight: cppType(dtype) })
  t.fail('scalar_type', { want: 'Float', got: scalarType(dtype) })
}

/** Keys and values of a group of heads, repeated for each head of the query. */
function repeatHeads(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  t: Errors,
): readonly [readonly number[], readonly number[]] {
  const rank = [query, key, value].map(({ shape }) => shape.length).find((length) => length < 3)
  if (rank !== undefined) t.fail('dim', { low: -rank, high: rank - 1, dim: -3 })
  const heads = query.shape.at(-3)!
  const own = [key, value].map(({ shape }) => shape.at(-3)!)
  if (own.includes(0)) t.unknown()
  t.check(
    own.every((count) => heads % count === 0),
    'heads',
  )
  return [key.shape.with(-3, heads), value.shape.with(-3, heads)]
}

/** The shape of `torch.matmul` of matrices or batches of them. */
function multiply(a: Tensor, b: readonly number[], t: Errors): readonly number[] {
  const [batchA, batchB] = [a.shape.slice(0, -2), b.slice(0, -2)]
  const [rows, columns] = a.shape.slice(-2) as [number, number]
  const [inputs, outputs] = b.slice(-2) as [number, number]
  const batch = batchA.length > 0 && batchB.length > 0 ? broadcastShapes([batchA, batchB], t) : [...batchA, ...batchB]
  if (columns !== inputs) {
    const isMixed = (batchA.length === 0) !== (batchB.length === 0)
    if (isMixed && !(batchB.length === 0 && isContiguous(a))) t.unknown()
    const size = numel(batch)
    if (batchB.length === 0) t.fail('features', { rows: size * rows, columns, inputs, outputs })
    t.fail('batches', { batch: size, inputs: columns, got: inputs })
  }
  return [...batch, rows, outputs]
}
