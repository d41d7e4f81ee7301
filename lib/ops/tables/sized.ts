import { tensor } from '@/lib/shape/argument'
import { create, creation, gradErrors, options, sizeErrors } from '@/lib/shape/creation/options'
import { empty, ones, rand, randn, size, zeros } from '@/lib/shape/creation'
import { defineFunction } from '@/lib/shape/spec'

const self = tensor([2, 3])

/** As the function, with dtype taken from the tensor before the dot. */
const ofTensor = creation({
  overloads: [{ self, size, ...options }],
  errors: { ...sizeErrors, ...gradErrors },
  infer: ({ self, size, ...given }, t) => create(size, given, t, { dtype: self.dtype }),
})

const common = {
  category: 'creation',
  binding: 'native',
  shapes: ['size'],
  example: { size: '(2, 3)' },
} as const

/** Functions that are told a size. */
export default [
  defineFunction({ ...common, name: 'torch.zeros', ...zeros }),
  defineFunction({ ...common, name: 'torch.ones', ...ones }),
  defineFunction({ ...common, name: 'torch.empty', ...empty }),
  defineFunction({ ...common, name: 'torch.rand', ...rand }),
  defineFunction({ ...common, name: 'torch.randn', ...randn }),
  defineFunction({ ...common, name: 'torch.Tensor.new_zeros', method: 'only', ...ofTensor }),
  defineFunction({ ...common, name: 'torch.Tensor.new_ones', method: 'only', ...ofTensor }),
  defineFunction({ ...common, name: 'torch.Tensor.new_empty', method: 'only', ...ofTensor }),
]
