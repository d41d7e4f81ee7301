import { flattened, flattenErrors } from '@/lib/ops/families/viewing/flattening'
import { int, tensor, unchecked } from '@/lib/shape/argument'
import { noAttribute } from '@/lib/shape/builtins'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { defineModule } from '@/lib/shape/spec'
import { str } from '@/lib/shape/value'

const dims = { start_dim: int(1), end_dim: int(-1) }

export default defineModule({
  name: 'torch.nn.Flatten',
  category: 'linear',
  shapes: ['(N, C, H, W) -> (N, C * H * W)', '(N, C, H, W) -> (N * C * H * W)  start_dim=0'],
  init: { start_dim: unchecked(dims.start_dim), end_dim: unchecked(dims.end_dim) },
  call: { input: tensor([32, 16, 5, 5]) },
  example: {},
  errors: flattenErrors,
  mistyped: ({ input }) => noAttribute(input!, 'flatten'),
  extra_repr: ({ start_dim, end_dim }) => `start_dim=${str(start_dim!)}, end_dim=${str(end_dim!)}`,
  forward({ input }, self, t) {
    const given = bindNative('flatten', [dims], { positional: [self.start_dim, self.end_dim], keyword: {} })
    const { start_dim, end_dim } = read(dims, given.bound)
    return flattened(input, start_dim, end_dim, t)
  },
  inverse: { start_dim: [1, 0, 2, 3], end_dim: [-1, -2, -3] },
  fixes: {
    dim: () => ({ start_dim: 0, end_dim: -1 }),
    order: ({ start_dim, end_dim }) => ({ start_dim: end_dim, end_dim: start_dim }),
  },
})
