import type { KeyboardEvent } from 'react'
import type { Words } from './words'

export type Tab = 'question' | 'notebook'
const tabs = ['question', 'notebook'] as const

/** The question, or the notebook; arrows go from one to the other. */
export function Tabs({
  tab,
  due,
  id,
  turnTo,
  t,
}: {
  tab: Tab
  due: number
  id: string
  turnTo(tab: Tab): void
  t: Words
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const other = tab === 'question' ? 'notebook' : 'question'
    turnTo(other)
    document.getElementById(`${id}-tab-${other}`)?.focus()
  }
  return (
    <div className="practice-tabs needs-script" role="tablist" onKeyDown={onKeyDown}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${id}-tab-${one}`}
          aria-selected={one === tab}
          aria-controls={one === tab ? `${id}-${one}` : undefined}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => turnTo(one)}
        >
          {t.tabs[one]}
          {one === 'notebook' && due > 0 && <small>{t.due(due)}</small>}
        </button>
      ))}
    </div>
  )
}
