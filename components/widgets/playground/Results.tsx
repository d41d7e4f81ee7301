import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { Lang } from '@/lib/text'
import { Calls } from './Calls'
import { Inputs } from './Inputs'
import { Output } from './Output'
import { Start } from './Start'
import { Tabs, type Tab } from './Tabs'
import type { Play } from './usePlayground'
import { Trouble } from './Trouble'
import type { Words } from './words'

const Diagram = lazy(() => import('./Diagram'))

/** What a run told: what stopped it, its inputs, and then its calls, its diagram or what it printed. */
export function Results({ play, lang, say, t }: { play: Play; lang: Lang; say(words: ReactNode): void; t: Words }) {
  const { state, shown } = play
  const [tab, setTab] = useState<Tab>('calls')
  const hasRun = state.run !== null
  return (
    <div className="play-results needs-script" aria-label={t.results} role="region">
      {!hasRun && !state.broken ? (
        <Start python={state.python} load={play.run} t={t} />
      ) : (
        <>
          <Trouble play={play} lang={lang} say={say} t={t} />
          <Inputs play={play} t={t} />
          <Tabs tab={tab} setTab={setTab} hasOutput={shown.trace.stdout !== ''} t={t}>
            {tab === 'calls' && <Calls play={play} lang={lang} t={t} />}
            {tab === 'diagram' && (
              <Suspense>
                <Diagram play={play} lang={lang} />
              </Suspense>
            )}
            {tab === 'output' && <Output stdout={shown.trace.stdout} t={t} />}
          </Tabs>
        </>
      )}
    </div>
  )
}
