import type { Views } from '@/lib/explore/views'
import { knownAfter } from '@/lib/explore/views/merging'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** What stands between two dimensions: whether the first follows on the second. */
const signs = { equal: '=', alone: '=', break: '≠' } as const

/** The dimensions of y as boxes that merge into pieces, and below each piece the new dimensions that are cut from it. */
export function Merging({ views, count, lang }: { views: Views; count: number; lang: Lang }) {
  const t = words[lang]
  const { merging, y, sizes } = views
  const { shape, strides } = y!
  const { pieces, growing, rest, left } = knownAfter(merging!, count, shape.length, sizes!.length)
  const sign = (dim: number) => {
    const step = merging!.steps.slice(0, count).find((one) => one.kind === 'join' && one.dim === dim)
    return step?.kind === 'join' ? signs[step.how] : ''
  }
  const current = merging!.steps[count - 1]
  const isCurrent = (dim: number) => current?.kind === 'join' && (dim === current.dim || dim === current.next)
  const before = (dims: readonly number[]) => {
    const next = (dims.at(-1) ?? shape.length) + 1
    return next < shape.length ? sign(next - 1) : ''
  }
  const box = (dim: number) => (
    <span key={dim} className="ex-dim" data-current={isCurrent(dim) ? '' : undefined}>
      <b>{shape[dim]}</b>
      <i>{strides[dim]}</i>
    </span>
  )
  const group = (key: string, dims: readonly number[], cut: readonly number[], state: string) => (
    <div key={key} className="ex-piece" data-state={state}>
      <div>
        {dims.flatMap((dim, at) => [
          box(dim),
          ...(at < dims.length - 1
            ? [
                <span key={`${dim}s`} className="ex-sign">
                  {sign(dim)}
                </span>,
              ]
            : []),
        ])}
      </div>
      <div>
        {cut.map((one) => (
          <span key={one} className="ex-new">
            {sizes![one]}
          </span>
        ))}
      </div>
    </div>
  )
  const groups = [
    ...(rest.length > 0 || left.length > 0 ? [['rest', rest, left, 'rest'] as const] : []),
    ...(growing.length > 0 ? [['growing', growing, [], 'growing'] as const] : []),
    ...pieces.map(({ dims, sizes: cut, fits }, at) => [`${at}`, dims, cut, fits ? 'cut' : 'failed'] as const),
  ]
  return (
    <div className="ex-scroll ex-merging" role="img" aria-label={t.figure}>
      <div className="ex-legend" aria-hidden="true">
        <div>
          <b>{t.size}</b>
          <i>{t.stride}</i>
        </div>
        <div>{t.fresh}</div>
      </div>
      {groups.flatMap(([key, dims, cut, state], at) => [
        group(key, dims, cut, state),
        ...(at < groups.length - 1
          ? [
              <span key={`${key}s`} className="ex-sign">
                {dims.length > 0 ? before(dims) : ''}
              </span>,
            ]
          : []),
      ])}
    </div>
  )
}
