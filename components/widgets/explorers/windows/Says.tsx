import { round } from '@/lib/explore/format'
import type { Look } from '@/lib/explore/windows/look'
import type { Scene } from '@/lib/explore/windows/scene'
import { Terms } from './Terms'
import type { Words } from './words'

/** What is looked at, in numbers and in words. */
export function Says({
  scene,
  at,
  stamp,
  unseen,
  t,
}: {
  scene: Scene
  at: Look
  /** Of a transposed convolution, the number of the input whose stamp it is. */
  stamp: { readonly name: string; readonly value: number } | null
  unseen: number
  t: Words
}) {
  const { sum, feeds } = at
  const roles = new Set(scene.field.cells.map(({ role }) => role))
  const isOver = scene.stops.some(({ taps }) => taps.some(({ cell }) => scene.field.cells[cell]!.role === 'beyond'))
  const padding = sum.terms.filter(({ isPadding }) => isPadding).length
  return (
    <div className="ex-says">
      {stamp && <p>{t.stamp(stamp.name, round(stamp.value))}</p>}
      <Terms name={at.name ?? t.cropped} sum={sum} />
      {feeds ? (
        <p>{t.feeds(feeds.name, feeds.count)}</p>
      ) : (
        <>
          {stamp && <p>{t.meets(sum.terms.length)}</p>}
          {sum.rule === 'mean' && roles.has('padding') && <p>{t.divisor(padding)}</p>}
          {isOver && <p>{t.overhang}</p>}
          {scene.dropped.length > 0 && <p>{t.dropped}</p>}
          {unseen > 0 && <p>{t.unseen(unseen)}</p>}
          {roles.has('extra') && <p>{t.extras}</p>}
        </>
      )}
      <p className="ex-note needs-script">{stamp ? t.dragStamp : t.drag}</p>
    </div>
  )
}
