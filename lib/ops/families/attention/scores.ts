import { bool, float, tensor as aTensor } from '@/lib/shape/argument'
import { notComparable } from '@/lib/shape/builtins'
import { cppType, promote, type DType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { float as pyFloat, isFloat, repr, type Value } from '@/lib/shape/value'
import type { AttentionTrace, RunningAttention } from './attention'

/** The middle of attention: scores of the keys, masked, made into weights, and the values they sum. */

export interface Masks {
  readonly padding: Tensor | null
  readonly mask: Tensor | null
}

/** A mask for every head of every batch, or one for all. */
type Merged = { readonly rows: number; readonly dtype: DType; readonly requires_grad: boolean } | null

export interface Sizes {
  readonly L: number
  readonly N: number
  readonly S: number
  readonly heads: number
  readonly D: number
}

/** The key padding mask is added to the attention mask. Both grow with the keys that attention adds by itself. */
export function merge({ padding, mask }: Masks, extra: number, { N, S, heads }: Sizes, t: AttentionTrace): Merged {
  if (padding) {
    const [batch, length] = padding.shape as unknown as [number, number]
    t.check(batch === N, 'padding_size', { dim: 0, want: N, got: batch })
    t.check(length + extra === S, 'padding_size', { dim: 1, want: S, got: length + extra })
  }
  const both = [mask, padding].filter((one) => one !== null)
  if (both.length === 0) return null
  return {
    rows: padding || mask!.shape.length === 3 ? heads : 1,
    dtype: both.map(({ dtype }) => dtype).reduce(promote),
    requires_grad: both.some(({ requires_grad }) => requires_grad),
  }
}

const multiply = ({ L, S, D, heads }: Sizes, t: AttentionTrace) => {
  t.product(L, D, S, heads)
  t.product(L, S, D, heads)
}

/** `baddbmm`, softmax, dropout, `bmm`: the way that knows the weights. */
export function weigh(
  dtype: DType,
  mask: Merged,
  sizes: Sizes,
  self: Pick<RunningAttention, 'dropout' | 'training' | 'num_heads'>,
  t: AttentionTrace,
) {
  const isFit = mask === null || mask.dtype === dtype
  t.check(isFit, 'score_dtype', { mask: cppType(mask?.dtype ?? dtype), query: cppType(dtype) })
  if (self.training) {
    const dropout = number(self.dropout) ?? notComparable('>', self.dropout, pyFloat(0))
    t.check(dropout <= 1, 'dropout_of_weights', { dropout: repr(self.dropout) })
  }
  multiply(sizes, t)
}

const sdpa = { query: aTensor([]), key: aTensor([]), value: aTensor([]), attn_mask: aTensor([]) }
const rest = { dropout_p: float(), is_causal: bool() }

/**
 * `scaled_dot_product_attention` on a CPU: without dropout and without a mask that learns it is one kernel, which
 * torch.utils.flop_counter does not count; otherwise two products. Source: ATen/native/transformers/attention.cpp.
 */
export function attendDirectly(
  query: Tensor,
  mask: Merged,
  causal: Value,
  sizes: Sizes,
  self: Pick<RunningAttention, 'dropout' | 'training' | 'num_heads'>,
  t: AttentionTrace,
) {
  const { L, N, S, heads } = sizes
  const isSplit = mask !== null && mask.rows !== 1
  t.check(!isSplit || heads * S > 0, 'empty_mask', { batch: N, heads: self.num_heads, length: S })
  const p = self.training ? self.dropout : pyFloat(0)
  bindNative('scaled_dot_product_attention', [{ ...sdpa, ...rest }], {
    positional: [query, query, query, query, p, causal],
    keyword: {},
  })
  const { dtype } = query
  const isFit = mask === null || mask.dtype === 'float32' || mask.dtype === dtype
  t.check(isFit, 'mask_dtype_differs', { mask: cppType(mask?.dtype ?? dtype), query: cppType(dtype) })
  const dropout = number(p)!
  const isEmpty = numel([L, N, S]) === 0
  const isProducts = dropout > 0 || (mask?.requires_grad ?? false)
  t.check(isEmpty || dropout <= 1, 'dropout', { dropout })
  t.check(isEmpty || isProducts || dropout >= 0, 'dropout_negative')
  if (isProducts) multiply(sizes, t)
}

/** The number that Python sees; True is 1. */
function number(value: Value): number | undefined {
  if (isFloat(value)) return value.value
  return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : undefined
}
