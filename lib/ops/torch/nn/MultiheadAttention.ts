import {
  fewerHeads,
  lastSize,
  lengthAndBatch,
  resized,
  sameDType,
  someDropout,
} from '@/lib/ops/families/attention/fixes'
import { attend } from '@/lib/ops/families/attention/attend'
import {
  attentionArguments,
  attentionCall,
  attentionParameters,
  attentionRepr,
  constructAttention,
  constructionErrors,
  crossAttentionErrors,
  generalAttentionErrors,
  mistypedAttention,
  oftenFirst,
  selfAttentionErrors,
} from '@/lib/ops/families/attention/attention'
import { defineModule } from '@/lib/shape/spec'
import { tuple } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.MultiheadAttention',
  category: 'attention',
  shapes: [
    '(L, N, E), (S, N, kdim), (S, N, vdim) -> (L, N, E), (N, L, S)',
    '(L, E), (S, kdim), (S, vdim) -> (L, E), (L, S)',
    'batch_first=True: (N, L, E), (N, S, kdim), (N, S, vdim) -> (N, L, E), (N, L, S)',
  ],
  outputs: ['attn_output', 'attn_output_weights'],
  init: attentionArguments,
  call: attentionCall,
  example: { embed_dim: '512', num_heads: '8' },
  modes: true,
  errors: oftenFirst(
    {
      ...constructionErrors,
      ...selfAttentionErrors,
      ...crossAttentionErrors,
      ...generalAttentionErrors,
    },
    'heads',
    'embed_dim',
    'batch',
    'mask_size',
    'padding_size',
    'key_value',
    'features',
    'dtype',
  ),
  mistyped: (bound, t, stage) => (stage === 'init' ? mistypedAttention(bound, t) : undefined),
  construct: constructAttention,
  parameters: attentionParameters,
  children: attentionRepr,
  forward(call, self, t) {
    const { embed_dim, num_heads } = self
    t.size('head_dim', 'embed_dim // num_heads', { embed_dim, num_heads })
    const [output, weights] = attend(call, self, t)
    const [add_bias_kv, add_zero_attn] = [self.add_bias_kv, self.add_zero_attn].map(Number) as [number, number]
    const extra = add_bias_kv + add_zero_attn
    if (weights && extra > 0) {
      const S = weights.shape.at(-1)! - extra
      t.size('S_out', 'S + add_bias_kv + add_zero_attn', { S, add_bias_kv, add_zero_attn })
    }
    return tuple([output, weights])
  },
  flops: (_call, _self, _outputs, t) => t.flops,
  fixes: {
    heads: ({ embed_dim, num_heads }) => ({ num_heads: fewerHeads(embed_dim, num_heads) }),
    embed_dim: ({ query }) => ({ embed_dim: lastSize(query) }),
    features: ({ key, value }) => ({ kdim: lastSize(key), vdim: lastSize(value) }),
    projection: ({ key, value }) => ({ kdim: lastSize(key), vdim: lastSize(value) }),
    dtype: ({ query }) => sameDType(query),
    dtype_of_product: ({ query }) => sameDType(query),
    causal: () => ({ is_causal: false }),
    batch: ({ batch_first }) => ({ batch_first: !batch_first }),
    dropout: someDropout,
    dropout_of_weights: someDropout,
    dropout_negative: someDropout,
    mask_size({ query, key, attn_mask, batch_first }) {
      const [L, S] = [query, key].map((sequence) => lengthAndBatch(sequence, batch_first)[0])
      return { attn_mask: resized(attn_mask, L!, S!) }
    },
    padding_size({ key, key_padding_mask, batch_first }) {
      const [S, N] = lengthAndBatch(key, batch_first)
      return { key_padding_mask: resized(key_padding_mask, N, S) }
    },
  },
})
