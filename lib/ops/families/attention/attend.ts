import { withAttribute } from '@/lib/shape/builtins'
import { group } from '@/lib/shape/dtype'
import { tensor, view, type Tensor } from '@/lib/shape/tensor'
import { isTensor, isTrue, repr, tuple, type Value } from '@/lib/shape/value'
import { linear, linearLayer, under } from '@/lib/ops/families/module/affine'
import { isPacked, type AttentionTrace, type RunningAttention } from './attention'
import { canonicalMask, isFloatingMask } from './mask'
import { attendDirectly, merge, weigh, type Masks } from './scores'

/**
 * `MultiheadAttention.forward` and `multi_head_attention_forward` in torch/nn/functional.py, in their order. The fast
 * path is never taken here: it wants parameters that need no gradient.
 */

interface AttentionCall {
  readonly query: Value
  readonly key: Value
  readonly value: Value
  readonly key_padding_mask: Value
  readonly attn_mask: Value
  readonly need_weights: boolean
  readonly average_attn_weights: boolean
  readonly is_causal: Value
}

/** Query, key and value as (L, N, E), (S, N, E), (S, N, E). */
interface Inputs {
  readonly query: Tensor
  readonly key: Tensor
  readonly value: Tensor
}
/** The output, and the weights of each key where they are wanted. */
export function attend(
  call: AttentionCall,
  self: RunningAttention,
  t: AttentionTrace,
): readonly [Tensor, Tensor | null] {
  const { need_weights, average_attn_weights } = call
  const isFloatMask = call.attn_mask !== null && isFloatingMask(call.attn_mask)
  if (!isFloatMask && call.key_padding_mask !== null) isFloatingMask(call.key_padding_mask)
  const { shape, dtype } = withAttribute(call.query, 'dim')
  const padding = canonicalMask(call.key_padding_mask, 'key_padding_mask', dtype, t)
  const mask = canonicalMask(call.attn_mask, 'attn_mask', dtype, t)

  const isBatched = shape.length === 3
  const isSwapped = self.batch_first && isBatched
  const [query, key, value] = [call.query, call.key, call.value].map((one) => withAttribute(one, 'is_nested'))
  const given = { query: query!, key: key!, value: value! }
  const arranged = isSwapped ? changeAll(given, (x) => swapFirst(x, t)) : given
  checkRanks(arranged, { padding, mask }, self.num_heads, t)
  // without a batch each gets one of its own, and they are objects apart
  const isShared = isBatched && call.key === call.value
  const inputs = isBatched ? arranged : changeAll(arranged, (x) => withBatch(x, 1))
  const masks = { padding: padding && !isBatched ? withBatch(padding, 0) : padding, mask }
  const { N, L, S } = run(inputs, masks, isShared, call, self, t)

  const { embed_dim, num_heads } = self
  const requires_grad = [call.query, call.key, call.value, ...Object.values(self.parameters)].some(asks)
  const made = tensor(isBatched ? [L, N, embed_dim] : [L, embed_dim], { dtype, requires_grad })
  const output = isSwapped ? swapFirst(made, t) : made
  if (!need_weights) return [output, null]
  const weights = [...(isBatched ? [N] : []), ...(average_attn_weights ? [] : [num_heads]), L, S]
  return [output, tensor(weights, { dtype, requires_grad })]
}

const asks = (of: Value) => isTensor(of) && of.requires_grad

const changeAll = ({ query, key, value }: Inputs, change: (x: Tensor) => Tensor): Inputs => ({
  query: change(query),
  key: change(key),
  value: change(value),
})

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
export function withBatch(x: Tensor, dim: number): Tensor {
  const stride = x.shape[dim]! * x.strides[dim]!
  return view(x, x.shape.toSpliced(dim, 0, 1), x.strides.toSpliced(dim, 0, stride))
}

/** `_mha_shape_check`. */
export function checkRanks(
  { query, key, value }: Inputs,
  { padding, mask }: Masks,
  num_heads: number,
  t: AttentionTrace,
) {
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
export function run(
  { query, key, value }: Inputs,
  { padding, mask: given }: Masks,
  isShared: boolean,
  { need_weights, is_causal }: Pick<AttentionCall, 'need_weights' | 'is_causal'>,
  self: RunningAttention,
  t: AttentionTrace,
) {
  const [L, N, E] = query.shape as unknown as [number, number, number]
  // a mask for complex queries is complex by now, and refused
  canonicalMask(padding, 'key_padding_mask', query.dtype, t)
  const hint = isTrue(is_causal)
  t.check(!hint || given !== null, 'causal')
  // the hint stands for the mask where it can; where it cannot, the mask is enough
  const isHinted = hint && padding === null && !need_weights
  const mask = isHinted ? null : canonicalMask(given, 'attn_mask', query.dtype, t)
  t.check(E === self.embed_dim, 'embed_dim', { want: self.embed_dim, got: E })
  t.check(E % self.num_heads === 0, 'heads', { embed_dim: E, num_heads: self.num_heads })
  if (isPacked(self)) {
    t.check(isSame(key.shape, value.shape), 'key_value', { key: size(key.shape), value: size(value.shape) })
    projectPacked({ query, key, value }, isShared, self, t)
  } else {
    const [k, v] = [key.shape.slice(0, 2), value.shape.slice(0, 2)]
    t.check(isSame(k, v), 'key_value_batch', { key: size(k), value: size(v) })
    projectApart({ query, key, value }, self, t)
  }

  // PyTorch has no softmax of complex numbers
  if (group(query.dtype) === 'complex') t.unknown()
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

/** `_in_projection_packed`: inputs that are the same object are multiplied at once. */
function projectPacked({ query, key, value }: Inputs, isShared: boolean, self: RunningAttention, t: AttentionTrace) {
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
function projectApart({ query, key, value }: Inputs, self: RunningAttention, t: AttentionTrace) {
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
