import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { out } from '@/lib/ops/families/reduction/reduction'
import { out_int32, places, right, searchErrors } from '@/lib/ops/families/indexing/searching'

const boundaries = is.tensor([4])

export default defineFunction({
  name: 'torch.bucketize',
  category: 'sorting',
  binding: 'native',
  shapes: ['(…), boundaries (k) -> (…)'],
  overloads: [
    { input: is.tensor([2, 3]), boundaries, out_int32, right, out },
    { self: is.number(), boundaries, out_int32, right },
  ],
  example: {},
  errors: {
    rank: ['RuntimeError', 'boundaries tensor must be 1 dimension, but got dim({rank})'],
    ...searchErrors,
  },
  infer({ boundaries, out_int32, ...rest }, t) {
    const rank = boundaries.shape.length
    t.check(rank === 1, 'rank', { rank })
    return places(boundaries, 'self' in rest ? rest.self : rest.input, out_int32, t)
  },
})
