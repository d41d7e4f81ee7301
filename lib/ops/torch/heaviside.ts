import { kindOf, out } from '@/lib/ops/families/pointwise/pointwise'
import { tensor } from '@/lib/shape/argument'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { inplaceErrors, outputErrors } from '@/lib/shape/inplace'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.heaviside',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*), (*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), values: tensor([3]), out }],
  example: {},
  errors: {
    complex: ['RuntimeError', 'heaviside is not yet implemented for complex tensors.'],
    dtypes: ['RuntimeError', 'heaviside is not yet implemented for tensors with different dtypes.'],
    ...broadcastErrors,
    ...inplaceErrors,
    ...outputErrors,
  },
  infer({ input, values, out }, t, into) {
    if (out) t.unknown()
    return elementwise([input, values], t, {
      into,
      before() {
        t.check(kindOf(input) !== 'complex' && kindOf(values) !== 'complex', 'complex')
        t.check(input.dtype === values.dtype, 'dtypes')
      },
    })
  },
})
