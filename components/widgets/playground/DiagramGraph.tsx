import type { KeyboardEvent } from 'react'
import { insideAt, pathOf, type Layout, type PlacedEdge, type PlacedNode } from '@/lib/playground/graph-layout'
import { metrics } from '@/lib/playground/graph-metrics'
import type { Lang } from '@/lib/text'
import type { words } from './diagram-words'

interface Shared {
  readonly words: (typeof words)[Lang]
  /** Folds or unfolds the module of that key. */
  readonly onTurn: (key: string) => void
}

/** A graph, and the graphs inside its unfolded modules. */
export function DiagramGraph({ layout, ...shared }: { layout: Layout } & Shared) {
  return (
    <>
      {layout.nodes.map((placed) => (
        <DiagramNode key={placed.node.key} placed={placed} {...shared} />
      ))}
      {layout.edges.map((edge) => (
        <DiagramEdge key={edge.key} edge={edge} />
      ))}
    </>
  )
}

function DiagramEdge({ edge: { points, size, label, isArrow } }: { edge: PlacedEdge }) {
  const end = points.at(-1)!
  return (
    <g className="graph-edge">
      <path d={pathOf(points)} />
      {isArrow && (
        <path className="graph-head" d={`M${end.x - 3.5} ${end.y - 6}L${end.x} ${end.y}L${end.x + 3.5} ${end.y - 6}`} />
      )}
      {size !== null && <rect x={label.x - label.width / 2} y={label.y - 8} width={label.width} height={16} />}
      {size !== null && (
        <text className="graph-size" x={label.x} y={label.y} dy="0.35em">
          {size}
        </text>
      )}
    </g>
  )
}

function DiagramNode({ placed, words: t, onTurn }: { placed: PlacedNode } & Shared) {
  const { node, x, y, width, height, inside } = placed
  const { key, kind, title, subtitle, times } = node
  const name = [title || t.output, subtitle, times > 1 ? t.times(times) : ''].filter(Boolean).join(', ')
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onTurn(key)
  }
  const button = {
    role: 'button',
    tabIndex: 0,
    'aria-expanded': inside !== null,
    'aria-label': inside ? t.fold(name) : t.unfold(name),
    onClick: () => onTurn(key),
    onKeyDown: press,
  }
  const box = <rect className="graph-box" width={width} height={height} rx={kind === 'output' ? 12 : 6} />
  const gap = inside && insideAt(placed)
  return (
    <g
      className="graph-node"
      data-kind={kind}
      data-unfolded={inside ? '' : undefined}
      transform={`translate(${x} ${y})`}
    >
      {inside && box}
      <g {...(kind === 'group' ? button : {})} data-module={kind === 'group' ? key : undefined}>
        {inside ? <rect className="graph-heading" width={width} height={metrics.header - 2} rx={6} /> : box}
        {!inside && <Words placed={placed} title={title || t.output} />}
      </g>
      {inside && gap && (
        <g transform={`translate(${gap.x} ${gap.y})`}>
          <DiagramGraph layout={inside} words={t} onTurn={onTurn} />
        </g>
      )}
      {/* over the lines that come in */}
      {inside && <Words placed={placed} title={title} />}
    </g>
  )
}

/** Name and class; beside each other above an unfolded module, otherwise one below the other. */
function Words({ placed: { node, width, height, inside }, title }: { placed: PlacedNode; title: string }) {
  const { kind, subtitle, times } = node
  const isGroup = kind === 'group'
  const left = inside || isGroup
  const middle = inside ? (metrics.header - 2) / 2 : subtitle ? height / 2 - 8 : height / 2
  const x = left ? metrics.pad + 14 : width / 2
  return (
    <>
      {isGroup && (
        <path
          className="graph-mark"
          transform={`translate(${metrics.pad + 3} ${inside ? middle : height / 2}) rotate(${inside ? 90 : 0})`}
          d="M-2 -4L2.5 0L-2 4"
        />
      )}
      <text className="graph-title" x={x} y={middle} dy="0.35em" textAnchor={left ? 'start' : 'middle'}>
        {title}
        {inside && (
          <tspan className="graph-class" dx="8">
            {subtitle}
          </tspan>
        )}
      </text>
      {!inside && subtitle && (
        <text className="graph-class" x={x} y={height / 2 + 9} dy="0.35em" textAnchor={left ? 'start' : 'middle'}>
          {subtitle}
        </text>
      )}
      {times > 1 && (
        <text
          className="graph-times"
          x={width - metrics.pad + 2}
          y={inside ? middle : height / 2}
          dy="0.35em"
          textAnchor="end"
        >
          ×{times}
        </text>
      )}
    </>
  )
}
