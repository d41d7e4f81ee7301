import { rectY, ruleY } from '@observablehq/plot'
import { bytes, count, type CacheStep, type CacheView } from '@/lib/explore/cache'
import { Plot } from '../parts/Plot'
import type { CacheWords } from './cache-words'

const ways = ['plain', 'cached'] as const
const written = (shape: readonly number[]) => `(${shape.join(', ')})`

/** The shapes of the present step in both ways, and the work of all steps as bars. */
export function Steps({ view, t }: { view: CacheView; t: CacheWords }) {
  const { steps, now, total } = view
  const row = (label: string, of: (step: CacheStep, way: (typeof ways)[number]) => string) => (
    <tr>
      <th scope="row">{label}</th>
      {ways.map((way) => (
        <td key={way}>{of(steps[now]![way], way)}</td>
      ))}
    </tr>
  )
  const bars = (way: (typeof ways)[number], from: number, fill: string) =>
    rectY(
      steps.map((step, at) => ({ height: step[way].multiplyAdds, at: at + 1 })),
      {
        x1: ({ at }) => at + from,
        x2: ({ at }) => at + from + 0.34,
        y: 'height',
        fill,
        fillOpacity: ({ at }) => (at === now + 1 ? 1 : 0.55),
      },
    )
  return (
    <div className="ex-row ex-cache-steps">
      <div className="ex-scroll">
        <table className="ex-cache-table">
          <thead>
            <tr>
              <th scope="col">{t.tensor}</th>
              {ways.map((way) => (
                <th key={way} scope="col">
                  {t[way]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row('q', ({ q }) => written(q))}
            {row(t.made, ({ made }) => (made ? written(made) : t.nothing))}
            {row(t.used, ({ used }) => written(used))}
            {row('q @ Kᵀ', ({ scores }) => written(scores))}
            {row(t.output, ({ output }) => written(output))}
            {row(t.multiplyAdds, ({ multiplyAdds }) => count(multiplyAdds))}
            {row(t.total, (_, way) => count(total[way]))}
            {row(t.bytes, (_, way) => (way === 'plain' ? t.nothing : bytes(steps[now]!.bytes)))}
          </tbody>
        </table>
      </div>
      <figure>
        <figcaption>{t.plot}</figcaption>
        <Plot
          label={t.plot}
          width={330}
          height={215}
          marginLeft={50}
          x={{ domain: [0.5, steps.length + 0.5], ticks: steps.map((_, at) => at + 1), tickFormat: 'd', label: t.axis }}
          y={{ ticks: 4, grid: true, label: null, tickFormat: count }}
          marks={[
            bars('plain', -0.36, 'var(--warning)'),
            bars('cached', 0.02, 'var(--accent)'),
            ruleY([0], { stroke: 'var(--line-strong)' }),
          ]}
        />
      </figure>
    </div>
  )
}
