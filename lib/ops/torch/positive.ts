import { tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.positive',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]) }],
  example: {},
  errors: { bool: ['RuntimeError', 'The `+` operator, on a bool tensor is not supported.'] },
  infer({ input }, t) {
    t.check(input.dtype !== 'bool', 'bool')
    return input
  },
})
