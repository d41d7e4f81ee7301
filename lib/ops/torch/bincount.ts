import * as is from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.bincount',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(L) -> (max(max(input) + 1, minlength))'],
  overloads: [{ input: is.tensor([0]), weights: is.optional(is.tensor([0])), minlength: is.int(0) }],
  example: { minlength: '5', 'input.dtype': 'int64' },
  errors: {
    kernel: notImplemented({ kernel: 'bincount_cpu' }),
    minlength: ['RuntimeError', 'minlength should be >= 0'],
    input: ['RuntimeError', 'bincount only supports 1-d non-negative integral inputs.'],
    weights: ['RuntimeError', 'weights should be 1-d and have the same length as input'],
  },
  infer({ input, weights, minlength }, t) {
    const { shape, dtype, values } = input
    t.check(group(dtype) === 'int', 'kernel', { dtype: scalarType(dtype) })
    t.check(minlength >= 0, 'minlength')
    t.check(shape.length === 1, 'input')
    if (shape[0] === 0) return tensor([minlength], { dtype: 'int64' })
    if (!values) return t.unknown()
    t.check(
      values.every((value) => value >= 0),
      'input',
    )
    t.check(!weights || String(weights.shape) === String(shape), 'weights')
    const size = t.size('out[0]', 'max(largest + 1, minlength)', { largest: Math.max(...values), minlength })
    if (!weights) return tensor([size], { dtype: 'int64' })
    const sum = weights.dtype === 'float32' ? 'float32' : 'float64'
    return tensor([size], { dtype: sum, requires_grad: weights.requires_grad })
  },
})
