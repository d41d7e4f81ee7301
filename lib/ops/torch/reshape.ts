import { ints, tensor, variadic } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { countElements, inferLast, inferSizes, reshaped, sizeErrors } from '@/lib/ops/families/viewing/viewing'

export default defineFunction({
  name: 'torch.reshape',
  category: 'viewing',
  binding: 'native',
  method: 'too',
  shapes: ['(d_0, d_1, …) -> shape'],
  overloads: [{ input: tensor([2, 3, 4]), shape: variadic(ints()) }],
  example: { shape: '(6, -1)' },
  errors: sizeErrors,
  infer: ({ input, shape }, t) => reshaped(input, inferSizes(shape, 'shape', countElements(input, 'input', t), t)),
  fixes: { mismatch: ({ shape }) => ({ shape: inferLast(shape) }) },
})
