import { tensor } from '@/lib/shape/argument'
import { itemBytes } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'

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
    if (numel(input.shape) === 0) return true
    const [a, b] = [input.values, other.values]
    if (!a || !b) return t.unknown()
    // a number that is not exact in 32 bits may be rounded to the other one, or not
    const isExact = (value: number, index: number) => value === b[index] || Object.is(Math.fround(value), value)
    const isShort = [input, other].some(({ dtype }) => itemBytes(dtype) === 2)
    const areSame = a.every((value, index) => value === b[index])
    if (!areSame && (isShort || ![...a, ...b].every(isExact))) return t.unknown()
    return areSame
  },
})
