import type { LayersView, Node } from '@/lib/explore/layers'

/** Where the states of a stack stand: time to the right, layers upwards, the backward direction above the forward one. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Way = 'right' | 'left' | 'up'

/** A straight line with an arrow at its end; `to` is what it leads to. */
export interface Line {
  readonly key: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly way: Way
  /** The state it comes out of; null from the input or an initial state. */
  readonly from: number | null
  /** The state it goes into; null into a result. */
  readonly to: number | null
  /** Into `output`, or into `h_n` and `c_n`. */
  readonly into?: 'output' | 'last'
}

/** Both states of one step of a layer, joined for the layer above. */
export interface Bar extends Box {
  readonly layer: number
  readonly t: number
}

const high = 25
const wide = 46
const side = 92

export function grid({ nodes, directions, sizes: { L, num_layers } }: LayersView) {
  const isTwo = directions === 2
  const [column, row] = isTwo ? [122, 100] : [98, 82]
  const [dx, dy] = isTwo ? [29, 17] : [0, 0]
  const width = 2 * side + column * L
  const top = 46
  const height = top + row * num_layers + 40
  const middle = (t: number) => side + column * (t + 0.5)
  /** Where a layer ends; of layer −1, where the input is. */
  const ceiling = (layer: number) => height - 40 - row * (layer + 1)
  const at = ({ layer, direction, t }: Node): Box => ({
    x: middle(t) + (direction === 0 ? -dx : dx),
    y: ceiling(layer) + row / 2 + (direction === 0 ? dy : -dy),
    width: wide,
    height: high,
  })
  const places = nodes.map(at)
  const ends = nodes.map((node, i) => {
    const { y } = places[i]!
    const isForward = node.direction === 0
    return {
      first: { ...edgeBox(isForward ? 'left' : 'right', width), y },
      last: { ...edgeBox(isForward ? 'right' : 'left', width), y },
    }
  })
  const lines = nodes.flatMap((node, i): Line[] => {
    const { x, y } = places[i]!
    const way = node.direction === 0 ? 'right' : 'left'
    const sign = way === 'right' ? 1 : -1
    const before = node.before === null ? ends[i]!.first : places[node.before]!
    const chain = { y1: y, y2: y, way } as const
    const into: Line = {
      ...chain,
      key: `${i} in`,
      x1: before.x + (sign * before.width) / 2,
      x2: x - (sign * wide) / 2,
      from: node.before,
      to: i,
    }
    const { last } = ends[i]!
    const end: Line = {
      ...chain,
      key: `${i} end`,
      x1: x + (sign * wide) / 2,
      x2: last.x - (sign * last.width) / 2,
      from: i,
      to: null,
      into: 'last',
    }
    const up = { x1: x, x2: x, way: 'up' } as const
    const floor = ceiling(node.layer - 1)
    const fromBelow: Line = { ...up, key: `${i} below`, y1: floor, y2: y + high / 2, from: null, to: i }
    const toAbove: Line = {
      ...up,
      key: `${i} above`,
      y1: y - high / 2,
      y2: ceiling(node.layer),
      from: i,
      to: null,
      into: 'output',
    }
    return [fromBelow, into, toAbove, ...(node.last === null ? [] : [end])]
  })
  const steps = Array.from({ length: L }, (_, t) => t)
  const across = isTwo ? 2 * dx + wide : 84
  const bars: Bar[] = Array.from({ length: num_layers - 1 }, (_, layer) =>
    steps.map((t) => ({ layer, t, x: middle(t), y: ceiling(layer), width: across, height: 5 })),
  ).flat()
  return {
    width,
    height,
    places,
    ends,
    lines,
    bars,
    inputs: steps.map((t) => ({ x: middle(t), y: ceiling(-1) + 14, width: across, height: 26 })),
    outputs: steps.map((t) => ({ x: middle(t), y: ceiling(num_layers - 1) - 14, width: across, height: 26 })),
  }
}

const edgeBox = (at: 'left' | 'right', width: number) => ({
  x: at === 'left' ? 36 : width - 36,
  width: 60,
  height: high,
})
