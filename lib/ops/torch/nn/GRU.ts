import { optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { recurrent } from '@/lib/ops/families/recurrent/recurrence'
import { gruArguments } from '@/lib/ops/families/recurrent/recurrent'
import { gruErrors } from '@/lib/ops/families/recurrent/errors'

export default defineModule({
  ...recurrent('GRU'),
  name: 'torch.nn.GRU',
  shapes: [
    '(L, N, H_in) -> (L, N, F_out), (S, N, H_out)',
    '(N, L, H_in) -> (N, L, F_out), (S, N, H_out)',
    '(L, H_in) -> (L, F_out), (S, H_out)',
  ],
  outputs: ['output', 'h_n'],
  init: gruArguments,
  call: { input: tensor([10, 4, 32]), hx: unchecked(optional(tensor([2, 4, 64]))) },
  example: { input_size: '32', hidden_size: '64', num_layers: '2', hx: 'None' },
  errors: gruErrors,
})
