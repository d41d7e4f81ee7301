import { tensor } from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import {
  asComplex,
  asReal,
  conjugated,
  imagErrors,
  isComplexTensor,
  partOf,
} from '@/lib/ops/families/pointwise/complex-views'

const common = { category: 'casting', binding: 'native', example: {} } as const
const same = ['(*) -> (*)'] as const
const overloads = [{ input: tensor([2, 3]) }] as const
const complex = { 'input.dtype': 'complex64' } as const

/** The parts of complex numbers, without a copy. */
export default [
  defineFunction({
    ...common,
    name: 'torch.real',
    shapes: same,
    overloads,
    example: complex,
    errors: {},
    infer: ({ input }) => (isComplexTensor(input) ? partOf(input, 0) : input),
  }),
  defineFunction({
    ...common,
    name: 'torch.imag',
    shapes: same,
    overloads,
    example: complex,
    errors: imagErrors,
    infer({ input }, t) {
      t.check(isComplexTensor(input), 'real')
      return partOf(input, 1)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.view_as_real',
    shapes: ['(*) -> (*, 2)'],
    overloads,
    example: complex,
    errors: { real: ['RuntimeError', 'view_as_real is only supported for complex tensors'] },
    infer({ input }, t) {
      t.check(isComplexTensor(input), 'real')
      return asReal(input)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.view_as_complex',
    shapes: ['(*, 2) -> (*)'],
    overloads: [{ input: tensor([3, 2]) }],
    errors: {
      dtype: [
        'RuntimeError',
        'view_as_complex is only supported for half, float and double tensors, but got a tensor of scalar type: {type}',
      ],
      rank: ['RuntimeError', 'Input tensor must have one or more dimensions'],
      last: ['RuntimeError', 'Tensor must have a last dimension of size 2'],
      last_stride: ['RuntimeError', 'Tensor must have a last dimension with stride 1'],
      strides: ['RuntimeError', 'Tensor must have a stride divisible by 2 for all but last dimension'],
      offset: ['RuntimeError', 'Tensor must have a storage_offset divisible by 2'],
    },
    infer({ input }, t) {
      const { dtype, shape, strides, offset } = input
      const isTaken = dtype === 'float16' || dtype === 'float32' || dtype === 'float64'
      t.check(isTaken, 'dtype', { type: scalarType(dtype) })
      t.check(shape.length > 0, 'rank')
      t.check(shape.at(-1) === 2, 'last')
      t.check(strides.at(-1) === 1, 'last_stride')
      t.check(
        strides.slice(0, -1).every((step, dim) => step % 2 === 0 || shape[dim] === 1),
        'strides',
      )
      t.check(offset % 2 === 0, 'offset')
      if (dtype === 'float16') t.unknown()
      return asComplex(input, dtype === 'float32' ? 'complex64' : 'complex128')
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.conj',
    method: 'too',
    shapes: same,
    overloads,
    errors: {},
    infer: ({ input }) => conjugated(input),
  }),
]
