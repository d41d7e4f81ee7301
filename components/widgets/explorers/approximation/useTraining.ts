import { useCallback, useEffect, useRef, useState } from 'react'
import { mostUnits, type Fit } from '@/lib/explore/approximation'
import { firstJob, firstTrained, keyOf, starts, type Job } from '@/lib/explore/training'

/** How far the training of one job is. */
export interface Training {
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  readonly done: number
  readonly total: number
  readonly fits: readonly Fit[]
}

const waiting: Training = { state: 'running', done: 0, total: mostUnits * starts, fits: [] }
const known: ReadonlyMap<string, Training> = new Map([
  [keyOf(firstJob), { state: 'done', done: 1, total: 1, fits: firstTrained }],
])

/**
 * Trains what `job` says in a worker, soon after it has changed; what was trained once stays.
 *
 * @param job null: there is nothing that could be trained
 */
export function useTraining(job: Job | null) {
  const [all, setAll] = useState(known)
  const [attempt, setAttempt] = useState(0)
  const thread = useRef<Worker>(null)
  const finished = useRef(new Set(known.keys()))
  const key = job && keyOf(job)

  const put = useCallback(
    (name: string, part: Partial<Training>) =>
      setAll((before) => new Map(before).set(name, { ...(before.get(name) ?? waiting), ...part })),
    [],
  )

  useEffect(() => {
    if (!job || !key || finished.current.has(key)) return
    const timer = setTimeout(() => {
      const worker = new Worker(new URL('../../../../lib/explore/training-worker.ts', import.meta.url), {
        type: 'module',
      })
      thread.current = worker
      put(key, waiting)
      worker.onmessage = ({ data }: MessageEvent<Omit<Training, 'state'>>) => {
        const isDone = data.done === data.total
        if (isDone) finished.current.add(key)
        put(key, { ...data, state: isDone ? 'done' : 'running' })
      }
      worker.onerror = () => put(key, { state: 'failed' })
      worker.postMessage(job)
    }, 500)
    return () => {
      clearTimeout(timer)
      thread.current?.terminate()
      thread.current = null
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key is the job
  }, [key, attempt, put])

  const stop = () => {
    thread.current?.terminate()
    if (key) put(key, { state: 'stopped' })
  }
  return { training: (key && all.get(key)) || waiting, stop, again: () => setAttempt((before) => before + 1) }
}
