import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { moveAxis, orderOf } from '@/lib/explore/movement/axes'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** The dimensions in their new order, to be dragged along, or moved with the arrow keys. */
export function Axes({
  shape,
  dims,
  lang,
  onChange,
}: {
  shape: readonly number[]
  dims: string
  lang: Lang
  onChange(dims: readonly number[]): void
}) {
  const t = words[lang]
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const order = orderOf(dims, shape.length)
  if (shape.length < 2) return null
  const move = (axis: number, to: number) => {
    if (to >= 0 && to < order.length && to !== order.indexOf(axis)) onChange(moveAxis(order, axis, to))
  }
  const press = (event: KeyboardEvent, axis: number) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    move(axis, order.indexOf(axis) + step)
  }
  const drag = (event: PointerEvent) => {
    if (dragged === null) return
    const all = [...(box.current?.querySelectorAll('button') ?? [])]
    const over = all.findIndex((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      return (
        event.clientX >= left && event.clientX <= right && event.clientY >= top - 24 && event.clientY <= bottom + 24
      )
    })
    if (over >= 0) move(dragged, over)
  }
  return (
    <div className="ex-axes needs-script">
      <span id={id}>{t.axes}</span>
      <div ref={box} role="group" aria-labelledby={id}>
        {order.map((axis, at) => (
          <button
            key={axis}
            type="button"
            data-dragged={dragged === axis ? '' : undefined}
            aria-label={t.axis(axis, shape[axis]!, at + 1, order.length)}
            onKeyDown={(event) => press(event, axis)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              setDragged(axis)
            }}
            onPointerMove={drag}
            onPointerUp={() => setDragged(null)}
            onPointerCancel={() => setDragged(null)}
          >
            <code>{axis}</code>
            <span>{t.size(shape[axis]!)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
