import { cppType, group, isDifferentiable, isFloating, scalarType } from '@/lib/shape/dtype'
import { elementwise } from '@/lib/shape/iterator'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { floating } from './integrating'
import { reduced, sumType } from './reduction'
import { reshaped, unsqueezed } from '@/lib/ops/families/viewing/viewing'

/** What cov and corrcoef share. Source: ATen/native/Correlation.cpp. */

/** @param fn the function that looks at the rank */
export const covarianceErrors = (fn: string) =>
  ({
    rank: [
      'RuntimeError',
      `${fn}(): expected input to have two or fewer dimensions but got an input with {rank} dimensions`,
    ],
    bool: ['RuntimeError', 'cov(): bool dtype is not supported for input'],
  }) as const

export const weightErrors = {
  weight_rank: [
    'RuntimeError',
    'cov(): expected {name} to have one or fewer dimensions but got {name} with {rank} dimensions',
  ],
  weight_dtype: ['RuntimeError', 'cov(): expected {name} to have {kind} dtype but got {name} with {dtype} dtype'],
  weight_count: [
    'RuntimeError',
    'cov(): expected {name} to have the same numel as there are observations in the input but got {got} != {want}',
  ],
  negative: ['RuntimeError', 'cov(): {name} cannot be negative'],
  zero: ['RuntimeError', "cov(): weights sum to zero, can't be normalized"],
  product: ['RuntimeError', 'expected m1 and m2 to have the same dtype, but got: {a} != {b}'],
} as const

type CovarianceTrace = Trace<keyof ReturnType<typeof covarianceErrors>>
type WeightTrace = Trace<keyof typeof weightErrors>

export function checkObservations({ shape, dtype }: Tensor, t: CovarianceTrace): void {
  t.check(shape.length <= 2, 'rank', { rank: shape.length })
  t.check(dtype !== 'bool', 'bool')
}

/** The weights of the observations: how often each was made, and how much it counts. */
export interface Weights {
  readonly fweights: Tensor | null
  readonly aweights: Tensor | null
}

function checkWeights(name: keyof Weights, { shape, dtype, values }: Tensor, want: number, t: WeightTrace): void {
  t.check(shape.length <= 1, 'weight_rank', { name, rank: shape.length })
  const fits = name === 'fweights' ? group(dtype) === 'int' : isFloating(dtype)
  const kind = name === 'fweights' ? 'integral' : 'floating point'
  t.check(fits, 'weight_dtype', { name, kind, dtype: scalarType(dtype) })
  t.check(numel(shape) === want, 'weight_count', { name, got: numel(shape), want })
  t.check(want > 0, 'zero')
  if (!values) t.unknown()
  t.check(!values.some((value) => value < 0), 'negative', { name })
}

/** One row and one column for each variable; a single variable has a number. */
export function covariance(input: Tensor, weights: Weights, t: Trace<string>): Tensor {
  const rows = input.shape.length < 2 ? reshaped(input, [1, numel(input.shape)]) : input
  const [n, count] = rows.shape as [number, number]
  const names = (['fweights', 'aweights'] as const).filter((name) => weights[name] !== null)
  names.forEach((name) => checkWeights(name, weights[name]!, count, t))
  const given = names.map((name) => weights[name]!)
  const isZero = given[0]?.values?.every((value, at) => given.some(({ values }) => value * values![at]! === 0))
  t.check(!isZero, 'zero')
  const weight = given.length === 0 ? null : given.length === 1 ? given[0]! : elementwise(given, t)
  const weighted = (of: Tensor) => (weight ? elementwise([of, weight], t) : of)
  const total = weight
    ? reduced(weight, new Set(weight.shape.keys()), {}, sumType(weight.dtype))
    : tensor([], { dtype: 'int64' })
  const centred = centre(rows, weighted, total, given.length === 1, t)
  const [a, b] = [centred.dtype, weighted(centred).dtype]
  t.check(a === b, 'product', { a: cppType(a), b: cppType(b) })
  const size = t.size('out', 'n', { n })
  const square = tensor([size, size], { dtype: a, requires_grad: needsGrad(a, [input, ...given]) })
  const made = elementwise([square, total], t, { computes: floating })
  return tensor(
    made.shape.filter((side) => side !== 1),
    { dtype: made.dtype, requires_grad: made.requires_grad },
  )
}

/** The observations less their mean. A single one that is weighted in one way is set to zero instead, where it is. */
function centre(
  rows: Tensor,
  weighted: (of: Tensor) => Tensor,
  total: Tensor,
  isWeightedOnce: boolean,
  t: WeightTrace,
): Tensor {
  if (rows.shape[1] === 1 && isWeightedOnce) {
    if (rows.requires_grad) t.unknown()
    return isDifferentiable(rows.dtype) ? rows : tensor(rows.shape)
  }
  const products = weighted(rows)
  const sum = reduced(products, new Set([1]), {}, sumType(products.dtype))
  return elementwise([rows, unsqueezed(elementwise([sum, total], t, { computes: floating }), 1)], t)
}
