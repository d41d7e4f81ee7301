import { bool, dtype, givenDType, keywordOnly, memoryFormat, optional, tensor } from '@/lib/shape/argument'
import { anyDevice, checkPlace } from '@/lib/shape/creation/options'
import { defineFunction } from '@/lib/shape/spec'
import { cast, copyErrors } from '@/lib/ops/families/casting'

const self = tensor([2, 3])
const rest = {
  non_blocking: bool(false),
  copy: bool(false),
  memory_format: keywordOnly(optional(memoryFormat())),
} as const

export default defineFunction({
  name: 'torch.Tensor.to',
  category: 'casting',
  binding: 'native',
  method: 'only',
  shapes: ['(*) -> (*)'],
  overloads: [
    { self, device: anyDevice, dtype: dtype(), ...rest },
    { self, dtype: givenDType(), ...rest },
    { self, tensor: tensor([2, 3]), ...rest },
  ],
  example: { dtype: 'torch.float64' },
  errors: copyErrors,
  infer(args, t) {
    if ('device' in args) checkPlace({ device: args.device }, t)
    const { self, copy, memory_format } = args
    const dtype = 'tensor' in args ? args.tensor.dtype : args.dtype
    return cast(self, dtype ?? self.dtype, { format: memory_format, always: copy }, t)
  },
})
