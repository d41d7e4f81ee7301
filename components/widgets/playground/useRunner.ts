import { useEffect, useRef, useState } from 'react'
import { initial, Runner, type State, type Thread } from '@/lib/playground/runner'

const makeThread = (): Thread =>
  new Worker(new URL('../../../lib/python/worker.ts', import.meta.url), { type: 'module' })

/** CPython in its worker, for as long as the page is there. */
export function useRunner() {
  const [state, setState] = useState<State>(initial)
  const runner = useRef<Runner>(null)
  useEffect(() => {
    runner.current = new Runner(makeThread, process.env.BASE_PATH ?? '', setState)
    return () => {
      runner.current?.close()
      setState(initial)
    }
  }, [])
  return { state, runner }
}
