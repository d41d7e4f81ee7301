'use client'

import { useEffect, useRef, useState } from 'react'

export interface OutlineItem {
  readonly id: string
  readonly text: string
  readonly depth: number
}

/** The headings of the page, with the reader's place marked; without script, the plain list. */
export function Outline({ items, label }: { items: readonly OutlineItem[]; label: string }) {
  const [here, setHere] = useState<string>()
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => {
    const headings = items.map(({ id }) => document.getElementById(id)).filter((heading) => heading !== null)
    const update = () => {
      const line = window.innerHeight * 0.3
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line)
      setHere((atEnd ? headings.at(-1) : passed.at(-1))?.id)
    }
    const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -70% 0px', threshold: [0, 1] })
    headings.forEach((heading) => observer.observe(heading))
    window.addEventListener('scrollend', update)
    return () => {
      observer.disconnect()
      window.removeEventListener('scrollend', update)
    }
  }, [items])

  useEffect(() => {
    const strip = list.current
    const link = strip?.querySelector<HTMLElement>('[aria-current]')
    if (strip && link) strip.scrollTo({ left: link.offsetLeft - strip.clientWidth / 3 })
  }, [here])

  return (
    <nav className="outline" aria-label={label}>
      <p className="outline-title" aria-hidden="true">
        {label}
      </p>
      <ol ref={list}>
        {items.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`} aria-current={id === here ? 'location' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
