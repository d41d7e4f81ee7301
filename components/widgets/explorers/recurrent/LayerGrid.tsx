import { useRef, type KeyboardEvent } from 'react'
import type { LayersView } from '@/lib/explore/layers'
import { grid, type Box, type Line } from './grid'

const rect = ({ x, y, width, height }: Box) => ({ x: x - width / 2, y: y - height / 2, width, height })

const head = ({ x2, y2, way }: Line) =>
  way === 'up' ? `M${x2},${y2}l-3.5,7h7z` : way === 'right' ? `M${x2},${y2}l-7,-3.5v7z` : `M${x2},${y2}l7,-3.5v7z`

/**
 * The states of all layers and directions over time. Pointing at one, or going there with the arrow keys, lights what has
 * a part in it; otherwise the states that the chosen result takes are lit.
 */
export function LayerGrid({
  view,
  pointed,
  onPoint,
  label,
  name,
  layerName,
}: {
  view: LayersView
  pointed: number | null
  onPoint(at: number | null): void
  label: string
  /** What a screen reader calls a state. */
  name: (at: number) => string
  layerName: (layer: number) => string
}) {
  const drawing = useRef<SVGSVGElement>(null)
  const { nodes, directions, look, taken, sizes } = view
  const { L, num_layers } = sizes
  const { width, height, places, ends, lines, bars, inputs, outputs } = grid(view)
  const here = pointed === null ? null : nodes[pointed]!
  const isPart = (at: number | null) => at !== null && (at === pointed || Boolean(here?.cone.has(at)))
  const isRead = (t: number) => here !== null && here.reads[0] <= t && t <= here.reads[1]
  const isLit = ({ from, to, into }: Line) => {
    if (!here) return into === (look === 'output' ? 'output' : 'last') && taken.has(from!)
    if (to !== null) return isPart(to) && (from === null || isPart(from))
    if (from !== pointed)
      return into === 'output' && isPart(from) && nodes[from!]!.layer < num_layers - 1 && leadsOn(from!)
    return into === 'last' || here.output !== null
  }
  /** Whether what lies above a state has a part in the one that is pointed at. */
  const leadsOn = (at: number) => nodes.some((node, i) => isPart(i) && node.below.includes(at))
  const tensor = look === 'c_n' ? 'c' : 'h'

  const focus = (at: number) => drawing.current?.querySelector<SVGElement>(`[data-at="${at}"]`)?.focus()
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: L, ArrowDown: -L }[event.key]
    const from = Number((event.target as Element).getAttribute('data-at'))
    if (by === undefined) return
    event.preventDefault()
    const isSameRow = Math.abs(by) === L || Math.floor((from + by) / L) === Math.floor(from / L)
    if (isSameRow) focus(from + by)
  }
  const stateOf = (at: number) => {
    if (at === pointed) return 'here'
    if (here) return isPart(at) ? 'source' : undefined
    return taken.has(at) ? 'here' : undefined
  }
  return (
    <div className="ex-scroll">
      <svg
        ref={drawing}
        className="ex-ly"
        viewBox={`0 0 ${width} ${height}`}
        style={{ minInlineSize: `${width * 0.72}px`, maxInlineSize: `${width * 1.15}px` }}
        role="group"
        aria-label={label}
        onKeyDown={move}
        onPointerLeave={() => onPoint(null)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onPoint(null)}
      >
        {lines
          .toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)))
          .map((line) => (
            <g key={line.key} data-lit={isLit(line) || undefined} className="ex-ly-line">
              <line x1={line.x1} y1={line.y1} x2={line.x2} y2={line.y2} />
              <path d={head(line)} />
            </g>
          ))}
        {bars.map((bar) => (
          <rect key={`${bar.layer} ${bar.t}`} {...rect(bar)} rx={2.5} className="ex-ly-bar" />
        ))}
        {inputs.map((box, t) => (
          <g key={t} data-state={isRead(t) ? 'source' : undefined}>
            <rect {...rect(box)} rx={6} />
            <text x={box.x} y={box.y + 4}>
              {view.at('input', t)}
            </text>
          </g>
        ))}
        {outputs.map((box, t) =>
          Array.from({ length: directions }, (_, d) => {
            const at = ((num_layers - 1) * directions + d) * L + t
            const half = box.width / directions
            const own = { ...box, x: box.x - box.width / 2 + half * (d + 0.5), width: half }
            return (
              <g
                key={`${t} ${d}`}
                data-state={at === pointed || (!here && look === 'output') ? 'here' : undefined}
                data-direction={d}
                onPointerEnter={() => onPoint(at)}
                onClick={() => focus(at)}
              >
                <rect {...rect(own)} rx={4} />
                <text x={own.x} y={own.y + 4}>
                  {view.features[d]}
                </text>
              </g>
            )
          }),
        )}
        {outputs.map((box, t) => (
          <text key={t} x={box.x} y={box.y - 19} className="ex-ly-small">
            {view.at('output', t)}
          </text>
        ))}
        {Array.from({ length: num_layers }, (_, layer) => (
          <text
            key={layer}
            x={6}
            y={ends[layer * directions * L + (directions - 1) * L]!.first.y - 20}
            className="ex-ly-small ex-ly-layer"
          >
            {layerName(layer)}
          </text>
        ))}
        {nodes.map(({ before, last, layer, direction }, at) => {
          const s = layer * directions + direction
          return (
            <g key={at}>
              {before === null && (
                <g data-state={here && isPart(at) ? 'source' : undefined}>
                  <rect {...rect(ends[at]!.first)} rx={6} className="ex-ly-end" />
                  <text x={ends[at]!.first.x} y={ends[at]!.first.y + 4}>
                    {tensor}_0[{s}]
                  </text>
                </g>
              )}
              {last !== null && (
                <g
                  data-state={at === pointed || (!here && look !== 'output') ? 'here' : undefined}
                  data-direction={direction}
                  onPointerEnter={() => onPoint(at)}
                  onClick={() => focus(at)}
                >
                  <rect {...rect(ends[at]!.last)} rx={6} />
                  <text x={ends[at]!.last.x} y={ends[at]!.last.y + 4}>
                    {tensor}_n[{last}]
                  </text>
                </g>
              )}
            </g>
          )
        })}
        {nodes.map(({ direction, t }, at) => (
          <g
            key={at}
            role="button"
            tabIndex={at === (pointed ?? 0) ? 0 : -1}
            data-at={at}
            data-state={stateOf(at)}
            data-direction={direction}
            aria-label={name(at)}
            onPointerEnter={() => onPoint(at)}
            onFocus={() => onPoint(at)}
          >
            <rect {...rect(places[at]!)} rx={6} />
            <text x={places[at]!.x} y={places[at]!.y + 4}>
              t={t}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
