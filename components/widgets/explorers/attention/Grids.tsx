import type { CacheView, Score } from '@/lib/explore/cache'
import { Cells } from '../parts/Cells'
import type { CacheWords } from './cache-words'

/** The scores of both ways side by side, coloured by when they are worked out. */
export function Grids({ view, t }: { view: CacheView; t: CacheWords }) {
  const { grid } = view
  const legend = (['now', 'again', 'kept', 'hidden', 'later'] as const).filter(
    (one) => grid.plain.includes(one) || grid.cached.includes(one),
  )
  return (
    <div className="ex-cache">
      <p className="ex-cache-caption">{t.scores}</p>
      <div className="ex-row">
        {(['plain', 'cached'] as const).map((way) => (
          <Cells
            key={way}
            name={t[way]}
            caption={t[way]}
            shape={grid.shape}
            values={grid[way].map((score) => (
              <span key={score} className="ex-cache-score" data-score={score} title={t.legend[score]} />
            ))}
          />
        ))}
        <ul className="ex-cache-legend">
          {legend.map((score: Score) => (
            <li key={score}>
              <span className="ex-cache-score" data-score={score} />
              {t.legend[score]}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
