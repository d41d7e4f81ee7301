import { int, keywordOnly, optional, tensor, tensors } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { catErrors, checkCat, concatenate, sizeAlong } from '@/lib/ops/families/viewing/joining'

export default defineFunction({
  name: 'torch.cat',
  aliases: ['torch.concat', 'torch.concatenate'],
  category: 'joining',
  binding: 'native',
  shapes: [
    '(…, D_0, …), (…, D_1, …), … -> (…, D_0 + D_1 + …, …)',
    'dim=0: (D_0, W), (D_1, W) -> (D_0 + D_1, W)',
    'dim=1: (H, D_0), (H, D_1) -> (H, D_0 + D_1)',
  ],
  overloads: [
    {
      tensors: tensors([
        [2, 3],
        [4, 3],
      ]),
      dim: int(0),
      out: keywordOnly(optional(tensor([]))),
    },
  ],
  example: { dim: '0' },
  errors: catErrors,
  infer({ tensors, dim, out }, t) {
    const wrapped = checkCat(tensors, dim, t)
    // what happens to `out` depends on the storage it has
    if (out) t.unknown()
    return concatenate(tensors, wrapped, sizeAlong(wrapped, tensors, t))
  },
  inverse: { dim: [0, 1, 2, 3] },
  fixes: {
    dim: () => ({ dim: -1 }),
    sizes: ({ tensors: [first, ...others] }) => ({
      dim: first!.shape.findIndex((size, dim) => others.some(({ shape }) => shape[dim] !== size)),
    }),
  },
})
