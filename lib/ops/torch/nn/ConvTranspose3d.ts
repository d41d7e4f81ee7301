import { ints, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { transposedConvolution } from '@/lib/ops/families/transposed'

const { forward, flops, ...shared } = transposedConvolution(3)
// the kernel for volumes says `no_weight` instead
const { kernel_zero: _, ...errors } = shared.errors

export default defineModule({
  name: 'torch.nn.ConvTranspose3d',
  category: 'convolution',
  shapes: [
    '(N, C_in, D_in, H_in, W_in) -> (N, C_out, D_out, H_out, W_out)',
    '(C_in, D_in, H_in, W_in) -> (C_out, D_out, H_out, W_out)',
  ],
  ...shared,
  errors,
  call: { input: tensor([2, 64, 4, 14, 14]), output_size: unchecked(optional(ints())) },
  example: { in_channels: '64', out_channels: '32', kernel_size: '4', stride: '2', padding: '1' },
  forward: ({ input, output_size }, self, t) => forward(input, output_size, self, t),
  flops: ({ input }, self) => flops(input, self),
  inverse: { kernel_size: [4, 2, 3, 5, 1], stride: [2, 1, 3, 4], padding: [1, 0, 2, 3], output_padding: [0, 1] },
  fixes: { channels: ({ input }) => ({ in_channels: input.shape.at(-4)! }) },
})
