import { evaluate, type Activation, type Network } from '@/lib/numeric/fitting'
import {
  chebyshev,
  chebyshevNodes,
  equispacedNodes,
  horner,
  interpolate,
  leastSquares,
  type Polynomial,
} from '@/lib/numeric/polynomials'
import { readFunction, type Problem, type Written } from './function'

/** The ways to a polynomial, in the order of the controls. */
export const methods = ['taylor', 'least', 'equispaced', 'chebyshev'] as const
export type Method = (typeof methods)[number]

export const mostDegree = 24
export const mostUnits = 8
export const farthest = 10

export type Measure = 'max' | 'rms'

/** What the explorer begins with. */
export const usual = {
  f: 'sin(2*pi*x)',
  from: -1,
  to: 1,
  method: 'least',
  degree: 12,
  activation: 'tanh',
  units: 4,
  seed: 0,
  measure: 'max',
}

/** The same with what an address may not say put right; function and interval are looked at by `aimAt`. */
export function soundState(state: typeof usual) {
  const whole = (value: number, most: number, least = 0) => Math.min(Math.max(Math.trunc(value) || 0, least), most)
  return {
    ...state,
    method: methods.find((one) => one === state.method) ?? 'least',
    activation: (state.activation === 'relu' ? 'relu' : 'tanh') satisfies Activation as Activation,
    measure: (state.measure === 'rms' ? 'rms' : 'max') satisfies Measure as Measure,
    degree: whole(state.degree, mostDegree),
    units: whole(state.units, mostUnits, 1),
    seed: whole(state.seed, 999),
  }
}

/** What a reader chose to approximate. */
export interface Aim {
  readonly f: string
  readonly from: number
  readonly to: number
}

export interface Target extends Aim {
  readonly written: Written
  /** Where it is fitted: 201 points from −1 to 1, and the values there. */
  readonly t: readonly number[]
  readonly y: readonly number[]
  /** Where it is drawn and the error is measured: a finer grid. */
  readonly fine: readonly Place[]
  /** From t in [−1, 1] to x. */
  readonly place: (t: number) => number
}

export type Refusal = Problem | { readonly kind: 'interval' } | { readonly kind: 'infinite'; readonly x: number }

const grid = (count: number) => Array.from({ length: count }, (_, i) => (2 * i) / (count - 1) - 1)

interface Place {
  readonly t: number
  readonly x: number
  readonly y: number
}

/**
 * Between two points of a grid there may be a jump, and just beside it every continuous function is wrong by half of
 * it. So where the function changes much, halving looks for the place, and both sides of a jump are added.
 */
function besideJumps(places: readonly Place[], at: (t: number) => Place): Place[] {
  const values = places.map(({ y }) => y)
  const much = (Math.max(...values) - Math.min(...values)) / 10
  const change = ([a, b]: readonly [Place, Place]) => Math.abs(b.y - a.y)
  return places.flatMap((place, i) => {
    let around: readonly [Place, Place] = [places[i - 1] ?? place, place]
    if (!(change(around) > much)) return [place]
    for (let halving = 0; halving < 40; halving++) {
      const middle = at((around[0].t + around[1].t) / 2)
      const [left, right] = [[around[0], middle] as const, [middle, around[1]] as const]
      around = change(left) > change(right) ? left : right
    }
    return change(around) > much ? [...around, place] : [place]
  })
}

/** Reads function and interval; the function must have a value everywhere on it. */
export function aimAt({ f, from, to }: Aim): Target | Refusal {
  const isSound = [from, to].every((end) => Number.isFinite(end) && Math.abs(end) <= farthest) && from < to
  if (!isSound) return { kind: 'interval' }
  const written = readFunction(f)
  if ('kind' in written) return written
  const place = (t: number) => from + ((to - from) * (t + 1)) / 2
  const t = grid(201)
  const y = t.map((one) => written.at(place(one)))
  const at = (one: number): Place => ({ t: one, x: place(one), y: written.at(place(one)) })
  const fine = besideJumps(grid(801).map(at), at)
  const lost = fine.find((one) => !(Math.abs(one.y) <= 1e6))
  if (lost) return { kind: 'infinite', x: lost.x }
  return { f, from, to, written, t, y, fine, place }
}

/** The largest error, and the root of the mean squared one. */
export interface Errors {
  readonly max: number
  readonly rms: number
}

/** @param at the approximation, for x and for t */
export function errorsOf({ fine }: Target, at: (x: number, t: number) => number): Errors {
  let [max, squares] = [0, 0]
  for (const { x, t, y } of fine) {
    const error = Math.abs(at(x, t) - y)
    max = Math.max(max, error)
    squares += error * error
  }
  return { max, rms: Math.sqrt(squares / fine.length) }
}

/** The polynomial of that degree; null: there is no Taylor polynomial, as the function has a corner in the middle. */
export function polynomial(target: Target, method: Method, degree: number): Polynomial | null {
  if (method === 'taylor') {
    const half = (target.to - target.from) / 2
    const series = target.written.taylor(target.place(0), degree + 1)
    return series && horner(series.map((one, k) => one * half ** k))
  }
  if (method === 'least') {
    const found = leastSquares(target.t, target.y, degree)
    return found && chebyshev(found)
  }
  const nodes = method === 'equispaced' ? equispacedNodes(degree) : chebyshevNodes(degree)
  return interpolate(
    nodes,
    nodes.map((t) => target.written.at(target.place(t))),
  )
}

/** What training has found for one number of units. */
export interface Fit {
  readonly network: Network
  /** The errors of every start; the network is the one with the least squared error. */
  readonly starts: readonly Errors[]
}

/** One point of the picture of errors. */
export interface Point extends Errors {
  readonly of: Method | 'network'
  /** The degree, or the number of units. */
  readonly size: number
  /** How many numbers were fitted. */
  readonly parameters: number
}

const polynomialErrors = (target: Target): Point[] =>
  methods.flatMap((of) =>
    Array.from({ length: mostDegree + 1 }, (_, size) => {
      const at = polynomial(target, of, size)
      return at ? [{ of, size, parameters: size + 1, ...errorsOf(target, (_, t) => at(t)) }] : []
    }).flat(),
  )

/** All errors there are: of every polynomial, and of the networks that are trained. */
export const allErrors = (target: Target, fits: readonly Fit[]): Point[] => [
  ...polynomialErrors(target),
  ...fits.map(({ network }) => {
    const size = network.weight.length
    const errors = errorsOf(target, (x) => evaluate(network, x))
    return { of: 'network' as const, size, parameters: 3 * size + 1, ...errors }
  }),
]

/** One point of the curves. */
export interface Drawn {
  readonly x: number
  readonly y: number
  readonly polynomial: number | null
  readonly network: number | null
}

/** Values farther out than this part of the function's own range are not drawn. */
const margin = 0.6

/** The curves of the chosen polynomial and network, where they are near enough to be drawn. */
export function curves(target: Target, chosen: Polynomial | null, network: Network | null) {
  const values = target.fine.map(({ y }) => y)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = margin * (high - low || 1)
  const range = [low - room, high + room] as const
  const near = (value: number | undefined) =>
    value !== undefined && value >= range[0] && value <= range[1] ? value : null
  const points = target.fine
    .filter((_, i) => i % 2 === 0)
    .map(({ x, t, y }) => ({
      x,
      y,
      polynomial: near(chosen?.(t)),
      network: near(network ? evaluate(network, x) : undefined),
    }))
  return { points, range }
}

/** The middle one of the errors of all starts. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}
