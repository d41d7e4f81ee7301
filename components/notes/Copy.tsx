'use client'

import { useEffect, useState } from 'react'
import type { Copied } from './CopyButton'

/** What a copy button's figure holds to be copied. */
const find: Record<Copied, string> = {
  code: 'pre',
  formula: 'annotation[encoding="application/x-tex"]',
  source: '[data-source]',
}

/** Serves every copy button there is or will be with one listener, and says when it is done. */
export function Copy({ copied }: { copied: string }) {
  const [said, say] = useState('')
  useEffect(() => {
    const copy = async (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
      const source = button?.parentElement?.querySelector(find[button.dataset.copy as Copied])
      if (!button || !source) return
      try {
        await navigator.clipboard.writeText((source.textContent ?? '').trim())
      } catch {
        // No clipboard without HTTPS, or none allowed: the text is selected, one key from being copied.
        return getSelection()?.selectAllChildren(source)
      }
      button.dataset.done = ''
      say(copied)
      setTimeout(() => {
        delete button.dataset.done
        say('')
      }, 1600)
    }
    document.addEventListener('click', copy)
    return () => document.removeEventListener('click', copy)
  }, [copied])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
