import { ints, number, tensor } from '@/lib/shape/argument'
import { repeated } from '@/lib/shape/creation'
import { checkFill, fillErrors, stored } from '@/lib/shape/creation/fill'
import { checkPlace, checkSizes, create, gradErrors, options, sizeErrors } from '@/lib/shape/creation/options'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.Tensor.new_full',
  category: 'creation',
  binding: 'native',
  method: 'only',
  shapes: ['size'],
  overloads: [{ self: tensor([2, 3]), size: ints(), fill_value: number(), ...options }],
  example: { size: '(2, 3)', fill_value: '7' },
  errors: { ...sizeErrors, ...gradErrors, ...fillErrors },
  infer({ self, size, fill_value, ...given }, t) {
    checkPlace(given, t)
    checkSizes(size, t)
    const dtype = given.dtype ?? self.dtype
    checkFill(fill_value, dtype, size, t)
    return create(size, given, t, { dtype, ...repeated(stored(fill_value, dtype), size) })
  },
})
