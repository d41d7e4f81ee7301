import { bool, int, keywordOnly, number, optional, str, tensor, tensors } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { checkLeaf, inplaceErrors } from '@/lib/shape/inplace'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isComplex, isTensor } from '@/lib/shape/value'
import { checkPut, putErrors } from '@/lib/ops/families/indexing/assigning'
import { diagonalErrors, diagonalOf } from '@/lib/ops/families/viewing/diagonals'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { outOfBounds, outside } from '@/lib/ops/families/indexing/indices'
import {
  checkItem,
  maskedFillErrors,
  maskedScatterErrors,
  maskFilled,
  maskScattered,
  partErrors,
  withPart,
} from '@/lib/ops/families/indexing/masking'
import {
  checkDifferentiable,
  checkKernel,
  indexAdded,
  indexAddErrors,
  indexCopied,
  indexCopyErrors,
  realGradients,
  result,
  scattered,
  scatterErrors,
  scatterReduceErrors,
  scatterValueErrors,
} from '@/lib/ops/families/indexing/scattering'
import { selected, selectErrors, sliced } from '@/lib/ops/families/viewing/slicing'

const input = tensor([3, 4])
const index = tensor([2])
const cells = tensor([1, 4])
const out = keywordOnly(optional(tensor([])))
const common = { category: 'indexing', binding: 'native', method: 'too' } as const
const writing = { ...common, inplace: true } as const
const keepsShape = ['(*), (*) -> (*)']
const { leaf } = inplaceErrors

const scatter = defineFunction({
  ...writing,
  name: 'torch.scatter',
  shapes: ['(*), (d_0, d_1, …) -> (*)'],
  overloads: [
    { input, dim: int(), index: cells, src: cells, out },
    { input, dim: int(), index: cells, src: cells, reduce: keywordOnly(str()), out },
    { input, dim: int(), index: cells, value: number(), out },
    { input, dim: int(), index: cells, value: number(), reduce: keywordOnly(str()), out },
  ],
  example: { dim: '0', index: 'torch.tensor([[0, 1, 2, 0]])', value: '1.0' },
  errors: scatterValueErrors,
  infer({ input, dim, index, ...rest }, t, into) {
    const src = 'src' in rest ? rest.src : rest.value
    const checkName = () => t.check(!('reduce' in rest) || ['add', 'multiply'].includes(rest.reduce), 'reduce')
    return scattered(input, { dim, index, src }, into, t, { checkName })
  },
})

const scatterAdd = defineFunction({
  ...writing,
  name: 'torch.scatter_add',
  shapes: ['(*), (d_0, d_1, …), (d_0, d_1, …) -> (*)'],
  overloads: [{ input, dim: int(), index: cells, src: cells, out }],
  example: { dim: '0', index: 'torch.tensor([[0, 1, 2, 0]])' },
  errors: scatterErrors,
  infer: ({ input, dim, index, src }, t, into) => scattered(input, { dim, index, src }, into, t as Trace<string>),
})

const reductions = ['sum', 'prod', 'mean', 'amax', 'amin']

const scatterReduce = defineFunction({
  ...writing,
  name: 'torch.scatter_reduce',
  shapes: ['(*), (d_0, d_1, …), (d_0, d_1, …) -> (*)'],
  overloads: [
    { input, dim: int(), index: cells, src: cells, reduce: str(), include_self: keywordOnly(bool(true)), out },
  ],
  example: { dim: '0', index: 'torch.tensor([[0, 1, 2, 0]])', reduce: "'sum'" },
  errors: scatterReduceErrors,
  infer({ input, dim, index, src, reduce }, t, into) {
    const made = scattered(input, { dim, index, src }, into, t as Trace<string>, {
      checkName: () => t.check(reductions.includes(reduce), 'reduce', { reduce }),
      checkKernel: () => checkKernel(reduce, input, t),
    })
    return into ? made : checkDifferentiable(made, t)
  },
})

const rows = tensor([2, 4])

const indexAdd = defineFunction({
  ...writing,
  name: 'torch.index_add',
  shapes: ['dim=0: (L, *), (k), (k, *) -> (L, *)'],
  overloads: [{ input, dim: int(), index, source: rows, alpha: keywordOnly(number(1)), out }],
  example: { dim: '0', index: 'torch.tensor([0, 2])' },
  errors: indexAddErrors,
  infer: ({ input, dim, index, source }, t, into) => indexAdded(input, dim, index, source, into, t),
})

const indexCopy = defineFunction({
  ...writing,
  name: 'torch.index_copy',
  shapes: ['dim=0: (L, *), (k), (k, *) -> (L, *)'],
  overloads: [{ input, dim: int(), index, source: rows, out }],
  example: { dim: '0', index: 'torch.tensor([0, 2])' },
  errors: indexCopyErrors,
  infer: ({ input, dim, index, source }, t, into) => indexCopied(input, dim, index, source, into, t),
})

const indexFill = defineFunction({
  ...writing,
  name: 'torch.index_fill',
  shapes: ['dim=0: (L, *), (k) -> (L, *)'],
  overloads: [
    { input, dim: int(), index, value: tensor([]) },
    { input, dim: int(), index, value: number() },
  ],
  example: { dim: '0', index: 'torch.tensor([0, 2])', value: '1.0' },
  errors: {
    ...dimensionErrors,
    leaf,
    dtype: ['IndexError', 'index_fill_(): Expected dtype int64 for index.'],
    rank: ['RuntimeError', 'Index has to be a vector/scalar'],
    value: [
      'RuntimeError',
      'index_fill_ only supports a 0-dimensional value tensor, but got tensor with {rank} dimension(s).',
    ],
    complex_value: ['RuntimeError', 'index_fill_(): Converting complex Scalar to non-complex type is not supported'],
    index: outOfBounds('IndexError'),
    overflow: maskedFillErrors.overflow,
  },
  infer({ input, dim, index, value }, t, into) {
    if (into) checkLeaf(into, t)
    if (isTensor(value)) t.check(value.shape.length === 0, 'value', { rank: value.shape.length })
    t.check(index.dtype === 'int64', 'dtype')
    const isComplexValue = isTensor(value) ? group(value.dtype) === 'complex' : isComplex(value)
    t.check(!isComplexValue || group(input.dtype) === 'complex', 'complex_value')
    const wrapped = wrapDim(dim, input.shape.length, t)
    t.check(index.shape.length <= 1, 'rank')
    checkItem(value, input, 2, t)
    const size = input.shape[wrapped] ?? 1
    // PyTorch stumbles over the memory that is not there
    if (size === 0 && numel(index.shape) > 0) t.unknown()
    const bad = input.shape.includes(0) ? undefined : outside(index, -size, size)
    if (bad !== undefined) t.fail('index', { index: bad, dim: wrapped, size })
    return result(input, isTensor(value) ? [value] : [], into, preservedStrides(input))
  },
})

const indexPut = defineFunction({
  ...writing,
  name: 'torch.index_put',
  shapes: ['x[indices] = values: (*), (*) -> (*)'],
  overloads: [{ input, indices: tensors([[2]]), values: tensor([4]), accumulate: bool(false) }],
  example: { indices: '2', 'indices.dtype': 'int64' },
  errors: { ...putErrors, leaf },
  infer({ input, indices, values, accumulate }, t, into) {
    if (into) checkLeaf(into, t)
    checkPut(input, indices, values, accumulate, t)
    return result(input, [values], into, preservedStrides(input))
  },
})

const maskedFill = defineFunction({
  ...writing,
  name: 'torch.masked_fill',
  shapes: keepsShape,
  overloads: [
    { input, mask: tensor([4]), value: tensor([]) },
    { input, mask: tensor([4]), value: number() },
  ],
  example: { mask: 'torch.tensor([True, False, True, True])', value: '0.0' },
  errors: maskedFillErrors,
  infer: ({ input, mask, value }, t, into) => maskFilled(input, mask, value, into, t),
})

const maskedScatter = defineFunction({
  ...writing,
  name: 'torch.masked_scatter',
  shapes: ['(*), (*), (k) -> (*)'],
  overloads: [{ input, mask: tensor([4]), source: tensor([9]) }],
  example: { mask: 'torch.tensor([True, False, True, True])' },
  errors: maskedScatterErrors,
  infer: ({ input, mask, source }, t, into) => maskScattered(input, mask, source, into, t),
})

const selectScatter = defineFunction({
  ...common,
  name: 'torch.select_scatter',
  shapes: ['dim=0: (L, *), (*) -> (L, *)'],
  overloads: [{ input, src: tensor([4]), dim: int(), index: int() }],
  example: { dim: '0', index: '1' },
  errors: { ...selectErrors, ...partErrors, ...realGradients('select_scatter') },
  infer: ({ input, src, dim, index }, t) =>
    checkDifferentiable(withPart(input, selected(input, dim, index, t as Trace<string>), src, t), t),
})

const sliceScatter = defineFunction({
  ...common,
  name: 'torch.slice_scatter',
  shapes: ['dim=0: (L, *), (k, *) -> (L, *)'],
  overloads: [{ input, src: rows, dim: int(0), start: optional(int()), end: optional(int()), step: int(1), out }],
  example: { start: '1' },
  errors: {
    ...dimensionErrors,
    ...partErrors,
    no_dimensions: ['IndexError', 'slice() cannot be applied to a 0-dim tensor.'],
    step: ['RuntimeError', 'slice step must be positive'],
    ...realGradients('slice_scatter'),
  },
  infer({ input, src, dim, start, end, step }, t) {
    t.check(input.shape.length > 0, 'no_dimensions')
    const wrapped = wrapDim(dim, input.shape.length, t)
    t.check(step > 0, 'step')
    const part = sliced(input, wrapped, start ?? 0, end ?? Infinity, step)
    return checkDifferentiable(withPart(input, part, src, t), t)
  },
})

const diagonalScatter = defineFunction({
  ...common,
  name: 'torch.diagonal_scatter',
  shapes: ['(H, W), (min(H, W)) -> (H, W)'],
  overloads: [{ input, src: tensor([3]), offset: int(0), dim1: int(0), dim2: int(1) }],
  example: {},
  errors: { ...diagonalErrors, ...partErrors },
  infer: ({ input, src, offset, dim1, dim2 }, t) =>
    withPart(input, diagonalOf(input, offset, dim1, dim2, t as Trace<string>), src, t),
})

export default [
  scatter,
  scatterAdd,
  scatterReduce,
  indexAdd,
  indexCopy,
  indexFill,
  indexPut,
  maskedFill,
  maskedScatter,
  selectScatter,
  sliceScatter,
  diagonalScatter,
]
