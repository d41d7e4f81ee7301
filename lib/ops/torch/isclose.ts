import { closeArguments, closeErrors, isClose } from '@/lib/ops/families/pointwise/closeness'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.isclose',
  category: 'comparison',
  binding: 'native',
  method: 'too',
  shapes: ['(*), (*) -> (*)'],
  overloads: [closeArguments],
  example: {},
  errors: closeErrors,
  infer: (args, t) => isClose(args, t),
})
