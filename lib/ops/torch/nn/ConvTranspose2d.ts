import { defineModule } from '@/lib/shape/spec'
import { transposedConvolution } from '@/lib/ops/families/convolution/transposed'

export default defineModule({
  name: 'torch.nn.ConvTranspose2d',
  category: 'convolution',
  shapes: ['(N, C_in, H_in, W_in) -> (N, C_out, H_out, W_out)', '(C_in, H_in, W_in) -> (C_out, H_out, W_out)'],
  ...transposedConvolution(2, [4, 64, 16, 16]),
  example: { in_channels: '64', out_channels: '32', kernel_size: '4', stride: '2', padding: '1' },
  inverse: { kernel_size: [4, 2, 3, 5, 1], stride: [2, 1, 3, 4], padding: [1, 0, 2, 3], output_padding: [0, 1] },
})
