/** Rows of a matrix that is symmetric; what stands above the diagonal is not looked at. */
export type Symmetric = readonly Float64Array[]

/**
 * Solves `matrix · x = right` by the Cholesky factorisation.
 *
 * @returns null where the matrix is not positive definite, within rounding
 */
export function solveSymmetric(matrix: Symmetric, right: ArrayLike<number>): Float64Array | null {
  const size = right.length
  const factor = matrix.map((row) => Float64Array.from(row))
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    const row = factor[i]!
    for (let j = 0; j <= i; j++) {
      const other = factor[j]!
      let sum = row[j]!
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!
      if (i > j) row[j] = sum / other[j]!
      else if (sum > 0 && Number.isFinite(sum)) row[i] = Math.sqrt(sum)
      else return null
    }
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= row[k]! * x[k]!
    x[i] = sum / row[i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let k = i + 1; k < size; k++) sum -= factor[k]![i]! * x[k]!
    x[i] = sum / factor[i]![i]!
  }
  return x
}

/** `AᵀA`, below the diagonal, and `Aᵀy`, for a matrix A given by its rows. */
export function normalEquations(rows: readonly Float64Array[], y: ArrayLike<number>) {
  const size = rows[0]?.length ?? 0
  const matrix = Array.from({ length: size }, () => new Float64Array(size))
  const right = new Float64Array(size)
  rows.forEach((row, at) => {
    for (let i = 0; i < size; i++) {
      const [one, line] = [row[i]!, matrix[i]!]
      if (one === 0) continue
      right[i]! += one * y[at]!
      for (let j = 0; j <= i; j++) line[j]! += one * row[j]!
    }
  })
  return { matrix, right }
}
