import { closeArguments, closeErrors, isClose } from '@/lib/ops/families/pointwise/closeness'
import { tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.allclose',
  category: 'comparison',
  binding: 'native',
  method: 'too',
  shapes: ['(*), (*) -> bool'],
  overloads: [{ ...closeArguments, input: tensor([0, 3]) }],
  example: {},
  errors: closeErrors,
  infer(args, t) {
    const { values } = isClose(args, t)
    return values ? values.every(Boolean) : t.unknown()
  },
})
