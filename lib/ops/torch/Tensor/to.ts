import {
  bool,
  dtype,
  givenDType,
  keywordOnly,
  memoryFormat,
  operand,
  optional,
  tensor,
  type Scalar,
} from '@/lib/shape/argument'
import { anyDevice, checkPlace } from '@/lib/shape/creation/options'
import type { DType } from '@/lib/shape/dtype'
import { isNumber, scalarDType } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import { isComplex, isFloat } from '@/lib/shape/value'
import { cast, copyErrors } from '@/lib/ops/families/creation/casting'

const self = tensor([2, 3])
const rest = {
  non_blocking: bool(false),
  copy: bool(false),
  memory_format: keywordOnly(optional(memoryFormat())),
} as const

/** A Python number stands for a tensor of its own precision. */
function dtypeOf(other: Tensor | Scalar): DType {
  if (!isNumber(other)) return other.dtype
  return isComplex(other) ? 'complex128' : isFloat(other) ? 'float64' : scalarDType(other)
}

export default defineFunction({
  name: 'torch.Tensor.to',
  category: 'casting',
  binding: 'native',
  method: 'only',
  shapes: ['(*) -> (*)'],
  overloads: [
    { self, device: anyDevice, dtype: dtype(), ...rest },
    { self, dtype: givenDType(), ...rest },
    { self, tensor: operand([2, 3]), ...rest },
  ],
  example: { dtype: 'torch.float64' },
  errors: copyErrors,
  infer(args, t) {
    if ('device' in args) checkPlace({ device: args.device }, t)
    const { self, copy, memory_format } = args
    const dtype = 'tensor' in args ? dtypeOf(args.tensor) : args.dtype
    return cast(self, dtype ?? self.dtype, { format: memory_format, always: copy }, t)
  },
})
