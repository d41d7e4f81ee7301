import { tensor } from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { reduced, sumType } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.trace',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(m, n) -> ()'],
  overloads: [{ input: tensor([3, 3]) }],
  example: {},
  errors: {
    rank: ['RuntimeError', 'trace: expected a matrix, but got tensor with dim {rank}'],
    kernel: notImplemented({ kernel: 'trace' }),
  },
  infer({ input }, t) {
    const { shape, dtype } = input
    t.check(dtype !== 'bool', 'kernel', { dtype: scalarType(dtype) })
    t.check(shape.length === 2, 'rank', { rank: shape.length })
    return reduced(input, new Set([0, 1]), {}, sumType(dtype))
  },
})
