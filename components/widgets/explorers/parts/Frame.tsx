import type { ReactNode } from 'react'
import { explorers, type ExplorerName } from '@/lib/explore/explorers'
import type { Lang } from '@/lib/text'
import { words } from './words'

/**
 * The box around an explorer: its name, a way back to how it began, and one sentence about the present state that a
 * screen reader is told after every change.
 */
export function Frame({
  name,
  lang,
  result,
  reset,
  isChanged,
  children,
}: {
  name: ExplorerName
  lang: Lang
  /** What came out, in one sentence. */
  result: string
  reset(): void
  isChanged: boolean
  children: ReactNode
}) {
  return (
    <section className="explorer" aria-label={explorers[name].title[lang]}>
      <header>
        <p>{explorers[name].title[lang]}</p>
        <button type="button" className="needs-script" disabled={!isChanged} onClick={reset}>
          {words[lang].reset}
        </button>
      </header>
      {children}
      <p className="visually-hidden" role="status">
        {result}
      </p>
    </section>
  )
}
