import { cellErrors, plainArguments, recurrentCell } from '@/lib/ops/families/recurrent/cell'
import { optional, tensor, tensors, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  ...recurrentCell('LSTMCell'),
  name: 'torch.nn.LSTMCell',
  shapes: [
    '(N, H_in), (N, H_out), (N, H_out) -> (N, H_out), (N, H_out)',
    '(H_in), (H_out), (H_out) -> (H_out), (H_out)',
  ],
  init: plainArguments,
  call: {
    input: tensor([4, 32]),
    hx: unchecked(
      optional(
        tensors([
          [4, 64],
          [4, 64],
        ]),
      ),
    ),
  },
  example: { input_size: '32', hidden_size: '64', hx: 'None' },
  outputs: ['h_1', 'c_1'],
  errors: { ...cellErrors('LSTMCell'), hidden_count: ['RuntimeError', 'lstm_cell expects two hidden states'] },
})
