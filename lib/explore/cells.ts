import {
  cellStep,
  gatesOf,
  otherGru,
  type CellKind,
  type CellStep,
  type CellWeights,
  type Gate,
  type Nonlinearity,
  type Vector,
} from '@/lib/numeric/cells'
import { stageLines, stageRule } from './cell-lines'
import { whole } from './fit'
import { parseMatrix, writeMatrix, type Matrix } from './matrix'

/** The empty weights stand for tidy numbers of any size: see `tidy`. */
export const usual = {
  cell: 'LSTM',
  nonlinearity: 'tanh',
  input_size: 2,
  hidden_size: 2,
  bias: true,
  step: 5,
  x: '0.5 1; 1 -1; -0.5 0.5',
  h_0: '0 0 0',
  c_0: '0 0 0',
  weight_ih: '',
  weight_hh: '',
  bias_ih: '',
  bias_hh: '',
}
export type CellsState = typeof usual

const weightNames = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'] as const
export type WeightName = (typeof weightNames)[number]

/** What is computed one after the other at every time step. */
const stagesOf = {
  RNN: ['a', 'h'],
  LSTM: ['i', 'f', 'g', 'o', 'c', 'h'],
  GRU: ['r', 'z', 'n', 'h'],
} as const satisfies Readonly<Record<CellKind, readonly string[]>>

export type Stage = (typeof stagesOf)[CellKind][number]

export const sizeMost = 3
export const stepsMost = 4
/** Numbers stay within ±this, so that four steps of relu stay finite in float32 too. */
export const numberMost = 1000

/** One step in time: what comes in, all that is computed, what goes out. */
export interface Time extends CellStep {
  readonly x: Vector
  readonly last: { readonly h: Vector; readonly c: Vector }
}

/** A weight with the rows of its gates; `lit`: the rows that the present stage reads. */
export interface Weight {
  readonly name: WeightName
  readonly matrix: Matrix
  readonly lit: readonly [from: number, to: number]
}

export interface CellsView {
  readonly cell: CellKind
  readonly nonlinearity: Nonlinearity
  readonly input_size: number
  readonly hidden_size: number
  readonly x: Matrix
  readonly h_0: Vector
  readonly c_0: Vector | null
  readonly weights: readonly Weight[]
  /** Which gate and unit each row of a weight belongs to. */
  readonly rows: readonly { readonly gate: Gate; readonly unit: number }[]
  readonly stages: readonly Stage[]
  readonly times: readonly Time[]
  readonly step: number
  readonly count: number
  readonly time: number
  readonly stage: Stage
  /** What the stage computes: of the present time step. */
  readonly result: Vector
  readonly rule: readonly string[]
  /** What stands in the boxes of the drawing, by their names in `diagrams.ts`. */
  readonly boxes: Readonly<Record<string, Vector>>
  /** For each hidden unit, the same with numbers. */
  readonly lines: readonly (readonly string[])[]
  /** Of a GRU, what other texts would make of the same weights at this time step. */
  readonly others: ReturnType<typeof otherGru> | null
  /** Whether a number was too large and has been cut. */
  readonly isCut: boolean
}

const kindOf = (cell: string): CellKind => (cell === 'RNN' || cell === 'GRU' ? cell : 'LSTM')
const sizes = ({ input_size, hidden_size }: CellsState) => ({
  input_size: whole(input_size, 1, sizeMost),
  hidden_size: whole(hidden_size, 1, sizeMost),
})
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** Numbers to begin with: quarters from −1 to 1 that differ from gate to gate, and stay when a size changes. */
const tidy = (which: number, gate: number, unit: number, column: number): number =>
  (((5 * which + 7 * gate + 4 * unit + 3 * column + 2) % 9) - 4) / 4

const shapeOf = (name: WeightName, cell: CellKind, { input_size, hidden_size }: ReturnType<typeof sizes>) => ({
  rows: gatesOf[cell].length * hidden_size,
  columns: name === 'weight_ih' ? input_size : name === 'weight_hh' ? hidden_size : 1,
})

/** A weight as it is used: what the text has of it, tidy numbers for the rest. */
function weightOf(name: WeightName, state: CellsState): Matrix {
  const cell = kindOf(state.cell)
  const { hidden_size } = sizes(state)
  const { rows, columns } = shapeOf(name, cell, sizes(state))
  const written = parseMatrix(state[name])
  const which = weightNames.indexOf(name)
  return times(rows, (row) =>
    times(columns, (column) => {
      const fallback = tidy(which, Math.floor(row / hidden_size), row % hidden_size, column)
      return cut(written?.[row]?.[column] ?? fallback)
    }),
  )
}

const cut = (value: number) => Math.min(Math.max(value, -numberMost), numberMost)
const tooLarge = (text: string) => parseMatrix(text)?.some((row) => row.some((one) => cut(one) !== one)) ?? false
const vectorOf = (text: string, size: number): Vector => {
  const [row] = parseMatrix(text) ?? []
  return times(size, (at) => cut(row?.[at] ?? 0))
}

const inputsOf = (state: CellsState): Matrix => {
  const written = parseMatrix(state.x) ?? parseMatrix(usual.x)!
  const { input_size } = sizes(state)
  return written.slice(0, stepsMost).map((row) => times(input_size, (at) => cut(row[at] ?? tidy(1, 0, at, 1))))
}

/** Everything that is drawn, whatever the state holds. */
export function cells(state: CellsState): CellsView {
  const cell = kindOf(state.cell)
  const nonlinearity = state.nonlinearity === 'relu' ? 'relu' : 'tanh'
  const { input_size, hidden_size } = sizes(state)
  const x = inputsOf(state)
  const h_0 = vectorOf(state.h_0, hidden_size)
  const c_0 = vectorOf(state.c_0, hidden_size)
  const names = weightNames.filter((name) => state.bias || name.startsWith('weight'))
  const matrices = Object.fromEntries(names.map((name) => [name, weightOf(name, state)]))
  const weights: CellWeights = {
    weight_ih: matrices.weight_ih!,
    weight_hh: matrices.weight_hh!,
    bias_ih: matrices.bias_ih?.map(([one]) => one!) ?? null,
    bias_hh: matrices.bias_hh?.map(([one]) => one!) ?? null,
  }
  const steps = walk(cell, weights, x, h_0, c_0, nonlinearity)
  const stages = stagesOf[cell]
  const count = steps.length * stages.length
  const step = whole(state.step, 0, count - 1)
  const at = Math.floor(step / stages.length)
  const stage = stages[step % stages.length]!
  const now = steps[at]!
  const from = (gatesOf[cell] as readonly string[]).indexOf(stage) * hidden_size
  const lit = from < 0 ? ([0, 0] as const) : ([from, from + hidden_size] as const)
  return {
    cell,
    nonlinearity,
    input_size,
    hidden_size,
    x,
    h_0,
    c_0: cell === 'LSTM' ? c_0 : null,
    weights: names.map((name) => ({ name, matrix: matrices[name]!, lit })),
    rows: gatesOf[cell].flatMap((gate) => times(hidden_size, (unit) => ({ gate, unit }))),
    stages,
    times: steps,
    step,
    count,
    time: at,
    stage,
    result: valueOf(now, stage),
    boxes: boxesOf(now),
    rule: stageRule(cell, stage, nonlinearity, state.bias),
    lines: times(hidden_size, (unit) => stageLines(cell, stage, unit, now, weights, nonlinearity)),
    others: cell === 'GRU' ? otherGru(weights, now.x, now.last.h) : null,
    isCut: [state.x, state.h_0, state.c_0, ...names.map((name) => state[name])].some(tooLarge),
  }
}

function walk(
  cell: CellKind,
  weights: CellWeights,
  xs: Matrix,
  h_0: Vector,
  c_0: Vector,
  nonlinearity: Nonlinearity,
): Time[] {
  let last = { h: h_0, c: c_0 }
  return xs.map((x) => {
    const step = { ...cellStep(cell, weights, x, last.h, last.c, nonlinearity), x, last }
    last = { h: step.h, c: step.c ?? c_0 }
    return step
  })
}

/** What a stage has computed: of `a`, the sum before the activation, which is `h`. */
export function valueOf({ gates, h, c }: CellStep, stage: Stage): Vector {
  if (stage === 'h') return h
  if (stage === 'c') return c!
  return stage === 'a' ? gates.a!.sum : gates[stage]!.value
}

/** All vectors of one time step by name; `h'` is the new hidden state, `Wh` what h adds to the candidate or the sum. */
function boxesOf({ x, last, gates, h, c }: Time): Record<string, Vector> {
  const values = Object.entries(gates).map(([gate, { value, sum }]) => [gate, gate === 'a' ? sum : value])
  const { input, hidden } = gates.a ?? gates.n ?? gates.i!
  const states = { x, h: last.h, c: last.c, "h'": h, ...(c && { "c'": c, "tanh c'": c.map(Math.tanh) }) }
  return { ...Object.fromEntries(values), ...states, Wx: input, Wh: hidden }
}

/** Another cell begins with numbers of its own, at the end of its first time step. */
export const withCell = (cell: CellKind): Partial<CellsState> => ({
  cell,
  step: stagesOf[cell].length - 1,
  ...Object.fromEntries(weightNames.map((name) => [name, ''])),
})

/** Another size: every number that has a place in both keeps it, gate by gate. */
export function withSizes(state: CellsState, change: Partial<Pick<CellsState, 'input_size' | 'hidden_size'>>) {
  const next = { ...state, ...change }
  const [old, now] = [sizes(state), sizes(next)]
  const cell = kindOf(state.cell)
  const moved = weightNames.map((name, which) => {
    if (parseMatrix(state[name]) === null) return [name, state[name]]
    const before = weightOf(name, state)
    const { rows, columns } = shapeOf(name, cell, now)
    const after = times(rows, (row) => {
      const [gate, unit] = [Math.floor(row / now.hidden_size), row % now.hidden_size]
      const source = unit < old.hidden_size ? before[gate * old.hidden_size + unit] : undefined
      return times(columns, (column) => source?.[column] ?? tidy(which, gate, unit, column))
    })
    return [name, writeMatrix(after)]
  })
  return { ...change, ...(Object.fromEntries(moved) as Pick<CellsState, WeightName>) }
}

/** More or fewer time steps; a new one has the numbers that the usual sequence has there, or zeros. */
export function withLength(state: CellsState, length: number): Partial<CellsState> {
  const before = inputsOf(state)
  const spare = inputsOf({ ...state, x: usual.x })
  const zeros = times(before[0]!.length, () => 0)
  return { x: writeMatrix(times(length, (t) => before[t] ?? spare[t] ?? zeros)) }
}
