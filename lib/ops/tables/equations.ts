import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkMatrices, columns, isLow, matrixErrors, type Rules } from '@/lib/ops/families/linalg/matrices'
import { out } from '@/lib/ops/families/reduction/reduction'
import { permuted, reshaped, sizeErrors } from '@/lib/ops/families/viewing/viewing'
import * as is from '@/lib/shape/argument'
import { isDifferentiable, scalarType, type DType } from '@/lib/shape/dtype'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

const common = { category: 'linalg', binding: 'native', example: {} } as const
const runs = (dtype: DType) => isDifferentiable(dtype) && !isLow(dtype)

const triangularRules: Rules = { name: 'linalg.solve_triangular', isSquare: true, types: 'any' }

const triangular = defineFunction({
  ...common,
  name: 'torch.linalg.solve_triangular',
  called: 'linalg_solve_triangular',
  shapes: ['(*, n, n), (*, n, k) -> (*, n, k)', 'left=False: (*, k, k), (*, n, k) -> (*, n, k)'],
  overloads: [
    {
      input: is.tensor([3, 3]),
      B: is.tensor([3, 2]),
      upper: is.keywordOnly(is.bool()),
      left: is.keywordOnly(is.bool(true)),
      unitriangular: is.keywordOnly(is.bool(false)),
      out,
    },
  ],
  example: { upper: 'True' },
  errors: {
    ...matrixErrors(triangularRules),
    right_rank: ['RuntimeError', 'linalg.solve_triangular: The input tensor B must have at least 2 dimensions.'],
    shapes: [
      'RuntimeError',
      'linalg.solve_triangular: Incompatible shapes of A and B for the equation {equation} = B ({a} and {b})',
    ],
    ...broadcastErrors,
    not_implemented: notImplemented({ kernel: 'triangular_solve_cpu' }),
  },
  infer({ input, B, left }, t) {
    const { m, n } = checkMatrices(input, triangularRules, t)
    t.check(B.shape.length >= 2, 'right_rank')
    const [p, q] = B.shape.slice(-2) as [number, number]
    t.check(left ? m === p : n === q, 'shapes', { equation: left ? 'AX' : 'XA', a: `${m}x${n}`, b: `${p}x${q}` })
    const batch = broadcastShapes([B.shape.slice(0, -2), input.shape.slice(0, -2)], t)
    t.check(runs(input.dtype), 'not_implemented', { dtype: scalarType(input.dtype) })
    const made = columns(input, [...batch, p, q])
    return { ...made, requires_grad: needsGrad(input.dtype, [input, B]) }
  },
})

const inverseErrors = {
  type: ['RuntimeError', 'linalg.inv: Expected a floating point or complex tensor as input. Got {dtype}'],
  precision: ['RuntimeError', 'linalg.inv: Low precision dtypes not supported. Got {dtype}'],
} as const

function checkInverse({ dtype }: Tensor, t: Trace<keyof typeof inverseErrors>): void {
  t.check(isDifferentiable(dtype), 'type', { dtype: scalarType(dtype) })
  t.check(!isLow(dtype), 'precision', { dtype: scalarType(dtype) })
}

const inverse = defineFunction({
  ...common,
  name: 'torch.linalg.tensorinv',
  called: 'linalg_tensorinv',
  shapes: ['ind=2: (a, b, c, d) -> (c, d, a, b)', 'ind=1: (a, b, c) -> (b, c, a)'],
  overloads: [{ input: is.tensor([2, 3, 6]), ind: is.int(2), out }],
  errors: {
    ind: ['RuntimeError', "Expected a strictly positive integer for 'ind', but got {ind}"],
    rank: ['RuntimeError', 'ArrayRef: invalid slice, N = {ind}; size = {rank}'],
    sizes: [
      'RuntimeError',
      'Expected self to satisfy the requirement prod(self.shape[ind:]) == prod(self.shape[:ind]), but got {last} != {first}',
    ],
    ...inverseErrors,
  },
  infer({ input, ind }, t) {
    const { shape } = input
    t.check(ind > 0, 'ind', { ind })
    t.check(ind <= shape.length, 'rank', { ind, rank: shape.length })
    const [first, last] = [numel(shape.slice(0, ind)), numel(shape.slice(ind))]
    t.check(first === last, 'sizes', { first, last })
    checkInverse(input, t)
    return reshaped(columns(input, [first, last]), [...shape.slice(ind), ...shape.slice(0, ind)])
  },
})

const solve = defineFunction({
  ...common,
  name: 'torch.linalg.tensorsolve',
  called: 'linalg_tensorsolve',
  shapes: ['(a, b, c), (a, b) -> (c)', '(a, b, c, d), (a, b) -> (c, d)'],
  overloads: [{ input: is.tensor([2, 3, 6]), other: is.tensor([2, 3]), dims: is.optional(is.ints()), out }],
  errors: {
    ...dimensionErrors,
    repeated: ['RuntimeError', 'movedim: repeated dim in `source` ({dims})'],
    other_rank: ['RuntimeError', 'cannot create std::vector larger than max_size()'],
    sizes: [
      'RuntimeError',
      'Expected self to satisfy the requirement prod(self.shape[other.ndim:]) == prod(self.shape[:other.ndim]), but got {last} != {first}',
    ],
    mismatch: sizeErrors.mismatch,
    type: ['RuntimeError', 'linalg.solve: Expected a floating point or complex tensor as input. Got {dtype}'],
    dtypes: [
      'RuntimeError',
      'linalg.solve: Expected A and B to have the same dtype, but found A of type {a} and B of type {b} instead',
    ],
    not_implemented: notImplemented({ kernel: 'lu_cpu' }),
  },
  infer({ input, other, dims }, t) {
    const moved = dims ? movedLast(input, dims, t) : input
    const rank = other.shape.length
    t.check(rank <= moved.shape.length, 'other_rank')
    const rest = moved.shape.slice(rank)
    const [first, last] = [numel(other.shape), numel(rest)]
    t.check(first === last, 'sizes', { first, last })
    const count = numel(moved.shape)
    t.check(count === last * last, 'mismatch', { sizes: [last, last], count })
    const { dtype } = input
    t.check(isDifferentiable(dtype), 'type', { dtype: scalarType(dtype) })
    t.check(dtype === other.dtype, 'dtypes', { a: scalarType(dtype), b: scalarType(other.dtype) })
    if (isLow(dtype) && last === 0) return t.unknown()
    t.check(!isLow(dtype), 'not_implemented', { dtype: scalarType(dtype) })
    return tensor(rest, { dtype, requires_grad: needsGrad(dtype, [input, other]) })
  },
})

function movedLast(of: Tensor, dims: readonly number[], t: Trace<'dim' | 'repeated'>): Tensor {
  const rank = of.shape.length
  const chosen = dims.map((dim) => wrapDim(dim, rank, t))
  t.check(new Set(chosen).size === chosen.length, 'repeated', { dims })
  return permuted(of, [...[...of.shape.keys()].filter((dim) => !chosen.includes(dim)), ...chosen])
}

/** Equations of tensors and of triangles, and their inverses. */
const equations = [triangular, inverse, solve]
export default equations
