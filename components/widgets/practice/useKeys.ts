import { useEffect } from 'react'
import type { Practice } from './usePractice'

/** Where keys mean something else. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="radio"]), select, textarea, [contenteditable]') !== null

/** A control that has Enter for itself. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary, [role="tab"]') !== null

/**
 * Numbers choose, `?` asks for a hint, Enter goes on. null: none of them for now.
 *
 * @param ask how something new is asked for
 */
export function useKeys(practice: Practice | null, ask: (work: () => void) => void): void {
  useEffect(() => {
    if (!practice) return
    const onKey = (event: KeyboardEvent) => {
      const { asked } = practice
      const isOther = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
      if (isOther || !asked || isTaken(event.target) || document.querySelector('dialog[open]')) return
      const number = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null
      if (event.key === '?' || event.key === '？') practice.hint()
      else if (number !== null && asked.shown.question.answer.type === 'choice' && !asked.grade) practice.give(number)
      else if (event.key === 'Enter' && asked.grade && !isControl(event.target)) ask(() => practice.next())
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
