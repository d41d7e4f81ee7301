import { int, ints, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { unflattened, unflattenErrors } from '@/lib/ops/families/viewing/flattening'
import { inferLast } from '@/lib/ops/families/viewing/viewing'
import { isTensor, isTrue } from '@/lib/shape/value'

export default defineFunction({
  name: 'torch.unflatten',
  category: 'viewing',
  binding: 'native',
  method: 'too',
  shapes: ['(N, C * H * W) -> (N, C, H, W)', '(…, d_dim, …) -> (…, sizes, …)'],
  overloads: [{ input: tensor([2, 12]), dim: int(), sizes: ints() }],
  example: { dim: '1', sizes: '(3, -1)' },
  errors: unflattenErrors,
  wrapper({ sizes }, t) {
    if (isTensor(sizes!)) t.unknown()
    t.check(isTrue(sizes!), 'empty')
  },
  infer: ({ input, dim, sizes }, t) => unflattened(input, dim, sizes, t),
  fixes: { mismatch: ({ sizes }) => ({ sizes: inferLast(sizes) }) },
})
