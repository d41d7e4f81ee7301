import { generator, int, ints, tensor } from '@/lib/shape/argument'
import { empty_strided } from '@/lib/shape/creation'
import { create, gradErrors, options, sizeErrors } from '@/lib/shape/creation/options'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { contiguousStrides, numel, tensor as fresh } from '@/lib/shape/tensor'

const common = { category: 'creation', binding: 'native' } as const
const { dtype, layout, device, pin_memory, requires_grad } = options
const rest = { dtype, layout, device, pin_memory, requires_grad } as const

const newEmptyStrided = defineFunction({
  ...common,
  name: 'torch.Tensor.new_empty_strided',
  method: 'only',
  shapes: ['size'],
  overloads: [{ self: tensor([2, 3]), size: ints(), stride: ints(), ...rest }],
  example: { size: '(2, 3)', stride: '(1, 2)' },
  errors: empty_strided.errors,
  infer: ({ self, ...given }, t) => empty_strided.infer({ ...given, dtype: given.dtype ?? self.dtype }, t, null),
})

const emptyPermuted = defineFunction({
  ...common,
  name: 'torch.empty_permuted',
  shapes: ['size'],
  overloads: [{ size: ints(), physical_layout: ints(), ...rest }],
  example: { size: '(2, 3, 4)', physical_layout: '(0, 2, 1)' },
  errors: {
    ...sizeErrors,
    ...gradErrors,
    count: [
      'RuntimeError',
      'Number of dimensions in size does not match the length of the physical_layout; i.e. len(size) = {sizes} is not equal to len(physical_layout) = {count}',
    ],
    range: [
      'RuntimeError',
      'Dimension out of range (expected to be between 0 and {last}, but got {dim} at index {at}).  NB: negative dims not currently supported; file an issue if you want it.',
    ],
    duplicate: ['RuntimeError', 'Duplicate dim not allowed'],
  },
  infer({ size, physical_layout, ...given }, t) {
    const count = size.length
    t.check(physical_layout.length === count, 'count', { sizes: count, count: physical_layout.length })
    for (const [at, dim] of physical_layout.entries()) {
      t.check(dim >= 0 && dim < count, 'range', { last: count - 1, dim, at })
      t.check(physical_layout.indexOf(dim) === at, 'duplicate')
    }
    const physical = physical_layout.map((dim) => size[dim]!)
    const made = create(physical, given, t)
    const strides = contiguousStrides(physical)
    return fresh(size, {
      dtype: made.dtype,
      requires_grad: made.requires_grad,
      strides: size.map((_, dim) => strides[physical_layout.indexOf(dim)]!),
    })
  },
})

const diagflat = defineFunction({
  ...common,
  name: 'torch.diagflat',
  method: 'too',
  shapes: ['(*) -> (n + |offset|, n + |offset|), n = number of elements'],
  overloads: [{ input: tensor([3]), offset: int(0) }],
  example: {},
  errors: {},
  infer({ input, offset }, t) {
    const { shape, dtype, requires_grad } = input
    const size = t.many(numel(shape) + Math.abs(offset))
    return fresh([size, size], { dtype, requires_grad })
  },
})

const poisson = defineFunction({
  ...common,
  name: 'torch.poisson',
  shapes: ['(*) -> (*)'],
  overloads: [{ input: tensor([2, 3]), generator: generator() }],
  example: { input: 'torch.ones(2, 3)' },
  errors: {
    unsupported_dtype: ['NotImplementedError', '"poisson_cpu" not implemented for \'{type}\''],
    rate: ['RuntimeError', 'invalid Poisson rate, expected rate to be non-negative'],
  },
  infer({ input }, t) {
    const { shape, dtype, requires_grad, values } = input
    t.check(isFloating(dtype), 'unsupported_dtype', { type: scalarType(dtype) })
    t.check(!values?.some((rate) => rate < 0), 'rate')
    return fresh(shape, { dtype, requires_grad })
  },
})

export default [newEmptyStrided, emptyPermuted, diagflat, poisson]
