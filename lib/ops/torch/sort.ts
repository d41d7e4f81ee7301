import { bool, int, keywordOnly } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { input, outs } from '@/lib/ops/families/reduction/reduction'
import { withIndices } from '@/lib/ops/families/indexing/selecting'
import { sorted, sortErrors } from '@/lib/ops/families/reduction/sorting'

const stable = keywordOnly(bool())

export default defineFunction({
  name: 'torch.sort',
  category: 'sorting',
  binding: 'native',
  method: 'too',
  shapes: ['(…) -> values (…), indices (…)'],
  outputs: ['values', 'indices'],
  overloads: [
    {
      input,
      stable: { ...stable, accepts: (value) => value === null || stable.accepts(value) },
      dim: keywordOnly(int(-1)),
      descending: keywordOnly(bool(false)),
      out: outs,
    },
    { input, dim: int(-1), descending: bool(false), out: outs },
  ],
  example: { stable: 'True' },
  errors: sortErrors,
  infer({ input, dim }, t) {
    return withIndices('sort', sorted(input, dim, t))
  },
  inverse: { dim: [0, 1, 2, 3] },
})
