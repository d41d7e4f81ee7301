import { Graph as Plan, layout } from '@dagrejs/dagre'
import { lineOfNumbers, rowsOf } from './numbers'
import { isShown, type Card, type CardState, type Step, type Trace } from './trace'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box with its place: the upper left corner. */
export interface Box extends Point {
  readonly card: Card
  readonly width: number
  readonly height: number
  /** How many rows its numbers may take, and its gradient. */
  readonly rows: number
}

/** From the operand to what was made of it. */
export interface Line {
  readonly key: string
  readonly op: number
  readonly from: number
  readonly to: number
  readonly points: readonly Point[]
  /** Where a number may stand on it. */
  readonly label: Point
  /** A gradient can come back along it. */
  readonly isFollowed: boolean
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

export const metrics = { letter: 7.25, line: 16, pad: 9 } as const

/** The most letters that stand in one line of a box. */
const mostLetters = 27

export const clipped = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text

/** What stands in the first line of a box. */
export const headOf = ({ name, made, op }: Card): string => {
  if (op === null) return name ?? made
  return clipped(name === null ? made : `${name} = ${made}`)
}

/** Where everything lies: the same at every step. */
export function pictureOf(trace: Trace): Picture {
  const plan = new Plan({ multigraph: true })
  plan.setGraph({ rankdir: 'TB', nodesep: 26, edgesep: 18, ranksep: 34, marginx: 4, marginy: 4 })
  const last = trace.steps.at(-1)!
  const cards = trace.cards.filter((card) => isShown(trace, card))
  // dagre finds nothing to be −∞ wide
  if (cards.length === 0) return { width: 0, height: 0, boxes: [], lines: [] }
  for (const card of cards) plan.setNode(String(card.id), sizeOf(card, last, trace.steps))
  const edges = new Map<string, Pick<Line, 'key' | 'op' | 'from' | 'to' | 'isFollowed'>>()
  for (const op of trace.ops)
    for (const to of op.outputs)
      for (const from of op.inputs) {
        const key = `${from}-${to}`
        const needs = (card: number) => stateAt(trace.steps, card)?.requires_grad === true
        const isFollowed = op.isRecorded && needs(from)
        edges.set(key, { key, op: op.id, from, to, isFollowed: isFollowed || (edges.get(key)?.isFollowed ?? false) })
      }
  for (const { key, from, to } of edges.values()) plan.setEdge(String(from), String(to), {}, key)
  layout(plan)
  const { width = 0, height = 0 } = plan.graph() as { width?: number; height?: number }
  const boxes = cards.map((card): Box => {
    const placed = plan.node(String(card.id)) as Required<Point> & { width: number; height: number; rows: number }
    const { x, y, width: across, height: down, rows } = placed
    return { card, x: x - across / 2, y: y - down / 2, width: across, height: down, rows }
  })
  const lines = [...edges.values()].map((edge): Line => {
    const { points } = plan.edge(String(edge.from), String(edge.to), edge.key) as { points: Point[] }
    return { ...edge, points, label: points[Math.floor(points.length / 2)]! }
  })
  return { width, height, boxes, lines }
}

/** How a card was when it was made. */
const stateAt = (steps: readonly Step[], card: number): CardState | undefined =>
  steps.map(({ cards }) => cards.get(card)).find((one) => one !== undefined)

function sizeOf(card: Card, last: Step, steps: readonly Step[]) {
  const gradients = steps.flatMap(({ reached }) => reached.get(card.id) ?? [])
  const state = last.cards.get(card.id)
  const values = rowsOf(state?.values ?? null, card.shape)
  const arrived = steps.findLast(({ reached }) => reached.has(card.id))?.reached.get(card.id) ?? state?.grad ?? null
  const grads = arrived ? rowsOf(arrived, card.shape) : []
  const letters = Math.max(
    headOf(card).length + 1,
    ...[...values, ...grads].map((row) => row.length + 5),
    (state?.grad_fn ?? '').length + 4,
    gradients.length > 0 ? 12 : 10,
  )
  const rows = values.length
  const height = metrics.pad * 2 + metrics.line * (2 + rows * (arrived ? 2 : 1))
  return { width: Math.ceil(letters * metrics.letter) + metrics.pad * 2, height, rows }
}

/** A curve through the points of a line. */
export function pathOf(points: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
  const [first, ...rest] = points
  if (!first) return ''
  const middle = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1]!
    const half = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${at(point)} ${at(i === rest.length - 2 ? next : half)}`
  })
  const end = middle.length === 0 ? [`L${at(rest.at(-1) ?? first)}`] : []
  return [`M${at(first)}`, ...middle, ...end].join('')
}

/** What a step of the way back puts on a line: the parts that go along it, with a plus between. */
export function sentAlong({ event }: Step, { op, from }: Line, card: Card): string | null {
  if (event.kind !== 'back' || event.op !== op) return null
  const parts = event.flows.filter(({ to }) => to === from).map(({ sent }) => lineOfNumbers(sent, card.shape))
  return parts.length === 0 ? null : parts.join(' + ')
}
