import { round } from '@/lib/explore/format'
import type { CellsView } from '@/lib/explore/cells'
import { drawings, type Box, type Part } from './diagrams'
import { Maths } from './Maths'
import { toneOf } from './tones'

/** The cell as a drawing: what the present stage computes is lit, and so are the lines into it. */
export function CellDiagram({ view, label }: { view: CellsView; label: string }) {
  const { cell, boxes, stages, stage, nonlinearity } = view
  const { width, height, parts, lines } = drawings[cell]
  const hasBias = view.weights.length > 2
  const present = (stages as readonly string[]).indexOf(stage)
  const isDone = ({ stage: of }: Part) => of === undefined || (stages as readonly string[]).indexOf(of) <= present
  const isLit = (name: string) => parts[name]!.stage === stage
  const box = (name: string): Box => around(parts[name]!, boxes[name]?.length ?? 0)
  const isSource = (name: string) => lines.some(({ from, to }) => from === name && isLit(to)) && !isLit(name)
  // lit lines lie above the others
  const inOrder = lines.toSorted((a, b) => Number(isLit(a.to)) - Number(isLit(b.to)))
  return (
    <div className="ex-scroll" role="group" aria-label={label} tabIndex={0}>
      <svg className="ex-rc" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {inOrder.map(({ from, to, path }) => (
          <path key={`${from} ${to}`} d={path(box)} data-lit={isLit(to) || undefined} />
        ))}
        {Object.entries(parts).map(([name, part]) => {
          const { left, top, right, bottom } = box(name)
          const state = isLit(name) ? 'lit' : isSource(name) ? 'source' : isDone(part) ? 'done' : 'later'
          const toned = part.isOperation ? undefined : toneOf(name)
          return (
            <g key={name} data-state={state} data-tone={toned}>
              <rect
                x={left}
                y={top}
                width={right - left}
                height={bottom - top}
                rx={part.isOperation ? (bottom - top) / 2 : 7}
              />
              <text x={part.x} y={part.isOperation ? part.y + 4 : top + 15} className="ex-rc-label">
                <Maths text={hasBias ? part.label : part.label.replace(/ \+ b_.*/, '')} isSvg />
              </text>
              {boxes[name] &&
                !part.isOperation &&
                boxes[name].map((value, i) => (
                  <text key={i} x={part.x} y={top + 30 + 13 * i} className="ex-rc-number">
                    {isDone(part) ? round(value, 3) : '·'}
                  </text>
                ))}
            </g>
          )
        })}
        {cell === 'RNN' && (
          <text x={470} y={117} className="ex-rc-label">
            {nonlinearity}
          </text>
        )}
      </svg>
    </div>
  )
}

function around({ x, y, isOperation, width = 58 }: Part, count: number): Box {
  const [wide, high] = isOperation ? [24, 24] : [width, 24 + 13 * count]
  return { x, y, left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2 }
}
