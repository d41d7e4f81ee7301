/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[]

/** What `scaled_dot_product_attention` does with one head, in the precision of float32. */
export interface Attended {
  /** QKᵀ */
  readonly scores: Matrix
  /** The scores times `scale`. */
  readonly scaled: Matrix
  /** −∞ where the mask hides a key. */
  readonly masked: Matrix
  /** Softmax of each row. */
  readonly weights: Matrix
  readonly output: Matrix
}

/** Which query (row) may see which key (column). */
export type Sight = readonly (readonly boolean[])[]

const { fround } = Math

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => fround(sum + fround(one * b[at]!)), 0)

/** The product of two matrices. */
export const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    b[0]!.map((_, column) =>
      dot(
        row,
        b.map((line) => line[column]!),
      ),
    ),
  )

/**
 * @param blind what a query gets that may see no key: 0 from `F.scaled_dot_product_attention`, `nan` from
 *   `nn.MultiheadAttention` with `need_weights=True`
 */
export function attend(q: Matrix, k: Matrix, v: Matrix, scale: number, sight: Sight, blind: 0 | typeof NaN): Attended {
  const scores = q.map((query) => k.map((key) => dot(query, key)))
  const scaled = scores.map((row) => row.map((one) => fround(one * fround(scale))))
  const masked = scaled.map((row, i) => row.map((one, j) => (sight[i]![j] ? one : -Infinity)))
  const weights = masked.map((row) => softmax(row, blind))
  return { scores, scaled, masked, weights, output: product(weights, v) }
}

/** Softmax of a row, `blind` in every place where there is nothing but −∞. */
export function softmax(row: readonly number[], blind: number = NaN): number[] {
  const most = Math.max(...row)
  if (most === -Infinity) return row.map(() => blind)
  const powers = row.map((one) => fround(Math.exp(fround(one - most))))
  const total = powers.reduce((sum, one) => fround(sum + one), 0)
  return powers.map((one) => fround(one / total))
}

/** What `is_causal=True` lets each query see: the first query is over the first key, whatever the lengths. */
export const causal = (queries: number, keys: number): Sight => lowerTriangle(queries, keys, 0)

/** `torch.nn.attention.bias.causal_lower_right`: the last query is over the last key. */
export const causalLowerRight = (queries: number, keys: number): Sight => lowerTriangle(queries, keys, keys - queries)

const lowerTriangle = (queries: number, keys: number, shift: number): Sight =>
  Array.from({ length: queries }, (_, i) => Array.from({ length: keys }, (_, j) => j <= i + shift))

/** The columns that head `head` of `heads` works on. */
export function columnsOf(matrix: Matrix, head: number, heads: number): Matrix {
  const width = matrix[0]!.length / heads
  return matrix.map((row) => row.slice(head * width, (head + 1) * width))
}
