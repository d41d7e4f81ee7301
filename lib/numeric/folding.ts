import type { Network } from './fitting'

/** A corner of a function that is linear in between. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** What one layer of two ReLU units makes of a number in [0, 1]: it is doubled, and what is above 1 is folded back. */
export const fold = (x: number): number => 2 * Math.max(x, 0) - 4 * Math.max(x - 0.5, 0)

/** The numbers after 0, 1, … `layers` folds. */
export function folds(x: number, layers: number): number[] {
  const made = [x]
  for (let layer = 0; layer < layers; layer++) made.push(fold(made.at(-1)!))
  return made
}

/**
 * The corners of `layers` folds of [0, 1], ends included. They are found by folding, layer by layer: where a straight
 * piece passes one half, it gets one more. All numbers are fractions of powers of two, so nothing is rounded.
 */
export function folded(layers: number): Corner[] {
  let corners: Corner[] = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ]
  for (let layer = 0; layer < layers; layer++) {
    const parted = corners.flatMap((corner, i) => {
      const before = corners[i - 1]
      if (!before || (before.y - 0.5) * (corner.y - 0.5) >= 0) return [corner]
      const share = (0.5 - before.y) / (corner.y - before.y)
      return [{ x: before.x + share * (corner.x - before.x), y: 0.5 }, corner]
    })
    corners = parted.map(({ x, y }) => ({ x, y: fold(y) }))
  }
  return corners
}

/** The corners of a network with one hidden layer of ReLU units on [0, 1], ends included; equal slopes are one piece. */
export function cornersOf({ weight, bias, output, offset }: Network): Corner[] {
  const at = (x: number) => weight.reduce((sum, one, i) => sum + output[i]! * Math.max(one * x + bias[i]!, 0), offset)
  const kinks = weight
    .map((one, i) => ({ x: -bias[i]! / one, turn: Math.abs(one) * output[i]! }))
    .filter(({ x, turn }) => x > 0 && x < 1 && turn !== 0)
    .map(({ x }) => x)
  return [...new Set([0, ...kinks, 1])].toSorted((a, b) => a - b).map((x) => ({ x, y: at(x) }))
}

/** How far apart two such functions are on [0, 1]: the largest difference, the mean one, the root mean square. */
export function distance(one: readonly Corner[], other: readonly Corner[]) {
  const places = [...new Set([...one, ...other].map(({ x }) => x))].toSorted((a, b) => a - b)
  const differences = places.map((x) => valueAt(one, x) - valueAt(other, x))
  let [max, mean, squares] = [0, 0, 0]
  differences.forEach((right, i) => {
    max = Math.max(max, Math.abs(right))
    if (i === 0) return
    const [left, width] = [differences[i - 1]!, places[i]! - places[i - 1]!]
    // a straight line from left to right; where it changes its sign, two triangles
    const area = left * right < 0 ? (left * left + right * right) / Math.abs(left - right) : Math.abs(left + right)
    mean += (width * area) / 2
    squares += (width * (left * left + left * right + right * right)) / 3
  })
  return { max, mean, rms: Math.sqrt(squares) }
}

function valueAt(corners: readonly Corner[], x: number): number {
  const next = Math.max(
    corners.findIndex((corner) => corner.x >= x),
    1,
  )
  const [a, b] = [corners[next - 1]!, corners[next]!]
  return a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y)
}
