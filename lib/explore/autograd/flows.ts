import { bareName } from '@/lib/numeric/elements'
import { gradientsOf, type Flow } from '@/lib/numeric/gradients'
import { isInt, isTensor } from '@/lib/shape/value'
import type { Bound } from '@/lib/shape/python'
import type { Outcome } from '@/lib/shape/evaluate'
import type { Tensor } from '@/lib/shape/tensor'
import { ravel, unravel } from '../format'

type Elements = readonly number[]

/** `gradientsOf`, and also where only the last digits are not PyTorch's: a picture shows fewer. */
export function flowsBack(
  name: string,
  bound: Bound,
  results: readonly Tensor[],
  gradients: readonly (Elements | null)[],
): readonly Flow[] | null {
  const flows = gradientsOf(name, bound, results, gradients)
  const isWhole = flows?.every(([, elements]) => elements !== null)
  const [bare, of, other, g] = [bareName(name), bound.input ?? null, bound.other ?? null, gradients[0]]
  if (isWhole || of === null || !isTensor(of) || !g) return flows
  const y = results[0]?.values
  if (bare === 'softmax' && y && isInt(bound.dim ?? null))
    return [[of, softmaxBack(y, g, of.shape, bound.dim as number)]]
  return bare === 'matmul' && other !== null && isTensor(other) ? (productBack(of, other, g) ?? flows) : flows
}

/** Of `a @ b`, g bᵀ and aᵀ g; vectors are a row on the left and a column on the right. */
function productBack(a: Tensor, b: Tensor, g: Elements): readonly Flow[] | null {
  const { values: left } = a
  const { values: right } = b
  if (!left || !right || a.shape.length > 2 || b.shape.length > 2) return null
  const [inner, rows, columns] = [a.shape.at(-1)!, a.shape.length === 2 ? a.shape[0]! : 1, b.shape[1] ?? 1]
  const sum = (count: number, of: (i: number) => number) =>
    Math.fround(Array.from({ length: count }, (_, i) => of(i)).reduce((total, one) => total + one, 0))
  const at = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i))
  return [
    [
      a,
      at(rows * inner, (n) =>
        sum(columns, (j) => g[Math.floor(n / inner) * columns + j]! * right[(n % inner) * columns + j]!),
      ),
    ],
    [
      b,
      at(inner * columns, (n) =>
        sum(rows, (i) => g[i * columns + (n % columns)]! * left[i * inner + Math.floor(n / columns)]!),
      ),
    ],
  ]
}

/** yᵢ (gᵢ − Σ gⱼ yⱼ) along a dimension. */
export function softmaxBack(y: Elements, g: Elements, shape: readonly number[], dim: number): Elements {
  const along = (dim + shape.length) % Math.max(shape.length, 1)
  return y.map((one, at) => {
    const index = unravel(at, shape)
    const size = shape[along] ?? 1
    const run = Array.from({ length: size }, (_, i) => (shape.length === 0 ? at : ravel(index.with(along, i), shape)))
    const total = run.reduce((sum, place) => sum + g[place]! * y[place]!, 0)
    return Math.fround(one * (g[at]! - total))
  })
}

/** The numbers of a norm and of a product, where only the last digit or the sign of a zero is not PyTorch's. */
export function filled(name: string, outcome: Outcome): Outcome {
  if (outcome.kind !== 'value') return outcome
  const { value, bound } = outcome
  if (value === null || !isTensor(value) || value.values) return outcome
  const [a, b] = [bound.input ?? bound.self ?? null, bound.other ?? null]
  if (a === null || !isTensor(a) || !a.values) return outcome
  const bare = bareName(name)
  const values =
    bare === 'norm' && isPlainNorm(bound, a)
      ? [Math.fround(Math.hypot(...a.values))]
      : bare === 'matmul' && b !== null && isTensor(b)
        ? product(a, b)
        : null
  return values ? Object.assign(Object.create(outcome) as Outcome, { value: { ...value, values } }) : outcome
}

const isPlainNorm = (bound: Bound, of: Tensor) =>
  Object.values(bound).every((one) => one === of || one === null || one === 'fro' || one === false)

function product({ shape: left, values: a }: Tensor, { shape: right, values: b }: Tensor): Elements | null {
  if (!a || !b || left.length > 2 || right.length > 2) return null
  const [inner, columns] = [left.at(-1)!, right[1] ?? 1]
  const rows = left.length === 2 ? left[0]! : 1
  return Array.from({ length: rows * columns }, (_, n) => {
    const [i, j] = [Math.floor(n / columns), n % columns]
    return Math.fround(
      Array.from({ length: inner }, (__, k) => a[i * inner + k]! * b[k * columns + j]!).reduce((x, y) => x + y, 0),
    )
  })
}
