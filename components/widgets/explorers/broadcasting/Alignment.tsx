import type { Broadcasting } from '@/lib/explore/broadcasting'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** The shapes one below the other, aligned from the right, and what becomes of each size. */
export function Alignment({ of, lang }: { of: Extract<Broadcasting, { kind: 'read' }>; lang: Lang }) {
  const t = words[lang]
  const dims = Array.from({ length: of.rank }, (_, dim) => dim)
  const seen = of.operands.every(({ expanded }) => expanded !== null)
  return (
    <div>
      <div className="ex-scroll" role="group" aria-label={t.table} tabIndex={0}>
        <table className="ex-align" aria-label={t.table}>
          <thead>
            <tr>
              <th scope="col">{t.dimension}</th>
              {dims.map((dim) => (
                <th key={dim} scope="col">
                  {dim}
                  <small>{`−${of.rank - dim}`}</small>
                </th>
              ))}
              {seen && <td>{t.strides}</td>}
            </tr>
          </thead>
          <tbody>
            {of.operands.map(({ name, sizes, expanded }, i) => (
              <tr key={name} data-tone={i}>
                <th scope="row">{name}</th>
                {sizes.map(({ size, fate }, dim) => (
                  <td key={dim} data-fate={fate}>
                    <span>{size}</span>
                    <small>{t.fates[fate]}</small>
                  </td>
                ))}
                {expanded && <td className="ex-align-strides">({expanded.join(', ')})</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.result}</th>
              {of.result.map((size, dim) => (
                <td key={dim} data-fate={size === null ? 'clash' : undefined}>
                  <span>{size ?? '✗'}</span>
                </td>
              ))}
              {seen && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  )
}
