import { useLayoutEffect, useRef, useState } from 'react'

/** Rows beyond the edges, so that a quick hand sees no gap. */
const margin = 12

/** Which of many rows of one height are in view of the box that scrolls them, and the room the others take. */
export function useRows(count: number) {
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 800, row: 32 })
  const isThere = count > 0

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      const row = element.querySelector('tbody tr')?.getBoundingClientRect().height ?? 32
      const next = { top: element.scrollTop, height: element.clientHeight, row }
      setView((last) => (moved(last, next) ? next : last))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [isThere])

  const { top, height, row } = view
  const from = Math.max(0, Math.min(count, Math.floor(top / row)) - margin)
  const to = Math.min(count, Math.ceil((top + height) / row) + margin)
  return { box, from, to, above: from * row, below: (count - to) * row }
}

type View = Readonly<Record<'top' | 'height' | 'row', number>>

/** A few rows further, which the margin does not hide. */
const moved = (last: View, next: View) =>
  last.row !== next.row || last.height !== next.height || Math.abs(last.top - next.top) > (next.row * margin) / 2
