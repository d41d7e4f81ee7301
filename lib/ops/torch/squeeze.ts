import { int, ints, tensor } from '@/lib/shape/argument'
import { checkLeaf, inplaceErrors } from '@/lib/shape/inplace'
import { defineFunction } from '@/lib/shape/spec'
import { distinctErrors, wrapDims } from '@/lib/ops/families/dimensions'
import { viewed } from '@/lib/ops/families/viewing/viewing'

const input = tensor([1, 3, 1, 4])

export default defineFunction({
  name: 'torch.squeeze',
  category: 'viewing',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(1, C, 1, W) -> (C, W)', 'dim=0: (1, C, 1, W) -> (C, 1, W)', 'dim=1: (1, C, 1, W) -> (1, C, 1, W)'],
  overloads: [{ input }, { input, dim: int() }, { input, dim: ints() }],
  example: { dim: '0' },
  errors: {
    ...distinctErrors,
    leaf: inplaceErrors.leaf,
  },
  infer({ input, ...rest }, t, into) {
    if (into) checkLeaf(into, t)
    const { shape, strides } = input
    const dims = 'dim' in rest ? rest.dim : [...shape.keys()]
    const chosen = wrapDims(typeof dims === 'number' ? [dims] : dims, shape.length, t)
    const keep = (_: number, dim: number) => shape[dim] !== 1 || !chosen.has(dim)
    return viewed(input, shape.filter(keep), strides.filter(keep))
  },
  inverse: { dim: [0, 1, 2, 3] },
})
