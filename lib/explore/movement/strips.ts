import type { Movement } from '../movement'
import { toneOf, type Mark, type Pointing } from './pointing'

/** One place of a storage. */
export interface Place {
  readonly value: number
  readonly tone: number | undefined
  readonly mark: Mark | undefined
  /** The result reads it. */
  readonly isUsed: boolean
}

export interface Strip {
  /** That of x and of the result; that of x alone; or a new one. */
  readonly kind: 'shared' | 'x' | 'out'
  readonly places: readonly Place[]
  /** How many places the result reads. */
  readonly used: number
}

/** The storages behind the picture: that of a single input, and that of the result where it is another. */
export function stripsOf(movement: Movement, pointing: Pointing | null): readonly Strip[] {
  const { inputs, outputs, sources, storage, fate } = movement
  if (outputs.length === 0) return []
  const isOwn = fate === 'copy'
  const read = new Map<number, number | undefined>()
  outputs.forEach(({ places }, tensor) =>
    places.forEach((place, at) => {
      const from = sources[tensor]![at]
      read.set(place, from ? toneOf(movement, from) : undefined)
    }),
  )
  const pointed = pointing?.pointed
  const here = pointed && (pointed.side === 'output' || !isOwn) ? pointing.place.at : null
  const targets = (pointing?.outputs ?? []).map(({ tensor, at }) => outputs[tensor]!.places[at]!)
  const own: Strip = {
    kind: isOwn ? 'out' : 'shared',
    used: read.size,
    places: storage.map((value, at) => ({
      value,
      tone: read.get(at),
      isUsed: read.has(at),
      mark: at === here ? 'here' : isOwn && targets.includes(at) ? 'source' : undefined,
    })),
  }
  if (!isOwn || inputs.length !== 1) return [own]
  const [input] = inputs as [(typeof inputs)[number]]
  const from = pointed?.side === 'input' ? pointed.at : pointing?.inputs[0]?.at
  const byPlace = new Map(input.places.map((place, at) => [place, at]))
  const used = new Set(sources.flat().map((one) => one?.at))
  const whole: Strip = {
    kind: 'x',
    used: used.size,
    places: input.values.map((_, place) => {
      const at = byPlace.get(place)!
      const mark = at !== from ? undefined : pointed?.side === 'input' ? 'here' : 'source'
      return { value: input.values[at]!, tone: toneOf(movement, { tensor: 0, at }), isUsed: used.has(at), mark }
    }),
  }
  return [whole, own]
}
