import { useId } from 'react'
import { edges, type Node, type Promotion } from '@/lib/explore/promotion'
import type { Lang } from '@/lib/text'
import { words } from './promotion-words'

/** Where each dtype stands: columns from the left, rows from the top. */
const places: Readonly<Record<Node, readonly [column: number, row: number]>> = {
  complex128: [2, 0],
  float64: [0.5, 0],
  complex64: [2, 1],
  float32: [0.5, 1],
  complex32: [2, 2],
  float16: [1, 2],
  bfloat16: [0, 2],
  int64: [0.5, 3],
  int32: [0.5, 4],
  int16: [0.5, 5],
  int8: [1, 6],
  uint8: [0, 6],
  bool: [0.5, 7],
}
const nodes = Object.keys(places) as Node[]

/** Where the categories lie: left, top, width and height in columns and rows. */
const bands = [
  ['float', 0, 0, 2, 3],
  ['complex', 2, 0, 1, 3],
  ['int', 0, 3, 2, 4],
  ['bool', 0, 7, 2, 1],
] as const

const [column, row, width, height] = [88, 42, 78, 26]
/** Above the rows of a category is its name. */
const heading = 14
const top = (at: number) => at * row + heading * bands.filter(([, x, y]) => x === 0 && y < at).length
const centre = (node: Node) => {
  const [across, down] = places[node]
  const band = bands.find(([, x, y, , rows]) => x === (across === 2 ? 2 : 0) && down >= y && down < y + rows)!
  return [(across + 0.5) * column, top(band[2]) + heading + (down - band[2] + 0.5) * row] as const
}

/** The dtypes, each with arrows to the next above it; both operands, the way up, and where they meet. */
export function Lattice({ promotion, lang }: { promotion: Promotion; lang: Lang }) {
  const t = words[lang]
  const tip = useId()
  const { a, b, common, followed, result } = promotion
  const isFollowed = ([from, to]: readonly [Node, Node]) => followed.some(([low, high]) => low === from && high === to)
  const isAsked = result.kind !== 'python'
  const badges = (node: Node) => [a.dtype === node && 'a', b.dtype === node && 'b'].filter(Boolean).join(' ')
  return (
    <figure className="ex-lattice">
      <svg viewBox={`0 0 ${3 * column} ${8 * row + 3 * heading}`} role="img" aria-label={t.lattice(promotion)}>
        <defs>
          <marker
            id={tip}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" fill="context-stroke" />
          </marker>
        </defs>
        {bands.map(([category, x, y, across, down]) => (
          <rect
            key={category}
            className="ex-lattice-band"
            x={x * column + 2}
            y={top(y) + 2}
            width={across * column - 4}
            height={down * row + heading - 4}
            rx={8}
          />
        ))}
        {bands.map(([category, x, y]) => (
          <text key={category} className="ex-lattice-name" x={x * column + 8} y={top(y) + 14}>
            {t.categories[category]}
          </text>
        ))}
        {edges.map((edge) => (
          <path
            key={edge.join()}
            d={arrow(edge)}
            data-followed={isAsked && isFollowed(edge) ? '' : undefined}
            markerEnd={`url(#${tip})`}
          />
        ))}
        {nodes.map((node) => {
          const [x, y] = centre(node)
          const badge = badges(node)
          return (
            <g
              key={node}
              transform={`translate(${x} ${y})`}
              data-operand={badge ? '' : undefined}
              data-common={isAsked && node === common ? '' : undefined}
              data-result={result.kind === 'dtype' && node === result.dtype ? '' : undefined}
            >
              <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={6} />
              <text dy="0.34em">{node}</text>
              {badge && (
                <text className="ex-lattice-badge" x={-width / 2 + 2} y={-height / 2 - 2}>
                  {badge}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

/** From the edge of one box to that of the other. */
function arrow([from, to]: readonly [Node, Node]): string {
  const [[x, y], [toX, toY]] = [centre(from), centre(to)]
  if (y === toY) return `M${x + width / 2} ${y}H${toX - width / 2 - 1}`
  return `M${x} ${y - height / 2}L${toX} ${toY + height / 2 + 1}`
}
