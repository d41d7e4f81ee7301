import { normalEquations, solveSymmetric } from './least_squares'
import { Twister } from './random/twister'

/** A network with one hidden layer on the line: `offset + Σ output · σ(weight · x + bias)`. */
export interface Network {
  readonly activation: Activation
  readonly weight: readonly number[]
  readonly bias: readonly number[]
  readonly output: readonly number[]
  readonly offset: number
}

export type Activation = 'tanh' | 'relu'

/** The function, and its derivative from its own value. */
const activations: Readonly<Record<Activation, readonly [(z: number) => number, (y: number) => number]>> = {
  tanh: [Math.tanh, (y) => 1 - y * y],
  relu: [(z) => (z > 0 ? z : 0), (y) => (y > 0 ? 1 : 0)],
}

export function evaluate({ activation, weight, bias, output, offset }: Network, x: number): number {
  const [apply] = activations[activation]
  let sum = offset
  for (let i = 0; i < weight.length; i++) sum += output[i]! * apply(weight[i]! * x + bias[i]!)
  return sum
}

/** All parameters in one row are weights, biases, outputs, offset. */
function fold(activation: Activation, flat: Float64Array): Network {
  const units = (flat.length - 1) / 3
  const [weight, bias, output] = [0, 1, 2].map((i) => [...flat.subarray(i * units, (i + 1) * units)])
  return { activation, weight: weight!, bias: bias!, output: output!, offset: flat.at(-1)! }
}

/** What the network says at x, and its derivatives with respect to all parameters, into `row`. */
function derivatives({ activation, weight, bias, output, offset }: Network, x: number, row: Float64Array): number {
  const [apply, slope] = activations[activation]
  const units = weight.length
  let sum = offset
  for (let i = 0; i < units; i++) {
    const y = apply(weight[i]! * x + bias[i]!)
    const back = output[i]! * slope(y)
    row[i] = back * x
    row[units + i] = back
    row[2 * units + i] = y
    sum += output[i]! * y
  }
  row[3 * units] = 1
  return sum
}

/** The mean squared error and its gradient, as `backward()` gives it: weights, biases, outputs, offset. */
export function gradient(network: Network, x: readonly number[], y: readonly number[]) {
  const sum = new Float64Array(3 * network.weight.length + 1)
  const row = new Float64Array(sum.length)
  let loss = 0
  x.forEach((one, at) => {
    const error = derivatives(network, one, row) - y[at]!
    loss += (error * error) / x.length
    row.forEach((slope, k) => (sum[k]! += (2 * error * slope) / x.length))
  })
  return { loss, gradient: fold(network.activation, sum) }
}

/**
 * A little weight decay for all parameters but the offset. Without it, two units may become almost equal with huge
 * outputs of opposite sign, and then float32 can no longer hold what the network says.
 */
const decay = 1e-9

/** The loss that is made small: the sum of squared errors, and of squared parameters times the decay. */
interface Place {
  readonly flat: Float64Array
  readonly rows: readonly Float64Array[]
  readonly errors: Float64Array
  readonly loss: number
}

/** Kinks or steps spread at random over the interval from −1 to 1; the outputs are then the best for them. */
function begin(activation: Activation, units: number, x: readonly number[], y: readonly number[], from: Twister) {
  const between = (low: number, high: number) => low + (high - low) * from.double()
  const weight = Array.from({ length: units }, () => {
    const size = activation === 'relu' ? 1 : between(0.5, 3)
    return from.double() < 0.5 ? -size : size
  })
  const bias = weight.map((one) => -one * between(-1, 1))
  const [apply] = activations[activation]
  const rows = x.map((at) => Float64Array.from([...weight.map((one, i) => apply(one * at + bias[i]!)), 1]))
  const { matrix, right } = normalEquations(rows, y)
  matrix.forEach((row, i) => (row[i]! += 1e-4 * x.length))
  const best = solveSymmetric(matrix, right)!
  return Float64Array.from([...weight, ...bias, ...best])
}

/**
 * Trains a network of `units` hidden units from a random start, by Levenberg and Marquardt's method: of the squared
 * error it knows the Jacobian, and goes between Gauss–Newton's step and the gradient's.
 *
 * @param x from −1 to 1
 */
export function train(
  activation: Activation,
  units: number,
  x: readonly number[],
  y: readonly number[],
  seed: number,
  steps = 200,
): Network {
  const look = (flat: Float64Array): Place => {
    const network = fold(activation, flat)
    const rows = x.map(() => new Float64Array(flat.length))
    const errors = Float64Array.from(x, (one, at) => y[at]! - derivatives(network, one, rows[at]!))
    const loss = errors.reduce((sum, one) => sum + one * one, 0)
    const size = flat.subarray(0, -1).reduce((sum, one) => sum + one * one, 0)
    return { flat, rows, errors, loss: loss + decay * size }
  }
  let here = look(begin(activation, units, x, y, new Twister(seed)))
  let damping = 1e-2
  let idle = 0
  for (let step = 0; step < steps && idle < 12; step++) {
    const { matrix, right } = normalEquations(here.rows, here.errors)
    const last = right.length - 1
    for (let i = 0; i < last; i++) {
      matrix[i]![i]! += decay
      right[i]! -= decay * here.flat[i]!
    }
    let next: Place | null = null
    while (damping < 1e8) {
      const damped = matrix.map((row, i) => {
        const copy = Float64Array.from(row)
        copy[i]! += damping * (row[i]! + 1e-9)
        return copy
      })
      const move = solveSymmetric(damped, right)
      next = move && look(here.flat.map((one, i) => one + move[i]!))
      if (next && next.loss < here.loss) break
      next = null
      damping *= 4
    }
    if (!next) break
    idle = next.loss > here.loss * (1 - 1e-4) ? idle + 1 : 0
    damping = Math.max(damping / 5, 1e-10)
    here = next
  }
  return fold(activation, here.flat)
}
