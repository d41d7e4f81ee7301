/** Functions that JavaScript has not, as doubles. */

/** By a series of positive terms near zero, else by what is missing to one. */
export function erf(x: number): number {
  if (Math.abs(x) > 2.5) return Math.sign(x) - Math.sign(x) * tail(Math.abs(x))
  let [sum, term] = [x, x]
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** `erfc` of a positive number: a continued fraction, from its end. */
function tail(x: number): number {
  let fraction = x
  for (let n = 120; n > 0; n--) fraction = x + n / 2 / fraction
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction
}

export const erfc = (x: number): number => (x > 2.5 ? tail(x) : 1 - erf(x))

/** Stirling's series, beyond ten. */
export function lgamma(x: number): number {
  if (x === 1 || x === 2) return 0
  if (x <= 0 && Number.isInteger(x)) return Infinity
  if (x < 0) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lgamma(1 - x)
  if (!Number.isFinite(x)) return x
  let [shifted, product] = [x, 1]
  while (shifted < 15) product *= shifted++
  const y = 1 / (shifted * shifted)
  const series = (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y / 1188)))) / shifted
  return (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
}

export function digamma(x: number): number {
  if (x === 0) return Object.is(x, -0) ? Infinity : -Infinity
  if (x < 0) return Number.isInteger(x) ? NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * x)
  if (!Number.isFinite(x)) return x
  let [shifted, sum] = [x, 0]
  while (shifted < 15) sum -= 1 / shifted++
  const y = 1 / (shifted * shifted)
  return (
    sum + Math.log(shifted) - 0.5 / shifted - y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y / 132))))
  )
}

/** Newton's steps from Winitzki's approximation. */
export function erfinv(y: number): number {
  if (Math.abs(y) >= 1) return Math.abs(y) === 1 ? y * Infinity : NaN
  if (y === 0) return y
  const log = Math.log(1 - y * y)
  const half = 2 / (Math.PI * 0.147) + log / 2
  let x = Math.sign(y) * Math.sqrt(Math.sqrt(half * half - log / 0.147) - half)
  for (let step = 0; step < 4; step++) x -= (erf(x) - y) / ((2 / Math.sqrt(Math.PI)) * Math.exp(-x * x))
  return x
}
