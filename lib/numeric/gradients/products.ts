import { numel } from '@/lib/shape/tensor'
import type { Elements } from '@/lib/numeric/elements/given'
import { unknown, type Grid } from '@/lib/numeric/elements/grid'
import { multiplied, transposed } from '@/lib/numeric/elements/products'
import { inputName, reshaped, type Backward, type Flows, type Rule, type Rules } from './backward'

/** Sums of products: what comes from behind, times the other operand. */

/** So short that sums of such numbers are exact. */
const isShort = (one: number) => Number.isInteger(one * 256)

const outerProduct = ({ elements: a }: Grid, { elements: b }: Grid): Grid => ({
  shape: [a.length, b.length],
  elements: a.flatMap((one) => b.map((other) => one * other)),
})

type Both = readonly [left: () => Grid, right: () => Grid]

/** Both as batches of matrices, and the gradient too. */
function matrixGradients(left: Grid, right: Grid, call: Backward, grad = call.grad): Both {
  const { out } = call.given
  const a = left.shape.length === 1 ? reshaped(left, [1, ...left.shape]) : left
  const b = right.shape.length === 1 ? reshaped(right, [...right.shape, 1]) : right
  const batch = grad.shape.slice(
    0,
    grad.shape.length - (left.shape.length > 1 ? 1 : 0) - (right.shape.length > 1 ? 1 : 0),
  )
  const g = { ...grad, shape: [...batch, a.shape.at(-2)!, b.shape.at(-1)!] }
  const rounded = (of: Grid, shape: readonly number[]): Grid => {
    const elements = call.summed(of.elements.map(call.round), shape, of.shape)
    // summed over a batch, a whole number may be one beside it
    const isDoubtful = (one: number) => !isShort(one) && Math.abs(one - Math.round(one)) < 1e-5
    const isSummed = elements.length !== of.elements.length
    return isSummed && elements.some((one) => Number.isInteger(one) || isDoubtful(one)) && !of.elements.every(isShort)
      ? unknown()
      : { shape, elements }
  }
  // the gradient of a matrix before a vector is an outer product, in which no zero is added
  const isOuter = left.shape.length === 2 && right.shape.length === 1
  return [
    () => rounded(isOuter ? outerProduct(g, b) : multiplied(g, transposed(b), out, 'right turned'), a.shape),
    () => rounded(multiplied(transposed(a), g, out, 'left turned'), b.shape),
  ]
}

const product =
  (right: string): Rule =>
  (call) => {
    const name = inputName(call)
    const [a, b] = matrixGradients(call.lazy(name), call.lazy(right), call)
    return { [name]: () => a().elements, [right]: () => b().elements }
  }

/** `beta * input + alpha * left @ right` */
const added =
  (left: string, right: string): Rule =>
  (call) => {
    const { given, grad, round } = call
    const [alpha, beta] = [given.number('alpha', 1), given.number('beta', 1)]
    const [a, b] = matrixGradients(call.lazy(left), call.lazy(right), call)
    const isNear = (one: number) => alpha !== 1 && one !== 0 && Math.abs(one - Math.round(one)) < 1e-5 * Math.abs(one)
    const scaled = ({ elements }: Grid): Elements =>
      elements.map((one) => (isNear(one * alpha) ? unknown() : one * alpha))
    const name = inputName(call)
    const own = call.summed(
      grad.elements.map((g) => round(g * beta)),
      call.lazy(name).shape,
    )
    return { [name]: own, [left]: () => scaled(a()), [right]: () => scaled(b()) }
  }

/** x Wᵀ + b, the batch laid out as rows. */
function linear(call: Backward): Flows {
  const { given, grad } = call
  const name = inputName(call)
  const [weight, input] = [call.lazy('weight'), call.lazy(name)]
  const w = weight.shape.length === 1 ? reshaped(weight, [1, ...weight.shape]) : weight
  const [outs, ins] = w.shape as [number, number]
  const rows = numel(input.shape) / ins
  const x = reshaped(input, [rows, ins])
  const g = { ...grad, shape: [rows, outs] }
  const bias = call.tensor('bias')
  return {
    [name]: () => multiplied(g, w, given.out).elements,
    weight: () => multiplied(transposed(g), x, given.out, 'left turned').elements,
    ...(bias ? { bias: call.summed(grad.elements, bias.shape) } : {}),
  }
}

/** All with all. */
const outer: Rule = (call) => {
  const right = call.given.has('vec2') ? 'vec2' : 'other'
  const [a, b] = [call.given.input, call.given.grid(right)]
  const [rows, columns] = call.grad.shape as [number, number]
  const column = { shape: [columns, 1], elements: b.elements }
  const row = { shape: [1, rows], elements: a.elements }
  return {
    [inputName(call)]: multiplied(call.grad, column, call.given.out).elements,
    [right]: multiplied(row, call.grad, call.given.out).elements,
  }
}

const dot =
  (right: string): Rule =>
  (call) => {
    const [g] = call.grad.elements
    const name = inputName(call)
    const scaled = (of: string) => () => call.lazy(of).elements.map((one) => one * g!)
    return { [name]: scaled(right), [right]: scaled(name) }
  }

/** Two vectors, or batches of matrices. */
const matmul: Rule = (call) => {
  const isDot = [call.lazy(inputName(call)), call.lazy('other')].every(({ shape }) => shape.length === 1)
  return (isDot ? dot : product)('other')(call)
}

export const products: Rules = {
  matmul,
  'linalg.matmul': matmul,
  mm: product('mat2'),
  bmm: product('mat2'),
  mv: product('vec'),
  dot: dot('tensor'),
  vdot: dot('other'),
  inner: (call) =>
    [call.lazy(inputName(call)), call.lazy('other')].every(({ shape }) => shape.length === 1)
      ? dot('other')(call)
      : unknown(),
  addmm: added('mat1', 'mat2'),
  addmv: added('mat', 'vec'),
  baddbmm: added('batch1', 'batch2'),
  linear,
  outer,
  ger: outer,
}
