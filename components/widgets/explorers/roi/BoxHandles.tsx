import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { grips, moved, type Grip, type Roi } from '@/lib/explore/roi'
import { unit } from './Sheet'
import type { RoiWords } from './words'

interface Drag {
  readonly grip: Grip
  readonly from: Roi
  readonly x: number
  readonly y: number
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The box over a map: it is dragged by its inside or by a corner, or moved with the arrow keys. */
export function BoxHandles({
  of,
  t,
  onMove,
  children,
}: {
  of: Roi
  t: RoiWords
  onMove(edges: ReturnType<typeof moved>): void
  /** What lies over it, and is dragged with it. */
  children?: ReactNode
}) {
  const drag = useRef<Drag | null>(null)
  const host = useRef<SVGGElement>(null)
  // inside a drawing Chrome does not heed touch-action, and React's own listener could not hold the page still
  useEffect(() => {
    const element = host.current!
    const hold = (event: TouchEvent) => event.preventDefault()
    element.addEventListener('touchstart', hold, { passive: false })
    return () => element.removeEventListener('touchstart', hold)
  }, [])
  const [x1, y1, x2, y2] = of.drawn.map((edge) => edge * unit) as [number, number, number, number]
  const corners = { 'x1 y1': [x1, y1], 'x2 y1': [x2, y1], 'x1 y2': [x1, y2], 'x2 y2': [x2, y2] } as const

  const at = (event: PointerEvent<SVGGElement>) => {
    const svg = event.currentTarget.ownerSVGElement!
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()!.inverse())
  }
  const take = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return
    const grip = grips.find((one) => one === (event.target as Element).getAttribute('data-grip')) ?? 'all'
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { grip, from: of, ...point(at(event)) }
  }
  const pull = (event: PointerEvent<SVGGElement>) => {
    if (!drag.current) return
    const { x, y } = point(at(event))
    const { grip, from } = drag.current
    onMove(moved(from, grip, [(x - drag.current.x) / unit, (y - drag.current.y) / unit]))
  }
  const press = (grip: Grip) => (event: KeyboardEvent) => {
    const by = arrows[event.key]
    if (!by) return
    event.preventDefault()
    event.stopPropagation()
    const step = of.limits.step * of.scale * (event.shiftKey ? 5 : 1)
    onMove(moved(of, grip, [by[0] * step, by[1] * step]))
  }
  return (
    <g
      ref={host}
      className="ex-roi-box"
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
    >
      <rect
        data-grip="all"
        tabIndex={0}
        role="button"
        aria-label={t.box}
        onKeyDown={press('all')}
        x={Math.min(x1, x2)}
        y={Math.min(y1, y2)}
        width={Math.abs(x2 - x1)}
        height={Math.abs(y2 - y1)}
      />
      {children}
      {Object.entries(corners).map(([grip, [x, y]]) => (
        <circle
          key={grip}
          data-grip={grip}
          tabIndex={0}
          role="button"
          aria-label={t.corner(grip)}
          onKeyDown={press(grip as Grip)}
          cx={x}
          cy={y}
          r={6}
        />
      ))}
    </g>
  )
}

const point = ({ x, y }: DOMPoint) => ({ x, y })
