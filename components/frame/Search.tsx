'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { Lang } from '@/lib/text'

const load = () => import('./SearchDialog')
const SearchDialog = lazy(load)

/** The search button and its keys; the dialog, the engine and the index come with the first use. */
export function Search({ lang, label }: { lang: Lang; label: string }) {
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
      const isShortcut = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)
      if (!isShortcut || event.isComposing || event.altKey) return
      event.preventDefault()
      setAsked((count) => count + 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <button
        type="button"
        className="search-button needs-script"
        aria-haspopup="dialog"
        aria-label={label}
        aria-keyshortcuts="Control+K /"
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setAsked((count) => count + 1)}
      >
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5" />
          <path d="m12.5 12.5 4.5 4.5" />
        </svg>
        <span>{label}</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      {asked > 0 && (
        <Suspense fallback={null}>
          <SearchDialog lang={lang} asked={asked} />
        </Suspense>
      )}
    </>
  )
}
