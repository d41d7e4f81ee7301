'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Shelf } from '@/lib/notes/shelves'

/**
 * All pages by category: a column where there is room, and a native popover under the menu button where there is
 * none, which opens and closes without script too.
 */
export function Sidebar({
  shelves,
  label,
  close,
  children,
}: {
  shelves: readonly Shelf[]
  label: string
  close: string
  /** Stands beside the close button of the popover. */
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
        {children}
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
      {shelves.map(({ id, title, items }) => (
        <details key={id} open>
          <summary>{title}</summary>
          <ul>
            {items.map(({ href, label, title, code }) => (
              <li key={href}>
                <Link href={href} prefetch={false} aria-current={href === path ? 'page' : undefined}>
                  {code ? <code>{label}</code> : label}
                  {title && <small>{title}</small>}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}
