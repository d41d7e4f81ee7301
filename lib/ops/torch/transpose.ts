import { int, tensor } from '@/lib/shape/argument'
import { checkLeaf, inplaceErrors } from '@/lib/shape/inplace'
import { defineFunction } from '@/lib/shape/spec'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import { transposed } from '@/lib/ops/families/viewing/viewing'

export default defineFunction({
  name: 'torch.transpose',
  category: 'viewing',
  binding: 'native',
  aliases: ['torch.swapdims'],
  method: 'too',
  inplace: true,
  shapes: ['(*, H, W) -> (*, W, H)', '(…, d_dim0, …, d_dim1, …) -> (…, d_dim1, …, d_dim0, …)'],
  overloads: [{ input: tensor([2, 3, 4]), dim0: int(), dim1: int() }],
  example: { dim0: '1', dim1: '2' },
  errors: { ...dimensionErrors, leaf: inplaceErrors.leaf },
  infer({ input, dim0, dim1 }, t, into) {
    if (into) checkLeaf(into, t)
    return transposed(input, dim0, dim1, t)
  },
  inverse: { dim0: [0, 1, 2, 3], dim1: [0, 1, 2, 3] },
})
