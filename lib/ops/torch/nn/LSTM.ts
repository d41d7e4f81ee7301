import { optional, tensor, tensors, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { recurrent } from '@/lib/ops/families/recurrent/recurrence'
import { lstmArguments } from '@/lib/ops/families/recurrent/recurrent'
import { lstmErrors } from '@/lib/ops/families/recurrent/errors'

export default defineModule({
  ...recurrent('LSTM'),
  name: 'torch.nn.LSTM',
  shapes: [
    '(L, N, H_in) -> (L, N, F_out), (S, N, H_out), (S, N, H_cell)',
    '(N, L, H_in) -> (N, L, F_out), (S, N, H_out), (S, N, H_cell)',
    '(L, H_in) -> (L, F_out), (S, H_out), (S, H_cell)',
  ],
  outputs: ['output', 'h_n', 'c_n'],
  init: lstmArguments,
  call: {
    input: tensor([10, 4, 32]),
    hx: unchecked(
      optional(
        tensors([
          [2, 4, 64],
          [2, 4, 64],
        ]),
      ),
    ),
  },
  example: { input_size: '32', hidden_size: '64', num_layers: '2', hx: 'None' },
  errors: lstmErrors,
})
