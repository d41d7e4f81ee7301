import { columns, complexOf, realOf, rows, type Rules } from '@/lib/ops/families/linalg/matrices'
import { matrixFunction, type Matrices, type Options, type Row } from '@/lib/ops/families/linalg/matrix-functions'
import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import { group, scalarType, type DType } from '@/lib/shape/dtype'
import { numel, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { namedTuple, type Value } from '@/lib/shape/value'

const square = (name: string, types: Rules['types'], kernel?: string): Rules => ({
  name,
  isSquare: true,
  types,
  ...(kernel ? { kernel } : {}),
})
const any = (name: string, types: Rules['types'], kernel?: string): Rules => ({
  ...square(name, types, kernel),
  isSquare: false,
})
const returned = (name: string, items: readonly Value[]) =>
  namedTuple(`torch.return_types.${name.replace('.', '_')}`, items)

const scalar = (name: string, argument: 'A' | 'input', rules: Rules): Row => ({
  name,
  argument,
  rules,
  rule: '(*, n, n) -> (*)',
  result: (A, { batch }) => rows(A, batch),
})

const slogdet = (name: string, argument: 'A' | 'input'): Row => ({
  name,
  argument,
  rules: square('linalg.slogdet', 'full'),
  outputs: ['sign', 'logabsdet'],
  rule: '(*, n, n) -> (*), (*)',
  result: (A, { batch }) => returned(name, [rows(A, batch), rows(A, batch, realOf(A.dtype))]),
})

const inverse = (name: string, argument: 'A' | 'input'): Row => ({
  name,
  argument,
  rules: square('linalg.inv', 'full'),
  rule: '(*, n, n) -> (*, n, n)',
  result: (A) => columns(A, A.shape),
})

/** Integers are found out by the dtype of the result. */
const complexType = {
  integer: ['RuntimeError', 'Unknown Complex ScalarType for {dtype}'],
} as const
const isWhole = (dtype: DType) => group(dtype) === 'int' || group(dtype) === 'bool'
const upload = is.str('L')
const triangle = { triangle: ['RuntimeError', "Expected UPLO argument to be 'L' or 'U', but got {UPLO}"] } as const
const checkTriangle = ({ UPLO }: Options, t: Trace<string>) =>
  t.check(['L', 'U'].includes((UPLO as string).toUpperCase()), 'triangle', { UPLO: UPLO as string })

const eigen = (name: string): Row => ({
  name: `linalg.${name}`,
  argument: 'input',
  // with a gradient, the vectors are worked out, too
  rules: {
    ...square('{fn}', 'any', 'linalg_eig_out_cpu'),
    fn: ({ requires_grad }) => (requires_grad ? 'linalg.eig' : `linalg.${name}`),
  },
  ...(name === 'eig' ? { outputs: ['eigenvalues', 'eigenvectors'] } : {}),
  rule: name === 'eig' ? '(*, n, n) -> (*, n), (*, n, n)' : '(*, n, n) -> (*, n)',
  before(A, t) {
    t.check(!isWhole(A.dtype), 'integer', { dtype: scalarType(A.dtype) })
    return null
  },
  result(A, { batch, n }) {
    const dtype = complexOf(A.dtype)
    const values = rows(A, [...batch, n], dtype)
    return name === 'eig' ? returned('linalg.eig', [values, columns(A, A.shape, dtype)]) : values
  },
})

const symmetric = (name: string): Row => ({
  name: `linalg.${name}`,
  argument: 'input',
  options: { UPLO: upload },
  rules: square('linalg.eigh', 'any', 'linalg_eigh_cpu'),
  errors: triangle,
  check: checkTriangle,
  ...(name === 'eigh' ? { outputs: ['eigenvalues', 'eigenvectors'] } : {}),
  rule: name === 'eigh' ? '(*, n, n) -> (*, n), (*, n, n)' : '(*, n, n) -> (*, n)',
  result(A, { batch, n }) {
    const values = rows(A, [...batch, n], realOf(A.dtype))
    return name === 'eigh' ? returned('linalg.eigh', [values, columns(A, A.shape)]) : values
  },
})

const cholesky = (name: string, types: Rules['types'], upper: Arguments): Row => ({
  name,
  argument: 'input',
  options: upper,
  rules: square(name, types, 'cholesky_cpu'),
  rule: '(*, n, n) -> (*, n, n)',
  result: (A) => columns(A, A.shape),
})

const exponential = (name: string): Row => ({
  name,
  argument: 'input',
  isPlain: true,
  rules: square('linalg.matrix_exp', 'wide'),
  rule: '(*, n, n) -> (*, n, n)',
  result: (A) => rows(A, A.shape),
})

function reducedQR(A: Tensor, { batch, m, n, k }: Matrices, isComplete: boolean): [Tensor, Tensor] {
  const inner = isComplete ? m : k
  return [columns(A, [...batch, m, inner]), columns(A, [...batch, inner, n])]
}

const qr: Row = {
  name: 'linalg.qr',
  argument: 'A',
  options: { mode: is.str('reduced') },
  rules: any('linalg.qr', 'wide', 'geqrf_cpu'),
  errors: {
    mode: [
      'RuntimeError',
      "qr received unrecognized mode '{mode}' but expected one of 'reduced' (default), 'r', or 'complete'",
    ],
  },
  outputs: ['Q', 'R'],
  rule: '(*, m, n) -> (*, m, k), (*, k, n)',
  check({ mode }, t) {
    t.check(['reduced', 'r', 'complete'].includes(mode as string), 'mode', { mode: mode as string })
  },
  result(A, sizes, { mode }) {
    const [Q, R] = reducedQR(A, sizes, mode === 'complete')
    return returned('linalg.qr', [mode === 'r' ? rows(A, [0]) : Q, R])
  },
}

const oldQR: Row = {
  ...qr,
  name: 'qr',
  argument: 'input',
  options: { some: is.bool(true) },
  errors: {},
  check: () => undefined,
  result: (A, sizes, { some }) => returned('qr', reducedQR(A, sizes, some === false)),
}

const svdRules = any('linalg.svd', 'wide', 'linalg_svd_cpu')
const driver = { driver: is.keywordOnly(is.optional(is.str())) }
const driverError = {
  driver: [
    'RuntimeError',
    'torch.linalg.svd: keyword argument `driver=` is only supported on CUDA inputs with cuSOLVER backend.',
  ],
} as const

const checkDriver = ({ driver }: Options, t: Trace<string>) => t.check(driver === null, 'driver')

function decompose(A: Tensor, { batch, m, n, k }: Matrices, isFull: boolean): [Tensor, Tensor, Tensor] {
  return [
    columns(A, [...batch, m, isFull ? m : k]),
    rows(A, [...batch, k], realOf(A.dtype)),
    columns(A, [...batch, isFull ? n : k, n]),
  ]
}

const svd: Row = {
  name: 'linalg.svd',
  argument: 'A',
  options: { full_matrices: is.bool(true), ...driver },
  rules: svdRules,
  errors: driverError,
  outputs: ['U', 'S', 'Vh'],
  rule: '(*, m, n) -> (*, m, m), (*, k), (*, n, n)',
  check: checkDriver,
  result(A, sizes, options) {
    return returned('linalg.svd', decompose(A, sizes, options.full_matrices === true))
  },
}

const svdvals: Row = {
  name: 'linalg.svdvals',
  argument: 'A',
  options: driver,
  rules: svdRules,
  errors: driverError,
  rule: '(*, m, n) -> (*, k)',
  check: checkDriver,
  result: (A, { batch, k }) => rows(A, [...batch, k], realOf(A.dtype)),
}

const swapped = (of: Tensor): Tensor => {
  const swap = (list: readonly number[]) => [...list.slice(0, -2), list.at(-1)!, list.at(-2)!]
  return view(of, swap(of.shape), swap(of.strides))
}

const oldSVD: Row = {
  ...svd,
  name: 'svd',
  argument: 'input',
  options: { some: is.bool(true), compute_uv: is.bool(true) },
  errors: {
    rank: ['RuntimeError', 'linalg.svd: input should have at least 2 dimensions, but has {rank} dimensions instead'],
  },
  check: () => undefined,
  outputs: ['U', 'S', 'V'],
  rule: '(*, m, n) -> (*, m, k), (*, k), (*, n, k)',
  result(A, sizes, { some, compute_uv }) {
    const { batch, m, n } = sizes
    const [U, S, Vh] = decompose(A, sizes, some === false)
    if (compute_uv === true) return returned('svd', [U, S, swapped(Vh)])
    const zeros = (size: number): Tensor => ({ ...rows(A, [...batch, size, size]), requires_grad: false })
    return returned('svd', [zeros(m), S, swapped(zeros(n))])
  },
}

const matrices: readonly Row[] = [
  scalar('linalg.det', 'A', square('linalg.det', 'wide', 'lu_cpu')),
  { ...scalar('det', 'input', square('linalg.det', 'wide', 'lu_cpu')), isPlain: true },
  { ...scalar('logdet', 'input', square('logdet', 'full')), isPlain: true },
  slogdet('linalg.slogdet', 'A'),
  slogdet('slogdet', 'input'),
  inverse('linalg.inv', 'A'),
  inverse('inverse', 'input'),
  {
    ...inverse('linalg.inv_ex', 'A'),
    options: { check_errors: is.keywordOnly(is.bool(false)) },
    outputs: ['inverse', 'info'],
    rule: '(*, n, n) -> (*, n, n), (*)',
    result: (A, { batch }) => returned('linalg.inv_ex', [columns(A, A.shape), rows(A, batch, 'int32')]),
  },
  { ...eigen('eig'), errors: complexType },
  { ...eigen('eigvals'), errors: complexType },
  symmetric('eigh'),
  symmetric('eigvalsh'),
  cholesky('linalg.cholesky', 'wide', { upper: is.keywordOnly(is.bool(false)) }),
  {
    ...cholesky('cholesky', 'any', { upper: is.bool(false) }),
    before: (A) => (numel(A.shape) === 0 ? rows(A, A.shape) : null),
  },
  exponential('linalg.matrix_exp'),
  exponential('matrix_exp'),
  qr,
  oldQR,
  svd,
  svdvals,
  oldSVD,
]

const table = matrices.map(matrixFunction)
export default table
