import { int, ints, optional } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import { input, reduced, reducedDims, reductionErrors } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.count_nonzero',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(…) -> ()', 'dim=1: (N, C, L) -> (N, L)'],
  overloads: [
    { input, dim: optional(int()) },
    { input, dim: ints() },
  ],
  example: { dim: '1' },
  errors: reductionErrors,
  infer({ input, dim }, t) {
    const dims = reducedDims(input, { dim: typeof dim === 'number' ? [dim] : dim }, t)
    return tensor(reduced(input, dims, {}, 'int64').shape, { dtype: 'int64' })
  },
  inverse: { dim: [0, 1, 2, 3] },
})
