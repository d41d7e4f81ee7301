import cat from '@/lib/ops/torch/cat'
import Embedding from '@/lib/ops/torch/nn/Embedding'
import GRU from '@/lib/ops/torch/nn/GRU'
import GRUCell from '@/lib/ops/torch/nn/GRUCell'
import LSTM from '@/lib/ops/torch/nn/LSTM'
import LSTMCell from '@/lib/ops/torch/nn/LSTMCell'
import RNN from '@/lib/ops/torch/nn/RNN'

/** What the programs of this topic use besides the common ones. */
export default [RNN, LSTM, GRU, LSTMCell, GRUCell, Embedding, cat]
