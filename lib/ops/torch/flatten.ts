import { int, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { flattened, flattenErrors } from '@/lib/ops/families/viewing/flattening'

export default defineFunction({
  name: 'torch.flatten',
  category: 'viewing',
  binding: 'native',
  method: 'too',
  shapes: ['start_dim=1: (N, C, H, W) -> (N, C * H * W)', '(N, C, H, W) -> (N * C * H * W)', '() -> (1)'],
  overloads: [{ input: tensor([32, 16, 5, 5]), start_dim: int(0), end_dim: int(-1) }],
  example: { start_dim: '1' },
  errors: flattenErrors,
  infer: ({ input, start_dim, end_dim }, t) => flattened(input, start_dim, end_dim, t),
  inverse: { start_dim: [0, 1, 2, 3], end_dim: [-1, -2, -3] },
  fixes: {
    dim: () => ({ start_dim: 0, end_dim: -1 }),
    order: ({ start_dim, end_dim }) => ({ start_dim: end_dim, end_dim: start_dim }),
  },
})
