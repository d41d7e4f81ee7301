import { seeds } from './address'
import type { AnyKind } from './kind'
import { chosen } from './make'
import { kinds, levels, type Kind, type Level, type Ref, type Topic } from './question'

/** What a reader wants to be asked; null: anything. */
export interface Wish {
  readonly kind: Kind | null
  readonly level: Level | null
  readonly topic: Topic | null
}

/** Between 0 and 1, as `Math.random`. */
type Chance = () => number

const pick = <T>(items: readonly T[], chance: Chance): T => items[Math.floor(chance() * items.length)]!

const offers = (kind: AnyKind, level: Level, topic: Topic | null) =>
  kind.templates.some((one) => (topic === null || one.topic === topic) && (one.levels ?? levels).includes(level))

/** A question as wished, drawn at random. null: there is none of that kind about that topic. */
export async function drawRef(
  { kind, level, topic }: Wish,
  load: (kind: Kind) => Promise<AnyKind>,
  chance: Chance = Math.random,
): Promise<Ref | null> {
  const rest: Kind[] = kind ? [kind] : [...kinds]
  const wanted = level ? [level] : [...levels]
  while (rest.length > 0) {
    const name = pick(rest, chance)
    const one = await load(name)
    const fitting = wanted.filter((some) => offers(one, some, topic))
    if (fitting.length > 0) {
      const at = pick(fitting, chance)
      for (let tries = 0; tries < 500; tries++) {
        const ref = { kind: name, level: at, seed: Math.floor(chance() * seeds) }
        if (topic === null || chosen(one, ref).topic === topic) return ref
      }
    }
    rest.splice(rest.indexOf(name), 1)
  }
  return null
}
