import { tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { view } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { indexedCopy, indexingErrors } from '@/lib/ops/families/indexing/indexing'
import { subscript, subscripted, subscriptErrors } from '@/lib/ops/families/indexing/subscript'

// the simple parts have been counted by then
const { too_many_tensors: _, ...tensorErrors } = indexingErrors

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
  overloads: [{ self: tensor([3, 4, 5]), indices: subscript }],
  example: { indices: '(0, [0, 2])' },
  errors: { ...tensorErrors, ...subscriptErrors },
  infer({ self, indices }, t) {
    const { sliced, indices: tensors } = subscripted(self, indices, t)
    if (tensors.length > 0) return indexedCopy(sliced, tensors, t as Trace<string>)
    return sliced === self ? view(self, self.shape, self.strides) : sliced
  },
})
