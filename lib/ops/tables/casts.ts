import { keywordOnly, memoryFormat, optional, tensor } from '@/lib/shape/argument'
import { dtypeAliases, isDType, type DType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { cast, copyErrors } from '@/lib/ops/families/creation/casting'

const self = tensor([2, 3])

/** @param dtype null: its own, on the CPU */
const method = (name: string, dtype: DType | null) =>
  defineFunction({
    name: `torch.Tensor.${name}`,
    category: 'casting',
    binding: 'native',
    method: 'only',
    shapes: ['(*) -> (*)'],
    overloads: [{ self, memory_format: keywordOnly(optional(memoryFormat())) }],
    example: {},
    errors: copyErrors,
    infer: ({ self, memory_format }, t) => cast(self, dtype ?? self.dtype, { format: memory_format }, t),
  })

const shorthands = 'float double half bfloat16 int long short bool cfloat cdouble'.split(' ')
const named = (name: string): DType => dtypeAliases[name] ?? (isDType(name) ? name : 'float32')

/** Methods that say in their name what they convert to. */
export default [
  ...shorthands.map((name) => method(name, named(name))),
  method('char', 'int8'),
  method('byte', 'uint8'),
  method('cpu', null),
]
