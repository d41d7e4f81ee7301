import { fill, Raised, Unmodelled, type ErrorTemplates, type Holes } from './error'
import { calculate, type Known } from './formula'

/** One size worked out by a formula, in the order of the work. */
export interface Step {
  readonly name: string
  readonly formula: string
  readonly known: Known
  readonly value: number
  /** The API that worked it out, where it is a module inside the one that was called. */
  readonly inside?: string
}

/** What an operation says while it is inferred: sizes with their formulas, and PyTorch's errors. */
export class Trace<Id extends string> {
  /** Floating point operations of the products counted so far. */
  flops = 0
  /**
   * Bytes of the results of every layer that was called; those that share their input's memory cost nothing. null: one
   * of them has layers inside that are not called one by one here.
   */
  activations: number | null = 0
  /**
   * @param grad the gradient mode, which only the specs about it have to know
   * @param inside the API whose words these are, where it is not the one that was called
   * @param steps those before; the new ones are added to them
   */
  constructor(
    private readonly errors: ErrorTemplates,
    readonly grad = true,
    private readonly inside?: string,
    readonly steps: Step[] = [],
  ) {}

  /** For a module inside: its own words, and its own count. */
  within({ name, errors }: { readonly name: string; readonly errors: ErrorTemplates }): Trace<string> {
    return new Trace(errors, this.grad, name, this.steps)
  }

  /** Work out a size. The one formula string gives the number here and the LaTeX on the page. */
  size(name: string, formula: string, known: Known): number {
    const value = calculate(formula, known)
    this.steps.push({ name, formula, known, value, ...this.origin })
    return value
  }

  /** Count `batch` products of (m, k) and (k, n) matrices: a multiply-add is two operations. */
  product(m: number, k: number, n: number, batch = 1): void {
    this.flops += 2 * batch * m * k * n
  }

  /** Add what a layer inside has taken. */
  take(activations: number | null): void {
    this.activations = this.activations === null || activations === null ? null : this.activations + activations
  }

  check(condition: boolean, id: Id, holes: Holes = {}): void {
    if (!condition) this.fail(id, holes)
  }

  fail(id: Id, holes: Holes = {}): never {
    const [type, text] = this.errors[id]!
    throw new Raised({ type, message: fill(text, holes), id, holes, ...this.origin })
  }

  private get origin() {
    return this.inside === undefined ? {} : { inside: this.inside }
  }

  /** So many results: more than anybody could read are not worked out. */
  many(count: number): number {
    return count > 10_000 ? this.unknown() : count
  }

  /** PyTorch's answer depends on something the engine does not know. */
  unknown(): never {
    throw new Unmodelled()
  }
}
