import { tensor as aTensor } from '@/lib/shape/argument'
import { withAttribute } from '@/lib/shape/builtins'
import { isFloating, type DType } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'

/** Masks as attention takes them. Source: `_canonical_mask` in torch/nn/functional.py, torch/nn/modules/transformer.py. */

export const maskErrors = {
  mask_dtype: ['AssertionError', 'only bool and floating types of {name} are supported'],
  mask_overflow: ['RuntimeError', 'value cannot be converted to type {type} without overflow'],
} as const

const integers: Partial<Record<DType, string>> = {
  uint8: 'uint8_t',
  int8: 'int8_t',
  int16: 'int16_t',
  int32: 'int',
  int64: 'int64_t',
}

/** -inf is put where a mask says True, or fills a causal mask; no integer can hold it. */
function holdsInfinity(dtype: DType, t: Trace<'mask_overflow'>): void {
  const type = integers[dtype]
  t.check(type === undefined, 'mask_overflow', { type: type ?? '' })
}

/** A mask that is added to the scores: a bool one becomes 0 and -inf of the dtype of the query. */
export function canonicalMask(
  mask: Value,
  name: string,
  dtype: DType,
  t: Trace<keyof typeof maskErrors>,
): Tensor | null {
  if (mask === null) return null
  const given = withAttribute(mask, 'dtype')
  checkIsTensor(given)
  t.check(given.dtype === 'bool' || isFloating(given.dtype), 'mask_dtype', { name })
  if (isFloating(given.dtype)) return given
  holdsInfinity(dtype, t)
  const values = given.values?.map((value) => (value === 0 ? 0 : -Infinity))
  return tensor(given.shape, { dtype, ...(values ? { values } : {}) })
}

/** `torch.is_floating_point(mask)`. */
export function isFloatingMask(mask: Value): boolean {
  checkIsTensor(mask)
  return isFloating((mask as Tensor).dtype)
}

const checkIsTensor = (value: Value) =>
  bindNative('is_floating_point', [{ input: aTensor([]) }], { positional: [value], keyword: {} })

/** `F._none_or_dtype`: only looks whether it is a tensor. */
export function checkNoneOrTensor(value: Value): void {
  if (value === null || (typeof value === 'object' && value.kind === 'tensor')) return
  raise('RuntimeError', 'type', 'input to _none_or_dtype() must be None or torch.Tensor')
}

/**
 * `_detect_is_causal_mask`: a hint is taken as it is; without one, the mask is compared with the causal mask of the
 * length. Contents that are not known are those of `torch.randn`: not causal, where there is anything to mask.
 */
export function detectCausal(
  mask: Value,
  { hint, length, query }: { readonly hint: Value; readonly length: number; readonly query: DType },
  t: Trace<keyof typeof maskErrors>,
): boolean {
  if (hint !== null || mask === null) return hint === true
  const { shape, dtype, values, requires_grad } = withAttribute(mask, 'device')
  holdsInfinity(dtype, t)
  if (shape.length !== 2 || shape.some((size) => size !== length)) return false
  if (length === 0) return true
  if (values) return values.every((value, at) => value === causal(dtype, at % length > Math.floor(at / length)))
  // one zero is the causal mask of length 1, and would be left out: that shows where attention refuses it, or it learns
  const isFit = ['bool', 'float32', query].includes(dtype)
  if (length === 1 && (!isFit || requires_grad)) t.unknown()
  return false
}

const causal = (dtype: DType, isMasked: boolean) => (isMasked ? (dtype === 'bool' ? 1 : -Infinity) : 0)
