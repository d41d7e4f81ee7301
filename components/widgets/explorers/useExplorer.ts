import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readState, writeState, type State } from '@/lib/explore/address'
import type { ExplorerProps } from './props'

/**
 * Safari takes a hundred new addresses in half a minute and then raises an error. A change is written at once, and of
 * very many in a row every 400 ms one.
 */
class Allowance {
  private left = 20
  private asked = 0

  /** Milliseconds to wait before the next address is written. */
  wait(): number {
    const now = Date.now()
    this.left = Math.min(20, this.left + (now - this.asked) / 400)
    this.asked = now
    if (this.left < 1) return 400
    this.left -= 1
    return 0
  }
}

/** All explorers of a page share it, as they share the address. */
const allowance = new Allowance()

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

  useEffect(() => {
    if (!isTouched.current) return
    const timer = setTimeout(() => {
      const query = writeState(initial, state, location.search, `${id}.`)
      window.history.replaceState(null, '', `${location.pathname}${query}${location.hash}`)
    }, allowance.wait())
    return () => clearTimeout(timer)
  }, [initial, state, id])

  return { state, change, reset, isChanged: Object.keys(initial).some((key) => state[key] !== initial[key]) }
}
