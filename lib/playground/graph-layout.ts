import { Graph as Plan, layout } from '@dagrejs/dagre'
import type { Graph, Node } from './graph-part'
import { gateKey } from './graph-part'
import { metrics, nodeSize, sizeWidth } from './graph-metrics'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A node with its place in the graph around it: the upper left corner. */
export interface PlacedNode extends Point {
  readonly node: Node
  readonly width: number
  readonly height: number
  readonly inside: Layout | null
}

export interface PlacedEdge {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly points: readonly Point[]
  readonly size: string | null
  readonly label: Point & { readonly width: number }
  /** Not where it goes on in a module. */
  readonly isArrow: boolean
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  /** Where the tensors cross the border, by the keys of the gates. */
  readonly gates: ReadonlyMap<string, number>
}

/** Places a graph from top to bottom, the insides of unfolded modules first: each is a plan of its own. */
export function layoutOf(graph: Graph): Layout {
  const plan = new Plan({ multigraph: true })
  plan.setGraph({ rankdir: 'TB', nodesep: 24, edgesep: 14, ranksep: 22, marginx: 0, marginy: 0 })
  const insides = new Map(graph.nodes.flatMap(({ key, inside }) => (inside ? [[key, layoutOf(inside)]] : [])))
  graph.nodes.forEach((node) => plan.setNode(node.key, nodeSize(node, insides.get(node.key))))
  graph.gates.forEach(({ key }) => plan.setNode(key, { width: 1, height: 1 }))
  holdGates(graph, plan)
  graph.edges.forEach(({ from, to, tensor, size }) => {
    const label = size === null ? {} : { width: sizeWidth(size), height: 16, labelpos: 'c' as const }
    plan.setEdge(from, to, label, tensor)
  })
  layout(plan)

  const placed = graph.nodes.map((node): PlacedNode => {
    const { width, height, x, y } = plan.node(node.key) as Required<Point> & { width: number; height: number }
    return { node, width, height, x: x - width / 2, y: y - height / 2, inside: insides.get(node.key) ?? null }
  })
  const byKey = new Map(placed.map((one) => [one.node.key, one]))
  const edges = graph.edges.map(({ from, to, tensor, size }): PlacedEdge => {
    const { points, x, y } = plan.edge(from, to, tensor) as { points: Point[]; x: number; y: number }
    const ends = { from: atGate(byKey.get(from), tensor, false), to: atGate(byKey.get(to), tensor, true) }
    const middle = points.slice(1, -1)
    const all = [ends.from ?? points[0]!, ...middle, ends.to ?? points.at(-1)!]
    return {
      key: `${from}→${to} ${tensor}`,
      from,
      to,
      points: all,
      size,
      label: { x, y, width: size === null ? 0 : sizeWidth(size) },
      isArrow: byKey.has(to) && ends.to === null,
    }
  })
  const gates = graph.gates.map(({ key }) => [key, plan.node(key) as Required<Point>] as const)
  return moved(placed, edges, gates)
}

/** Entries come first and exits last, whatever else lies between. */
function holdGates({ gates, nodes }: Graph, plan: Plan): void {
  for (const isEntry of [true, false]) {
    const here = gates.filter((gate) => gate.isEntry === isEntry)
    if (here.length === 0 || nodes.length === 0) continue
    const end = isEntry ? '<' : '>'
    plan.setNode(end, { width: 0, height: 0 })
    for (const { key } of here)
      plan.setEdge(isEntry ? end : key, isEntry ? key : end, { weight: 20, minlen: 1 }, 'hold')
  }
}

/** An edge at an unfolded module ends where the tensor goes on inside. */
function atGate(placed: PlacedNode | undefined, tensor: string, isEntry: boolean): Point | null {
  const gate = placed?.inside?.gates.get(gateKey(tensor, isEntry))
  if (!placed || gate === undefined) return null
  return { x: placed.x + insideAt(placed).x + gate, y: isEntry ? placed.y : placed.y + placed.height }
}

/** Where the inside of an unfolded module begins. */
export const insideAt = ({ width, inside }: PlacedNode): Point => ({
  x: (width - inside!.width) / 2,
  y: metrics.header,
})

/** So that everything begins at 0, and what comes and goes reaches the borders. */
function moved(
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[],
  gates: readonly (readonly [string, Point])[],
): Layout {
  const lines = edges.flatMap(({ points }) => points)
  const labels = edges.flatMap(({ size, label: { x, y, width } }) =>
    size === null
      ? []
      : [
          { x: x - width / 2, y },
          { x: x + width / 2, y },
        ],
  )
  const corners = nodes.flatMap(({ x, y, width, height }) => [{ x, y }, { x: x + width, y: y + height }]) // prettier-ignore
  const all = [...lines, ...labels, ...corners, ...gates.map(([, point]) => point)]
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))]
  const by = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top })
  const [width, height] = [Math.max(...all.map(({ x }) => x)) - left, Math.max(...all.map(({ y }) => y)) - top]
  const borders = new Map(gates.map(([key, { x }]) => [key, x - left]))
  const toBorder = (key: string, y: number) => (borders.has(key) ? [{ x: borders.get(key)!, y }] : [])
  return {
    width,
    height,
    nodes: nodes.map(by),
    edges: edges.map((edge) => ({
      ...edge,
      points: [
        ...toBorder(edge.from, -metrics.header),
        ...edge.points.map(by),
        ...toBorder(edge.to, height + metrics.foot),
      ],
      label: by(edge.label),
    })),
    gates: borders,
  }
}

const roundness = 22

/** A line through the plan's points, its corners rounded. */
export function pathOf(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
  const towards = (from: Point, to: Point): Point => {
    const far = Math.hypot(to.x - from.x, to.y - from.y)
    const part = far === 0 ? 0 : Math.min(roundness, far / 2) / far
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
  }
  const corners = points
    .slice(1, -1)
    .map((point, i) => `L${at(towards(point, points[i]!))}Q${at(point)} ${at(towards(point, points[i + 2]!))}`)
  return [`M${at(points[0]!)}`, ...corners, `L${at(points.at(-1)!)}`].join('')
}
