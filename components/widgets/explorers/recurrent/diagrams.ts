import type { Stage } from '@/lib/explore/cells'
import type { CellKind } from '@/lib/numeric/cells'

/** Where the parts of each cell stand in its drawing, and along which lines numbers flow. */

export interface Part {
  readonly x: number
  readonly y: number
  /** What stands above the numbers; of an operation, its sign. */
  readonly label: string
  /** The stage that computes it; none for what comes in. */
  readonly stage?: Stage
  readonly isOperation?: boolean
  readonly width?: number
}

export interface Line {
  readonly from: string
  readonly to: string
  /** The way, given the boxes it runs between. */
  readonly path: (box: (name: string) => Box) => string
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly parts: Readonly<Record<string, Part>>
  readonly lines: readonly Line[]
}

const gate = (x: number, name: Stage): Part => ({ x, y: 212, label: name, stage: name })
const operation = (x: number, y: number, label: string, stage: Stage): Part => ({
  x,
  y,
  label,
  stage,
  isOperation: true,
})

const across = (from: string, to: string): Line => ({
  from,
  to,
  path: (box) => `M${box(from).right},${box(from).y}H${box(to).left}`,
})
const upwards = (from: string, to: string): Line => ({
  from,
  to,
  path: (box) => `M${box(from).x},${box(from).top}V${box(to).bottom}`,
})
/** Up, then sideways. */
const upAndAcross = (from: string, to: string): Line => ({
  from,
  to,
  path: (box) => {
    const [start, end] = [box(from), box(to)]
    return `M${start.x},${start.top}V${end.y}H${start.x < end.x ? end.left : end.right}`
  },
})
/** Sideways, then up. */
const acrossAndUp = (from: string, to: string): Line => ({
  from,
  to,
  path: (box) => `M${box(from).right},${box(from).y}H${box(to).x}V${box(to).bottom}`,
})
/** From the input along one line below all gates, which x and h have each for itself. */
const fromBelow = (from: 'x' | 'h', to: string, level: number, start: (box: Box) => string): Line => ({
  from,
  to,
  path: (box) => `M${start(box(from))}V${level}H${box(to).x + (from === 'x' ? -8 : 8)}V${box(to).bottom}`,
})
const xBelow = (to: string) => fromBelow('x', to, 268, ({ right, y }) => `${right},${y}H${right + 16}`)
const hBelow = (to: string, start: (box: Box) => string) => fromBelow('h', to, 294, start)

const fromSide = ({ right, y }: Box) => `${right},${y}`
const fromFoot = ({ left, bottom }: Box) => `${left + 12},${bottom}`

const RNN: Drawing = {
  width: 600,
  height: 250,
  parts: {
    x: { x: 46, y: 62, label: 'x' },
    h: { x: 46, y: 188, label: 'h' },
    Wx: { x: 180, y: 62, label: 'W_{ih} x + b_{ih}', stage: 'a', width: 112 },
    Wh: { x: 180, y: 188, label: 'W_{hh} h + b_{hh}', stage: 'a', width: 112 },
    '+': operation(300, 125, '+', 'a'),
    a: { x: 392, y: 125, label: 'a', stage: 'a' },
    "h'": { x: 548, y: 125, label: "h'", stage: 'h' },
  },
  lines: [
    across('x', 'Wx'),
    across('h', 'Wh'),
    { from: 'Wx', to: '+', path: (box) => `M${box('Wx').right},${box('Wx').y}H${box('+').x}V${box('+').top}` },
    acrossAndUp('Wh', '+'),
    across('+', 'a'),
    across('a', "h'"),
  ],
}

const LSTM: Drawing = {
  width: 672,
  height: 322,
  parts: {
    c: { x: 46, y: 50, label: 'c' },
    x: { x: 46, y: 176, label: 'x' },
    h: { x: 46, y: 284, label: 'h' },
    i: gate(240, 'i'),
    f: gate(146, 'f'),
    g: gate(336, 'g'),
    o: gate(446, 'o'),
    '⊙f': operation(146, 50, '⊙', 'c'),
    '⊙i': operation(336, 128, '⊙', 'c'),
    '+': operation(336, 50, '+', 'c'),
    "c'": { x: 430, y: 50, label: "c'", stage: 'c' },
    "tanh c'": { x: 540, y: 50, label: "tanh c'", stage: 'h', width: 70 },
    '⊙o': operation(540, 134, '⊙', 'h'),
    "h'": { x: 626, y: 134, label: "h'", stage: 'h' },
  },
  lines: [
    ...['f', 'i', 'g', 'o'].flatMap((to) => [xBelow(to), hBelow(to, fromSide)]),
    across('c', '⊙f'),
    upwards('f', '⊙f'),
    upAndAcross('i', '⊙i'),
    upwards('g', '⊙i'),
    upwards('⊙i', '+'),
    across('⊙f', '+'),
    across('+', "c'"),
    across("c'", "tanh c'"),
    { from: "tanh c'", to: '⊙o', path: (box) => `M540,${box("tanh c'").bottom}V${box('⊙o').top}` },
    upAndAcross('o', '⊙o'),
    across('⊙o', "h'"),
  ],
}

const GRU: Drawing = {
  width: 700,
  height: 312,
  parts: {
    h: { x: 46, y: 50, label: 'h' },
    x: { x: 82, y: 212, label: 'x' },
    z: gate(180, 'z'),
    r: gate(266, 'r'),
    Wh: { x: 372, y: 212, label: 'W_{hn} h + b_{hn}', stage: 'n', width: 112 },
    '⊙r': operation(372, 134, '⊙', 'n'),
    n: { x: 466, y: 134, label: 'n', stage: 'n' },
    '⊙z': operation(180, 50, '⊙', 'h'),
    '1−': { ...operation(556, 84, '1−', 'h') },
    '⊙n': operation(556, 134, '⊙', 'h'),
    '+': operation(606, 50, '+', 'h'),
    "h'": { x: 660, y: 50, label: "h'", stage: 'h' },
  },
  lines: [
    ...['z', 'r'].flatMap((to) => [xBelow(to), hBelow(to, fromFoot)]),
    { ...hBelow('Wh', fromFoot) },
    { ...xBelow('n') },
    upAndAcross('r', '⊙r'),
    upwards('Wh', '⊙r'),
    across('⊙r', 'n'),
    across('h', '⊙z'),
    upwards('z', '⊙z'),
    { from: 'z', to: '1−', path: (box) => `M180,${box('z').top}V84H${box('1−').left}` },
    { from: '1−', to: '⊙n', path: (box) => `M556,${box('1−').bottom}V${box('⊙n').top}` },
    across('n', '⊙n'),
    acrossAndUp('⊙n', '+'),
    across('⊙z', '+'),
    across('+', "h'"),
  ],
}

export const drawings: Readonly<Record<CellKind, Drawing>> = { RNN, LSTM, GRU }
