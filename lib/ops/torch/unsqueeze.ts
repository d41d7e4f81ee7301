import { int, tensor } from '@/lib/shape/argument'
import { checkLeaf, inplaceErrors } from '@/lib/shape/inplace'
import { defineFunction } from '@/lib/shape/spec'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'

export default defineFunction({
  name: 'torch.unsqueeze',
  category: 'viewing',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['dim=0: (H, W) -> (1, H, W)', 'dim=1: (H, W) -> (H, 1, W)', 'dim=-1: (H, W) -> (H, W, 1)'],
  overloads: [{ input: tensor([3, 4]), dim: int() }],
  example: { dim: '1' },
  errors: { ...dimensionErrors, leaf: inplaceErrors.leaf },
  infer({ input, dim }, t, into) {
    if (into) checkLeaf(into, t)
    const wrapped = wrapDim(dim, input.shape.length + 1, t)
    t.size(`out[${wrapped}]`, '1', {})
    return unsqueezed(input, wrapped)
  },
  inverse: { dim: [0, 1, 2, 3] },
  fixes: { dim: () => ({ dim: -1 }) },
})
