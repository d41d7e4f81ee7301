'use client'

import { lazy, Suspense, useEffect, useRef } from 'react'
import type { First } from './calculator/Live'

/**
 * A widget's code waits until it is wanted: the server's HTML stands in for it, and React takes that over once the
 * code is there. All widgets of a page wait together, for the first that comes near.
 */
let want = () => {}
const wanted = new Promise<void>((resolve) => (want = resolve))

const load = () => import('./calculator/Live')
const Live = lazy(() => (typeof window === 'undefined' ? load() : wanted.then(load)))

/** The live part of a calculator: render `Calculator`, which works out its props. */
export function LazyCalculator(props: First) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // After a click on a link there is no HTML of the server to look at meanwhile.
    if (!box.current || box.current.querySelector('.widget-wait')) return want()
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && want(), { rootMargin: '300px' })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={box} className="widget" onFocus={() => want()} onPointerOver={() => want()}>
      <Suspense fallback={<div className="widget-wait" />}>
        <Live {...props} />
      </Suspense>
    </div>
  )
}
