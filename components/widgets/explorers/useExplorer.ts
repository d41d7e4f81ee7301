import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readState, writeState, type State } from '@/lib/explore/address'
import type { ExplorerProps } from './props'

/**
 * The state of an explorer: flat, kept in the address (`?windows.stride=2`), so that a link shows what its sender saw.
 *
 * @param usual what to begin with; a note's `start` and then the address go before it
 */
export function useExplorer<S extends State>(usual: S, { id, start }: ExplorerProps) {
  const initial = useMemo(() => readState(usual, start), [usual, start])
  const [state, setState] = useState(initial)
  const isTouched = useRef(false)

  const change = useCallback((part: Partial<S>) => {
    isTouched.current = true
    setState((current) => ({ ...current, ...part }))
  }, [])
  const reset = useCallback(() => change(initial), [change, initial])

  // the server knows no address, so the first drawing is the same everywhere, and what the address says comes after it
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address is such an outside system
    setState(readState(initial, location.search, `${id}.`))
  }, [id, initial])

  // a change is written at once; many in a row a few times a second, which is what browsers allow
  const written = useRef(0)
  useEffect(() => {
    if (!isTouched.current) return
    const write = () => {
      written.current = Date.now()
      const query = writeState(initial, state, location.search, `${id}.`)
      window.history.replaceState(null, '', `${location.pathname}${query}${location.hash}`)
    }
    const timer = setTimeout(write, Math.max(0, written.current + 400 - Date.now()))
    return () => clearTimeout(timer)
  }, [initial, state, id])

  return { state, change, reset, isChanged: Object.keys(initial).some((key) => state[key] !== initial[key]) }
}
