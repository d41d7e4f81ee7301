import dropoutModules from '@/lib/ops/tables/dropout-modules'
import BatchNorm2d from '@/lib/ops/torch/nn/BatchNorm2d'
import Bilinear from '@/lib/ops/torch/nn/Bilinear'
import Conv1d from '@/lib/ops/torch/nn/Conv1d'
import Conv2d from '@/lib/ops/torch/nn/Conv2d'
import ConvTranspose2d from '@/lib/ops/torch/nn/ConvTranspose2d'
import Embedding from '@/lib/ops/torch/nn/Embedding'
import GRU from '@/lib/ops/torch/nn/GRU'
import GroupNorm from '@/lib/ops/torch/nn/GroupNorm'
import LSTM from '@/lib/ops/torch/nn/LSTM'
import LayerNorm from '@/lib/ops/torch/nn/LayerNorm'
import MultiheadAttention from '@/lib/ops/torch/nn/MultiheadAttention'
import RNN from '@/lib/ops/torch/nn/RNN'
import TransformerEncoderLayer from '@/lib/ops/torch/nn/TransformerEncoderLayer'

/** What the programs of this topic use besides the common ones. */
export default [
  ...dropoutModules,
  Conv1d,
  Conv2d,
  ConvTranspose2d,
  Embedding,
  LSTM,
  GRU,
  RNN,
  MultiheadAttention,
  LayerNorm,
  BatchNorm2d,
  GroupNorm,
  TransformerEncoderLayer,
  Bilinear,
]
