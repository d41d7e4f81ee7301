import { round } from './format'

/** A factor or a term: a negative one in brackets. */
export const inBrackets = (one: number): string => (one < 0 ? `(${round(one)})` : round(one))

/** `1·2 + (−1)·3` */
export const sumOf = (pairs: readonly (readonly [number, number])[]): string =>
  pairs.map(([a, b]) => `${inBrackets(a)}·${inBrackets(b)}`).join(' + ')

/** Softmax of one of a few numbers, with its powers of e. */
export function ratio(numbers: readonly number[], at: number): string {
  const most = Math.max(...numbers)
  // e to a large number is beyond any; softmax is the same with the largest taken away
  const less = Math.abs(most) > 10 ? most : 0
  const power = (one: number) =>
    `exp(${round(one)}${less === 0 ? '' : less > 0 ? ` − ${round(less)}` : ` + ${round(-less)}`})`
  const sum = numbers.reduce((total, one) => total + Math.exp(one - less), 0)
  return `${power(numbers[at]!)} / (${numbers.map(power).join(' + ')}) = ${round(Math.exp(numbers[at]! - less))} / ${round(sum)}`
}
