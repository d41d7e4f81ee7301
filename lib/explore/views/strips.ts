import type { Place } from '../movement/strips'
import type { Views } from '../views'

/** The storage that y reads, and the one that reshape writes where it copies. `at`: the element that is pointed at. */
export function stripsOf({ y, storage, tones, reshape }: Views, at: number): readonly (readonly Place[])[] {
  if (!y) return []
  const read = new Map(y.places.map((place, one) => [place, one]))
  const own = storage.map((value, place): Place => {
    const one = read.get(place)
    const mark = place === y.places[at] ? 'here' : undefined
    return { value, tone: one === undefined ? undefined : tones[one], isUsed: one !== undefined, mark }
  })
  if (reshape?.fate !== 'copy' || !reshape.tensor) return [own]
  const fresh = reshape.tensor.values.map((value, place): Place => {
    return { value, tone: tones[place], isUsed: true, mark: place === at ? 'here' : undefined }
  })
  return [own, fresh]
}
