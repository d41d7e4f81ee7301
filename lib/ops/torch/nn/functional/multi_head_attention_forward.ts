import {
  crossAttentionErrors,
  generalAttentionErrors,
  selfAttentionErrors,
} from '@/lib/ops/families/attention/attention'
import { attendWith } from '@/lib/ops/families/attention/functional'
import { bool, flag, float, int, optional, orNone, tensor, unchecked } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

const { dimension: _, ...crossErrors } = crossAttentionErrors
const weight = (example: readonly number[]) => optional(tensor(example))
const required = (example: readonly number[]) => orNone(tensor(example))

export default defineFunction({
  name: 'torch.nn.functional.multi_head_attention_forward',
  category: 'attention',
  shapes: ['(L, N, E), (S, N, E), (S, N, E) -> (L, N, E), (N, L, S)', '(L, E), (S, E), (S, E) -> (L, E), (L, S)'],
  outputs: ['attn_output', 'attn_output_weights'],
  binding: 'python',
  overloads: [
    {
      query: tensor([10, 32, 512]),
      key: tensor([20, 32, 512]),
      value: tensor([20, 32, 512]),
      embed_dim_to_check: int(),
      num_heads: int(),
      in_proj_weight: required([1536, 512]),
      in_proj_bias: required([1536]),
      bias_k: required([1, 1, 512]),
      bias_v: required([1, 1, 512]),
      add_zero_attn: flag(),
      dropout_p: unchecked(float()),
      out_proj_weight: tensor([512, 512]),
      out_proj_bias: required([512]),
      training: flag(true),
      key_padding_mask: weight([32, 20]),
      need_weights: flag(true),
      attn_mask: weight([10, 20]),
      use_separate_proj_weight: flag(false),
      q_proj_weight: weight([512, 512]),
      k_proj_weight: weight([512, 512]),
      v_proj_weight: weight([512, 512]),
      static_k: weight([256, 20, 64]),
      static_v: weight([256, 20, 64]),
      average_attn_weights: flag(true),
      is_causal: unchecked(bool(false)),
    },
  ],
  example: {
    embed_dim_to_check: '512',
    num_heads: '8',
    bias_k: 'None',
    bias_v: 'None',
    add_zero_attn: 'False',
    dropout_p: '0.0',
  },
  errors: {
    ...selfAttentionErrors,
    ...crossErrors,
    ...generalAttentionErrors,
    heads: ['AssertionError', 'embed_dim {embed_dim} not divisible by num_heads {num_heads}'],
  },
  infer: attendWith,
})
