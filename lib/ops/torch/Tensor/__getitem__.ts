import { tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { view } from '@/lib/shape/tensor'
import { indexedCopy, indexingErrors } from '@/lib/ops/families/indexing'
import { subscript, subscripted, subscriptErrors } from '@/lib/ops/families/subscript'

export default defineFunction({
  name: 'torch.Tensor.__getitem__',
  category: 'indexing',
  binding: 'native',
  method: 'only',
  shapes: [
    'x[0]: (L, *) -> (*)',
    'x[1:3]: (L, *) -> (2, *)',
    'x[None]: (*) -> (1, *)',
    'x[..., 0]: (*, L) -> (*)',
    'x[[0, 2]]: (L, *) -> (2, *)',
    'x[mask]: (d_0, d_1, *), (d_0, d_1) -> (k, *)',
  ],
  overloads: [{ self: tensor([3, 4, 5]), index: subscript }],
  example: { index: '(0, [0, 2])' },
  errors: { ...indexingErrors, ...subscriptErrors },
  infer({ self, index }, t) {
    const { sliced, indices } = subscripted(self, index, t)
    if (indices.length > 0) return indexedCopy(sliced, indices, t)
    return sliced === self ? view(self, self.shape, self.strides) : sliced
  },
})
