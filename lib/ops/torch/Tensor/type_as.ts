import { tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { cast } from '@/lib/ops/families/creation/casting'

export default defineFunction({
  name: 'torch.Tensor.type_as',
  category: 'casting',
  binding: 'native',
  method: 'only',
  shapes: ['(*) -> (*)'],
  overloads: [{ self: tensor([2, 3]), other: tensor([4]) }],
  example: {},
  errors: {},
  infer: ({ self, other }) => cast(self, other.dtype),
})
