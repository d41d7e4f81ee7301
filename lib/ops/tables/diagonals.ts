import { int, ints, optional, tensor, keywordOnly } from '@/lib/shape/argument'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { defineFunction } from '@/lib/shape/spec'
import { tensor as fresh, view } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { diagonalEmbedded, diagonalErrors, diagonalOf, isWrittenInPlace } from '@/lib/ops/families/viewing/diagonals'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { asStrided, asStridedErrors } from '@/lib/ops/families/viewing/restriding'

const common = { category: 'viewing', binding: 'native', method: 'too' } as const
const out = keywordOnly(optional(tensor([])))
const { leaf } = inplaceErrors

const diagonal = defineFunction({
  ...common,
  name: 'torch.diagonal',
  shapes: ['(H, W) -> (min(H, W))', 'dim1=-2, dim2=-1: (*, H, W) -> (*, min(H, W))'],
  overloads: [{ input: tensor([2, 3, 4]), offset: int(0), dim1: int(0), dim2: int(1) }],
  example: { dim1: '1', dim2: '2' },
  errors: diagonalErrors,
  infer: ({ input, offset, dim1, dim2 }, t) => diagonalOf(input, offset, dim1, dim2, t),
})

const diag = defineFunction({
  ...common,
  name: 'torch.diag',
  shapes: ['(N) -> (N + |diagonal|, N + |diagonal|)', '(H, W) -> (min(H, W))'],
  overloads: [{ input: tensor([3]), diagonal: int(0), out }],
  example: {},
  errors: { rank: ['RuntimeError', 'diag(): Supports 1D or 2D tensors. Got {rank}D'] },
  infer({ input, diagonal }, t) {
    const { shape, dtype, requires_grad } = input
    t.check(shape.length === 1 || shape.length === 2, 'rank', { rank: shape.length })
    if (shape.length === 1) return diagonalEmbedded(input, diagonal, 0, 1, t as Trace<string>)
    return fresh(diagonalOf(input, diagonal, 0, 1, t as Trace<string>).shape, { dtype, requires_grad })
  },
})

const diagEmbed = defineFunction({
  ...common,
  name: 'torch.diag_embed',
  shapes: ['(*, N) -> (*, N + |offset|, N + |offset|)'],
  overloads: [{ input: tensor([2, 3]), offset: int(0), dim1: int(-2), dim2: int(-1) }],
  example: {},
  errors: diagonalErrors,
  infer: ({ input, offset, dim1, dim2 }, t) => diagonalEmbedded(input, offset, dim1, dim2, t),
})

/** `tril` and `triu`: the other triangle becomes 0. */
const triangle = (name: string) =>
  defineFunction({
    ...common,
    name: `torch.${name}`,
    inplace: true,
    shapes: ['(*, H, W) -> (*, H, W)'],
    overloads: [{ input: tensor([3, 4]), diagonal: int(0), out }],
    example: {},
    errors: { rank: ['RuntimeError', `${name}: input tensor must have at least 2 dimensions`], ...inplaceErrors },
    infer({ input }, t, into) {
      if (into) checkLeaf(into, t)
      t.check(input.shape.length >= 2, 'rank')
      if (into && !isWrittenInPlace(into)) checkOverlap(into, [], t)
      const { shape, dtype, requires_grad } = input
      return into ? written(into, []) : fresh(shape, { dtype, requires_grad })
    },
  })

const asStridedFunction = defineFunction({
  ...common,
  name: 'torch.as_strided',
  inplace: true,
  shapes: ['(*) -> size'],
  overloads: [{ input: tensor([3, 4]), size: ints(), stride: ints(), storage_offset: optional(int()) }],
  example: { size: '(2, 2)', stride: '(1, 4)' },
  errors: { ...asStridedErrors, leaf },
  infer({ input, size, stride, storage_offset }, t, into) {
    if (into) checkLeaf(into, t)
    return asStrided(input, size, stride, storage_offset ?? input.offset, t)
  },
})

const unfold = defineFunction({
  ...common,
  name: 'torch.Tensor.unfold',
  method: 'only',
  shapes: ['(L) -> (floor((L - size) / step) + 1, size)', '(N, L, *) -> (N, floor((L - size) / step) + 1, *, size)'],
  overloads: [{ self: tensor([7]), dimension: int(), size: int(), step: int() }],
  example: { dimension: '0', size: '3', step: '2' },
  errors: {
    ...dimensionErrors,
    size: ['RuntimeError', 'maximum size for tensor at dimension {dim} is {most} but size is {size}'],
    negative_size: ['RuntimeError', 'size is {size} but must be >= 0'],
    step: ['RuntimeError', 'step is {step} but must be > 0'],
  },
  infer({ self, dimension, size, step }, t) {
    const { shape, strides } = self
    const dim = wrapDim(dimension, shape.length, t)
    const [length, stride] = [shape[dim] ?? 1, strides[dim] ?? 1]
    t.check(size <= length, 'size', { dim, most: length, size })
    t.check(size >= 0, 'negative_size', { size })
    t.check(step > 0, 'step', { step })
    if (shape.length === 0) return view(self, [size], [1])
    const count = t.size(`out[${dim}]`, 'floor((L - size) / step) + 1', { L: length, size, step })
    return view(self, [...shape.with(dim, count), size], [...strides.with(dim, stride * step), stride])
  },
})

export default [diagonal, diag, diagEmbed, triangle('tril'), triangle('triu'), asStridedFunction, unfold]
