import { pythonOf } from '@/lib/explore/training'
import type { Target } from '@/lib/explore/approximation'
import { round } from '@/lib/explore/format'
import type { Network } from '@/lib/numeric/fitting'
import type { Lang } from '@/lib/text'
import { CopyButton } from '@/components/notes/CopyButton'
import { words } from './words'

/** What was found: the parameters in a table, and as PyTorch code. */
export function Trained({ lang, target, network }: { lang: Lang; target: Target; network: Network }) {
  const t = words[lang]
  return (
    <details className="ex-parameters">
      <summary>{t.parameters}</summary>
      <div className="ex-scroll" role="group" aria-label={t.parameters} tabIndex={0}>
        <table className="ex-counts">
          <thead>
            <tr>
              <th scope="col">{t.unit}</th>
              {['[0].weight', '[0].bias', '[2].weight'].map((name) => (
                <th key={name} scope="col">
                  <code>{name}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {network.weight.map((weight, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {[weight, network.bias[i]!, network.output[i]!].map((one, j) => (
                  <td key={j}>{round(one, 5)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <code>[2].bias</code> = {round(network.offset, 5)}
      </p>
      <figure className="listing">
        <div className="listing-code">
          <pre tabIndex={0}>
            <code translate="no">{pythonOf(target, network)}</code>
          </pre>
          <CopyButton what="code" label={t.code} />
        </div>
      </figure>
    </details>
  )
}
