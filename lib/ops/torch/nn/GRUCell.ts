import { cellErrors, plainArguments, recurrentCell } from '@/lib/ops/families/recurrent/cell'
import { optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  ...recurrentCell('GRUCell'),
  name: 'torch.nn.GRUCell',
  shapes: ['(N, H_in), (N, H_out) -> (N, H_out)', '(H_in), (H_out) -> (H_out)'],
  init: plainArguments,
  call: { input: tensor([4, 32]), hx: unchecked(optional(tensor([4, 64]))) },
  example: { input_size: '32', hidden_size: '64', hx: 'None' },
  errors: cellErrors('GRUCell'),
})
