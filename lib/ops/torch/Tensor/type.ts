import { anything, bool, keywordOnly, memoryFormat, optional, tensor } from '@/lib/shape/argument'
import { dtypes, tensorType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { isDTypeValue, repr } from '@/lib/shape/value'
import { cast, copied, copyErrors } from '@/lib/ops/families/creation/casting'

export default defineFunction({
  name: 'torch.Tensor.type',
  category: 'casting',
  binding: 'native',
  method: 'only',
  shapes: ['(*) -> (*)'],
  overloads: [
    {
      self: tensor([2, 3]),
      dtype: anything(null),
      non_blocking: bool(false),
      memory_format: keywordOnly(optional(memoryFormat())),
    },
  ],
  example: { dtype: 'torch.float64' },
  errors: {
    ...copyErrors,
    dtype: ['TypeError', 'dtype must be a type, str, or dtype object'],
    name: ['ValueError', 'invalid type: {name}'],
  },
  infer({ self, dtype: wanted, memory_format }, t) {
    if (wanted === null) return tensorType(self.dtype)
    if (typeof wanted !== 'string' && !isDTypeValue(wanted)) return t.fail('dtype')
    if (typeof wanted === 'string' && wanted.startsWith('torch.cuda.')) t.unknown()
    const dtype = typeof wanted === 'string' ? dtypes.find((one) => tensorType(one) === wanted) : wanted.dtype
    if (dtype === undefined) return t.fail('name', { name: repr(wanted) })
    const moves = memory_format === 'channels_last' || memory_format === 'channels_last_3d'
    return moves ? copied(self, memory_format, t, dtype) : cast(self, dtype, { format: memory_format }, t)
  },
})
