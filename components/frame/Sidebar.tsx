'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'

/**
 * All pages by category: a column where there is room, and a native popover under the menu button where there is
 * none, which opens and closes without script too.
 */
export function Sidebar({
  label,
  close,
  top,
  children,
}: {
  label: string
  close: string
  /** Stands beside the close button of the popover. */
  top: ReactNode
  children: ReactNode
}) {
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const column = nav.current
    if (!column) return
    if (column.matches(':popover-open')) column.hidePopover()
    const link = column.querySelector<HTMLElement>('[aria-current]')
    if (!link) return
    const [box, place] = [column.getBoundingClientRect(), link.getBoundingClientRect()]
    const isSeen = place.top >= box.top && place.bottom <= box.bottom
    if (!isSeen) column.scrollTop += place.top - box.top - box.height / 3
  }, [path])

  return (
    <nav className="sidebar" id="shelves" popover="auto" aria-label={label} ref={nav}>
      <div className="sidebar-top">
        {top}
        <button
          className="icon-button"
          type="button"
          popoverTarget="shelves"
          popoverTargetAction="hide"
          aria-label={close}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </button>
      </div>
      {children}
    </nav>
  )
}
