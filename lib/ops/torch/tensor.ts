import { tensor } from '@/lib/shape/creation'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.tensor',
  category: 'creation',
  binding: 'native',
  shapes: ['the lengths of the nested lists'],
  example: { data: '[[1, 2, 3], [4, 5, 6]]' },
  ...tensor,
})
