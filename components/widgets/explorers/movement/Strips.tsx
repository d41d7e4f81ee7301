import type { Movement } from '@/lib/explore/movement'
import { stripsOf } from '@/lib/explore/movement/strips'
import type { Pointing } from '@/lib/explore/movement/pointing'
import type { Lang } from '@/lib/text'
import { Strip } from './Strip'
import { words } from './words'

/** The storages behind the picture. */
export function Strips({ movement, pointing, lang }: { movement: Movement; pointing: Pointing | null; lang: Lang }) {
  const t = words[lang]
  return stripsOf(movement, pointing).map(({ kind, places, used }) => {
    const label = t.storage[kind]
    return <Strip key={kind} label={label} about={t.storageOf(label, places.length, used)} places={places} />
  })
}
