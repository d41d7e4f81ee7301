import { full } from '@/lib/shape/creation'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.full',
  category: 'creation',
  binding: 'native',
  shapes: ['size'],
  example: { size: '(2, 3)', fill_value: '7' },
  ...full,
})
