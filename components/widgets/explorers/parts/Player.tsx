import { useEffect, useState } from 'react'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** Steps one after another: back, play, on, and a slider for all of them. `step` counts from 0. */
export function Player({
  step,
  count,
  onStep,
  lang,
  pace = 900,
}: {
  step: number
  count: number
  onStep(step: number): void
  lang: Lang
  /** Milliseconds for each step while it plays. */
  pace?: number
}) {
  const t = words[lang]
  const [isPlaying, setPlaying] = useState(false)
  const isLast = step >= count - 1
  const plays = isPlaying && !isLast

  useEffect(() => {
    if (!plays) return
    const timer = setTimeout(() => onStep(step + 1), pace)
    return () => clearTimeout(timer)
  }, [plays, step, pace, onStep])

  const play = () => {
    if (isLast) onStep(0)
    setPlaying(!plays)
  }
  const go = (to: number) => {
    setPlaying(false)
    onStep(to)
  }
  return (
    <div className="ex-player needs-script" role="group" aria-label={t.step}>
      <button type="button" onClick={() => go(step - 1)} disabled={step === 0} aria-label={t.back}>
        ‹
      </button>
      <button type="button" onClick={play} disabled={count < 2}>
        {plays ? t.pause : t.play}
      </button>
      <button type="button" onClick={() => go(step + 1)} disabled={isLast} aria-label={t.next}>
        ›
      </button>
      <input
        type="range"
        min={0}
        max={Math.max(count - 1, 0)}
        value={step}
        aria-label={t.step}
        aria-valuetext={t.stepOf(step + 1, count)}
        onChange={(event) => go(Number(event.target.value))}
      />
      <span aria-hidden="true">
        {step + 1} / {count}
      </span>
    </div>
  )
}
