import { defineModule } from '@/lib/shape/spec'
import { convolution } from '@/lib/ops/families/convolution/convolution'

export default defineModule({
  name: 'torch.nn.Conv1d',
  category: 'convolution',
  shapes: ['(N, C_in, L_in) -> (N, C_out, L_out)', '(C_in, L_in) -> (C_out, L_out)'],
  ...convolution(1, [8, 16, 100]),
  example: { in_channels: '16', out_channels: '33', kernel_size: '3', stride: '2' },
  inverse: { kernel_size: [3, 1, 5, 7, 2, 4], stride: [1, 2, 3, 4], padding: [0, 1, 2, 3] },
})
