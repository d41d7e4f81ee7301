import { defineFunction } from '@/lib/shape/spec'
import { input, out } from '@/lib/ops/families/reduction/reduction'
import { sorted, sortErrors } from '@/lib/ops/families/reduction/sorting'

export default defineFunction({
  name: 'torch.msort',
  category: 'sorting',
  binding: 'native',
  method: 'too',
  shapes: ['(…) -> (…)'],
  overloads: [{ input, out }],
  example: {},
  errors: { complex: sortErrors.complex },
  infer({ input }, t) {
    return sorted(input, 0, t)
  },
})
