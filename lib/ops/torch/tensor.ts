import { tensor } from '@/lib/shape/creation'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.tensor',
  category: 'creation',
  binding: 'native',
  shapes: ['data=[[1, 2, 3], [4, 5, 6]]: (2, 3)'],
  example: { data: '[[1, 2, 3], [4, 5, 6]]' },
  ...tensor,
})
