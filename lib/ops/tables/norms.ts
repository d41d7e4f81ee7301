import { matrixNorm, matrixNormErrors, vectorNorm, vectorNormErrors } from '@/lib/ops/families/linalg/norms'
import { out } from '@/lib/ops/families/reduction/reduction'
import { bool, dtype, ints, keywordOnly, number, optional, repeatedInts, str, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { float, tuple } from '@/lib/shape/value'

const common = { category: 'linalg', binding: 'native' } as const
const options = { keepdim: bool(false), dtype: keywordOnly(dtype()), out }
const anyDims = optional(repeatedInts(1))
const { default: _, ...order } = str('')

export const vector = defineFunction({
  ...common,
  name: 'torch.linalg.vector_norm',
  called: 'linalg_vector_norm',
  shapes: ['(*) -> ()', 'dim=0: (m, *) -> (*)'],
  overloads: [{ input: tensor([3, 4]), ord: number(2), dim: anyDims, ...options }],
  example: {},
  errors: vectorNormErrors,
  infer: ({ input, ord, ...call }, t) => vectorNorm(input, ord, call, t),
})

const pair = ints(tuple([-2, -1]))
export const matrix = defineFunction({
  ...common,
  name: 'torch.linalg.matrix_norm',
  called: 'linalg_matrix_norm',
  shapes: ['(*, m, n) -> (*)'],
  overloads: [
    { input: tensor([3, 4]), ord: number(), dim: pair, ...options },
    { input: tensor([3, 4]), ord: str('fro'), dim: pair, ...options },
  ],
  example: { ord: "'fro'" },
  errors: matrixNormErrors,
  infer: ({ input, ord, ...call }, t) => matrixNorm(input, ord, call, t),
})

const either = defineFunction({
  ...common,
  name: 'torch.linalg.norm',
  called: 'linalg_norm',
  shapes: ['(*) -> ()', 'dim=0: (m, *) -> (*)'],
  overloads: [
    { input: tensor([3, 4]), ord: optional(number()), dim: anyDims, ...options },
    { input: tensor([3, 4]), ord: order, dim: anyDims, ...options },
  ],
  example: {},
  errors: {
    ...matrixNormErrors,
    ...vectorNormErrors,
    dims: ['RuntimeError', 'linalg.norm: If dim is specified, it must be of length 1 or 2. Got {dims}'],
    plain: [
      'RuntimeError',
      'linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got {rank}D.',
    ],
  },
  infer({ input, ord, ...call }, t) {
    const rank = input.shape.length
    const { dim } = call
    if (dim !== null) t.check(dim.length === 1 || dim.length === 2, 'dims', { dims: dim })
    else if (ord !== null) t.check(rank === 1 || rank === 2, 'plain', { rank })
    const isMatrix = typeof ord === 'string' || (ord !== null && (dim === null ? rank === 2 : dim.length === 2))
    return isMatrix ? matrixNorm(input, ord, call, t) : vectorNorm(input, ord ?? float(2), call, t)
  },
})

const norms = [vector, matrix, either]
export default norms
