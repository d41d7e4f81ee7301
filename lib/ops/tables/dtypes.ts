import { anything, givenDType, number, tensor } from '@/lib/shape/argument'
import { promote } from '@/lib/shape/dtype'
import { canCast, resultType, type Operand } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { isTensor, type Value } from '@/lib/shape/value'

const common = { category: 'casting', binding: 'native', errors: {} } as const
const one = tensor([2, 3])

/** Questions about dtypes. */
export default [
  defineFunction({
    ...common,
    name: 'torch.promote_types',
    shapes: ['dtype, dtype -> dtype'],
    overloads: [{ type1: givenDType(), type2: givenDType() }],
    example: { type1: 'torch.int64', type2: 'torch.float16' },
    infer: ({ type1, type2 }): Value => ({ kind: 'dtype', dtype: promote(type1, type2) }),
  }),
  defineFunction({
    ...common,
    name: 'torch.result_type',
    shapes: ['(*), (*) -> dtype'],
    overloads: [
      { tensor: one, other: one },
      { scalar: number(), tensor: one },
      { tensor: one, other: number() },
      { scalar1: number(), scalar2: number() },
    ],
    example: { scalar1: '1', scalar2: '2.5' },
    infer: (args): Value => ({ kind: 'dtype', dtype: resultType(Object.values(args) as Operand[]) }),
  }),
  defineFunction({
    ...common,
    name: 'torch.can_cast',
    shapes: ['dtype, dtype -> bool'],
    overloads: [{ from_: givenDType(), to: givenDType() }],
    example: { from_: 'torch.float32', to: 'torch.int64' },
    infer: ({ from_, to }) => canCast(from_, to),
  }),
  defineFunction({
    ...common,
    name: 'torch.is_tensor',
    binding: 'python',
    shapes: ['object -> bool'],
    overloads: [{ obj: anything() }],
    example: { obj: '3' },
    infer: ({ obj }) => isTensor(obj),
  }),
]
