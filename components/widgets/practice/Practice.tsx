'use client'

import { useId, useRef, useState, useSyncExternalStore } from 'react'
import { dueEntries } from '@/lib/practice/notebook'
import type { Lang } from '@/lib/text'
import { Ask } from './Ask'
import { NotebookPanel } from './NotebookPanel'
import { Progress } from './Progress'
import { Solution } from './Solution'
import { Tabs, type Tab } from './Tabs'
import { WishFields } from './WishFields'
import type { Shown } from './prepare'
import { useKeys } from './useKeys'
import { usePractice } from './usePractice'
import { words } from './words'

const never = () => () => {}

/**
 * Endless questions, graded at once. The first one is in the page itself, with its answer below a fold; what makes the
 * others is fetched when it is needed.
 */
export function Practice({ lang, first }: { lang: Lang; first: Shown }) {
  const t = words[lang]
  const id = useId()
  const practice = usePractice(first, lang)
  const { state, asked, memory, wish } = practice
  const [tab, setTab] = useState<Tab>('question')
  const place = useRef<HTMLDivElement>(null)
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  // the clock of the notebook stands while it is looked at
  const [now, setNow] = useState(0)
  const due = now === 0 ? 0 : dueEntries(memory.book, now).length

  const turnTo = (next: Tab) => {
    setNow(Date.now())
    setTab(next)
  }
  /** Asked for by the reader: the question may take the focus. */
  const ask = (work: () => void) => {
    setNow(Date.now())
    setTab('question')
    work()
    requestAnimationFrame(() => {
      place.current?.focus({ preventScroll: true })
      // on a phone the button is far below where the question begins
      if (place.current && place.current.getBoundingClientRect().top < 0) place.current.scrollIntoView()
    })
  }
  useKeys(tab === 'question' ? practice : null, (work) => ask(work))

  return (
    <div className="practice" data-ready={isReady ? '' : undefined}>
      <div className="practice-columns">
        <section className="practice-card" aria-label={t.tabs[tab]}>
          <Tabs tab={tab} due={due} id={id} turnTo={turnTo} t={t} />
          {tab === 'question' ? (
            <div role="tabpanel" id={`${id}-question`} aria-labelledby={`${id}-tab-question`}>
              <WishFields wish={wish} choose={(change) => practice.choose(change)} t={t} />
              <div className="practice-place" ref={place} tabIndex={-1}>
                {asked && (
                  <Ask
                    key={keyOf(asked.shown)}
                    practice={practice}
                    asked={asked}
                    lang={lang}
                    next={() => ask(practice.next)}
                    t={t}
                  />
                )}
                {state.kind === 'loading' && <p className="practice-note">{t.loading}</p>}
                {state.kind === 'none' && <p className="practice-note">{t.none}</p>}
                {state.kind === 'failed' && (
                  <p className="practice-note" role="alert">
                    {t.failed}{' '}
                    <button type="button" onClick={state.again}>
                      {t.retry}
                    </button>
                  </p>
                )}
              </div>
              {!isReady && (
                <details className="practice-folded">
                  <summary>{t.solution}</summary>
                  <Solution shown={first} lang={lang} isAlone t={t} />
                </details>
              )}
            </div>
          ) : (
            <div role="tabpanel" id={`${id}-notebook`} aria-labelledby={`${id}-tab-notebook`}>
              <NotebookPanel
                memory={memory}
                now={now}
                lang={lang}
                open={(ref) => ask(() => practice.open(ref))}
                review={() => ask(() => practice.next(true))}
                t={t}
              />
            </div>
          )}
        </section>
        <Progress book={memory.book} wish={wish} choose={(topic) => ask(() => practice.choose({ topic }))} t={t} />
      </div>
    </div>
  )
}

const keyOf = ({ question: { ref } }: Shown) => `${ref.kind}.${ref.level}.${ref.seed}`
