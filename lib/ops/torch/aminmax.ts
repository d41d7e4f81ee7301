import { bool, int, keywordOnly, optional } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { namedTuple } from '@/lib/shape/value'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import { checkNotEmpty, emptyDimErrors } from '@/lib/ops/families/reduction/extremes'
import { input, outs, reduced, reducedDim } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.aminmax',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(…) -> (), ()', 'dim=1: (N, C, L) -> (N, L), (N, L)'],
  outputs: ['min', 'max'],
  overloads: [{ input, dim: keywordOnly(optional(int())), keepdim: keywordOnly(bool(false)), out: outs }],
  example: { dim: '1' },
  errors: {
    ...dimensionErrors,
    empty: [
      'RuntimeError',
      'aminmax(): cannot compute aminmax over an empty dimension as the operation has no identity.',
    ],
    ...emptyDimErrors('aminmax'),
    kernel: notImplemented({ kernel: 'aminmax_cpu' }),
    kernel_of_number: ['RuntimeError', 'aminmax not implemented for {dtype}'],
  },
  infer({ input, ...chosen }, t) {
    if (chosen.dim === null) t.check(numel(input.shape) > 0, 'empty')
    const dims = reducedDim(input, chosen, t)
    if (chosen.dim !== null) checkNotEmpty(input, [...dims], t)
    const isNumber = input.shape.length === 0 && chosen.dim !== null
    const isOrdered = group(input.dtype) !== 'complex'
    t.check(isOrdered, isNumber ? 'kernel_of_number' : 'kernel', { dtype: scalarType(input.dtype) })
    const made = () => reduced(input, dims, chosen, input.dtype)
    return namedTuple('torch.return_types.aminmax', [made(), made()])
  },
  inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
})
