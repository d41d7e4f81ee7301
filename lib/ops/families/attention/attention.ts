import { bool, device, dtype, flag, float, int, optional, tensor, unchecked } from '@/lib/shape/argument'
import { arithmetic, equals } from '@/lib/shape/arithmetic'
import { comparedToInt } from '@/lib/shape/builtins'
import type { DType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { moduleRepr } from '@/lib/shape/module-repr'
import type { Bound } from '@/lib/shape/python'
import type { Child } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isFloat, isTensor, repr, tuple, type Value } from '@/lib/shape/value'
import { linearErrors, linearRepr, type Weights } from '@/lib/ops/families/module/affine'
import { maskErrors } from './mask'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'

/** What multi-head attention is made of. Source: torch/nn/modules/activation.py. Running it: attend.ts. */

export const attentionArguments = {
  embed_dim: int(),
  num_heads: int(),
  dropout: unchecked(float(0)),
  bias: flag(true),
  add_bias_kv: flag(false),
  add_zero_attn: flag(false),
  kdim: optional(int()),
  vdim: optional(int()),
  batch_first: flag(false),
  device: device(),
  dtype: dtype(),
}

export const constructionErrors = {
  positive: [
    'ValueError',
    'embed_dim and num_heads must be greater than 0, got embed_dim={embed_dim} and num_heads={num_heads} instead',
  ],
  heads: ['AssertionError', 'embed_dim must be divisible by num_heads'],
  ...parameterErrors,
} as const

/** What attention of a sequence to itself can say. */
export const selfAttentionErrors = {
  ...maskErrors,
  ...linearErrors,
  query_rank: [
    'AssertionError',
    'query should be unbatched 2D or batched 3D tensor but received {rank}-D query tensor',
  ],
  padding_rank: [
    'AssertionError',
    'For {kind} `query`, expected `key_padding_mask` to be `None` or {rank}-D but found {got}-D tensor instead',
  ],
  mask_rank: [
    'AssertionError',
    'For {kind} `query`, expected `attn_mask` to be `None`, 2-D or 3-D but found {got}-D tensor instead',
  ],
  unbatched_mask: ['AssertionError', 'Expected `attn_mask` shape to be {want} but got {got}'],
  causal: [
    'RuntimeError',
    'Need attn_mask if specifying the is_causal hint. You may use the Transformer module method `generate_square_subsequent_mask` to create this mask.',
  ],
  embed_dim: ['AssertionError', 'was expecting embedding dimension of {want}, but got {got}'],
  mask_size: ['RuntimeError', 'The shape of the {rank}D attn_mask is {got}, but should be {want}.'],
  padding_size: ['AssertionError', 'Expected key_padded_mask.shape[{dim}] to be {want}, but got {got}'],
  empty_mask: [
    'RuntimeError',
    'cannot reshape tensor of 0 elements into shape [{batch}, {heads}, -1, {length}] because the unspecified dimension size -1 can be any value and is ambiguous',
  ],
  mask_dtype_differs: [
    'RuntimeError',
    'Expected attn_mask dtype to be bool or float or to match query dtype, but got attn_mask.dtype: {mask} and  query.dtype: {query} instead.',
  ],
} as const

/** What attention to another sequence can say besides. */
export const crossAttentionErrors = {
  dimension: ['IndexError', 'Dimension out of range (expected to be in range of [-1, 0], but got 1)'],
  key_rank: [
    'AssertionError',
    'For {kind} `query`, expected `key` and `value` to be {rank}-D but found {key}-D and {value}-D tensors respectively',
  ],
  batch: ['RuntimeError', "shape '[{length}, {rows}, {head_dim}]' is invalid for input of size {numel}"],
} as const

/** What only the class with all its arguments can say. */
export const generalAttentionErrors = {
  key_value: ['AssertionError', 'key shape {key} does not match value shape {value}'],
  key_value_batch: ['AssertionError', "key's sequence and batch dims {key} do not match value's {value}"],
  projection: ['AssertionError', 'expecting {name} weights shape of {want}, but got {got}'],
  bias_batch: [
    'RuntimeError',
    'Sizes of tensors must match except in dimension 0. Expected size {key} but got size {query} for tensor number 1 in the list.',
  ],
  score_dtype: ['RuntimeError', 'Input dtypes must be the same, got: input {mask}, batch1: {query}, batch2: {query}'],
  dropout_of_weights: ['ValueError', 'dropout probability has to be between 0 and 1, but got {dropout}'],
  dropout: ['RuntimeError', 'dropout probability has to be between 0 and 1, but got {dropout}'],
  dropout_negative: [
    'RuntimeError',
    'scaled_dot_product_attention_flash_attention: Currently do not support dropout > 0',
  ],
} as const

/** The same messages, those that are met most often first. */
export const oftenFirst = <E extends ErrorTemplates>(errors: E, ...ids: readonly (keyof E & string)[]): E => ({
  ...Object.fromEntries(ids.map((id) => [id, errors[id]!])),
  ...errors,
})

export interface Attention {
  readonly embed_dim: number
  readonly num_heads: number
  readonly dropout: Value
  readonly bias: boolean
  readonly add_bias_kv: boolean
  readonly add_zero_attn: boolean
  readonly kdim: number | null
  readonly vdim: number | null
  readonly batch_first: boolean
  /** Queries, keys and values have a weight each, however wide they are. */
  readonly isSeparate?: boolean
}
export interface RunningAttention extends Attention {
  readonly training: boolean
  readonly parameters: Weights
}
type Construction = Trace<keyof typeof constructionErrors>
export type AttentionTrace = Trace<
  'heads' | keyof typeof selfAttentionErrors | keyof typeof crossAttentionErrors | keyof typeof generalAttentionErrors
>

/** One weight makes queries, keys and values of inputs that are equally wide. */
export const isPacked = ({ embed_dim, kdim, vdim, isSeparate = false }: Attention) =>
  !isSeparate && (kdim ?? embed_dim) === embed_dim && (vdim ?? embed_dim) === embed_dim

export function constructAttention(self: Attention & { readonly dtype: DType | null }, t: Construction): void {
  const { embed_dim, num_heads, kdim, vdim } = self
  t.check(embed_dim > 0 && num_heads > 0, 'positive', { embed_dim, num_heads })
  t.check(embed_dim % num_heads === 0, 'heads')
  checkParameter([embed_dim, embed_dim], self.dtype, t)
  for (const size of [kdim ?? embed_dim, vdim ?? embed_dim]) checkParameter([embed_dim, size], self.dtype, t)
}

/** The class compares and divides before C++ looks at a type. */
export function mistypedAttention({ embed_dim, num_heads, kdim, vdim, dtype }: Bound, t: Construction): void {
  const isPositive = comparedToInt(embed_dim!, '<=') > 0 && comparedToInt(num_heads!, '<=') > 0
  const written = (value: Value) => (typeof value === 'string' ? value : repr(value))
  t.check(isPositive, 'positive', { embed_dim: written(embed_dim!), num_heads: written(num_heads!) })
  const remainder = arithmetic(embed_dim!, '%', num_heads!)
  t.check(isFloat(remainder) ? remainder.value === 0 : remainder === 0, 'heads')
  if ([kdim!, vdim!].some(isTensor)) t.unknown()
  const isSame = [kdim!, vdim!].every((size) => size === null || equals(size, Number(embed_dim)))
  for (const size of isSame ? [embed_dim!] : [embed_dim!, kdim ?? embed_dim!, vdim ?? embed_dim!]) {
    checkFactory('empty', tuple([embed_dim!, size]), dtype!)
  }
}

/** By their names in `state_dict`. */
export function attentionParameters(self: Attention): Record<string, readonly number[]> {
  const { embed_dim: E, kdim, vdim, bias, add_bias_kv } = self
  return {
    ...(isPacked(self)
      ? { in_proj_weight: [3 * E, E] }
      : { q_proj_weight: [E, E], k_proj_weight: [E, kdim ?? E], v_proj_weight: [E, vdim ?? E] }),
    ...(bias ? { in_proj_bias: [3 * E] } : {}),
    ...(add_bias_kv ? { bias_k: [1, 1, E], bias_v: [1, 1, E] } : {}),
    'out_proj.weight': [E, E],
    ...(bias ? { 'out_proj.bias': [E] } : {}),
  }
}

export const attentionRepr = ({ embed_dim, bias }: Attention): Child[] => [
  ['out_proj', moduleRepr('NonDynamicallyQuantizableLinear', linearRepr(embed_dim, embed_dim, bias), [])],
]

export const attentionCall = {
  query: unchecked(tensor([10, 32, 512])),
  key: unchecked(tensor([20, 32, 512])),
  value: unchecked(tensor([20, 32, 512])),
  key_padding_mask: unchecked(optional(tensor([32, 20]))),
  need_weights: flag(true),
  attn_mask: unchecked(optional(tensor([10, 20]))),
  average_attn_weights: flag(true),
  is_causal: unchecked(bool(false)),
}
