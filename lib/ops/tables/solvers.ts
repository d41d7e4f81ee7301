import cross from '@/lib/ops/torch/cross'
import { diagonalErrors, diagonalOf } from '@/lib/ops/families/viewing/diagonals'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkMatrices, columns, isLow, matrixErrors, rows, type Rules } from '@/lib/ops/families/linalg/matrices'
import { out, outs } from '@/lib/ops/families/reduction/reduction'
import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import { group, isDifferentiable, scalarType, type DType } from '@/lib/shape/dtype'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { contiguousStrides, needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import { isTensor, namedTuple, type Value } from '@/lib/shape/value'

const common = { category: 'linalg', binding: 'native' } as const
const isWhole = (dtype: DType) => !isDifferentiable(dtype)
const pivot = is.keywordOnly(is.bool(true))

const lu = (short: 'lu' | 'lu_factor') =>
  defineFunction({
    ...common,
    name: `torch.linalg.${short}`,
    called: `linalg_${short}`,
    shapes: [short === 'lu' ? '(*, m, n) -> (*, m, m), (*, m, k), (*, k, n)' : '(*, m, n) -> (*, m, n), (*, k)'],
    outputs: short === 'lu' ? ['P', 'L', 'U'] : ['LU', 'pivots'],
    overloads: [{ A: is.tensor([4, 3]), pivot, out: outs }],
    example: {},
    errors: {
      rank: [
        'RuntimeError',
        `${short === 'lu' ? 'linalg.lu' : 'torch.lu_factor'}: Expected tensor with 2 or more dimensions. Got size: {size} instead`,
      ],
      not_implemented: ['NotImplementedError', '"lu_cpu" not implemented for \'{dtype}\''],
      pivot: ['RuntimeError', 'linalg.lu_factor: LU without pivoting is not implemented on the CPU'],
    },
    infer({ A, pivot }, t) {
      const { shape, dtype } = A
      t.check(shape.length >= 2, 'rank', { size: shape })
      const [m, n] = shape.slice(-2) as [number, number]
      const [batch, k] = [shape.slice(0, -2), Math.min(m, n)]
      const runs = isDifferentiable(dtype) && !isLow(dtype)
      if (!runs && numel(shape) === 0) t.unknown()
      t.check(runs, 'not_implemented', { dtype: scalarType(dtype) })
      t.check(pivot, 'pivot')
      if (short === 'lu_factor') {
        const items = [columns(A, shape), rows(A, [...batch, k], 'int32')]
        return namedTuple('torch.return_types.linalg_lu_factor', items)
      }
      const P = { ...rows(A, [...batch, m, m]), requires_grad: false }
      return namedTuple('torch.return_types.linalg_lu', [P, rows(A, [...batch, m, k]), rows(A, [...batch, k, n])])
    },
  })

const solveRules: Rules = { name: 'linalg.solve', isSquare: true, types: 'any' }

const solve = defineFunction({
  ...common,
  name: 'torch.linalg.solve',
  called: 'linalg_solve',
  shapes: ['(*, n, n), (*, n, k) -> (*, n, k)', '(*, n, n), (n) -> (*, n)'],
  overloads: [{ A: is.tensor([3, 3]), B: is.tensor([3, 2]), left: is.keywordOnly(is.bool(true)), out }],
  example: {},
  errors: {
    ...matrixErrors(solveRules),
    type: ['RuntimeError', 'linalg.solve: Expected a floating point or complex tensor as input. Got {dtype}'],
    not_implemented: ['NotImplementedError', '"lu_cpu" not implemented for \'{dtype}\''],
    dtypes: [
      'RuntimeError',
      'linalg.solve: Expected A and B to have the same dtype, but found A of type {a} and B of type {b} instead',
    ],
    right_rank: ['RuntimeError', 'linalg.solve: The input tensor B must have at least 2 dimensions.'],
    shapes: [
      'RuntimeError',
      'linalg.solve: Incompatible shapes of A and B for the equation {equation} = B ({a} and {b})',
    ],
    vector: [
      'RuntimeError',
      'linalg.solve: Vector broadcasting of the left hand side is not supported for left=False. In this case linalg.solve is equivalent to B / A.squeeze(-1)',
    ],
    ...broadcastErrors,
  },
  infer({ A, B, left }, t) {
    t.check(!isWhole(A.dtype), 'type', { dtype: scalarType(A.dtype) })
    t.check(A.dtype === B.dtype, 'dtypes', { a: scalarType(A.dtype), b: scalarType(B.dtype) })
    const isVector = B.shape.length === 1 || String(B.shape) === String(A.shape.slice(0, -1))
    const right = isVector ? [...B.shape, 1] : B.shape
    checkMatrices(A, solveRules, t)
    t.check(right.length >= 2, 'right_rank')
    const [m, n] = A.shape.slice(-2) as [number, number]
    const [p, q] = right.slice(-2) as [number, number]
    t.check(left ? m === p : n === q, 'shapes', { equation: left ? 'AX' : 'XA', a: `${m}x${n}`, b: `${p}x${q}` })
    const batch = broadcastShapes([right.slice(0, -2), A.shape.slice(0, -2)], t)
    t.check(left || !isVector, 'vector')
    if (isLow(A.dtype) && numel(A.shape) === 0) t.unknown()
    t.check(!isLow(A.dtype), 'not_implemented', { dtype: scalarType(A.dtype) })
    const shape = isVector ? [...batch, p] : [...batch, p, q]
    const requires_grad = needsGrad(A.dtype, [A, B])
    const plain = contiguousStrides(shape)
    const byColumns = [...plain.slice(0, -2), 1, Math.max(shape.at(-2) ?? 1, 1)]
    const strides = left && shape.length >= 2 ? byColumns : plain
    return tensor(shape, { dtype: A.dtype, strides, requires_grad })
  },
})

const hermitianErrors = {
  square: ['RuntimeError', 'linalg.eigh: A must be batches of square matrices, but they are {m} by {n} matrices'],
} as const
const tolerances = (kind: () => is.Argument<unknown>) =>
  ({
    atol: is.keywordOnly(is.optional(kind())),
    rtol: is.keywordOnly(is.optional(kind())),
    hermitian: is.keywordOnly(is.bool(false)),
    out,
  }) as const

/** The tolerances of pinv and matrix_rank: numbers or tensors, in the new way or in the old. */
const overloadsOf = (old: string): readonly Arguments[] => {
  const input = is.tensor([4, 3])
  const hermitian = is.bool(false)
  return [
    { input, ...tolerances(() => is.tensor([])) },
    { input, ...tolerances(() => is.float()) },
    { input, [old]: is.tensor([]), hermitian, out },
    { input, [old]: is.float(), hermitian, out },
  ]
}

const checkSquare = ({ shape }: Tensor, hermitian: unknown) => hermitian !== true || shape.at(-1) === shape.at(-2)

const pinvTypes = [
  'RuntimeError',
  'linalg.pinv({dtype}{{size}}): expected a tensor with 2 or more dimensions of float, double, cfloat or cdouble types',
] as const
const isPinvType = ({ shape, dtype }: Tensor) => shape.length >= 2 && isDifferentiable(dtype) && !isLow(dtype)
const transposedShape = (shape: readonly number[]) => [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!]

const pinv = defineFunction({
  ...common,
  name: 'torch.linalg.pinv',
  called: 'linalg_pinv',
  shapes: ['(*, m, n) -> (*, n, m)'],
  overloads: overloadsOf('rcond'),
  example: {},
  errors: { type: pinvTypes, ...hermitianErrors },
  infer({ input, hermitian, ...given }, t) {
    const A = input as Tensor
    // a tolerance that wants a gradient is refused before all else
    if (Object.values(given).some((value) => isTensor(value as Value) && (value as Tensor).requires_grad)) t.unknown()
    // the tolerances ask for the precision of the type before the type is refused
    const isUsual = 'rcond' in given || Object.values(given).every((value) => value === null)
    if (!isUsual && !isPinvType(A)) t.unknown()
    t.check(isPinvType(A), 'type', { dtype: scalarType(A.dtype), size: A.shape })
    const [m, n] = A.shape.slice(-2) as [number, number]
    t.check(checkSquare(A, hermitian) || numel(A.shape) === 0, 'square', { m, n })
    // tolerances that are tensors are broadcast
    if (Object.values(given).some((value) => typeof value === 'object' && value !== null)) t.unknown()
    return rows(A, transposedShape(A.shape))
  },
})

const pinverse = defineFunction({
  ...common,
  name: 'torch.pinverse',
  method: 'too',
  shapes: ['(*, m, n) -> (*, n, m)'],
  overloads: [{ input: is.tensor([4, 3]), rcond: is.float(1e-15) }],
  example: {},
  errors: { type: pinvTypes },
  infer({ input }, t) {
    t.check(isPinvType(input), 'type', { dtype: scalarType(input.dtype), size: input.shape })
    return rows(input, transposedShape(input.shape))
  },
})

const matrixRank = defineFunction({
  ...common,
  name: 'torch.linalg.matrix_rank',
  called: 'linalg_matrix_rank',
  shapes: ['(*, m, n) -> (*)'],
  overloads: overloadsOf('tol'),
  example: {},
  errors: {
    rank: ['RuntimeError', 'torch.linalg.matrix_rank: The input tensor input must have at least 2 dimensions.'],
    type: ['RuntimeError', "This function doesn't handle types other than float and double"],
    ...hermitianErrors,
  },
  infer({ input, hermitian, ...given }, t) {
    const A = input as Tensor
    t.check(A.shape.length >= 2, 'rank')
    const isUsual = Object.values(given).every((value) => value === null)
    // with a tolerance, nobody asks for the precision of the type
    const isFit = isDifferentiable(A.dtype) && !isLow(A.dtype)
    if (!isUsual && !isFit) t.unknown()
    t.check(isFit, 'type')
    const [m, n] = A.shape.slice(-2) as [number, number]
    if (numel(A.shape) === 0 && hermitian === true) t.unknown()
    t.check(checkSquare(A, hermitian), 'square', { m, n })
    if (Object.values(given).some((value) => typeof value === 'object' && value !== null)) t.unknown()
    return tensor(A.shape.slice(0, -2), { dtype: 'int64' })
  },
})

const powerRules: Rules = { name: 'linalg.matrix_power', isSquare: true, types: 'any' }
const inverseRules: Rules = { name: 'linalg.inv', isSquare: true, types: 'full' }
const { type, precision } = matrixErrors(inverseRules)

const power = (name: string) =>
  defineFunction({
    ...common,
    name: `torch.${name}`,
    ...(name.startsWith('linalg.') ? { called: 'linalg_matrix_power' } : { method: 'too' as const }),
    shapes: ['(*, n, n) -> (*, n, n)'],
    overloads: [{ input: is.tensor([3, 3]), n: is.int(), out }],
    example: { n: '2' },
    errors: { ...matrixErrors(powerRules), type: type!, precision: precision! },
    infer({ input, n }, t) {
      checkMatrices(input, powerRules, t)
      if (n < 0) checkMatrices(input, inverseRules, t)
      if (n === -1) return columns(input, input.shape)
      if (Math.abs(n) > 1 && group(input.dtype) === 'bool') t.unknown()
      return rows(input, input.shape)
    },
  })

const vecdot = defineFunction({
  ...common,
  name: 'torch.linalg.vecdot',
  called: 'linalg_vecdot',
  shapes: ['(*, n), (*, n) -> (*)'],
  overloads: [{ x: is.tensor([2, 3]), y: is.tensor([2, 3]), dim: is.keywordOnly(is.int(-1)), out }],
  example: {},
  errors: {
    type: ['RuntimeError', 'linalg.vecdot: Expected a floating point or complex tensor as input. Got {dtype}'],
    dtypes: [
      'RuntimeError',
      'linalg.vecdot: Expected x and y to have the same dtype, but found x of type {a} and y of type {b} instead',
    ],
    ...dimensionErrors,
    ...broadcastErrors,
  },
  infer({ x, y, dim }, t) {
    t.check(!isWhole(x.dtype), 'type', { dtype: scalarType(x.dtype) })
    t.check(x.dtype === y.dtype, 'dtypes', { a: scalarType(x.dtype), b: scalarType(y.dtype) })
    // two vectors go another way
    if (x.shape.length === 1 && y.shape.length === 1 && (x.shape[0] !== y.shape[0] || dim > 0 || dim < -1)) t.unknown()
    const shape = broadcastShapes([x.shape, y.shape], t)
    const along = wrapDim(dim, shape.length, t)
    const requires_grad = needsGrad(x.dtype, [x, y])
    return tensor(
      shape.filter((_, at) => at !== along),
      { dtype: x.dtype, requires_grad },
    )
  },
})

const { no_three: _, ...crossErrors } = cross.errors

const crossProduct = defineFunction({
  ...common,
  name: 'torch.linalg.cross',
  called: 'linalg_cross',
  shapes: cross.shapes,
  overloads: [{ input: is.tensor([2, 3]), other: is.tensor([2, 3]), dim: is.keywordOnly(is.int(-1)), out }],
  example: {},
  errors: crossErrors,
  infer: (args, t) => cross.infer(args, t as never, null),
})

const diagonal = defineFunction({
  ...common,
  name: 'torch.linalg.diagonal',
  called: 'linalg_diagonal',
  shapes: ['(*, m, n) -> (*, k)'],
  overloads: [
    {
      A: is.tensor([3, 4]),
      offset: is.keywordOnly(is.int(0)),
      dim1: is.keywordOnly(is.int(-2)),
      dim2: is.keywordOnly(is.int(-1)),
    },
  ],
  example: {},
  errors: diagonalErrors,
  infer: ({ A, offset, dim1, dim2 }, t) => diagonalOf(A, offset, dim1, dim2, t),
})

const solvers = [
  lu('lu'),
  lu('lu_factor'),
  solve,
  pinv,
  pinverse,
  matrixRank,
  power('linalg.matrix_power'),
  power('matrix_power'),
  vecdot,
  crossProduct,
  diagonal,
]
export default solvers
