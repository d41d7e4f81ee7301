import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** What a question is drawn with: the same text draws the same, everywhere. */
export class Draw {
  private readonly generator

  constructor(text: string) {
    this.generator = xoroshiro128plus(hash(text))
  }

  /** Both ends included. */
  int(from: number, to: number): number {
    return uniformInt(this.generator, from, to)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)]!
  }

  /** So many different ones. */
  some<T>(items: readonly T[], count: number): T[] {
    return this.shuffle(items).slice(0, count)
  }

  shuffle<T>(items: readonly T[]): T[] {
    const rest = [...items]
    return items.map(() => rest.splice(this.int(0, rest.length - 1), 1)[0]!)
  }

  /** True once in `of` times. */
  chance(of = 2): boolean {
    return this.int(1, of) === 1
  }
}

/** FNV-1a: neighbouring seeds must not draw alike. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum ^ (sum >>> 15)
}
