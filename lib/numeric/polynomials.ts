import { normalEquations, solveSymmetric } from './least_squares'

/** Polynomials on [−1, 1], where they behave best; the interval of a reader is mapped onto it. */
export type Polynomial = (t: number) => number

/** Σ coefficient k · Tₖ(t), by Clenshaw's recurrence. */
export function chebyshev(coefficients: ArrayLike<number>): Polynomial {
  return (t) => {
    let [next, later] = [0, 0]
    for (let k = coefficients.length - 1; k > 0; k--) [next, later] = [2 * t * next - later + coefficients[k]!, next]
    return t * next - later + coefficients[0]!
  }
}

/** T₀(t) … Tₙ(t). */
export function chebyshevRow(t: number, degree: number): Float64Array {
  const row = new Float64Array(degree + 1)
  for (let k = 0; k <= degree; k++) row[k] = k === 0 ? 1 : k === 1 ? t : 2 * t * row[k - 1]! - row[k - 2]!
  return row
}

/** The coefficients of the Chebyshev polynomials whose sum has the least squared error at the points `t`. */
export function leastSquares(t: readonly number[], y: readonly number[], degree: number): Float64Array | null {
  const rows = t.map((one) => chebyshevRow(one, degree))
  const { matrix, right } = normalEquations(rows, y)
  const first = solveSymmetric(matrix, right)
  if (!first) return null
  // once more for what is left: the rounding errors of the normal equations go away
  const left = t.map((one, i) => y[i]! - chebyshev(first)(one))
  const more = solveSymmetric(matrix, normalEquations(rows, left).right)
  return more && first.map((one, k) => one + more[k]!)
}

/** Where to interpolate: n + 1 points at equal distances, or crowded towards the ends. */
export const equispacedNodes = (degree: number): number[] =>
  degree === 0 ? [0] : Array.from({ length: degree + 1 }, (_, k) => (2 * k) / degree - 1)
export const chebyshevNodes = (degree: number): number[] =>
  Array.from({ length: degree + 1 }, (_, k) => -Math.cos((Math.PI * (k + 0.5)) / (degree + 1)))

/** The polynomial through all (node, value): barycentric, which stays exact where Vandermonde's matrix does not. */
export function interpolate(nodes: readonly number[], values: readonly number[]): Polynomial {
  // times 2 for each factor: the capacity of [−1, 1] is ½, so no product overflows
  const weights = nodes.map((one, i) =>
    nodes.reduce((product, other, j) => (i === j ? product : product / (2 * (one - other))), 1),
  )
  return (t) => {
    let [above, below] = [0, 0]
    for (let i = 0; i < nodes.length; i++) {
      const distance = t - nodes[i]!
      if (distance === 0) return values[i]!
      const share = weights[i]! / distance
      above += share * values[i]!
      below += share
    }
    return above / below
  }
}

/** Σ coefficient k · hᵏ. */
export const horner =
  (coefficients: readonly number[]): Polynomial =>
  (h) =>
    coefficients.reduceRight((sum, one) => sum * h + one, 0)
