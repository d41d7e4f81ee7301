import { writeTuple } from '@/lib/shape/tuple'
import type { Views } from '@/lib/explore/views'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** What view, reshape and contiguous() each make of it. */
export function Answers({ views, lang }: { views: Views; lang: Lang }) {
  const t = words[lang]
  const all = [views.view, views.reshape, views.contiguous].filter((one) => one !== null)
  return (
    <div className="ex-facts">
      <div className="ex-scroll" role="group" aria-label={t.answers} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">shape</th>
              <th scope="col">stride()</th>
              <th scope="col" data-words="">
                {t.memory}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">y</th>
              <td>{writeTuple(views.y!.shape)}</td>
              <td>{writeTuple(views.y!.strides)}</td>
              <td />
            </tr>
            {all.map(({ code, tensor, fate, error }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                {tensor ? (
                  <>
                    <td>{writeTuple(tensor.shape)}</td>
                    <td>{writeTuple(tensor.strides)}</td>
                    <td data-words="">{fate && t.fates[fate]}</td>
                  </>
                ) : (
                  <td colSpan={3} data-kind="error">
                    {error?.type}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
