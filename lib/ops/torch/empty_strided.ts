import { empty_strided } from '@/lib/shape/creation'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.empty_strided',
  category: 'creation',
  binding: 'native',
  shapes: ['size'],
  example: { size: '(2, 3)', stride: '(1, 2)' },
  ...empty_strided,
})
