import { isFloating } from '@/lib/shape/dtype'
import { isContiguous, needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import { isTrue, tuple, type Value } from '@/lib/shape/value'
import { checkRanks, run, withBatch } from './attend'
import type { AttentionTrace } from './attention'
import { canonicalMask } from './mask'

interface Call {
  readonly query: Tensor
  readonly key: Tensor
  readonly value: Tensor
  readonly embed_dim_to_check: number
  readonly num_heads: number
  readonly in_proj_weight: Tensor | null
  readonly in_proj_bias: Tensor | null
  readonly bias_k: Tensor | null
  readonly bias_v: Tensor | null
  readonly add_zero_attn: boolean
  readonly dropout_p: Value
  readonly out_proj_weight: Tensor
  readonly out_proj_bias: Tensor | null
  readonly training: boolean
  readonly key_padding_mask: Tensor | null
  readonly need_weights: boolean
  readonly attn_mask: Tensor | null
  readonly use_separate_proj_weight: boolean
  readonly q_proj_weight: Tensor | null
  readonly k_proj_weight: Tensor | null
  readonly v_proj_weight: Tensor | null
  readonly static_k: Tensor | null
  readonly static_v: Tensor | null
  readonly average_attn_weights: boolean
  readonly is_causal: Value
}

/** `multi_head_attention_forward` with weights as `nn.MultiheadAttention` has them; of others nothing is said. */
export function attendWith(call: Call, t: AttentionTrace): Value {
  const { embed_dim_to_check: E, num_heads, need_weights, is_causal, add_zero_attn, training } = call
  const { key_padding_mask, attn_mask } = call
  const masks = { padding: key_padding_mask, mask: attn_mask }
  checkRanks(call, masks, num_heads, t)
  // sizes that are refused are refused before the weights are looked at
  const isFit = call.query.shape.at(-1) === E
  if (num_heads <= 0 || (isFit && !hasWeights(call))) return t.unknown()

  const { shape, dtype } = call.query
  const isBatched = shape.length === 3
  const [query, key, value] = [call.query, call.key, call.value].map((x) => (isBatched ? x : withBatch(x, 1)))
  const padding = canonicalMask(
    key_padding_mask && (isBatched ? key_padding_mask : withBatch(key_padding_mask, 0)),
    'key_padding_mask',
    dtype,
    t,
  )
  // the hint stands for the mask, and nobody looks at it
  const isHinted = isTrue(is_causal) && padding === null && !need_weights
  const mask = isHinted ? attn_mask : canonicalMask(attn_mask, 'attn_mask', dtype, t)
  const self = {
    embed_dim: E,
    num_heads,
    dropout: call.dropout_p,
    bias: call.in_proj_bias !== null,
    add_bias_kv: call.bias_k !== null,
    add_zero_attn,
    kdim: null,
    vdim: null,
    batch_first: false,
    isSeparate: call.use_separate_proj_weight,
    training,
    parameters: weightsOf(call),
  }
  const inputs = { query: query!, key: key!, value: value! }
  if (isFit && Object.values(inputs).some((input) => isBatchedProduct(input, call))) t.unknown()
  const isShared = isBatched && call.key === call.value
  const { N, L, S } = run(inputs, { padding, mask }, isShared, call, self, t)

  const { in_proj_weight, q_proj_weight, k_proj_weight, in_proj_bias, bias_k } = call
  const both = [call.query, call.key, in_proj_bias, bias_k, key_padding_mask, isHinted ? null : attn_mask]
  const scored = [...both, ...(call.use_separate_proj_weight ? [q_proj_weight, k_proj_weight] : [in_proj_weight])]
  const summed = [...scored, call.value, call.v_proj_weight, call.bias_v, call.out_proj_weight, call.out_proj_bias]
  const made = (sizes: readonly number[], of: readonly (Tensor | null)[]) =>
    tensor(sizes, {
      dtype,
      requires_grad: needsGrad(
        dtype,
        of.filter((one) => one !== null),
      ),
    })
  const output = made(isBatched ? [L, N, E] : [L, E], summed)
  if (!need_weights) return tuple([output, null])
  const heads = call.average_attn_weights ? [] : [num_heads]
  return tuple([output, made([...(isBatched ? [N] : []), ...heads, L, S], scored)])
}

/**
 * Would `F.linear` refuse the input in the words of a batched product? It is one where the input has gaps and the weight
 * learns nothing.
 */
const isBatchedProduct = (input: Tensor, { in_proj_weight, q_proj_weight, embed_dim_to_check: E }: Call) => {
  const weight = in_proj_weight ?? q_proj_weight
  const isRefused = input.dtype !== weight?.dtype || (in_proj_weight !== null && input.shape.at(-1) !== E)
  return isRefused && !isContiguous(input) && !weight?.requires_grad
}

const weightsOf = (call: Call): Readonly<Record<string, Tensor>> =>
  Object.fromEntries(
    Object.entries({
      in_proj_weight: call.in_proj_weight,
      q_proj_weight: call.q_proj_weight,
      k_proj_weight: call.k_proj_weight,
      v_proj_weight: call.v_proj_weight,
      'out_proj.weight': call.out_proj_weight,
      'out_proj.bias': call.out_proj_bias,
    }).filter((entry): entry is [string, Tensor] => entry[1] !== null),
  )

/** Are all weights there, of one dtype, and of the sizes that a module would give them? */
function hasWeights(call: Call): boolean {
  const { embed_dim_to_check: E, out_proj_weight, in_proj_weight, bias_k, bias_v, static_k, static_v } = call
  const { q_proj_weight, k_proj_weight, v_proj_weight } = call
  if (static_k || static_v || (bias_k === null) !== (bias_v === null)) return false
  const weights: [Tensor | null, readonly number[]][] = [
    [out_proj_weight, [E, E]],
    [call.out_proj_bias, [E]],
    [call.in_proj_bias, [3 * E]],
    [bias_k, [1, 1, E]],
    [bias_v, [1, 1, E]],
  ]
  if (call.use_separate_proj_weight) {
    const own = [q_proj_weight, k_proj_weight, v_proj_weight]
    if (own.some((one) => one?.shape.length !== 2 || one.dtype !== out_proj_weight.dtype)) return false
  } else {
    if (in_proj_weight === null) return false
    weights.push([in_proj_weight, [3 * E, E]])
  }
  return weights.every(
    ([of, sizes]) =>
      of === null || (String(of.shape) === String(sizes) && of.dtype === out_proj_weight.dtype && isFloating(of.dtype)),
  )
}
