import { isFloating } from '@/lib/shape/dtype'
import type { Bound } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import { isTensor } from '@/lib/shape/value'
import { Given, known, type Elements } from '@/lib/numeric/elements/given'
import { range, spread, unknown, type Grid, type Known } from '@/lib/numeric/elements/grid'
import { roundingOf, type Round } from '@/lib/numeric/elements/pointwise'
import { sums } from '@/lib/numeric/elements/sums'

/** A call on the way back: its arguments, its results, and the gradient of the first result. */
export class Backward {
  readonly given: Given
  readonly round: Round
  readonly grad: Grid

  constructor(
    readonly bound: Bound,
    readonly results: readonly Tensor[],
    gradients: readonly (Elements | null)[],
  ) {
    this.given = new Given(bound, results)
    const { shape, dtype } = this.given.out
    this.round = roundingOf(dtype)
    this.grad = { shape, elements: gradients[0] ?? new Array<number>(this.count(shape)).fill(0) }
  }

  /** The first result, or another. */
  result = (at = 0): Known => known(this.results[at])

  /** An argument as a tensor; null: it is a number, or not there. */
  tensor(name: string): Tensor | null {
    const value = this.bound[name]
    return value !== undefined && isTensor(value) ? value : null
  }

  /** An argument whose elements are asked for only when they are needed: those of the other may be known without them. */
  lazy(...names: readonly string[]): Grid {
    const value = this.given.value(...names)
    return value !== null && isTensor(value) ? late(value) : this.given.operand(...names)
  }

  /** Does this argument want a gradient at all? */
  wants(name: string): boolean {
    const found = this.tensor(name)
    return found !== null && isFloating(found.dtype)
  }

  /** The gradient of an argument that was broadcast: what went to several places is added up. */
  summed(elements: Elements, shape: readonly number[], from = this.grad.shape): Elements {
    const missing = from.length - shape.length
    const dims = range(from.length).filter((dim) => dim < missing || (shape[dim - missing] === 1 && from[dim] !== 1))
    return dims.length === 0 ? elements : sums({ shape: from, elements }, dims, this.given.out.dtype)
  }

  /** An operand, once for each element of the result. */
  spread(name: string): Elements {
    return spread(this.given.operand(name), this.grad.shape)
  }

  private count = (shape: readonly number[]): number => shape.reduce((all, size) => all * size, 1)
}

const late = (of: Tensor): Grid => ({
  shape: of.shape,
  get elements() {
    return known(of).elements
  },
})

/** The same elements in another shape. */
export const reshaped = (of: Grid, shape: readonly number[]): Grid => ({
  shape,
  get elements() {
    return of.elements
  },
})

/** Each gradient needs some of the arguments, and not always all. */
export type Worked = Elements | null | (() => Elements | null)

/** The gradients of arguments by their names; null: not worked out. */
export type Flows = Readonly<Record<string, Worked>>
export type Rule = (call: Backward) => Flows
export type Rules = Readonly<Record<string, Rule>>

/** The argument that is the input, by the name it has in this signature. */
export const inputName = ({ bound }: Backward): string =>
  ['input', 'self', 'x'].find((name) => bound[name] !== undefined) ?? unknown()
