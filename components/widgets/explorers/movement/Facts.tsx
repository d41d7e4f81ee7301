import { writeTuple } from '@/lib/shape/tuple'
import type { Drawn, Movement } from '@/lib/explore/movement'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** Shape, strides and memory of every tensor, before and after. */
export function Facts({ movement, lang }: { movement: Movement; lang: Lang }) {
  const t = words[lang]
  const { inputs, outputs, fate } = movement
  const row = (of: Drawn, memory: string) => (
    <tr key={of.name}>
      <th scope="row">{of.name}</th>
      <td>{writeTuple(of.shape)}</td>
      <td>{writeTuple(of.strides)}</td>
      <td>{of.offset}</td>
      <td>{of.isContiguous ? t.yes : t.no}</td>
      <td data-words="">{memory}</td>
    </tr>
  )
  return (
    <div className="ex-facts">
      <div className="ex-scroll" role="group" aria-label={t.facts} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">shape</th>
              <th scope="col">stride()</th>
              <th scope="col">storage_offset()</th>
              <th scope="col">is_contiguous()</th>
              <th scope="col" data-words="">
                {t.memory}
              </th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((one) => row(one, t.own))}
            {outputs.map((one) => row(one, fate ? t.fates[fate] : ''))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
