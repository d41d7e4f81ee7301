import GRU from '@/lib/ops/torch/nn/GRU'
import LSTM from '@/lib/ops/torch/nn/LSTM'
import RNN from '@/lib/ops/torch/nn/RNN'
import type { PyError } from '@/lib/shape/error'
import { evaluate, type Outcome } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import { tuple, type Value } from '@/lib/shape/value'
import { whole } from './fit'

export const usual = {
  module: 'LSTM',
  input_size: 3,
  hidden_size: 4,
  num_layers: 2,
  bidirectional: true,
  batch_first: false,
  batch: true,
  proj_size: 0,
  L: 4,
  N: 2,
  hx: 'none',
  look: 'h_n',
}
export type LayersState = typeof usual

export type Module = 'RNN' | 'LSTM' | 'GRU'
export type Look = 'output' | 'h_n' | 'c_n'
/** The initial states: none given, as they should be, or with the batch first. */
export type Given = 'none' | 'given' | 'swapped'

const specs: Readonly<Record<Module, Spec>> = { RNN, LSTM, GRU }

/** The drawing grows with layers and steps only. */
export const most = { input_size: 256, hidden_size: 256, num_layers: 3, proj_size: 256, L: 6, N: 256 } as const

/** One state of one layer and direction at one time step. */
export interface Node {
  readonly layer: number
  /** 0 is forward, 1 backward. */
  readonly direction: number
  readonly t: number
  /** What it is computed from directly: other states by their places; none before the first step. */
  readonly before: number | null
  readonly below: readonly number[]
  /** All states that have a part in it. */
  readonly cone: ReadonlySet<number>
  /** The steps of the input that have a part in it, first and last. */
  readonly reads: readonly [from: number, to: number]
  /** How its part of `output` is written, where it is one: `output[3, :, 4:8]`. */
  readonly output: string | null
  /** Its place in `h_n` and `c_n`, where it is the last that its layer and direction computes. */
  readonly last: number | null
  /** The end of the names of its weights: `_l1_reverse`. */
  readonly suffix: string
}

/** A tensor that goes in or comes out: `(S, N, H_out)` and (4, 2, 4). */
export interface ShapeRow {
  readonly name: 'input' | 'h_0' | 'c_0' | 'output' | 'h_n' | 'c_n'
  readonly dims: readonly string[]
  readonly shape: readonly number[]
  /** The shape that was given instead. */
  readonly given: readonly number[] | null
}

export interface LayersView {
  readonly module: Module
  readonly sizes: Readonly<Record<keyof typeof most, number>>
  readonly directions: number
  readonly given: Given
  readonly look: Look
  /** What PyTorch says about it, where it raises. */
  readonly error: PyError | null
  /** Empty where the module itself cannot be made. */
  readonly shapes: readonly ShapeRow[]
  readonly nodes: readonly Node[]
  /** The states that the result takes. */
  readonly taken: ReadonlySet<number>
  /** The features of `output` that come from each direction: `4:8`. */
  readonly features: readonly string[]
  /** How a step of the input and of `output` is written: `output[:, 3]`. */
  readonly at: (tensor: 'input' | 'output', t: number) => string
  /** `h_n.view(2, 2, N, 4)`, with the numbers of this example. */
  readonly viewed: string
  /** Whether the initial states were given with the batch first and PyTorch cannot tell. */
  readonly isUnnoticed: boolean
}

/** Everything that is drawn, whatever the state holds. */
export function layers(state: LayersState): LayersView {
  const kind: Module = state.module === 'RNN' || state.module === 'GRU' ? state.module : 'LSTM'
  const sizes = {
    input_size: whole(state.input_size, 1, most.input_size),
    hidden_size: whole(state.hidden_size, 1, most.hidden_size),
    num_layers: whole(state.num_layers, 1, most.num_layers),
    proj_size: whole(state.proj_size, -1, most.proj_size),
    L: whole(state.L, 0, most.L),
    N: state.batch ? whole(state.N, 1, most.N) : 1,
  }
  const { bidirectional, batch_first, batch } = state
  const given: Given = state.hx === 'given' || state.hx === 'swapped' ? state.hx : 'none'
  const look: Look = state.look === 'output' || (state.look === 'c_n' && kind === 'LSTM') ? state.look : 'h_n'
  const directions = bidirectional ? 2 : 1
  const layout = batch ? (batch_first ? 1 : 0) : 2
  const run = (hx: Value): Outcome => call(kind, sizes, { bidirectional, batch_first }, inputShape(sizes, layout), hx)

  const right = run(null)
  const shapes = right.kind === 'value' ? rowsOf(specs[kind], layout, inputShape(sizes, layout), right) : []
  const states = shapes.filter(({ name }) => name === 'h_0' || name === 'c_0')
  const swap = ({ shape }: ShapeRow) => (batch ? [shape[1]!, shape[0]!, shape[2]!] : [1, ...shape])
  const givenShapes = given === 'none' ? [] : states.map((row) => (given === 'swapped' ? swap(row) : row.shape))
  const outcome = givenShapes.length > 0 ? run(hxOf(givenShapes)) : right
  const isWrong = outcome.kind !== 'value'
  const nodes = right.kind === 'value' ? nodesOf(sizes, directions, layout, shapes) : []
  const features = featuresOf(directions, shapes)
  return {
    module: kind,
    sizes,
    directions,
    given,
    look,
    error: outcome.kind === 'error' ? outcome.error : null,
    shapes: shapes.map((row) => {
      const at = states.indexOf(row)
      return isWrong && at >= 0 ? { ...row, given: givenShapes[at]! } : row
    }),
    nodes,
    taken: new Set(nodes.flatMap((node, at) => (isTaken(node, look) ? [at] : []))),
    features,
    at: (name, t) => `${name}[${layout === 1 ? ':, ' : ''}${t}]`,
    viewed: viewOf(sizes.num_layers, directions, shapes),
    isUnnoticed: given === 'swapped' && !isWrong,
  }
}

const isTaken = ({ output, last }: Node, look: Look) => (look === 'output' ? output !== null : last !== null)

const inputShape = ({ L, N, input_size }: LayersView['sizes'], layout: number) =>
  [
    [L, N, input_size],
    [N, L, input_size],
    [L, input_size],
  ][layout]!

const hxOf = (given: readonly (readonly number[])[]): Value =>
  given.length === 1 ? tensor(given[0]!) : tuple(given.map((shape) => tensor(shape)))

function call(
  kind: Module,
  { input_size, hidden_size, num_layers, proj_size }: LayersView['sizes'],
  flags: { readonly bidirectional: boolean; readonly batch_first: boolean },
  input: readonly number[],
  hx: Value,
): Outcome {
  const keyword = { num_layers, ...flags, ...(proj_size !== 0 && { proj_size }) }
  return evaluate(specs[kind], {
    init: { positional: [input_size, hidden_size], keyword },
    call: { positional: [tensor(input), ...(hx === null ? [] : [hx])], keyword: {} },
  })
}

/** The names of the dimensions stand in the spec: `(L, N, H_in) -> (L, N, F_out), (S, N, H_out)`. */
function rowsOf(
  spec: Spec,
  layout: number,
  input: readonly number[],
  { outputs }: Extract<Outcome, { kind: 'value' }>,
): ShapeRow[] {
  const [dimsIn, ...dimsOut] = [...spec.shapes![layout]!.matchAll(/\(([^)]*)\)/g)].map(([, dims]) =>
    dims!.split(', ').map((dim) => (dim === 'F_out' ? 'D·H_out' : dim)),
  )
  const [output, ...last] = outputs.map(({ name, tensor: { shape } }, i) => ({ name, dims: dimsOut[i]!, shape }))
  const first = last.map((row) => ({ ...row, name: row.name.replace('_n', '_0') }))
  const rows = [{ name: 'input', dims: dimsIn!, shape: input }, ...first, output!, ...last]
  return rows.map((row) => ({ ...row, name: row.name as ShapeRow['name'], given: null }))
}

const sizeOf = (shapes: readonly ShapeRow[], name: ShapeRow['name']) =>
  shapes.find((row) => row.name === name)?.shape ?? []

function featuresOf(directions: number, shapes: readonly ShapeRow[]): string[] {
  const half = (sizeOf(shapes, 'output').at(-1) ?? 0) / directions
  return Array.from({ length: directions }, (_, d) => `${d * half}:${(d + 1) * half}`)
}

function viewOf(num_layers: number, directions: number, shapes: readonly ShapeRow[]): string {
  return `h_n.view(${[num_layers, directions, ...sizeOf(shapes, 'h_n').slice(1)].join(', ')})`
}

/** All states: layer by layer, forward before backward, step by step. */
function nodesOf(
  { num_layers, L }: LayersView['sizes'],
  directions: number,
  layout: number,
  shapes: readonly ShapeRow[],
): Node[] {
  const features = featuresOf(directions, shapes)
  const place = (layer: number, direction: number, t: number) => (layer * directions + direction) * L + t
  const nodes = Array.from<Node>({ length: num_layers * directions * L })
  for (let layer = 0; layer < num_layers; layer++) {
    for (let direction = 0; direction < directions; direction++) {
      for (let i = 0; i < L; i++) {
        // the backward direction begins at the end
        const t = direction === 0 ? i : L - 1 - i
        const before = i === 0 ? null : place(layer, direction, direction === 0 ? t - 1 : t + 1)
        const below = layer === 0 ? [] : Array.from({ length: directions }, (_, d) => place(layer - 1, d, t))
        const sources = [...(before === null ? [] : [before]), ...below].map((at) => [at, nodes[at]!] as const)
        const reads = sources.flatMap(([, node]) => node.reads)
        const index = [`${t}, :, `, `:, ${t}, `, `${t}, `][layout]! + features[direction]
        nodes[place(layer, direction, t)] = {
          layer,
          direction,
          t,
          before,
          below,
          cone: new Set(sources.flatMap(([at, node]) => [at, ...node.cone])),
          reads: [Math.min(t, ...reads), Math.max(t, ...reads)],
          output: layer === num_layers - 1 ? `output[${index}]` : null,
          last: i === L - 1 ? layer * directions + direction : null,
          suffix: `_l${layer}${direction === 1 ? '_reverse' : ''}`,
        }
      }
    }
  }
  return nodes
}
