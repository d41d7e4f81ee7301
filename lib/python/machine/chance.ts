import { drawn, Twister } from '@/lib/numeric/random'
import { drawnWeights, type Weights } from '@/lib/numeric/random/initial'
import { tensorsIn } from '@/lib/shape/python'
import type { Part } from '@/lib/shape/spec'
import { withValues, type Done } from './filled'

/** PyTorch's generators, by numbers: 0 is the one that all use who name none. Of one without a seed nobody knows the state. */
export class Chance {
  private readonly states = new Map<number, Twister | null>()
  private saved: (Twister | null)[] = []
  /** The one that the next operation uses. */
  private chosen = 0

  reset(): void {
    this.states.clear()
    this.saved = []
    this.chosen = 0
  }

  choose(generator: number): void {
    this.chosen = generator
  }

  private get state(): Twister | null {
    return this.states.get(this.chosen) ?? null
  }

  /** @param seed its lower 32 bits */
  seed(generator: number, seed: number): void {
    this.states.set(generator, new Twister(seed))
  }

  /** The next 32 bits; -1: not known. */
  word(generator: number): number {
    return this.states.get(generator)?.word() ?? -1
  }

  lose(generator: number): void {
    this.states.set(generator, null)
  }

  /** Keep the state under a number. */
  save(generator: number): number {
    return this.saved.push(this.states.get(generator)?.copy() ?? null) - 1
  }

  restore(generator: number, number: number): void {
    this.states.set(generator, this.saved[number]?.copy() ?? null)
  }

  /**
   * The result with what the operation draws.
   *
   * @param isUncertain who knows how many numbers are drawn?
   */
  drawn(name: string, done: Done, isUncertain: boolean, bound = done.bound): Done {
    const results = tensorsIn([done.into ?? done.value])
    const found = drawn(name, bound, results, isUncertain ? null : this.state)
    const [result] = results
    if (found === 'something') this.states.set(this.chosen, null)
    this.choose(0)
    if (typeof found === 'string' || !result || found.elements === null) return done
    const known = withValues(done, new Map([[result, { ...result, values: found.elements }]]))
    return Object.assign(known, { isDrawn: true })
  }

  /** The weights of a new module. */
  weights(part: Part): Weights {
    const { state } = this
    // without a parameter nothing is drawn
    const found = state && drawnWeights(part, state)
    if (found === null && part.parameters.length > 0) this.states.set(this.chosen, null)
    return found ?? []
  }
}
