import type { Place } from '@/lib/explore/movement/strips'

/** A storage as one row of places: what lies where, and which of it is read. */
export const Strip = ({ label, about, places }: { label: string; about: string; places: readonly Place[] }) => (
  <figure className="ex-strip">
    <figcaption>{label}</figcaption>
    <div role="img" aria-label={about}>
      {places.map(({ value, tone, mark, isUsed }, at) => (
        <span key={at} data-tone={tone} data-mark={mark} data-used={isUsed ? '' : undefined}>
          <b>{value}</b>
          <i>{at}</i>
        </span>
      ))}
    </div>
  </figure>
)
