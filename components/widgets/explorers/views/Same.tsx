import { writeTuple } from '@/lib/shape/tuple'
import { placeOf, written } from '@/lib/explore/movement/pointing'
import type { Views } from '@/lib/explore/views'
import { stripsOf } from '@/lib/explore/views/strips'
import type { Lang } from '@/lib/text'
import { Strip } from '../movement/Strip'
import { Cells } from '../parts/Cells'
import { words } from './words'

/** The same element in y, in the result of reshape, and in the memory of either. Row by row, they have the same number. */
export function Same({
  views,
  pointed,
  onPoint,
  lang,
}: {
  views: Views
  pointed: number | null
  onPoint(at: number): void
  lang: Lang
}) {
  const t = words[lang]
  const { y, reshape, tones } = views
  if (!y || y.values.length === 0) return null
  const z = reshape?.tensor ?? null
  const at = pointed !== null && pointed < y.values.length ? pointed : Math.min(5, y.values.length - 1)
  const tensors = z ? [y, { ...z, name: reshape!.code }] : [y]
  const labels = reshape?.fate === 'copy' ? [t.strip, t.stripCopy] : [z ? t.stripShared : t.strip]
  const { sum, at: place } = placeOf(y, at)
  return (
    <>
      <div className="ex-movement">
        {tensors.map(({ name, shape, values }, one) => (
          <Cells
            key={one}
            name={one === 0 ? 'y' : 'z'}
            {...{ shape, values }}
            caption={
              <code>
                {name} {writeTuple(shape)}
              </code>
            }
            tone={(place) => tones[place]}
            mark={(place) => (place === at ? 'here' : undefined)}
            onPoint={(to) => to !== null && onPoint(to)}
          />
        ))}
      </div>
      <div className="ex-equations">
        <p>
          <strong>{t.place(written(y, at), y.values[at]!, place, sum)}</strong>
        </p>
      </div>
      {stripsOf(views, at).map((places, one) => (
        <Strip key={one} label={labels[one]!} about={t.stripOf(labels[one]!, places.length)} places={places} />
      ))}
    </>
  )
}
