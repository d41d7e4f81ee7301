import { int, keywordOnly, optional, tensor, tensors } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { stackTensors } from '@/lib/ops/families/viewing/joining'

export default defineFunction({
  name: 'torch.stack',
  category: 'joining',
  binding: 'native',
  shapes: [
    'dim=0: (H, W), (H, W), … -> (k, H, W)',
    'dim=1: (H, W), (H, W), … -> (H, k, W)',
    'dim=2: (H, W), (H, W), … -> (H, W, k)',
  ],
  overloads: [
    {
      tensors: tensors([
        [3, 4],
        [3, 4],
      ]),
      dim: int(0),
      out: keywordOnly(optional(tensor([]))),
    },
  ],
  example: { dim: '0' },
  errors: {
    ...dimensionErrors,
    empty_list: ['RuntimeError', 'stack expects a non-empty TensorList'],
    sizes: [
      'RuntimeError',
      'stack expects each tensor to be equal size, but got {want} at entry 0 and {got} at entry {index}',
    ],
  },
  infer({ tensors, dim, out }, t) {
    t.check(tensors.length > 0, 'empty_list')
    const want = tensors[0]!.shape
    const wrapped = wrapDim(dim, want.length + 1, t)
    tensors.forEach(({ shape: got }, index) => {
      t.check(String(got) === String(want), 'sizes', { want, got, index })
    })
    // what happens to `out` depends on the storage it has
    if (out) t.unknown()
    return stackTensors(tensors, wrapped, t)
  },
  inverse: { dim: [0, 1, 2, 3] },
  fixes: { dim: () => ({ dim: -1 }) },
})
