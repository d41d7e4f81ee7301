'use client'

import { useEffect, useRef } from 'react'

/** Opens any diagram of the page larger, in one native dialog. */
export function Zoom({ close }: { close: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const opener = event.target instanceof Element ? event.target.closest('[data-zoom]') : null
      const drawing = opener?.parentElement?.querySelector('svg[aria-roledescription]')
      if (!drawing) return
      stage.current?.replaceChildren(drawing.cloneNode(true))
      dialog.current?.showModal()
    }
    document.addEventListener('click', open)
    return () => document.removeEventListener('click', open)
  }, [])
  return (
    <dialog
      className="zoom"
      ref={dialog}
      onClick={() => dialog.current?.close()}
      // Two drawings with the same ids in one page would refer to each other's parts.
      onClose={() => stage.current?.replaceChildren()}
    >
      <div ref={stage} />
      <button className="icon-button" type="button" aria-label={close}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M5 5l10 10M15 5L5 15" />
        </svg>
      </button>
    </dialog>
  )
}
