import contiguity from '@/lib/ops/tables/contiguity'
import matmul from '@/lib/ops/torch/matmul'
import LayerNorm from '@/lib/ops/torch/nn/LayerNorm'
import MultiheadAttention from '@/lib/ops/torch/nn/MultiheadAttention'
import TransformerDecoderLayer from '@/lib/ops/torch/nn/TransformerDecoderLayer'
import TransformerEncoderLayer from '@/lib/ops/torch/nn/TransformerEncoderLayer'
import scaled_dot_product_attention from '@/lib/ops/torch/nn/functional/scaled_dot_product_attention'

/** What the programs of this topic use besides the common ones. */
export default [
  MultiheadAttention,
  TransformerEncoderLayer,
  TransformerDecoderLayer,
  scaled_dot_product_attention,
  matmul,
  ...contiguity,
  LayerNorm,
]
