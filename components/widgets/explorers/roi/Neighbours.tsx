import { round } from '@/lib/explore/format'
import type { Matrix } from '@/lib/explore/matrix'
import type { Sample } from '@/lib/explore/roi'
import type { RoiWords } from './words'

/** What the four cells around a sample give to it. */
export function Neighbours({ of, rows, t }: { of: Sample; rows: Matrix; t: RoiWords }) {
  const place = t.sample(round(of.x, 3), round(of.y, 3))
  if (of.neighbours.length === 0) return <p>{place + t.outside}</p>
  return (
    <table className="ex-roi-table">
      <caption>{place}</caption>
      <thead>
        <tr>
          <th scope="col">{t.neighbour}</th>
          <th scope="col">{t.weight}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.product}</th>
        </tr>
      </thead>
      <tbody>
        {of.neighbours.map(({ row, column, weight }, i) => (
          <tr key={i}>
            <th scope="row">
              ({column}, {row})
            </th>
            <td>{round(weight)}</td>
            <td>{round(rows[row]![column]!)}</td>
            <td>{round(weight * rows[row]![column]!)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.sum}</th>
          <td>{round(of.neighbours.reduce((sum, { weight }) => sum + weight, 0))}</td>
          <td />
          <td>{round(of.value)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
