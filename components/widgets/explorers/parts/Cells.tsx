import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { ravel, unravel } from '@/lib/explore/format'

/** How a cell is looked at: pointed at itself, where it came from, what it is used for; or left out. */
export type Mark = 'here' | 'source' | 'also' | 'off'

export interface CellsProps {
  /** What a screen reader calls it: a cell is `name[0, 1]`. */
  readonly name: string
  readonly caption?: ReactNode
  readonly shape: readonly number[]
  /** What stands in each cell, row by row. */
  readonly values: readonly ReactNode[]
  /** One of the six colours, 0 to 5, for each cell; tensors or groups are told apart by it. */
  readonly tone?: ((at: number) => number | undefined) | undefined
  /** How strongly it is coloured, 0 to 1, instead of a tone. */
  readonly heat?: ((at: number) => number | undefined) | undefined
  readonly mark?: ((at: number) => Mark | undefined) | undefined
  /** More about a cell for a screen reader: `from a[1, 0]`. */
  readonly about?: ((at: number) => string) | undefined
  /** Is told which cell the pointer or the focus is on; null when it leaves. */
  readonly onPoint?: ((at: number | null) => void) | undefined
  /** Cells that can be switched: what a click does; `isPressed` says which are on. */
  readonly onPress?: ((at: number) => void) | undefined
  readonly isPressed?: ((at: number) => boolean) | undefined
}

/**
 * A small tensor of any rank up to 5 as nested grids: the last dimension goes across, the one before it down, the next
 * across again, and so on. With `onPoint`, arrow keys move from cell to cell.
 */
export function Cells({
  name,
  caption,
  shape,
  values,
  tone,
  heat,
  mark,
  about,
  onPoint,
  onPress,
  isPressed,
}: CellsProps) {
  const box = useRef<HTMLDivElement>(null)
  const focused = useRef(0)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: [1, 1], ArrowLeft: [1, -1], ArrowDown: [2, 1], ArrowUp: [2, -1] }[event.key]
    if (!step || shape.length === 0) return
    event.preventDefault()
    const index = unravel(focused.current, shape)
    // at the end of a grid on to the grid beside or below it
    const dims = shape.map((_, dim) => dim).filter((dim) => (shape.length - dim) % 2 === step[0]! % 2)
    for (const dim of dims.toReversed()) {
      const next = index[dim]! + step[1]!
      if (next >= 0 && next < shape[dim]!) {
        index[dim] = next
        break
      }
      index[dim] = step[1]! > 0 ? 0 : shape[dim]! - 1
    }
    box.current?.querySelector<HTMLElement>(`[data-at="${ravel(index, shape)}"]`)?.focus()
  }
  const cell = (at: number) => {
    const warmth = heat?.(at)
    const style = warmth === undefined ? {} : { style: { '--heat': `${Math.round(warmth * 100)}%` } as CSSProperties }
    const common = { 'data-tone': tone?.(at), 'data-mark': mark?.(at), className: 'ex-cell', ...style }
    if (!onPoint && !onPress)
      return (
        <span key={at} {...common}>
          {values[at]}
        </span>
      )
    return (
      <button
        key={at}
        type="button"
        {...common}
        data-at={at}
        tabIndex={at === 0 ? 0 : -1}
        aria-label={`${name}[${unravel(at, shape).join(', ')}]${about ? ` ${about(at)}` : ''}`}
        aria-pressed={isPressed?.(at)}
        onClick={onPress && (() => onPress(at))}
        onPointerEnter={() => onPoint?.(at)}
        onFocus={() => {
          focused.current = at
          onPoint?.(at)
        }}
      >
        {values[at]}
      </button>
    )
  }
  const grid = (dim: number, from: number): ReactNode => {
    if (dim === shape.length) return cell(from)
    const stride = shape.slice(dim + 1).reduce((product, size) => product * size, 1)
    return (
      <div
        key={from}
        className="ex-grid"
        data-across={(shape.length - dim) % 2 === 1 ? '' : undefined}
        data-depth={shape.length - dim}
      >
        {Array.from({ length: shape[dim]! }, (_, i) => grid(dim + 1, from + i * stride))}
      </div>
    )
  }
  return (
    <figure className="ex-cells">
      {caption && <figcaption>{caption}</figcaption>}
      <div
        ref={box}
        role="group"
        aria-label={name}
        className="ex-scroll"
        onKeyDown={onPoint || onPress ? move : undefined}
        onPointerLeave={onPoint && (() => onPoint(null))}
        onBlur={onPoint && ((event) => !event.currentTarget.contains(event.relatedTarget) && onPoint(null))}
      >
        {grid(0, 0)}
      </div>
    </figure>
  )
}
