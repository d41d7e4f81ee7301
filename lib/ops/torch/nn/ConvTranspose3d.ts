import { defineModule } from '@/lib/shape/spec'
import { transposedConvolution } from '@/lib/ops/families/convolution/transposed'

// the kernel for volumes says `no_weight` instead
const {
  errors: { kernel_zero: _, ...errors },
  ...shared
} = transposedConvolution(3, [2, 64, 4, 14, 14])

export default defineModule({
  name: 'torch.nn.ConvTranspose3d',
  category: 'convolution',
  shapes: [
    '(N, C_in, D_in, H_in, W_in) -> (N, C_out, D_out, H_out, W_out)',
    '(C_in, D_in, H_in, W_in) -> (C_out, D_out, H_out, W_out)',
  ],
  ...shared,
  errors: { ...errors, dilation_zero: ['RuntimeError', 'dimensions are invalid'] },
  example: { in_channels: '64', out_channels: '32', kernel_size: '4', stride: '2', padding: '1' },
  inverse: { kernel_size: [4, 2, 3, 5, 1], stride: [2, 1, 3, 4], padding: [1, 0, 2, 3], output_padding: [0, 1] },
})
