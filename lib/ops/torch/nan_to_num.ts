import { out } from '@/lib/ops/families/pointwise/pointwise'
import { float, optional, tensor } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { checkLeaf, inplaceErrors, written } from '@/lib/shape/inplace'
import { elementwise } from '@/lib/shape/iterator'
import { realGradient } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { tensor as fresh } from '@/lib/shape/tensor'

const value = optional(float())

export default defineFunction({
  name: 'torch.nan_to_num',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), nan: value, posinf: value, neginf: value, out }],
  example: {},
  errors: {
    complex: realGradient({ fn: 'nan_to_num' }),
    ...inplaceErrors,
  },
  infer({ input, out }, t, into) {
    if (out) t.unknown()
    const kind = group(input.dtype)
    // integers and booleans hold neither, and are copied
    if (into && (kind === 'int' || kind === 'bool')) return written(into, [])
    if (into && input.requires_grad) checkLeaf(into, t)
    const made = elementwise([input], t, { into })
    t.check(!made.requires_grad || kind !== 'complex', 'complex')
    return into ? made : fresh(made.shape, { ...made, strides: preservedStrides(input) })
  },
})
