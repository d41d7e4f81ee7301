import { bool, int } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { input, outs } from '@/lib/ops/families/reduction/reduction'
import { withIndices } from '@/lib/ops/families/indexing/selecting'

export default defineFunction({
  name: 'torch.topk',
  category: 'sorting',
  binding: 'native',
  method: 'too',
  shapes: ['(…, L) -> values (…, k), indices (…, k)', 'dim=1: (N, C, L) -> values (N, k, L), indices (N, k, L)'],
  outputs: ['values', 'indices'],
  overloads: [{ input, k: int(), dim: int(-1), largest: bool(true), sorted: bool(true), out: outs }],
  example: { k: '2' },
  errors: {
    ...dimensionErrors,
    k: ['RuntimeError', 'selected index k out of range'],
    complex: ['RuntimeError', ' topk does not support complex dtypes on CPU'],
    bool: ['RuntimeError', 'topk does not support bool dtypes on CPU'],
  },
  infer({ input: { shape, dtype, requires_grad }, k, dim }, t) {
    const wrapped = wrapDim(dim, shape.length, t)
    t.check(k >= 0 && k <= (shape[wrapped] ?? 1), 'k')
    t.check(group(dtype) !== 'complex', 'complex')
    t.check(dtype !== 'bool', 'bool')
    const size = shape.length === 0 ? [] : shape.with(wrapped, t.size(`out[${wrapped}]`, 'k', { k }))
    return withIndices('topk', tensor(size, { dtype, requires_grad }))
  },
  inverse: { dim: [0, 1, 2, 3] },
  fixes: { k: ({ input: { shape }, dim }) => ({ k: shape.at(dim) ?? 1 }) },
})
