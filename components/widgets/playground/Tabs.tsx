import { useId, type KeyboardEvent, type ReactNode } from 'react'
import type { Words } from './words'

export type Tab = keyof Words['tabs']

const all: readonly Tab[] = ['calls', 'diagram', 'output']

/** The panels of the results; arrow keys go from one to the next. */
export function Tabs({
  tab,
  setTab,
  hasOutput,
  children,
  t,
}: {
  tab: Tab
  setTab(tab: Tab): void
  hasOutput: boolean
  children: ReactNode
  t: Words
}) {
  const id = useId()
  const turn = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const next = all[(all.indexOf(tab) + step + all.length) % all.length]!
    setTab(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <>
      <div className="play-tabs" role="tablist" aria-label={t.results} onKeyDown={turn}>
        {all.map((one) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls={`${id}-panel`}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {t.tabs[one]}
            {one === 'output' && hasOutput && <span className="play-dot" />}
          </button>
        ))}
      </div>
      <div className="play-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`}>
        {children}
      </div>
    </>
  )
}
