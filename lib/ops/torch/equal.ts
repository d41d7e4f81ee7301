import { tensor } from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.equal',
  category: 'comparison',
  binding: 'native',
  method: 'too',
  shapes: ['(*), (*) -> bool'],
  overloads: [{ input: tensor([2, 3]), other: tensor([3]) }],
  example: {},
  errors: {},
  infer({ input, other }, t) {
    if (String(input.shape) !== String(other.shape)) return false
    const { values } = elementwise([input, other], t, { result: 'bool', calculate: ([a, b]) => a === b })
    return values ? values.every(Boolean) : t.unknown()
  },
})
