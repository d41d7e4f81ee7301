import { tensor } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { convolution } from '@/lib/ops/families/convolution'

const { forward, flops, ...shared } = convolution(3)

export default defineModule({
  name: 'torch.nn.Conv3d',
  category: 'convolution',
  shapes: [
    '(N, C_in, D_in, H_in, W_in) -> (N, C_out, D_out, H_out, W_out)',
    '(C_in, D_in, H_in, W_in) -> (C_out, D_out, H_out, W_out)',
  ],
  ...shared,
  call: { input: tensor([2, 3, 16, 112, 112]) },
  example: { in_channels: '3', out_channels: '64', kernel_size: '3', padding: '1' },
  forward: ({ input }, self, t) => forward(input, self, t),
  flops: ({ input }, self, outputs) => flops(input, self, outputs),
  inverse: { kernel_size: [3, 1, 5, 7, 2, 4], stride: [1, 2, 3, 4], padding: [0, 1, 2, 3] },
  fixes: { channels: ({ input }) => ({ in_channels: input.shape.at(-4)! }) },
})
