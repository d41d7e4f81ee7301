import { useId } from 'react'
import type { Explored } from '@/lib/explore/autograd'
import { clipped, headOf, metrics, pathOf, sentAlong, type Box, type Line } from '@/lib/explore/autograd/picture'
import { lineOfNumbers, rowsOf } from '@/lib/explore/autograd/numbers'
import type { Step } from '@/lib/explore/autograd/trace'
import type { Lang } from '@/lib/text'
import { words } from './words'

interface GraphProps {
  readonly explored: Explored
  readonly step: number
  readonly focus: number | null
  readonly onFocus: (name: string) => void
  readonly lang: Lang
}

/** The graph at one step: boxes are tensors, lines lead from operands to results, and gradients come back along them. */
export function Graph({ explored, step, focus, onFocus, lang }: GraphProps) {
  const { picture, trace } = explored
  const arrow = useId()
  const now = trace.steps[step]!
  const made = new Set(
    trace.steps.slice(0, step + 1).flatMap(({ event }) => (event.kind === 'op' ? trace.ops[event.op]!.outputs : [])),
  )
  const isThere = ({ card }: Box) => card.op === null || made.has(card.id)
  return (
    <div className="ex-scroll">
      <svg
        className="ag-graph"
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="group"
        aria-label={words[lang].graph(trace.cards.length)}
      >
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="6"
            markerHeight="6"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {picture.lines.map((line) => (
          <Edge key={line.key} line={line} now={now} isThere={made.has(line.to)} arrow={`url(#${arrow})`} />
        ))}
        {picture.boxes.map((box) => (
          <Tensor
            key={box.card.id}
            box={box}
            now={now}
            isThere={isThere(box)}
            isFocused={focus === box.card.id}
            onFocus={onFocus}
            lang={lang}
          />
        ))}
        {picture.lines.map((line) => {
          const sent = sentAlong(now, line, trace.cards[line.from]!)
          return sent && <Sent key={line.key} line={line} text={clipped(sent)} />
        })}
      </svg>
    </div>
  )
}

interface EdgeProps {
  readonly line: Line
  readonly now: Step
  readonly isThere: boolean
  /** Where the arrow is drawn. */
  readonly arrow: string
}

function Edge({ line, now, isThere, arrow }: EdgeProps) {
  const { event } = now
  const isActive = 'op' in event && event.op === line.op
  const isBack = event.kind === 'back' && isActive && event.flows.some(({ to }) => to === line.from)
  const state = isBack ? 'back' : isActive && event.kind === 'op' ? 'forward' : isThere ? undefined : 'later'
  return (
    <path
      className="ag-line"
      d={pathOf(line.points)}
      data-state={state}
      data-cut={line.isFollowed ? undefined : ''}
      {...(isBack ? { markerStart: arrow } : { markerEnd: arrow })}
    />
  )
}

function Sent({ line: { label }, text }: { line: Line; text: string }) {
  const width = text.length * metrics.letter + 10
  return (
    <g className="ag-sent" aria-hidden="true">
      <rect x={label.x - width / 2} y={label.y - 10} width={width} height={20} rx={10} />
      <text x={label.x} y={label.y + 4} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}

interface TensorProps {
  readonly box: Box
  readonly now: Step
  readonly isThere: boolean
  readonly isFocused: boolean
  readonly onFocus: (name: string) => void
  readonly lang: Lang
}

function Tensor({ box, now, isThere, isFocused, onFocus, lang }: TensorProps) {
  const { card, x, y, width, height } = box
  const t = words[lang]
  const state = now.cards.get(card.id)
  const shown = isThere ? rowsOf(state?.values ?? null, card.shape) : ['·']
  const reached = now.reached.get(card.id)
  const kept = state && !state.isOver && (state.is_leaf || state.retains_grad) ? state.grad : null
  const gradient = reached ?? kept
  const grads = gradient ? rowsOf(gradient, card.shape) : []
  const { pad, line } = metrics
  const name = card.name ?? String(card.id)
  const choose = () => onFocus(name)
  const isActive = now.event.kind === 'seed' && now.event.card === card.id
  const label = t.box(headOf(card), isThere ? shown.join(' ') : '…', gradient && lineOfNumbers(gradient, card.shape))
  return (
    <g
      className="ag-box"
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isFocused}
      data-name={card.name ?? undefined}
      data-grad={state?.requires_grad ? '' : undefined}
      data-there={isThere ? '' : undefined}
      data-leaf={card.op === null ? '' : undefined}
      data-active={isActive ? '' : undefined}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose()
      }}
    >
      <rect width={width} height={height} rx={8} />
      <text x={pad} y={pad + 11} className="ag-head">
        {headOf(card)}
      </text>
      {shown.map((row, i) => (
        <text key={i} x={pad} y={pad + 11 + line * (i + 1)} className="ag-value">
          {row}
        </text>
      ))}
      {grads.map((row, i) => (
        <text
          key={i}
          x={pad}
          y={pad + 11 + line * (1 + box.rows + i)}
          className="ag-grad"
          data-kept={kept ? '' : undefined}
        >
          {i === 0 ? '∂ ' : '  '}
          {row}
        </text>
      ))}
      <text x={pad} y={height - pad} className="ag-fn">
        {isThere ? (state?.grad_fn ?? (state?.requires_grad ? t.leaf : t.constant)) : ''}
        {isThere && state && state.version > 0 ? ` · v${state.version}` : ''}
      </text>
    </g>
  )
}
