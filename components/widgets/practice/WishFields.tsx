import { useId } from 'react'
import type { Wish } from '@/lib/practice/next'
import { kinds, levels, topics } from '@/lib/practice/question'
import type { Words } from './words'

/** What to be asked about. */
export function WishFields({ wish, choose, t }: { wish: Wish; choose(change: Partial<Wish>): void; t: Words }) {
  const id = useId()
  return (
    <div className="practice-fields needs-script">
      <label>
        <span>{t.topic}</span>
        <select
          value={wish.topic ?? ''}
          onChange={({ target }) => choose({ topic: topics.find((one) => one === target.value) ?? null })}
        >
          <option value="">{t.any}</option>
          {topics.map((one) => (
            <option key={one} value={one}>
              {t.topics[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t.kind}</span>
        <select
          value={wish.kind ?? ''}
          onChange={({ target }) => choose({ kind: kinds.find((one) => one === target.value) ?? null })}
        >
          <option value="">{t.any}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{t.level}</legend>
        <div>
          {[null, ...levels].map((level) => (
            <label key={level ?? 0}>
              <input type="radio" name={id} checked={wish.level === level} onChange={() => choose({ level })} />
              <span>{level === null ? t.any : t.levels[level]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
