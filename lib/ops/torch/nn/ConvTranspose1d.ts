import { defineModule } from '@/lib/shape/spec'
import { transposedConvolution } from '@/lib/ops/families/convolution/transposed'

export default defineModule({
  name: 'torch.nn.ConvTranspose1d',
  category: 'convolution',
  shapes: ['(N, C_in, L_in) -> (N, C_out, L_out)', '(C_in, L_in) -> (C_out, L_out)'],
  ...transposedConvolution(1, [8, 64, 50]),
  example: { in_channels: '64', out_channels: '32', kernel_size: '4', stride: '2', padding: '1' },
  inverse: { kernel_size: [4, 2, 3, 5, 1], stride: [2, 1, 3, 4], padding: [1, 0, 2, 3], output_padding: [0, 1] },
})
