import { tensor } from '@/lib/shape/argument'
import { data, ofData } from '@/lib/shape/creation'
import { dataErrors } from '@/lib/shape/creation/data'
import { checkPlace, dataOptions, gradErrors } from '@/lib/shape/creation/options'
import { defineFunction } from '@/lib/shape/spec'

const { no_dtype: _, ...errors } = dataErrors

export default defineFunction({
  name: 'torch.Tensor.new_tensor',
  category: 'creation',
  binding: 'native',
  method: 'only',
  shapes: ['data=[[1, 2, 3], [4, 5, 6]]: (2, 3)'],
  overloads: [{ self: tensor([2, 3]), data, ...dataOptions }],
  example: { data: '[[1, 2, 3], [4, 5, 6]]' },
  errors: { ...gradErrors, ...errors },
  infer({ self, data, ...given }, t) {
    checkPlace(given, t)
    return ofData(data, given.dtype ?? self.dtype, given.requires_grad, t as Parameters<typeof ofData>[3])
  },
})
