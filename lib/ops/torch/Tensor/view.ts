import { givenDType, ints, tensor, variadic } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import type { Value } from '@/lib/shape/value'
import {
  countElements,
  inferLast,
  inferSizes,
  sizeErrors,
  viewed,
  viewErrors,
  viewStrides,
} from '@/lib/ops/families/viewing/viewing'
import { reinterpretErrors, reinterpreted } from '@/lib/ops/families/viewing/reinterpreting'

const self = tensor([2, 3, 4])

export default defineFunction({
  name: 'torch.Tensor.view',
  category: 'viewing',
  binding: 'native',
  method: 'only',
  shapes: ['(d_0, d_1, …) -> size'],
  overloads: [
    { self, dtype: givenDType() },
    { self, size: variadic(ints()) },
  ],
  example: { size: '(6, -1)' },
  errors: {
    ...sizeErrors,
    ...reinterpretErrors,
    ...viewErrors,
  },
  infer({ self, ...rest }, t) {
    if ('dtype' in rest) return reinterpreted(self, rest.dtype, t)
    const sizes = inferSizes(rest.size, 'size', countElements(self, 'self', t), t)
    const strides = viewStrides(self, sizes)
    return viewed(self, sizes, strides ?? t.fail('incompatible'))
  },
  fixes: { mismatch: (args): Record<string, Value> => ('size' in args ? { size: inferLast(args.size) } : {}) },
})
