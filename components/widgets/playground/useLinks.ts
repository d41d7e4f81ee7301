import { useEffect, useRef } from 'react'
import { codeFromAddress } from '@/lib/playground/share'

/** Opens the program of a link that is followed while the playground is already there. */
export function useLinks(open: (source: string) => void): void {
  const now = useRef(open)
  useEffect(() => {
    now.current = open
  })
  useEffect(() => {
    const follow = () => void codeFromAddress(location.hash).then((source) => source !== null && now.current(source))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
}
