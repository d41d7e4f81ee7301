import type { ReactNode } from 'react'
import type { Example } from '@/lib/playground/examples'
import { StatusLine } from './StatusLine'
import type { Play } from './usePlayground'
import type { Words } from './words'

/** Programs to begin with, the button that runs or stops, and one line about how it goes. */
export function Toolbar({
  play,
  examples,
  said,
  children,
  t,
}: {
  play: Play
  examples: readonly Example[]
  said: ReactNode
  children: ReactNode
  t: Words
}) {
  const { state, open, run, stop } = play
  const choose = (id: string) => {
    const example = examples.find((one) => one.id === id)
    if (example) open(example.source)
  }
  return (
    <div className="play-bar needs-script">
      {/* always back at its title: it opens a program and does not say which one this is */}
      <select
        className="play-examples"
        aria-label={t.examples}
        value=""
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="" disabled hidden>
          {t.examples}
        </option>
        {examples.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {state.isRunning ? (
        <button type="button" className="play-stop" onClick={stop}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />
          </svg>
          {t.stop}
        </button>
      ) : (
        <button type="button" className="play-run" disabled={state.python.kind === 'loading'} onClick={run}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2.5 1.2v9.6L10.5 6z" />
          </svg>
          {t.run}
        </button>
      )}
      <StatusLine state={state} said={said} t={t} />
      {children}
    </div>
  )
}
