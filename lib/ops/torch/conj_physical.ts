import { out } from '@/lib/ops/families/pointwise/pointwise'
import { tensor } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { checkLeaf, inplaceErrors } from '@/lib/shape/inplace'
import { elementwise } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { tensor as fresh } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.conj_physical',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), out }],
  example: {},
  errors: inplaceErrors,
  infer({ input, out }, t, into) {
    if (out) t.unknown()
    // a real number is its own conjugate, and the tensor its own result
    const isReal = group(input.dtype) !== 'complex'
    if (into && isReal) checkLeaf(into, t)
    if (isReal) return input
    const made = elementwise([input], t, { into })
    return into ? made : fresh(made.shape, { ...made, strides: preservedStrides(input) })
  },
})
