import { defineModule } from '@/lib/shape/spec'
import { convolution } from '@/lib/ops/families/convolution/convolution'

export default defineModule({
  name: 'torch.nn.Conv3d',
  category: 'convolution',
  shapes: [
    '(N, C_in, D_in, H_in, W_in) -> (N, C_out, D_out, H_out, W_out)',
    '(C_in, D_in, H_in, W_in) -> (C_out, D_out, H_out, W_out)',
  ],
  ...convolution(3, [2, 3, 16, 112, 112]),
  example: { in_channels: '3', out_channels: '64', kernel_size: '3', padding: '1' },
  inverse: { kernel_size: [3, 1, 5, 7, 2, 4], stride: [1, 2, 3, 4], padding: [0, 1, 2, 3] },
})
