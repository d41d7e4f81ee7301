import { bool, int, keywordOnly } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import { input, out } from '@/lib/ops/families/reduction/reduction'
import { sorted, sortErrors } from '@/lib/ops/families/reduction/sorting'

export default defineFunction({
  name: 'torch.argsort',
  category: 'sorting',
  binding: 'native',
  method: 'too',
  shapes: ['(…) -> (…)'],
  overloads: [
    {
      input,
      stable: keywordOnly(bool()),
      dim: keywordOnly(int(-1)),
      descending: keywordOnly(bool(false)),
      out,
    },
    { input, dim: int(-1), descending: bool(false) },
  ],
  example: { stable: 'True' },
  errors: sortErrors,
  infer({ input, dim }, t) {
    const { shape, strides } = sorted(input, dim, t)
    return tensor(shape, { dtype: 'int64', strides })
  },
  inverse: { dim: [0, 1, 2, 3] },
})
