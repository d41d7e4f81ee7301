import { useEffect, useRef, useState } from 'react'
import type { ShareWords } from './share-words'

/** Milliseconds for which a button says that it is done. */
const shownFor = 1600

/** A button that copies a text and says so. */
export function CopyText({
  text,
  label,
  shown,
  isMain,
  say,
  t,
}: {
  text(): string
  label: string
  shown: string
  isMain?: boolean
  say(words: string): void
  t: ShareWords
}) {
  const [told, setTold] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const tell = (words: string) => {
    setTold(words)
    say(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setTold(null)
      say('')
    }, shownFor)
  }
  const copy = () =>
    navigator.clipboard?.writeText(text()).then(
      () => tell(t.copied),
      () => tell(t.failed),
    ) ?? tell(t.failed)
  return (
    <button type="button" className={isMain ? 'share-main' : undefined} aria-label={label} onClick={() => void copy()}>
      {told ?? shown}
    </button>
  )
}
