import { numel } from '@/lib/shape/tensor'
import { several, type Elements, type Given, type Several, type Work, type Works } from './given'
import { range, unknown, type Grid } from './grid'
import { roundingOf, type Round } from './pointwise'

/** Small systems of equations, by elimination with the largest pivot, each step rounded as LAPACK's would be. */

type Matrix = number[][]

interface Factors {
  /** Below the diagonal the multipliers, from it on the upper triangle. */
  readonly lu: Matrix
  readonly order: readonly number[]
  readonly sign: number
}

function factorize(of: readonly (readonly number[])[], round: Round): Factors {
  const lu = of.map((row) => [...row])
  const order = range(lu.length)
  let sign = 1
  for (const k of order.keys()) {
    const sizes = lu.slice(k).map((row) => Math.abs(row[k]!))
    const pivot = k + sizes.indexOf(Math.max(...sizes))
    if (pivot !== k) {
      sign = -sign
      ;[lu[k], lu[pivot]] = [lu[pivot]!, lu[k]!]
      ;[order[k], order[pivot]] = [order[pivot]!, order[k]!]
    }
    const top = lu[k]![k]!
    if (top === 0) continue
    for (const row of lu.slice(k + 1)) {
      row[k] = round(row[k]! / top)
      for (let j = k + 1; j < row.length; j++) row[j] = round(row[j]! - round(row[k]! * lu[k]![j]!))
    }
  }
  return { lu, order, sign }
}

/** The solution for one right side. */
function solve({ lu, order }: Factors, right: readonly number[], round: Round): number[] {
  const x = order.map((at) => right[at]!)
  for (const i of order.keys()) for (let j = 0; j < i; j++) x[i] = round(x[i]! - round(lu[i]![j]! * x[j]!))
  for (const i of [...order.keys()].reverse()) {
    for (let j = i + 1; j < lu.length; j++) x[i] = round(x[i]! - round(lu[i]![j]! * x[j]!))
    x[i] = round(x[i]! / lu[i]![i]!)
  }
  return x
}

/** The last two dimensions, matrix by matrix. */
function matrices({ shape, elements }: Grid): Matrix[] {
  const [rows, columns] = shape.slice(-2) as [number, number]
  const size = rows * columns
  return range(numel(shape.slice(0, -2))).map((at) =>
    range(rows).map((row) => elements.slice(at * size + row * columns, at * size + (row + 1) * columns)),
  )
}

const square = (given: Given): Grid => given.operand('A', 'input')

/** Floats only differ in their last digits; but a whole number and one beside it print differently. */
function trusted(elements: Elements, exact: Elements, size: number): Elements {
  const isDoubtful = elements.some((one, at) => {
    const near = Math.round(exact[at]!)
    const isSame = size < 3 && one === near && exact[at] === near
    return !isSame && Math.abs(exact[at]! - near) < 1e-5 * Math.max(1, Math.abs(near))
  })
  return isDoubtful ? unknown() : elements
}

/** Once with rounding, and once without, to see what can be said. */
const worked = (given: Given, by: (round: Round) => Elements): Elements =>
  trusted(by(roundingOf(given.out.dtype)), by(Number), square(given).shape.at(-1)!)

/** Of the transpose, which lies in LAPACK's order. */
const determinants = (given: Given, round: Round): Elements =>
  matrices(square(given)).map((matrix) => {
    const { lu, sign } = factorize(
      matrix.map((_, at) => matrix.map((row) => row[at]!)),
      round,
    )
    return lu.reduce((product, row, at) => round(product * row[at]!), 1) * sign
  })

/** Of 2 by 2, every step is PyTorch's; of larger ones too, where no step has to round. */
const det: Work = (given) => {
  const round = roundingOf(given.out.dtype)
  if (square(given).shape.at(-1)! <= 2) return determinants(given, round)
  let isExact = true
  const exact = determinants(given, (one) => {
    isExact &&= round(one) === one
    return one
  })
  if (isExact) return exact
  return exact.map((one) => (Math.abs(one - Math.round(one)) < 1e-4 ? unknown() : one))
}

const inverse: Work = (given) =>
  worked(given, (round) =>
    matrices(square(given)).flatMap((matrix) => {
      const factors = factorize(matrix, round)
      const columns = matrix.map((_, at) =>
        solve(
          factors,
          matrix.map((_, row) => Number(row === at)),
          round,
        ),
      )
      return matrix.flatMap((_, row) => columns.map((column) => column[row]!))
    }),
  )

function solution(given: Given): Elements {
  const [left, right] = [given.grid('A'), given.grid('B')]
  if (!given.flag('left', true) || left.shape.length !== 2 || right.shape.length > 2) return unknown()
  return worked(given, (round) => {
    const factors = factorize(matrices(left)[0]!, round)
    if (right.shape.length === 1) return solve(factors, right.elements, round)
    const [rows, columns] = right.shape as [number, number]
    const solved = range(columns).map((column) =>
      solve(
        factors,
        range(rows).map((row) => right.elements[row * columns + column]!),
        round,
      ),
    )
    return range(rows).flatMap((row) => solved.map((column) => column[row]!))
  })
}

const logOf = (all: Elements): Elements => {
  const logs = all.map((one) => Math.log(Math.abs(one)))
  return logs.some((one, at) => Math.abs(all[at]!) !== 1 && Math.abs(one - Math.round(one)) < 1e-5) ? unknown() : logs
}

const signAndLog = (given: Given): Several => {
  const [all, rounded] = [determinants(given, Number), determinants(given, roundingOf(given.out.dtype))]
  // little is left of the digits of some
  const isDoubtful = all.some((one, at) => Math.abs(one - rounded[at]!) > 1e-5 * Math.abs(one))
  return isDoubtful ? unknown() : several(all.map(Math.sign), logOf(all))
}

const logDeterminant: Work = (given) => {
  const [signs, logs] = signAndLog(given).several as readonly [Elements, Elements]
  return logs.map((log, at) => (signs[at]! < 0 ? NaN : log))
}

function cholesky(given: Given): Elements {
  const { input } = given
  if (given.flag('upper')) return unknown()
  return worked(given, (round) =>
    matrices(input).flatMap((matrix) => {
      const lower = matrix.map((row) => row.map(() => 0))
      for (const i of matrix.keys()) {
        for (let j = 0; j <= i; j++) {
          let rest = matrix[i]![j]!
          for (let k = 0; k < j; k++) rest = round(rest - round(lower[i]![k]! * lower[j]![k]!))
          lower[i]![j] = i === j ? round(Math.sqrt(rest)) : round(rest / lower[j]![j]!)
        }
      }
      return lower.flat()
    }),
  )
}

export const linalgs: Works = {
  det,
  'linalg.det': det,
  inverse,
  'linalg.inv': inverse,
  'linalg.solve': solution,
  logdet: logDeterminant,
  slogdet: signAndLog,
  'linalg.slogdet': signAndLog,
  cholesky,
  'linalg.cholesky': cholesky,
}
