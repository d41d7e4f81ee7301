import type { DType } from '@/lib/shape/dtype'
import { isDense } from '@/lib/shape/tensor'
import { isNumber, isTensor, type Value } from '@/lib/shape/value'
import { several, type Elements, type Given, type Works } from './given'
import { groups, permuted, range, unknown, type Grid, type Known } from './grid'
import { cast, rounded } from './held'
import { settled, sums } from './sums'

/** Many numbers become one: sums, means, norms, truths. */

/** The dimensions to reduce; none given, or an empty list: all. */
export function reducedDims(given: Given, shape: readonly number[], name = 'dim'): readonly number[] {
  const dims = given.dims(name, shape.length)
  return dims === null || dims.length === 0 ? range(shape.length) : dims.filter((dim) => dim < shape.length)
}

/** One number for each group. */
export const reduce = (of: Grid, dims: readonly number[], by: (values: readonly number[]) => number): number[] =>
  groups(of.shape, dims).map((places) => by(places.map((place) => of.elements[place]!)))

/** The elements in the dtype to calculate in. */
const inDType = ({ shape, elements }: Known, dtype: DType): Grid => ({
  shape,
  elements: elements.map((one) => cast(one, dtype) ?? unknown()),
})

const countOf = ({ shape }: Grid, dims: readonly number[]): number =>
  dims.reduce((count, dim) => count * shape[dim]!, 1)

const sum = (given: Given): Elements => {
  const { input, out } = given
  const of = inDType(input, out.dtype)
  const dims = reducedDims(given, input.shape)
  const order = layoutOf(given.value('input', 'self'))
  if (order.every((dim, at) => dim === at)) return sums(of, dims, out.dtype)
  // a kernel goes through memory as it lies there
  const rest = order.filter((dim) => !dims.includes(dim))
  const inner = dims.map((dim) => order.indexOf(dim))
  const found = sums(permuted(of, order), inner, out.dtype)
  const laid = { shape: rest.map((dim) => input.shape[dim]!), elements: found }
  const sorted = [...rest].sort((a, b) => a - b)
  return permuted(
    laid,
    sorted.map((dim) => rest.indexOf(dim)),
  ).elements
}

/** The dimensions from the one whose steps in memory are the longest to the one whose steps are the shortest. */
function layoutOf(value: Value): readonly number[] {
  if (value === null || !isTensor(value)) return []
  const { shape, strides } = value
  const dims = range(shape.length)
  // where not every element is there once, the order is another matter
  if (!isDense(value)) return dims
  return dims.sort((a, b) => (shape[a] === 1 || shape[b] === 1 ? a - b : strides[b]! - strides[a]! || a - b))
}

function mean(given: Given): Elements {
  const { input } = given
  const count = countOf(input, reducedDims(given, input.shape))
  return sum(given).map((one) => one / count)
}

/** Without what is not a number. */
const numbers = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value))

const nansum = (given: Given): Elements => {
  const { input, out } = given
  const of = inDType(input, out.dtype)
  const elements = of.elements.map((one) => (Number.isNaN(one) ? 0 : one))
  return sums({ ...of, elements }, reducedDims(given, input.shape), out.dtype)
}

function nanmean(given: Given): Elements {
  const { input } = given
  const counts = reduce(input, reducedDims(given, input.shape), (values) => numbers(values).length)
  return nansum(given).map((one, at) => one / counts[at]!)
}

/** Integers are exact, or nothing is said. */
const prod = (given: Given): Elements =>
  reduce(inDType(given.input, given.out.dtype), reducedDims(given, given.input.shape), (values) =>
    values.reduce((product, one) => product * one, 1),
  )

/** Mean and squared distances of doubles, moved by each number in turn. */
function welford(values: readonly number[]): { readonly mean: number; readonly squares: number } {
  let [mean, squares] = values.length === 0 ? [NaN, NaN] : [0, 0]
  values.forEach((one, at) => {
    const delta = one - mean
    mean += delta / (at + 1)
    squares += delta * (one - mean)
  })
  return { mean, squares }
}

/** Squared distances from the mean, over the count less a correction. */
export const variance = (values: readonly number[], correction: number): number =>
  welford(values).squares / Math.max(values.length - correction, 0)

const correctionOf = (given: Given): number =>
  given.has('unbiased') ? Number(given.flag('unbiased')) : given.number('correction', 1)

const variances = (given: Given): number[] =>
  reduce(given.input, reducedDims(given, given.input.shape), (values) => variance(values, correctionOf(given)))

/** Beside a variance, the mean is that of doubles. */
const means = (given: Given): Elements =>
  reduce(given.input, reducedDims(given, given.input.shape), (values) => welford(values).mean)

/** A norm of one vector. */
export function norm(values: readonly number[], p: number): number {
  const sizes = values.map(Math.abs)
  if (p === Infinity) return sizes.length === 0 ? unknown() : Math.max(...sizes)
  if (p === -Infinity) return Math.min(...sizes)
  if (p === 0) return sizes.filter((size) => size !== 0).length
  if (p === 2) return Math.sqrt(sizes.reduce((all, size) => all + size * size, 0))
  const powers = sizes.reduce((all, size) => all + size ** p, 0)
  return p === 1 ? powers : powers ** (1 / p)
}

const vectorNorm =
  (name: 'p' | 'ord') =>
  (given: Given): Elements => {
    const { input, out } = given
    const order = given.value(name)
    const isWord = order === 'fro' || order === null
    if (!isWord && (isTensor(order) || !isNumber(order))) unknown()
    const p = isWord ? 2 : given.number(name)
    return reduce(inDType(input, out.dtype), reducedDims(given, input.shape), (values) => settledNorm(values, p, out))
  }

/** Of a matrix, other orders than Frobenius' are norms of the whole matrix. */
function linalgNorm(given: Given): Elements {
  const { input } = given
  const dims = given.dims('dim', input.shape.length)
  const isMatrix = dims === null ? input.shape.length === 2 : dims.length === 2
  const order = given.value('ord')
  if (order === null || (order === 'fro' && isMatrix)) return vectorNorm('ord')(given)
  return isMatrix || (dims === null && input.shape.length !== 1) ? matrixNorm(given) : vectorNorm('ord')(given)
}

/** 1 and ∞: the largest sum of a column or of a row. */
function matrixNorm(given: Given): Elements {
  const { input, out } = given
  const rank = input.shape.length
  const order = given.value('ord') ?? 'fro'
  const dims = given.dims('dim', rank) ?? [rank - 2, rank - 1]
  if (order === 'fro') return reduce(input, dims, (values) => settledNorm(values, 2, out))
  const p = given.number('ord')
  if (dims[0]! > dims[1]! || Math.abs(p) === 2) return unknown()
  const [rows, columns] = dims.map((dim) => input.shape[dim]!) as [number, number]
  const isByColumn = Math.abs(p) === 1
  return reduce(input, dims, (values) => {
    const lines = range(isByColumn ? columns : rows).map((line) =>
      values.filter((_, at) => (isByColumn ? at % columns : Math.floor(at / columns)) === line),
    )
    const lengths = lines.map((line) => settledNorm(line, 1, out))
    return p > 0 ? Math.max(...lengths) : Math.min(...lengths)
  })
}

/** The same, where the order in which it is added does not matter. */
export function settledNorm(values: readonly number[], p: number, { dtype }: Pick<Known, 'dtype'>): number {
  if (p === 0 || !Number.isFinite(p)) return norm(values, p)
  const powers = values.map((one) => Math.abs(one) ** p)
  if (p === 1 || p === 2) return settled(powers, dtype, p === 2 ? Math.sqrt : Number)
  const root = powers.reduce((sum, one) => sum + one, 0) ** (1 / p)
  // other roots may miss a whole number
  return root !== 0 && Math.abs(root - Math.round(root)) < 1e-5 * root ? unknown() : root
}

export function logSumExp(values: readonly number[], round: (value: number) => number = Number): number {
  const most = values.length === 0 ? -Infinity : Math.max(...values)
  if (!Number.isFinite(most)) return most
  const sum = values.reduce((all, one) => round(all + round(Math.exp(round(one - most)))), 0)
  return most + round(Math.log(sum))
}

const truth =
  (test: (values: readonly number[]) => boolean) =>
  (given: Given): Elements => {
    const { input } = given
    // unlike other reductions, an empty list leaves every dimension where it is
    const isNone = given.ints('dim')?.length === 0
    return reduce(input, isNone ? [] : reducedDims(given, input.shape), (values) => Number(test(values)))
  }

/** Between which two of the sorted numbers, and how far. */
function quantile(values: readonly number[], q: number, how: string, round: (value: number) => number): number {
  if (values.length === 0 || values.some(Number.isNaN)) return NaN
  const sorted = [...values].sort((a, b) => a - b)
  const at = round(round(q) * (sorted.length - 1))
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  switch (how) {
    case 'lower':
      return low
    case 'higher':
      return high
    case 'midpoint':
      return (low + high) / 2
    case 'linear':
      return lerp(low, high, round(at - Math.floor(at)), round)
    default:
      return at % 1 === 0 ? low : unknown()
  }
}

/** From the nearer end. Source: ATen/native/Lerp.h. */
function lerp(from: number, to: number, weight: number, round: (value: number) => number): number {
  const way = round(to - from)
  return Math.abs(weight) < 0.5 ? round(from + round(weight * way)) : round(to - round(way * round(1 - weight)))
}

const quantiles =
  (clean: (values: readonly number[]) => readonly number[]) =>
  (given: Given): Elements => {
    const { input } = given
    const how = given.text('interpolation', 'linear')
    // each q gives a result of its own, in a first dimension
    return given
      .operand('q')
      .elements.flatMap((q) =>
        reduce(input, reducedDims(given, input.shape), (values) =>
          quantile(clean(values), q, how, (one) => rounded(one, input.dtype)),
        ),
      )
  }

export const reductions: Works = {
  sum,
  mean,
  nansum,
  nanmean,
  prod,
  var: variances,
  std: (given) => variances(given).map(Math.sqrt),
  var_mean: (given) => several(variances(given), means(given)),
  std_mean: (given) => several(variances(given).map(Math.sqrt), means(given)),
  norm: vectorNorm('p'),
  'linalg.vector_norm': vectorNorm('ord'),
  'linalg.matrix_norm': matrixNorm,
  'linalg.norm': linalgNorm,
  dist: (given) => {
    const [a, b] = [given.input, given.operand('other')]
    if (String(a.shape) !== String(b.shape)) return unknown()
    const differences = a.elements.map((one, at) => rounded(one - b.elements[at]!, given.out.dtype))
    return [settledNorm(differences, given.number('p', 2), given.out)]
  },
  logsumexp: (given) =>
    reduce(given.input, reducedDims(given, given.input.shape), (values) =>
      logSumExp(values, (one) => rounded(one, given.out.dtype)),
    ),
  all: truth((values) => values.every((value) => value !== 0)),
  any: truth((values) => values.some((value) => value !== 0)),
  count_nonzero: (given) =>
    reduce(
      given.input,
      reducedDims(given, given.input.shape),
      (values) => values.filter((value) => value !== 0).length,
    ),
  quantile: quantiles((values) => values),
  nanquantile: quantiles(numbers),
  sum_to_size: (given) => {
    const { input, out } = given
    const missing = input.shape.length - out.shape.length
    const dims = range(input.shape.length).filter(
      (dim) => dim < missing || out.shape[dim - missing] !== input.shape[dim],
    )
    return dims.length === 0 ? input.elements : sums(input, dims, out.dtype)
  },
  trace: ({ input }) => {
    const [rows, columns] = input.shape as [number, number]
    const diagonal = range(Math.min(rows, columns)).map((at) => input.elements[at * columns + at]!)
    return [diagonal.reduce((all, one) => all + one, 0)]
  },
}
