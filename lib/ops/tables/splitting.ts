import { int, ints, tensor, unchecked } from '@/lib/shape/argument'
import { noAttribute } from '@/lib/shape/builtins'
import { group, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, tuple } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { narrowed, narrowErrors, selected, selectErrors } from '@/lib/ops/families/viewing/slicing'
import {
  chunked,
  chunkErrors,
  split,
  splitAt,
  splitErrors,
  splitSections,
  tensorSplitErrors,
} from '@/lib/ops/families/viewing/splitting'

const input = tensor([6, 4])
const common = { category: 'splitting', binding: 'native', method: 'too' } as const

const chunk = defineFunction({
  ...common,
  name: 'torch.chunk',
  shapes: ['(L, *) -> (ceil(L / chunks), *), …, (rest, *)'],
  overloads: [{ input, chunks: int(), dim: int(0) }],
  example: { chunks: '4' },
  errors: chunkErrors,
  infer: ({ input, chunks, dim }, t) => chunked(input, chunks, dim, t),
})

const splitShapes = ['(L, *) -> (split_size, *), …, (rest, *)', '(a + b + …, *) -> (a, *), (b, *), …']
const size = unchecked({ ...ints(), type: 'int | tuple of ints' })

/** The function calls the method, whose arguments have other names. */
const splitFunction = defineFunction({
  name: 'torch.split',
  category: 'splitting',
  binding: 'python',
  shapes: splitShapes,
  overloads: [{ tensor: input, split_size_or_sections: size, dim: unchecked(int(0)) }],
  example: { split_size_or_sections: '4' },
  errors: splitErrors,
  infer: ({ tensor, split_size_or_sections, dim }, t) => split(tensor, split_size_or_sections, dim, t),
  mistyped({ tensor }) {
    // str has a method of that name
    if (typeof tensor !== 'string') noAttribute(tensor!, 'split')
  },
})

const splitMethod = defineFunction({
  name: 'torch.Tensor.split',
  category: 'splitting',
  binding: 'python',
  method: 'only',
  shapes: splitShapes,
  overloads: [{ self: input, split_size: size, dim: unchecked(int(0)) }],
  example: { split_size: '(2, 4)' },
  errors: splitErrors,
  infer: ({ self, split_size, dim }, t) => split(self, split_size, dim, t),
})

const tensorSplit = defineFunction({
  ...common,
  name: 'torch.tensor_split',
  shapes: [
    '(L, *) -> sections of (ceil(L / sections), *) and (floor(L / sections), *)',
    '(L, *) -> (i_0, *), (i_1 - i_0, *), …, (L - i_k, *)',
  ],
  overloads: [
    { input, indices: ints(), dim: int(0) },
    { input, tensor_indices_or_sections: tensor([]), dim: int(0) },
    { input, sections: int(), dim: int(0) },
  ],
  example: { sections: '4' },
  errors: {
    ...tensorSplitErrors,
    dtype: ['RuntimeError', 'tensor_split expected tensor_indices_or_sections to have dtype of long, but got {got}'],
    indices_rank: [
      'RuntimeError',
      'tensor_split expected tensor_indices_or_sections to be a zero-dimensional or one-dimensional tensor, but got a tensor with {rank} dims',
    ],
  },
  infer({ input, dim, ...how }, t) {
    if ('indices' in how) return splitAt(input, how.indices, dim, t)
    if ('sections' in how) return splitSections(input, how.sections, dim, t)
    const { shape, dtype, values } = how.tensor_indices_or_sections
    t.check(input.shape.length > 0, 'no_dimensions')
    t.check(dtype === 'int64', 'dtype', { got: scalarType(dtype) })
    t.check(shape.length <= 1, 'indices_rank', { rank: shape.length })
    if (!values) return t.unknown()
    return shape.length === 0 ? splitSections(input, values[0]!, dim, t) : splitAt(input, values, dim, t)
  },
})

/** `hsplit`, `vsplit`, `dsplit`: the dimension is in the name. */
const along = (name: string, ranks: number, shape: string, example: readonly number[], dimOf: (of: Tensor) => number) =>
  defineFunction({
    ...common,
    name: `torch.${name}`,
    shapes: [shape],
    overloads: [
      { input: tensor(example), sections: int() },
      { input: tensor(example), indices: ints() },
    ],
    example: { sections: '2' },
    errors: {
      rank: [
        'RuntimeError',
        `torch.${name} requires a tensor with at least ${ranks} dimension, but got a tensor with {rank} dimensions!`,
      ],
      divisible: [
        'RuntimeError',
        `torch.${name} attempted to split along dimension {dim}, but the size of the dimension {size} is not divisible by the split_size {sections}!`,
      ],
      sections: tensorSplitErrors.sections,
    },
    infer({ input, ...how }, t) {
      const { shape } = input
      t.check(shape.length >= ranks, 'rank', { rank: shape.length })
      const dim = dimOf(input)
      if ('indices' in how) return splitAt(input, how.indices, dim, t as Trace<string>)
      const { sections } = how
      const size = shape[dim]!
      t.check(sections !== 0 && size % sections === 0, 'divisible', { dim, size, sections })
      return splitSections(input, sections, dim, t as Trace<string>)
    },
  })

const unbind = defineFunction({
  ...common,
  name: 'torch.unbind',
  shapes: ['dim=0: (k, *) -> (*), (*), …', 'dim=1: (N, k, *) -> (N, *), (N, *), …'],
  overloads: [{ input, dim: int(0) }],
  example: { dim: '1' },
  errors: {
    ...dimensionErrors,
    no_dimensions: ['IndexError', 'Dimension specified as 0 but tensor has no dimensions'],
  },
  infer({ input, dim }, t) {
    const { shape, strides, offset } = input
    const wrapped = wrapDim(dim, shape.length, t)
    t.check(shape.length > 0, 'no_dimensions')
    const [sizes, steps] = [shape.toSpliced(wrapped, 1), strides.toSpliced(wrapped, 1)]
    const at = (index: number) => view(input, sizes, steps, offset + index * strides[wrapped]!)
    return tuple(Array.from({ length: t.many(shape[wrapped]!) }, (_, index) => at(index)))
  },
})

const narrow = defineFunction({
  ...common,
  name: 'torch.narrow',
  shapes: ['dim=0: (L, *) -> (length, *)', 'dim=1: (N, L, *) -> (N, length, *)'],
  overloads: [
    { input, dim: int(), start: tensor([]), length: int() },
    { input, dim: int(), start: int(), length: int() },
  ],
  example: { dim: '0', start: 'torch.tensor(1)', length: '3' },
  errors: { ...narrowErrors, start_tensor: ['RuntimeError', 'start must be an 0-dim integral Tensor.'] },
  infer({ input, dim, start, length }, t) {
    if (!isTensor(start)) return narrowed(input, dim, start, length, t)
    t.check(start.shape.length === 0 && group(start.dtype) === 'int', 'start_tensor')
    return narrowed(input, dim, start.values?.[0] ?? t.unknown(), length, t)
  },
})

const select = defineFunction({
  ...common,
  name: 'torch.select',
  category: 'indexing',
  shapes: ['dim=0: (L, *) -> (*)', 'dim=1: (N, L, *) -> (N, *)'],
  overloads: [{ input, dim: int(), index: int() }],
  example: { dim: '0', index: '-1' },
  errors: selectErrors,
  infer: ({ input, dim, index }, t) => selected(input, dim, index, t),
})

export default [
  chunk,
  splitFunction,
  splitMethod,
  tensorSplit,
  along('hsplit', 1, '(H, W, *) -> (H, W / sections, *), …', [4, 6], ({ shape }) => (shape.length === 1 ? 0 : 1)),
  along('vsplit', 2, '(H, W, *) -> (H / sections, W, *), …', [4, 6], () => 0),
  along('dsplit', 3, '(H, W, D, *) -> (H, W, D / sections, *), …', [4, 6, 2], () => 2),
  unbind,
  narrow,
  select,
]
