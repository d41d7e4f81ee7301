import { keywordOnly, optional, tensor, tensors } from '@/lib/shape/argument'
import { isFloating } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { defineFunction } from '@/lib/shape/spec'
import { tensor as fresh } from '@/lib/shape/tensor'
import { namedTuple } from '@/lib/shape/value'

export default defineFunction({
  name: 'torch.frexp',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  shapes: ['(*) -> (*), (*)'],
  outputs: ['mantissa', 'exponent'],
  overloads: [{ input: tensor([2, 3]), out: keywordOnly(optional(tensors([]))) }],
  example: {},
  errors: { float: ['RuntimeError', 'torch.frexp() only supports floating-point dtypes'] },
  infer({ input, out }, t) {
    if (out) t.unknown()
    const { shape, dtype, requires_grad } = input
    t.check(isFloating(dtype), 'float')
    const strides = preservedStrides(input)
    const [mantissa, exponent] = [
      fresh(shape, { dtype, requires_grad, strides }),
      fresh(shape, { dtype: 'int32', strides }),
    ]
    return namedTuple('torch.return_types.frexp', [mantissa, exponent])
  },
})
