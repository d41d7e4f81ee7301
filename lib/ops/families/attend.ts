import { bool, float, tensor as aTensor } from '@/lib/shape/argument'
import { withAttribute } from '@/lib/shape/builtins'
import { cppType, group, promote, type DType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { notComparable } from '@/lib/shape/python'
import { numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import { float as pyFloat, isFloat, isTrue, repr, tuple, type Value } from '@/lib/shape/value'
import { linear, linearLayer, under, type Weights } from './affine'
import { isPacked, type Attention, type AttentionTrace } from './attention'
import { canonicalMask, isFloatingMask } from './mask'

/**
 * `MultiheadAttention.forward` and `multi_head_attention_forward` in torch/nn/functional.py, in their order. The fast
 * path is never taken here: it wants parameters that need no gradient.
 */

export interface AttentionCall {
  readonly query: Value
  readonly key: Value
  readonly value: Value
  readonly key_padding_mask: Value
  readonly attn_mask: Value
  readonly need_weights: boolean
  readonly average_attn_weights: boolean
  readonly is_causal: Value
}

interface Constructed extends Attention {
  readonly training: boolean
  readonly parameters: Weights
}

/** Query, key and value as (L, N, E), (S, N, E), (S, N, E). */
interface Inputs {
  readonly query: Tensor
  readonly key: Tensor
  readonly value: Tensor
}
interface Masks {
  readonly padding: Tensor | null
  readonly mask: Tensor | null
}
/** A mask for every head of every batch, or one for all. */
type Merged = { readonly rows: number; readonly dtype: DType; readonly requires_grad: boolean } | null

/** The output, and the weights of each key where they are wanted. */
export function attend(call: AttentionCall, self: Constructed, t: AttentionTrace): readonly [Tensor, Tensor | null] {
  const { need_weights, average_attn_weights } = call
  const isFloatMask = call.attn_mask !== null && isFloatingMask(call.attn_mask)
  if (!isFloatMask && call.key_padding_mask !== null) isFloatingMask(call.key_padding_mask)
  const { shape, dtype } = withAttribute(call.query, 'dim')
  if (group(dtype) === 'complex') t.unknown()
  const padding = canonicalMask(call.key_padding_mask, 'key_padding_mask', dtype, t)
  const mask = canonicalMask(call.attn_mask, 'attn_mask', dtype, t)

  const isBatched = shape.length === 3
  const isSwapped = self.batch_first && isBatched
  const given = [call.query, call.key, call.value].map((value) => withAttribute(value, 'is_nested'))
  const [query, key, value] = given.map((input) => (isSwapped ? swapFirst(input, t) : input)) as [
    Tensor,
    Tensor,
    Tensor,
  ]
  checkRanks({ query, key, value }, { padding, mask }, self.num_heads, t)
  // without a batch each gets one of its own, and they are objects apart
  const isShared = isBatched && call.key === call.value
  const inputs = isBatched ? { query, key, value } : inBatch({ query, key, value })
  const masks = padding && !isBatched ? { padding: withBatch(padding, 0), mask } : { padding, mask }
  const { N, L, S } = run(inputs, masks, isShared, call, self, t)

  const { embed_dim, num_heads } = self
  const made = tensor(isBatched ? [L, N, embed_dim] : [L, embed_dim], { dtype, requires_grad: true })
  const output = isSwapped ? swapFirst(made, t) : made
  if (!need_weights) return [output, null]
  const weights = [...(isBatched ? [N] : []), ...(average_attn_weights ? [] : [num_heads]), L, S]
  return [output, tensor(weights, { dtype, requires_grad: true })]
}

/** `x.transpose(1, 0)`. */
function swapFirst(x: Tensor, t: AttentionTrace): Tensor {
  t.check(x.shape.length > 1, 'dimension')
  const [first, second, ...rest] = [...x.shape.keys()]
  const order = [second!, first!, ...rest]
  return view(
    x,
    order.map((dim) => x.shape[dim]!),
    order.map((dim) => x.strides[dim]!),
  )
}

/** `x.unsqueeze(dim)`. */
function withBatch(x: Tensor, dim: number): Tensor {
  const stride = x.shape[dim]! * x.strides[dim]!
  return view(x, x.shape.toSpliced(dim, 0, 1), x.strides.toSpliced(dim, 0, stride))
}

const inBatch = ({ query, key, value }: Inputs): Inputs => ({
  query: withBatch(query, 1),
  key: withBatch(key, 1),
  value: withBatch(value, 1),
})

/** `_mha_shape_check`. */
function checkRanks({ query, key, value }: Inputs, { padding, mask }: Masks, num_heads: number, t: AttentionTrace) {
  const rank = query.shape.length
  t.check(rank === 2 || rank === 3, 'query_rank', { rank })
  const kind = rank === 3 ? 'batched (3-D)' : 'unbatched (2-D)'
  const [k, v] = [key.shape.length, value.shape.length]
  t.check(k === rank && v === rank, 'key_rank', { kind, rank, key: k, value: v })
  if (padding) {
    const got = padding.shape.length
    t.check(got === rank - 1, 'padding_rank', { kind, rank: rank - 1, got })
  }
  if (!mask) return
  const got = mask.shape.length
  t.check(got === 2 || got === 3, 'mask_rank', { kind, got })
  if (rank === 3 || got === 2) return
  const want = [num_heads, query.shape[0]!, key.shape[0]!]
  t.check(isSame(mask.shape, want), 'unbatched_mask', { want: written(want), got: size(mask.shape) })
}

const isSame = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((n, i) => n === b[i])
const written = (shape: readonly number[]) => repr(tuple(shape))
const size = (shape: readonly number[]) => `torch.Size([${shape.join(', ')}])`

/** Everything behind the ranks; returns the sizes of batch, queries and keys. */
function run(
  { query, key, value }: Inputs,
  { padding, mask: given }: Masks,
  isShared: boolean,
  { need_weights, is_causal }: AttentionCall,
  self: Constructed,
  t: AttentionTrace,
) {
  const [L, N, E] = query.shape as unknown as [number, number, number]
  const hint = isTrue(is_causal)
  t.check(!hint || given !== null, 'causal')
  // the hint stands for the mask where it can; where it cannot, the mask is enough
  const isHinted = hint && padding === null && !need_weights
  const mask = isHinted ? null : given
  t.check(E === self.embed_dim, 'embed_dim', { want: self.embed_dim, got: E })
  if (isPacked(self)) {
    t.check(isSame(key.shape, value.shape), 'key_value', { key: size(key.shape), value: size(value.shape) })
    projectPacked({ query, key, value }, isShared, self, t)
  } else {
    const [k, v] = [key.shape.slice(0, 2), value.shape.slice(0, 2)]
    t.check(isSame(k, v), 'key_value_batch', { key: size(k), value: size(v) })
    projectApart({ query, key, value }, self, t)
  }

  const heads = N * self.num_heads
  const D = E / self.num_heads
  const [length, batch] = key.shape as unknown as [number, number]
  if (mask) {
    const rank = mask.shape.length
    const want = rank === 2 ? [L, length] : [heads, L, length]
    t.check(isSame(mask.shape, want), 'mask_size', { rank, got: size(mask.shape), want: written(want) })
  }
  if (self.add_bias_kv) t.check(batch === N, 'bias_batch', { key: batch, query: N })
  t.check(length * batch === length * N, 'batch', { length, rows: heads, head_dim: D, numel: length * batch * E })
  const extra = Number(self.add_bias_kv) + Number(self.add_zero_attn)
  const sizes = { L, N, S: length + extra, heads, D }
  const merged = merge({ padding, mask }, extra, sizes, t)
  // a hint is dropped together with the padding that it does not know of
  const causal = padding === null ? is_causal : false
  if (need_weights) weigh(query.dtype, merged, sizes, self, t)
  else attendDirectly(query, merged, causal, sizes, self, t)
  linearLayer(tensor([L * N, E], { dtype: query.dtype }), under(self.parameters, 'out_proj'), t)
  return sizes
}

interface Sizes {
  readonly L: number
  readonly N: number
  readonly S: number
  readonly heads: number
  readonly D: number
}

/** `_in_projection_packed`: inputs that are the same object are multiplied at once. */
function projectPacked({ query, key, value }: Inputs, isShared: boolean, self: Constructed, t: AttentionTrace) {
  const { embed_dim: inputs, bias, parameters } = self
  const of = parameters.in_proj_weight!
  const project = (input: Tensor, parts: number) => linear(input, { outputs: parts * inputs, inputs, of }, bias, t)
  if (!isShared) for (const input of [query, key, value]) project(input, 1)
  else {
    project(query, 1)
    project(key, 2)
  }
}

/** `_in_projection`, with a weight for each. */
function projectApart({ query, key, value }: Inputs, self: Constructed, t: AttentionTrace) {
  const { embed_dim, bias, parameters } = self
  const parts = [
    { name: 'query', input: query, of: parameters.q_proj_weight! },
    { name: 'key', input: key, of: parameters.k_proj_weight! },
    { name: 'value', input: value, of: parameters.v_proj_weight! },
  ]
  for (const { name, input, of } of parts) {
    const want = [embed_dim, input.shape[2]!]
    t.check(isSame(of.shape, want), 'projection', { name, want: written(want), got: size(of.shape) })
  }
  for (const { input, of } of parts) linear(input, { outputs: embed_dim, inputs: of.shape[1]!, of }, bias, t)
}

/** The key padding mask is added to the attention mask. Both grow with the keys that attention adds by itself. */
function merge({ padding, mask }: Masks, extra: number, { N, S, heads }: Sizes, t: AttentionTrace): Merged {
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
function weigh(dtype: DType, mask: Merged, sizes: Sizes, self: Constructed, t: AttentionTrace) {
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
function attendDirectly(
  query: Tensor,
  mask: Merged,
  causal: Value,
  sizes: Sizes,
  self: Constructed,
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
