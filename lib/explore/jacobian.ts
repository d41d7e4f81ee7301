import type { PyError } from '@/lib/shape/error'
import { numel } from '@/lib/shape/tensor'
import type { State } from './address'
import { writeNumbers } from './autograd/edit'
import { short } from './autograd/numbers'
import { trace } from './autograd/program'
import { round, unravel } from './format'
import { parseMatrix, type Matrix } from './matrix'

export const functions = ['square', 'sigmoid', 'linear', 'softmax', 'layer', 'sum', 'norm', 'outer', 'weights'] as const
export type FunctionName = (typeof functions)[number]

/** As it is written in Python. */
export const codes: Readonly<Record<FunctionName, string>> = {
  square: 'x ** 2',
  sigmoid: 'torch.sigmoid(x)',
  linear: 'W @ x',
  softmax: 'torch.softmax(x, dim=0)',
  layer: 'torch.tanh(W @ x)',
  sum: 'x.sum()',
  norm: 'x.norm()',
  outer: 'torch.outer(x, x)',
  weights: 'W @ x',
}

/** Which of them have a W; `weights` differentiates with respect to it. */
export const hasWeight = (f: FunctionName): boolean => f === 'linear' || f === 'layer' || f === 'weights'

export interface JacobianState extends State {
  readonly f: string
  readonly x: string
  readonly W: string
  readonly v: string
  readonly u: string
  /** The transpose, as other books write it. */
  readonly denominator: boolean
  /** The cell that is looked at, row by row of y by x; -1: none. */
  readonly at: number
}

export const usual: JacobianState = {
  f: 'softmax',
  x: '1 2 0.5',
  W: '1 0 2; -1 1 0.5',
  v: '1 2 0',
  u: '1 0 0',
  denominator: false,
  at: 1,
}

const mostInputs = 6
const mostRows = 4
const mostNumber = 1e6

export interface Jacobian {
  readonly f: FunctionName
  readonly x: readonly number[]
  readonly W: Matrix
  /** What the derivative is taken with respect to, row by row: x, or W. */
  readonly inputShape: readonly number[]
  readonly y: readonly number[]
  readonly outputShape: readonly number[]
  /** Rows are outputs, columns are inputs. */
  readonly J: readonly (readonly number[])[]
  /** Zeros are added for a v of another size. */
  readonly v: readonly number[]
  readonly u: readonly number[]
  /** vᵀJ, which `backward(gradient=v)` leaves in `.grad`. */
  readonly vjp: readonly number[]
  /** J u, the change of y when x goes along u. */
  readonly jvp: readonly number[]
  /** The program that gives vᵀJ. */
  readonly code: string
}

export type Result =
  | { readonly kind: 'value'; readonly value: Jacobian }
  | { readonly kind: 'raised'; readonly error: PyError }
  | { readonly kind: 'unread'; readonly of: 'x' | 'W' | 'v' | 'u' }

const isFunction = (name: string): name is FunctionName => (functions as readonly string[]).includes(name)

/** A name from an address, or the usual one. */
export const functionOf = (name: string): FunctionName => (isFunction(name) ? name : 'softmax')

/** One row of numbers that is small enough. */
function vector(text: string, most: number): readonly number[] | null {
  const rows = parseMatrix(text)
  const row = rows?.length === 1 ? rows[0]! : null
  return row && row.length <= most && row.every((one) => Math.abs(one) <= mostNumber) ? row : null
}

/** As many as there are outputs: what is missing is 0. */
export const fitted = (given: readonly number[], size: number): readonly number[] =>
  Array.from({ length: size }, (_, i) => given[i] ?? 0)

export function jacobian(state: JacobianState): Result {
  const f = functionOf(state.f)
  const x = vector(state.x, mostInputs)
  const W = parseMatrix(state.W)
  const [v, u] = [vector(state.v, 36), vector(state.u, 36)]
  if (!x) return { kind: 'unread', of: 'x' }
  const isSmall = W && W.length <= mostRows && W[0]!.length <= mostInputs
  if (hasWeight(f) && (!isSmall || W.flat().some((one) => Math.abs(one) > mostNumber)))
    return { kind: 'unread', of: 'W' }
  if (!v) return { kind: 'unread', of: 'v' }
  if (!u) return { kind: 'unread', of: 'u' }
  const forward = runs(f, x, W ?? [[0]], null)
  if (forward.end) return { kind: 'raised', error: forward.end }
  const { y, outputShape } = forward
  const inputShape = f === 'weights' ? [W!.length, W![0]!.length] : [x.length]
  const back = (gradient: readonly number[]) => runs(f, x, W ?? [[0]], { gradient, shape: outputShape }).grad
  const size = numel(outputShape)
  const J = Array.from({ length: size }, (_, i) => back(unit(i, size)))
  const wanted = fitted(v, size)
  const along = fitted(u, numel(inputShape))
  const value: Jacobian = {
    ...{ f, x, W: W ?? [[0]], inputShape, outputShape, y, J },
    ...{ v: wanted, u: along, vjp: back(wanted), jvp: J.map((row) => dot(row, along)) },
    code: codeOf(f, x, W ?? [[0]], { gradient: wanted, shape: outputShape }),
  }
  return { kind: 'value', value }
}

const unit = (at: number, size: number) => Array.from({ length: size }, (_, i) => Number(i === at))
const dot = (a: readonly number[], b: readonly number[]) =>
  Math.fround(a.reduce((sum, one, i) => (one === 0 || b[i] === 0 ? sum : sum + one * b[i]!), 0))

interface Seed {
  readonly gradient: readonly number[]
  readonly shape: readonly number[]
}

/** The numbers of a tensor as rows. */
export function rowsIn(values: readonly number[], shape: readonly number[]): Matrix {
  const width = shape.at(-1) ?? 1
  return Array.from({ length: values.length / width }, (_, i) => values.slice(i * width, (i + 1) * width))
}

function codeOf(f: FunctionName, x: readonly number[], W: Matrix, seed: Seed | null): string {
  const isOfWeight = f === 'weights'
  const grad = ', requires_grad=True'
  const written = seed && writeNumbers(rowsIn(seed.gradient, seed.shape), seed.shape.length)
  const given = !seed || (seed.shape.length === 0 && seed.gradient[0] === 1) ? '' : `gradient=torch.tensor(${written})`
  return [
    `x = torch.tensor(${writeNumbers([x], 1)}${isOfWeight ? '' : grad})`,
    ...(hasWeight(f) ? [`W = torch.tensor(${writeNumbers(W, 2)}${isOfWeight ? grad : ''})`] : []),
    `y = ${codes[f]}`,
    ...(seed ? [`y.backward(${given})`] : []),
  ].join('\n')
}

/** What autograd makes of it. */
function runs(f: FunctionName, x: readonly number[], W: Matrix, seed: Seed | null) {
  const { steps, names, cards, end } = trace(codeOf(f, x, W, seed))
  const last = steps.at(-1)!.cards
  const [output, input] = [names.get('y'), names.get(f === 'weights' ? 'W' : 'x')]
  // without a seed a vector has no backward, and that is no error here
  const isOurs = end?.kind === 'raised' && end.error.id === 'not_scalar' && !seed
  const error = end?.kind === 'raised' && !isOurs ? end.error : null
  return {
    end: error,
    y: (output === undefined ? null : last.get(output)?.values) ?? [],
    outputShape: output === undefined ? [] : cards[output]!.shape,
    grad: (input === undefined ? null : last.get(input)?.grad) ?? [],
  }
}

const subscript = (number: number) => String(number + 1).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!)

/** `y₂`, `Y₁₂` of a matrix, `y` of a number. */
export function nameOf(letter: string, at: number, shape: readonly number[]): string {
  if (shape.length === 0) return letter
  return letter + unravel(at, shape).map(subscript).join('')
}

/** A cell of the Jacobian in words of formulas: `∂y₁/∂x₂ = −y₁ · y₂ = −0.63 · 0.23 = −0.14`. */
export function cellOf(of: Jacobian, row: number, column: number): string {
  const { f, inputShape, outputShape, J } = of
  const letter = outputShape.length === 2 ? 'Y' : 'y'
  const input = f === 'weights' ? 'W' : 'x'
  const head = `∂${nameOf(letter, row, outputShape)}/∂${nameOf(input, column, inputShape)}`
  const value = short(J[row]![column]!)
  const steps = [...partsOf(of, row, column), value].filter((one, i, all) => one !== all[i - 1])
  return [head, ...steps].join(' = ')
}

/** The formula, and the same with numbers. */
function partsOf({ f, x, W, y, inputShape }: Jacobian, i: number, j: number): readonly string[] {
  const [I, K] = [subscript(i), subscript(j)]
  const number = (one: number) => (one < 0 ? `(${short(one)})` : short(one))
  switch (f) {
    case 'square':
      return i === j ? [`2 · x${K}`, `2 · ${number(x[j]!)}`] : []
    case 'sigmoid':
      return i === j ? [`y${I} · (1 − y${I})`, `${number(y[i]!)} · (1 − ${number(y[i]!)})`] : []
    case 'linear':
      return [`W${I}${K}`]
    case 'softmax':
      if (i === j) return [`y${I} · (1 − y${I})`, `${number(y[i]!)} · (1 − ${number(y[i]!)})`]
      return [`−y${I} · y${K}`, `−${number(y[i]!)} · ${number(y[j]!)}`]
    case 'layer':
      return [`(1 − y${I}²) · W${I}${K}`, `(1 − ${number(y[i]!)}²) · ${number(W[i]![j]!)}`]
    case 'sum':
      return []
    case 'norm':
      return [`x${K} / y`, `${number(x[j]!)} / ${number(y[0]!)}`]
    case 'outer': {
      const [a, b] = unravel(i, [x.length, x.length]) as [number, number]
      if (a === j && b === j) return [`2 · x${K}`, `2 · ${number(x[j]!)}`]
      return a === j ? [`x${subscript(b)}`] : b === j ? [`x${subscript(a)}`] : []
    }
    case 'weights': {
      const [a, b] = unravel(j, inputShape) as [number, number]
      return a === i ? [`x${subscript(b)}`] : []
    }
  }
}

/** The sum behind a number of vᵀJ or of J u: `1 · 0.23 + 0 · (−0.14)`. */
export function sumOf(weights: readonly number[], factors: readonly number[]): string {
  const number = (one: number) => (one < 0 ? `(${short(one)})` : short(one))
  const total = weights.reduce((sum, one, i) => sum + one * factors[i]!, 0)
  return `${weights.map((one, i) => `${number(one)} · ${number(factors[i]!)}`).join(' + ')} = ${short(total)}`
}

export const cellText = (value: number): string => (Math.abs(value) >= 1e5 ? short(value) : round(value, 3))
