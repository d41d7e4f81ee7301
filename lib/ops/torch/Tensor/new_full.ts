import { ints, number, tensor } from '@/lib/shape/argument'
import { repeated } from '@/lib/shape/creation'
import { stored } from '@/lib/shape/creation/fill'
import { checkPlace, checkSizes, create, gradErrors, options, sizeErrors } from '@/lib/shape/creation/options'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.Tensor.new_full',
  category: 'creation',
  binding: 'native',
  method: 'only',
  shapes: ['size'],
  overloads: [{ self: tensor([2, 3]), size: ints(), fill_value: number(), ...options }],
  example: { size: '(2, 3)', fill_value: '7' },
  errors: { ...sizeErrors, ...gradErrors, ...scalarErrors },
  infer({ self, size, fill_value, ...given }, t) {
    checkPlace(given, t)
    checkSizes(size, t)
    const dtype = given.dtype ?? self.dtype
    checkFill(fill_value, dtype, numel(size), t)
    return create(size, given, t, { dtype, ...repeated(stored(fill_value, dtype), size) })
  },
})
