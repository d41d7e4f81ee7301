import { bareName } from '@/lib/numeric/elements'

/**
 * Local derivatives as people write them. `a` and `b` are the operands, `y` the result, `n` the number of elements, `g`
 * what arrives from behind.
 *
 * - `factor`: each element's derivative, by which what arrives is multiplied;
 * - `rule`: what is sent on, where elements have to do with each other;
 * - `moved`: elements are only in another place, and so are their gradients.
 */
export type Derivative =
  | { readonly kind: 'factor'; readonly of: Formula }
  | { readonly kind: 'rule'; readonly of: Formula }
  | { readonly kind: 'moved' }

export interface Names {
  readonly a: string
  readonly b: string
  readonly y: string
  readonly n: string
  readonly g: string
}

export type Formula = (names: Names) => string

const factor = (of: Formula): Derivative => ({ kind: 'factor', of })
const rule = (of: Formula): Derivative => ({ kind: 'rule', of })
const moved: Derivative = { kind: 'moved' }

/** `2 · a`, `3 · a^2`, `b · a^(b − 1)`. */
function power({ a, b }: Names): string {
  const exponent = Number(b.replace(/[()]/g, '').replace('−', '-'))
  if (Number.isNaN(exponent)) return `${b} · ${a}^(${b} − 1)`
  const less = exponent - 1
  if (less === 1) return `${b} · ${a}`
  return `${b} · ${a}^${less < 0 ? `(−${-less})` : less}`
}

const one = factor(() => '1')
const minusOne = factor(() => '−1')
const none = factor(() => '0')

/** By the operand's place among the arguments. */
const known: Readonly<Record<string, readonly Derivative[]>> = {
  add: [one, one],
  sub: [one, minusOne],
  rsub: [minusOne, one],
  mul: [factor(({ b }) => b), factor(({ a }) => a)],
  div: [factor(({ b }) => `1 / ${b}`), factor(({ a, b }) => `−${a} / ${b}²`)],
  pow: [factor(power), factor(({ a, y }) => `${y} · ln ${a}`)],
  square: [factor(({ a }) => `2 · ${a}`)],
  neg: [minusOne],
  reciprocal: [factor(({ y }) => `−${y}²`)],
  exp: [factor(({ y }) => y)],
  log: [factor(({ a }) => `1 / ${a}`)],
  sqrt: [factor(({ y }) => `1 / (2 · ${y})`)],
  abs: [factor(({ a }) => `sign(${a})`)],
  sin: [factor(({ a }) => `cos(${a})`)],
  cos: [factor(({ a }) => `−sin(${a})`)],
  sigmoid: [factor(({ y }) => `${y} · (1 − ${y})`)],
  tanh: [factor(({ y }) => `1 − ${y}²`)],
  softplus: [factor(({ a }) => `σ(${a})`)],
  logsigmoid: [factor(({ a }) => `σ(−(${a}))`)],
  silu: [factor(({ a }) => `σ(${a}) · (1 + ${a} · (1 − σ(${a})))`)],
  relu: [factor(({ a }) => `[${a} > 0]`)],
  leaky_relu: [factor(({ a, b }) => `[${a} > 0] + ${b} · [${a} ≤ 0]`)],
  maximum: [factor(({ a, b }) => `[${a} > ${b}]`), factor(({ a, b }) => `[${b} > ${a}]`)],
  minimum: [factor(({ a, b }) => `[${a} < ${b}]`), factor(({ a, b }) => `[${b} < ${a}]`)],
  sum: [one],
  mean: [factor(({ n }) => `1 / ${n}`)],
  prod: [factor(({ a, y }) => `${y} / ${a}`)],
  norm: [factor(({ a, y }) => `${a} / ${y}`)],
  logsumexp: [factor(({ a }) => `softmax(${a})`)],
  mse_loss: [factor(({ a, b, n }) => `2 · (${a} − ${b}) / ${n}`), factor(({ a, b, n }) => `2 · (${b} − ${a}) / ${n}`)],
  binary_cross_entropy_with_logits: [factor(({ a, b, n }) => `(σ(${a}) − ${b}) / ${n}`)],
  cross_entropy: [factor(({ a, b, n }) => `(softmax(${a}) − one_hot(${b})) / ${n}`)],
  zero: [none],
  fill: [none],
  copy: [none, one],
  clone: [one],
  softmax: [rule(({ y, g }) => `${y} ⊙ (${g} − Σ ${g} ⊙ ${y})`)],
  log_softmax: [rule(({ y, g }) => `${g} − exp(${y}) · Σ ${g}`)],
  linear: [rule(({ b, g }) => `${g} ${b}`), rule(({ a, g }) => `${g}ᵀ ${a}`), rule(({ g }) => `Σ ${g}`)],
}

/** Of `a @ b`, by the ranks of both. */
const products: Readonly<Record<string, readonly [Derivative, Derivative]>> = {
  '1,1': [factor(({ b }) => b), factor(({ a }) => a)],
  '2,1': [rule(({ b, g }) => `${g} ${b}ᵀ`), rule(({ a, g }) => `${a}ᵀ ${g}`)],
  '1,2': [rule(({ b, g }) => `${g} ${b}ᵀ`), rule(({ a, g }) => `${a}ᵀ ${g}`)],
  '2,2': [rule(({ b, g }) => `${g} ${b}ᵀ`), rule(({ a, g }) => `${a}ᵀ ${g}`)],
}

const movers = new Set(
  '__getitem__ __setitem__ T t mT view reshape flatten transpose squeeze unsqueeze stack cat hstack vstack max min'.split(' '), // prettier-ignore
)

/**
 * How the result of an operation changes with one of its operands; null: we have no words for it.
 *
 * @param place which operand, from 0
 * @param ranks of the operands
 */
export function derivativeOf(name: string, place: number, ranks: readonly number[]): Derivative | null {
  const bare = bareName(name)
  if (['matmul', 'mm', 'mv', 'dot'].includes(bare)) return products[ranks.slice(0, 2).join(',')]?.[place] ?? null
  if (movers.has(bare)) return moved
  return known[bare]?.[place] ?? null
}
