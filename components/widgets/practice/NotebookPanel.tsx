import { useRef } from 'react'
import { dueEntries, isCurrent, remove, restDays, type Entry } from '@/lib/practice/notebook'
import { Sentence } from '@/components/notes/Sentence'
import type { Ref } from '@/lib/practice/question'
import type { Lang } from '@/lib/text'
import { NotebookFile } from './NotebookFile'
import { update, type Kept } from './storage'
import type { Words } from './words'

const day = 24 * 60 * 60 * 1000

/** The mistakes that come back: the boxes, what is due, and every question there is. */
export function NotebookPanel({
  memory,
  now,
  lang,
  open,
  review,
  t,
}: {
  memory: Kept
  now: number
  lang: Lang
  open(ref: Ref): void
  review(): void
  t: Words
}) {
  const { book } = memory
  const panel = useRef<HTMLDivElement>(null)
  // the button that was pressed goes away; focus must not go with it
  const drop = (entry: Entry) => {
    update((current) => remove(current, entry))
    panel.current?.focus()
  }
  const due = dueEntries(book, now).length
  const entries = [...book.entries].sort((a, b) => a.due - b.due || a.box - b.box)
  return (
    <div className="practice-notebook" ref={panel} tabIndex={-1}>
      <p>{t.scheme}</p>
      <ol className="practice-boxes" aria-label={t.boxes}>
        {restDays.map((days, i) => {
          const count = book.entries.filter(({ box }) => box === i + 1).length
          return (
            <li key={days} data-empty={count === 0 || undefined}>
              <span>{t.box(i + 1)}</span>
              <b>{count}</b>
              <small>{t.boxDays(days)}</small>
            </li>
          )
        })}
      </ol>
      <p className="practice-next">
        <button type="button" disabled={due === 0} onClick={review}>
          {due === 0 ? t.nothingDue : t.review(due)}
        </button>
      </p>
      {entries.length === 0 ? (
        <p className="practice-note">{t.empty}</p>
      ) : (
        <ul className="practice-entries">
          {entries.map((entry) => (
            <Row
              key={JSON.stringify([entry.ref, entry.version])}
              entry={entry}
              now={now}
              lang={lang}
              open={open}
              drop={drop}
              t={t}
            />
          ))}
        </ul>
      )}
      <NotebookFile memory={memory} t={t} />
    </div>
  )
}

function Row({
  entry,
  now,
  lang,
  open,
  drop,
  t,
}: {
  entry: Entry
  now: number
  lang: Lang
  open(ref: Ref): void
  drop(entry: Entry): void
  t: Words
}) {
  const { ref, topic, program, asked, box, due, wrong } = entry
  const days = Math.ceil((due - now) / day)
  return (
    <li>
      <p className="practice-about">
        <span>{t.kinds[ref.kind]}</span>
        <span>{t.topics[topic]}</span>
        <span>{t.times(wrong)}</span>
        <b>{t.box(box)}</b>
        <span>{days <= 0 ? t.dueNow : t.dueIn(days)}</span>
      </p>
      <p>
        <Sentence text={asked[lang]} />
      </p>
      <pre className="practice-program" tabIndex={0} aria-label={t.program}>
        {program.map((code, i) => (
          <span key={i} className="practice-line" data-number={i + 1}>
            <code>{code}</code>
          </span>
        ))}
      </pre>
      <p className="practice-help">
        {isCurrent(entry) ? (
          <button type="button" onClick={() => open(ref)}>
            {t.again}
          </button>
        ) : (
          <span>{t.outdated}</span>
        )}
        <button type="button" onClick={() => drop(entry)}>
          {t.remove}
        </button>
      </p>
    </li>
  )
}
