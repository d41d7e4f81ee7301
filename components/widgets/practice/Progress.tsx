import type { Notebook } from '@/lib/practice/notebook'
import type { Wish } from '@/lib/practice/next'
import { topics, type Topic } from '@/lib/practice/question'
import type { Words } from './words'

/** Streak, and how it goes by topic; a topic may be pressed to be asked about it. */
export function Progress({
  book,
  wish,
  choose,
  t,
}: {
  book: Notebook
  wish: Wish
  choose(topic: Topic | null): void
  t: Words
}) {
  return (
    <section className="practice-progress needs-script" aria-label={t.progress}>
      <header>
        <h2>{t.progress}</h2>
        <dl>
          <div>
            <dt>{t.streak}</dt>
            <dd>{book.streak}</dd>
          </div>
          <div>
            <dt>{t.best}</dt>
            <dd>{book.best}</dd>
          </div>
          <div>
            <dt>{t.masteredCount}</dt>
            <dd>{book.mastered}</dd>
          </div>
        </dl>
      </header>
      <ul>
        {topics.map((topic) => {
          const { right, wrong } = book.tallies[topic] ?? { right: 0, wrong: 0 }
          const all = right + wrong
          return (
            <li key={topic}>
              <button
                type="button"
                aria-pressed={wish.topic === topic}
                onClick={() => choose(wish.topic === topic ? null : topic)}
              >
                <span>{t.topics[topic]}</span>
                <small>{all === 0 ? t.notYet : t.answered(right, all)}</small>
                <i aria-hidden="true">
                  <i style={{ inlineSize: `${all === 0 ? 0 : (right / all) * 100}%` }} />
                </i>
              </button>
            </li>
          )
        })}
      </ul>
      <p>{t.privacy}</p>
    </section>
  )
}
