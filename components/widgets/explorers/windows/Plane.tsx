import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import type { Mark } from '../parts/Cells'

export interface PlaneCell {
  readonly text: string
  /** What a screen reader calls it. */
  readonly name: string
  readonly role?: string | undefined
  readonly mark?: Mark | undefined
}

/** A frame around cells, from a row and a column on. */
export interface Box {
  readonly kind: 'window' | 'dropped'
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/**
 * Cells in rows, with frames over them. Arrow keys go from cell to cell; a frame of kind `window` can be dragged.
 *
 * @param onPoint is told the cell below the pointer or the focus, null when it leaves
 * @param onDrag is told where the window would begin
 */
export function Plane({
  name,
  width,
  cells,
  boxes,
  current,
  onPoint,
  onDrag,
}: {
  name: string
  width: number
  cells: readonly PlaneCell[]
  boxes: readonly Box[]
  /** The cell that Tab goes to. */
  current: number
  onPoint(at: number | null): void
  onDrag?(row: number, column: number): void
}) {
  const plane = useRef<HTMLDivElement>(null)
  const focused = useRef(current)
  const drag = useRef<{ readonly x: number; readonly y: number; readonly box: Box; readonly pitch: number } | null>(
    null,
  )
  const hasMoved = useRef(false)
  const seen = boxes.find(({ kind }) => kind === 'window') ?? { column: current % width, columns: 1 }
  // on a narrow screen what is looked at stays in sight
  useEffect(() => {
    const scroller = plane.current?.parentElement
    if (!scroller || !plane.current) return
    const pitch = plane.current.offsetWidth / width
    const [left, right] = [seen.column * pitch, (seen.column + seen.columns) * pitch]
    if (left < scroller.scrollLeft) scroller.scrollLeft = left
    else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth + 6
  }, [seen.column, seen.columns, width])

  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: width, ArrowUp: -width }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = focused.current + by
    const isAlong = Math.abs(by) === width || Math.floor(next / width) === Math.floor(focused.current / width)
    if (isAlong || width === 1) plane.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus()
  }
  // the window lies over cells that can be pointed at all the same
  const point = (event: PointerEvent) => {
    if (drag.current) {
      const { x, y, box, pitch } = drag.current
      hasMoved.current ||= Math.hypot(event.clientX - x, event.clientY - y) > 4
      if (!hasMoved.current) return
      onDrag?.(box.row + (event.clientY - y) / pitch, box.column + (event.clientX - x) / pitch)
      return
    }
    const below = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find((one) => plane.current?.contains(one) && one instanceof HTMLElement && one.dataset.at !== undefined)
    if (below) onPoint(Number((below as HTMLElement).dataset.at))
  }
  const take = (event: PointerEvent, box: Box) => {
    if (!onDrag) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const pitch = event.currentTarget.getBoundingClientRect().width / box.columns
    drag.current = { x: event.clientX, y: event.clientY, box, pitch }
    hasMoved.current = false
  }
  const longest = Math.max(...cells.map(({ text }) => text.length))
  return (
    <div className="ex-scroll">
      <div
        ref={plane}
        role="group"
        aria-label={name}
        className="ex-plane"
        style={{ '--columns': width, '--digits': Math.max(longest, 2) } as CSSProperties}
        onKeyDown={move}
        onPointerMove={point}
        onPointerDown={point}
        // a finger that is lifted leaves what it pointed at
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && onPoint(null)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onPoint(null)}
      >
        {cells.map(({ text, name: label, role, mark }, at) => (
          <button
            key={at}
            type="button"
            className="ex-cell"
            data-at={at}
            data-role={role}
            data-mark={mark}
            tabIndex={at === current ? 0 : -1}
            aria-label={label}
            onFocus={() => {
              focused.current = at
              onPoint(at)
            }}
          >
            {text}
          </button>
        ))}
        {boxes.map((box) => (
          <div
            key={`${box.kind} ${box.kind === 'window' ? '' : `${box.row} ${box.column}`}`}
            className="ex-window"
            data-kind={box.kind}
            data-drag={onDrag && box.kind === 'window' ? '' : undefined}
            style={
              { '--row': box.row, '--column': box.column, '--rows': box.rows, '--width': box.columns } as CSSProperties
            }
            onPointerDown={box.kind === 'window' ? (event) => take(event, box) : undefined}
            onPointerUp={(event) => {
              drag.current = null
              if (!hasMoved.current) point(event)
            }}
            onPointerCancel={() => (drag.current = null)}
          />
        ))}
      </div>
    </div>
  )
}
