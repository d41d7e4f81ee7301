import { round } from '@/lib/explore/format'
import { most, type NormalisationState, type Running } from '@/lib/explore/normalisation'
import type { Lang } from '@/lib/text'
import { Fields, Slider } from '../parts/fields'
import { Player } from '../parts/Player'
import { words } from './words'

/** What batch norm keeps of each channel while the same batch goes through again and again. */
export function Remembered({
  running,
  state,
  steps,
  lang,
  change,
}: {
  running: readonly Running[]
  state: NormalisationState
  steps: number
  lang: Lang
  change(part: Partial<NormalisationState>): void
}) {
  const t = words[lang]
  return (
    <div className="ex-norm-running">
      <p>{t.running(steps)}</p>
      <Player step={steps} count={most.steps + 1} lang={lang} pace={500} onStep={(to) => change({ steps: to })} />
      <Fields>
        <Slider
          label={<code>{t.momentum}</code>}
          value={state.momentum}
          min={0}
          max={1}
          step={0.05}
          shown={round(state.momentum, 2)}
          onChange={(momentum) => change({ momentum })}
        />
      </Fields>
      <div className="ex-scroll" role="group" aria-label={t.running(steps)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {t.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {running.map(({ batch, unbiased, mean, variance }, channel) => (
              <tr key={channel}>
                <th scope="row" data-tone={channel % 6}>
                  {channel}
                </th>
                <td>{round(batch.mean)}</td>
                <td>{round(batch.variance)}</td>
                <td>{Number.isNaN(unbiased) ? '—' : round(unbiased)}</td>
                <td>{round(mean)}</td>
                <td>{round(variance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <small>{t.rule}</small>
      </p>
    </div>
  )
}
