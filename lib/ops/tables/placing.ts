import { outside } from '@/lib/ops/families/indexing/indices'
import { indexAdded, indexAddErrors, result } from '@/lib/ops/families/indexing/scattering'
import { bool, int, keywordOnly, number, optional, str, tensor } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { raise } from '@/lib/shape/error'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

const common = { category: 'indexing', binding: 'native' } as const
const out = keywordOnly(optional(tensor([])))

const put = defineFunction({
  ...common,
  name: 'torch.put',
  method: 'too',
  inplace: true,
  shapes: ['(*), (k), (k) -> (*)'],
  overloads: [{ input: tensor([3, 4]), index: tensor([2]), source: tensor([2]), accumulate: bool(false) }],
  example: { index: 'torch.tensor([0, 5])' },
  errors: {
    ...inplaceErrors,
    dtype: ['RuntimeError', 'put_(): Expected a long tensor for index, but got {got}'],
    dtypes: [
      'RuntimeError',
      'put_(): self and source expected to have the same dtype, but got self.dtype = {self} and source.dtype = {source}',
    ],
    count: [
      'IndexError',
      'put_(): Expected source and index to have the same number of elements, but got source.numel() = {source}, index.numel() = {index}',
    ],
    empty: ['IndexError', 'put_(): Tried to put elements into an empty tensor'],
    index: ['IndexError', 'out of range: tried to access index {index} on a tensor of {count} elements.'],
  },
  infer({ input, index, source }, t, into) {
    if (into) checkLeaf(into, t)
    t.check(index.dtype === 'int64', 'dtype', { got: scalarType(index.dtype) })
    const dtypes = { self: scalarType(input.dtype), source: scalarType(source.dtype) }
    t.check(input.dtype === source.dtype, 'dtypes', dtypes)
    const [from, at, count] = [numel(source.shape), numel(index.shape), numel(input.shape)]
    t.check(from === at, 'count', { source: from, index: at })
    t.check(count > 0 || at === 0, 'empty')
    if (into) checkOverlap(into, [], t)
    const bad = outside(index, -count, count)
    if (bad !== undefined) t.fail('index', { index: bad, count })
    return result(input, [source], into, preservedStrides(input))
  },
})

const named = <K extends keyof typeof indexAddErrors>(id: K) => {
  const [type, text] = indexAddErrors[id]
  return [type, text.replace('index_add_', 'index_reduce_')] as const
}
const reductions = ['prod', 'mean', 'amax', 'amin']

interface Reduction {
  readonly reduce: string
  readonly include_self: boolean
}

/** The code that is missing for a dtype: a line is reduced at once, anything larger piece by piece. */
function kernelOf({ shape, dtype }: Tensor, { reduce, include_self }: Reduction, count: number): string | null {
  const isComplex = group(dtype) === 'complex'
  if (!include_self && (isComplex || dtype === 'bool')) return 'index_reduce_func_exclude_input_init'
  if (shape.length <= 1) return isComplex || dtype === 'bool' ? 'index_func_' : null
  if (count === 0 || numel(shape) === 0) return null
  if (reduce === 'mean') return dtype === 'bool' ? 'div_floor_cpu' : null
  return isComplex && reduce.startsWith('a') ? `${reduce === 'amax' ? 'maximum' : 'minimum'}_cpu` : null
}

const indexReduce = defineFunction({
  ...common,
  name: 'torch.index_reduce',
  method: 'too',
  inplace: true,
  shapes: ['dim=0: (L, *), (k), (k, *) -> (L, *)'],
  overloads: [
    {
      input: tensor([3, 4]),
      dim: int(),
      index: tensor([2]),
      source: tensor([2, 4]),
      reduce: str(),
      include_self: keywordOnly(bool(true)),
      out,
    },
  ],
  example: { dim: '0', index: 'torch.tensor([0, 2])', reduce: "'amax'" },
  errors: {
    ...inplaceErrors,
    reduce: ['RuntimeError', 'index_reduce(): Expected reduce to be one of prod, mean, amax or amin but got {reduce}.'],
    dim: indexAddErrors.dim,
    rank: named('rank'),
    dtype: named('dtype'),
    dtypes: named('dtypes'),
    source_dim: named('source_dim'),
    count: named('count'),
    no_dimensions: indexAddErrors.no_dimensions,
    source_shape: indexAddErrors.source_shape,
    kernel: ['NotImplementedError', '"{kernel}" not implemented for \'{got}\''],
    index: ['IndexError', 'index out of range in self'],
  },
  infer({ input, dim, index, source, reduce, include_self }, t, into) {
    if (into) checkLeaf(into, t)
    t.check(reductions.includes(reduce), 'reduce', { reduce })
    const { shape, dtype, values, ...rest } = index
    // where the numbers lie is looked at last
    const made = indexAdded(input, dim, { ...rest, shape, dtype }, source, into, t as Trace<string>)
    const kernel = kernelOf(input, { reduce, include_self }, numel(shape))
    t.check(kernel === null, 'kernel', { kernel: kernel ?? '', got: scalarType(input.dtype) })
    const size = input.shape.at(dim) ?? 1
    t.check(!values?.some((one) => one < 0 || one >= size), 'index')
    return made
  },
})

const fillDiagonal = defineFunction({
  ...common,
  name: 'torch.Tensor.fill_diagonal_',
  method: 'only',
  shapes: ['(H, W) -> (H, W)', '(N, N, N) -> (N, N, N)'],
  overloads: [{ self: tensor([3, 4]), fill_value: number(), wrap: bool(false) }],
  example: { fill_value: '1.0' },
  errors: {
    leaf: inplaceErrors.leaf,
    ...scalarErrors,
    rank: ['RuntimeError', 'dimensions must larger than 1'],
    equal: ['RuntimeError', 'all dimensions of input must be of equal length'],
  },
  infer({ self, fill_value }, t) {
    const { shape, dtype, requires_grad, node, base } = self
    t.check(shape.length >= 2, 'rank')
    t.check(shape.length === 2 || shape.every((size) => size === shape[0]), 'equal')
    // what is filled is a view: the diagonal
    if (requires_grad && node === undefined && base === undefined)
      raise(
        'RuntimeError',
        'leaf',
        'a view of a leaf Variable that requires grad is being used in an in-place operation.',
      )
    checkLeaf(self, t)
    checkFill(fill_value, dtype, Math.min(...shape), t)
    return written(self, [])
  },
})

export default [put, indexReduce, fillDiagonal]
