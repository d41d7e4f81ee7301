/** A number for people: at most `digits` after the point, no trailing zeros, a real minus sign. */
export function round(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '−inf'
  const text = value
    .toFixed(digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return text.replace(/^-0$/, '0').replace('-', '−')
}

/** The index of place `at` of a tensor, row by row: place 5 of shape (2, 3) is [1, 2]. */
export function unravel(at: number, shape: readonly number[]): number[] {
  let rest = at
  return shape
    .toReversed()
    .map((size) => {
      const index = rest % size
      rest = (rest - index) / size
      return index
    })
    .toReversed()
}

/** The place of an index, row by row. */
export const ravel = (index: readonly number[], shape: readonly number[]): number =>
  index.reduce((place, one, dim) => place * shape[dim]! + one, 0)
