import type { Movement } from '@/lib/explore/movement'
import { stripsOf } from '@/lib/explore/movement/strips'
import type { Pointing } from '@/lib/explore/movement/pointing'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** The storage as one row of places: what lies where, and which of it the result reads. */
export function Strips({ movement, pointing, lang }: { movement: Movement; pointing: Pointing | null; lang: Lang }) {
  const t = words[lang]
  return stripsOf(movement, pointing).map(({ kind, places, used }) => {
    const label = t.storage[kind]
    return (
      <figure key={kind} className="ex-strip">
        <figcaption>{label}</figcaption>
        <div role="img" aria-label={t.storageOf(label, places.length, used)}>
          {places.map(({ value, tone, mark, isUsed }, at) => (
            <span key={at} data-tone={tone} data-mark={mark} data-used={isUsed ? '' : undefined}>
              <b>{value}</b>
              <i>{at}</i>
            </span>
          ))}
        </div>
      </figure>
    )
  })
}
