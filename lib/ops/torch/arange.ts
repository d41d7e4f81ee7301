import { arange } from '@/lib/shape/creation'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.arange',
  category: 'creation',
  binding: 'native',
  shapes: ['(ceil((end - start) / step),)'],
  example: { start: '0', end: '10', step: '2' },
  ...arange,
})
