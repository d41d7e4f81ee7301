import { bool, int, keywordOnly, number, optional, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { chosen, whereErrors } from '@/lib/ops/families/indexing/choosing'
import {
  gathered,
  gatherErrors,
  indexSelectErrors,
  maskedSelectErrors,
  maskSelected,
  nonzeroOf,
  nonzeroTuple,
  selectedBy,
  takeAlongErrors,
  taken,
  takenAlong,
  takeErrors,
} from '@/lib/ops/families/indexing/indices'
import { viewErrors, viewStrides } from '@/lib/ops/families/viewing/viewing'

const input = tensor([3, 4])
const out = keywordOnly(optional(tensor([])))
const common = { category: 'indexing', binding: 'native', method: 'too' } as const

const indexSelect = defineFunction({
  ...common,
  name: 'torch.index_select',
  shapes: ['dim=0: (L, *), (k) -> (k, *)', 'dim=1: (N, L, *), (k) -> (N, k, *)'],
  overloads: [{ input, dim: int(), index: tensor([2]), out }],
  example: { dim: '0', index: 'torch.tensor([0, 2])' },
  errors: indexSelectErrors,
  infer: ({ input, dim, index }, t) => selectedBy(input, dim, index, t),
})

const maskedSelect = defineFunction({
  ...common,
  name: 'torch.masked_select',
  shapes: ['(*), (*) -> (k)'],
  overloads: [{ input, mask: tensor([4]), out }],
  example: { mask: 'torch.tensor([True, False, True, True])' },
  errors: maskedSelectErrors,
  infer: ({ input, mask }, t) => maskSelected(input, mask, t),
})

const take = defineFunction({
  ...common,
  name: 'torch.take',
  shapes: ['(*), (d_0, d_1, …) -> (d_0, d_1, …)'],
  overloads: [{ input, index: tensor([3]), out }],
  example: { index: 'torch.tensor([0, 5, 11])' },
  errors: takeErrors,
  infer: ({ input, index }, t) => taken(input, index, t),
})

const takeAlongDim = defineFunction({
  ...common,
  name: 'torch.take_along_dim',
  shapes: ['dim=1: (N, L), (N, k) -> (N, k)', '(*), (d_0, d_1, …) -> (d_0 * d_1 * …)'],
  overloads: [{ input, indices: tensor([3, 1]), dim: optional(int()), out }],
  example: { indices: 'torch.tensor([[0], [2], [1]])', dim: '1' },
  errors: { ...takeAlongErrors, ...viewErrors },
  infer({ input, indices, dim }, t) {
    if (dim !== null) return takenAlong(input, indices, dim, t)
    const [values, index] = [input, indices].map((of) => {
      if (!viewStrides(of, [numel(of.shape)])) t.fail('incompatible')
      return { ...of, shape: [numel(of.shape)] }
    })
    return gathered(values!, 0, index!, t as Trace<string>)
  },
})

const gather = defineFunction({
  ...common,
  name: 'torch.gather',
  shapes: ['dim=0: (L, N), (k, n) -> (k, n)', 'dim=1: (N, L), (n, k) -> (n, k)'],
  overloads: [{ input, dim: int(), index: tensor([3, 2]), sparse_grad: keywordOnly(bool(false)), out }],
  example: { dim: '1', index: 'torch.tensor([[0, 1], [3, 3], [2, 0]])' },
  errors: gatherErrors,
  infer: ({ input, dim, index }, t) => gathered(input, dim, index, t),
})

const nonzeroShapes = ['(d_0, d_1, …) -> (k, rank)', 'as_tuple=True: (d_0, d_1, …) -> (k), (k), …']

const nonzero = defineFunction({
  name: 'torch.nonzero',
  category: 'indexing',
  binding: 'native',
  shapes: nonzeroShapes,
  overloads: [{ input: tensor([3]), as_tuple: keywordOnly(bool(false)), out }],
  example: { input: 'torch.tensor([3, 0, 5])' },
  errors: {},
  infer: ({ input, as_tuple }, t) => (as_tuple ? nonzeroTuple(input, t) : nonzeroOf(input, t)),
})

/** The method has two signatures where the function has one. */
const nonzeroMethod = defineFunction({
  ...common,
  name: 'torch.Tensor.nonzero',
  method: 'only',
  shapes: nonzeroShapes,
  overloads: [{ self: tensor([3]) }, { self: tensor([3]), as_tuple: keywordOnly(bool()) }],
  example: { self: 'torch.tensor([3, 0, 5])' },
  errors: {},
  infer: ({ self, ...how }, t) => ('as_tuple' in how && how.as_tuple ? nonzeroTuple(self, t) : nonzeroOf(self, t)),
})

const argwhere = defineFunction({
  ...common,
  name: 'torch.argwhere',
  shapes: ['(d_0, d_1, …) -> (k, rank)'],
  overloads: [{ input: tensor([3]) }],
  example: { input: 'torch.tensor([3, 0, 5])' },
  errors: {},
  infer: ({ input }, t) => nonzeroOf(input, t),
})

const condition = tensor([2, 1])
const a = tensor([2, 3])

const where = defineFunction({
  name: 'torch.where',
  category: 'indexing',
  binding: 'native',
  shapes: ['(*), (*), (*) -> (*)', '(d_0, d_1, …) -> (k), (k), …'],
  overloads: [
    { condition },
    { condition, input: a, other: a, out },
    { condition, self: number(), other: a },
    { condition, input: a, other: number() },
    { condition, self: number(), other: number() },
  ],
  example: { condition: 'torch.tensor([[True], [False]])', other: '2, 3' },
  errors: whereErrors,
  infer({ condition, ...choices }, t) {
    if (!('other' in choices)) return nonzeroTuple(condition, t)
    return chosen(condition, 'self' in choices ? choices.self : choices.input, choices.other, t)
  },
})

/** As a method, the tensor before the dot is the second argument. */
const whereMethod = defineFunction({
  ...common,
  name: 'torch.Tensor.where',
  method: 'only',
  shapes: ['(*), (*), (*) -> (*)'],
  overloads: [
    { self: a, condition, other: a },
    { self: a, condition, other: number() },
  ],
  example: { condition: 'torch.tensor([[True], [False]])', other: '2, 3' },
  errors: whereErrors,
  infer: ({ self, condition, other }, t) => chosen(condition, self, other, t),
})

export default [
  indexSelect,
  maskedSelect,
  take,
  takeAlongDim,
  gather,
  nonzero,
  nonzeroMethod,
  argwhere,
  where,
  whereMethod,
]
