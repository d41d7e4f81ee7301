/**
 * The beginning of a Taylor series: the coefficients of 1, h, h², … around some point. Arithmetic with them
 * differentiates a formula as often as wanted, without rounding errors of difference quotients.
 */
export type Series = readonly number[]

const range = <T>(count: number, make: (k: number) => T) => Array.from({ length: count }, (_, k) => make(k))

/** Σ over j from `from` to k − 1 or k of one(j) · other(k − j). */
function convolve(one: Series, other: Series, k: number, from: number, to: number): number {
  let sum = 0
  for (let j = from; j <= to; j++) sum += one[j]! * other[k - j]!
  return sum
}

export const constant = (value: number, count: number): Series => range(count, (k) => (k === 0 ? value : 0))
export const variable = (at: number, count: number): Series => range(count, (k) => (k === 0 ? at : k === 1 ? 1 : 0))
export const add = (a: Series, b: Series): Series => a.map((one, k) => one + b[k]!)
export const scale = (a: Series, factor: number): Series => a.map((one) => one * factor)
export const multiply = (a: Series, b: Series): Series => a.map((_, k) => convolve(a, b, k, 0, k))

export function divide(a: Series, b: Series): Series {
  const quotient: number[] = []
  for (let k = 0; k < a.length; k++) quotient.push((a[k]! - convolve(b, quotient, k, 1, k)) / b[0]!)
  return quotient
}

/** h·d/dh: coefficient k times k. */
const slopes = (a: Series): Series => a.map((one, k) => k * one)

export function exp(a: Series): Series {
  const [made, slope] = [[Math.exp(a[0]!)], slopes(a)]
  for (let k = 1; k < a.length; k++) made.push(convolve(slope, made, k, 1, k) / k)
  return made
}

export function log(a: Series): Series {
  const made = [Math.log(a[0]!)]
  for (let k = 1; k < a.length; k++) made.push((a[k]! - convolve(slopes(made), a, k, 1, k - 1) / k) / a[0]!)
  return made
}

export function sinCos(a: Series): readonly [sin: Series, cos: Series] {
  const [sin, cos, slope] = [[Math.sin(a[0]!)], [Math.cos(a[0]!)], slopes(a)]
  for (let k = 1; k < a.length; k++) {
    sin.push(convolve(slope, cos, k, 1, k) / k)
    cos.push(-convolve(slope, sin, k, 1, k) / k)
  }
  return [sin, cos]
}

/** y = tanh a, from y′ = (1 − y²) a′. */
export function tanh(a: Series): Series {
  const [made, slope] = [[Math.tanh(a[0]!)], slopes(a)]
  const rest: number[] = []
  for (let k = 0; k < a.length; k++) {
    if (k > 0) made.push(convolve(slope, rest, k, 1, k) / k)
    rest.push((k === 0 ? 1 : 0) - convolve(made, made, k, 0, k))
  }
  return made
}

/** a to the power of a number. */
export function power(a: Series, exponent: number): Series {
  if (Number.isInteger(exponent) && exponent >= 0 && exponent <= 64) {
    let made = constant(1, a.length)
    for (let i = 0; i < exponent; i++) made = multiply(made, a)
    return made
  }
  const made = [a[0]! ** exponent]
  for (let k = 1; k < a.length; k++) {
    let sum = 0
    for (let j = 1; j <= k; j++) sum += (exponent * j - (k - j)) * a[j]! * made[k - j]!
    made.push(sum / (k * a[0]!))
  }
  return made
}
