import { keywordOnly, memoryFormat, optional, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { copied, copyErrors } from '@/lib/ops/families/creation/casting'

export default defineFunction({
  name: 'torch.clone',
  category: 'casting',
  binding: 'native',
  method: 'too',
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), memory_format: keywordOnly(optional(memoryFormat())) }],
  example: {},
  errors: copyErrors,
  infer: ({ input, memory_format }, t) => copied(input, memory_format, t),
})
