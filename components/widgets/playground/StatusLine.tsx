import { useEffect, useState, type ReactNode } from 'react'
import type { State } from '@/lib/playground/runner'
import type { Words } from './words'

/** Milliseconds before a reader is told that a program runs: most are done by then. */
const patience = 300

export function StatusLine({ state, said, t }: { state: State; said: ReactNode; t: Words }) {
  const isSlow = useSlow(state.isRunning)
  return (
    <p className="play-status" role="status" data-kind={kindOf(state, isSlow)}>
      {said ?? textOf(state, isSlow, t)}
    </p>
  )
}

function useSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(() => setSlow(true), patience)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isRunning])
  return isSlow
}

function kindOf({ python, broken, run }: State, isSlow: boolean) {
  if (python.kind === 'failed' || broken) return 'broken'
  if (python.kind === 'loading' || isSlow) return 'busy'
  if (run?.trace.error) return run.trace.error.type === 'UnknownValue' ? 'calm' : 'broken'
  return run ? 'done' : 'idle'
}

function textOf({ python, broken, run }: State, isSlow: boolean, t: Words): string {
  if (broken) return t.broken[broken].title
  if (python.kind === 'loading') return t.loading
  if (python.kind === 'failed') return t.failed.title
  if (isSlow) return t.running
  if (!run) return python.kind === 'ready' ? t.ready : ''
  const { error, steps } = run.trace
  if (error?.type === 'UnknownValue') return t.unknown.title
  if (error?.type === 'TimeLimit') return t.broken.limit.title
  return error ? t.ended(error.type, error.line) : t.done(steps.length, run.milliseconds.toFixed(0))
}
