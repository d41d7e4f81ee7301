import type { PyError } from '@/lib/shape/error'
import { isContiguous, numel, type Tensor } from '@/lib/shape/tensor'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import { ravel, unravel } from './format'
import { formulaOf } from './movement/formula'
import { operationOf, type MovementState } from './movement/operations'
import { programOf } from './movement/program'
import { runLines, type Operation } from './program'
import { mostCells, mostDims } from './shapes'

/** A tensor as it is drawn. */
export interface Drawn {
  /** `x`, `b`, `out`, `out[1]`. */
  readonly name: string
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  readonly offset: number
  readonly isContiguous: boolean
  /** Row by row. */
  readonly values: readonly number[]
  /** Where each element lies in the storage. */
  readonly places: readonly number[]
}

/** A cell: of which tensor, and which element, row by row. */
export interface Cell {
  readonly tensor: number
  readonly at: number
}

/**
 * What became of the memory: another view of it; a copy in memory of its own; the very same tensor; or the input was
 * written where it lies.
 */
export type Fate = 'view' | 'copy' | 'same' | 'written'

/** One element that `scatter` writes: which one of `index`, of `src` and of the result, row by row. */
export interface Write {
  readonly at: number
  readonly from: number
  readonly to: number
  /** A later one goes to the same place. */
  readonly isLost: boolean
}

export interface Movement {
  readonly lines: readonly string[]
  readonly inputs: readonly Drawn[]
  readonly index: Drawn | null
  readonly outputs: readonly Drawn[]
  /** Of each output, where each element comes from. */
  readonly sources: readonly (readonly (Cell | null)[])[]
  /** Of each input, where each element went. */
  readonly targets: readonly (readonly (readonly Cell[])[])[]
  readonly fate: Fate | null
  /** What lies in the memory of the outputs, place by place. */
  readonly storage: readonly number[]
  readonly formula: readonly string[]
  readonly writes: readonly Write[]
  readonly error: PyError | null
  /** A text that is no Python, or that we cannot follow. */
  readonly unread: string | null
  /** The tensor whose shape cannot be drawn. */
  readonly problem: number | null
  /** The result is there, and too large to draw: its shape. */
  readonly large: readonly number[] | null
}

const nothing: Movement = {
  lines: [],
  inputs: [],
  index: null,
  outputs: [],
  sources: [],
  targets: [],
  fate: null,
  storage: [],
  formula: [],
  writes: [],
  error: null,
  unread: null,
  problem: null,
  large: null,
}

/** No more results than this are drawn. */
const mostOutputs = 12

/** Everything that the explorer shows of a state. */
export function movementOf(state: MovementState): Movement {
  const program = programOf(state)
  if ('problem' in program) return { ...nothing, problem: program.problem }
  const { lines } = program
  const { values, last, error, unread } = runLines(lines)
  const made = (line: number) => values[line] as Tensor | undefined
  const tensors = program.inputs.flatMap(({ name, line }) => (made(line) ? [draw(name, made(line)!)] : []))
  const index = program.index === null ? null : (made(program.index) ?? null)
  const start: Movement = {
    ...nothing,
    lines,
    inputs: tensors,
    index: index && numel(index.shape) <= mostCells && index.shape.length <= mostDims ? draw('index', index) : null,
  }
  const value = values[lines.length - 1]
  if (error || unread !== null || value === undefined) return { ...start, error, unread: error ? null : (unread ?? '') }
  const results = resultsOf(value)
  if (!results) return { ...start, unread: lines.at(-1)! }
  const total = results.reduce((sum, { shape }) => sum + numel(shape), 0)
  const isLarge =
    total > 2 * mostCells || results.length > mostOutputs || results.some(({ shape }) => shape.length > mostDims + 1)
  if (isLarge || results.some((one) => one.values === undefined && numel(one.shape) > 0))
    return { ...start, large: results[0]?.shape ?? [] }

  const outputs = results.map((one, at) => draw(isTensor(value) ? 'out' : `out[${at}]`, one))
  const sources = outputs.map((one) => sourcesOf(one, tensors))
  const fate = fateOf(
    state,
    results,
    program.inputs.map(({ line }) => made(line)!),
  )
  return {
    ...start,
    outputs,
    sources,
    targets: targetsOf(tensors, sources),
    fate,
    storage: storageOf(outputs, fate === 'copy' ? [] : tensors.slice(0, 1)),
    formula: last ? formulaOf(last, results) : [],
    writes: last && index && operationOf(state) === 'scatter' ? writesOf(last, outputs[0]!, tensors[1]!, index) : [],
  }
}

function resultsOf(value: Value): readonly Tensor[] | null {
  if (isTensor(value)) return [value]
  return isSequence(value) && value.items.every(isTensor) ? (value.items as readonly Tensor[]) : null
}

/** Where the elements lie, row by row. */
export function placesOf({ shape, strides, offset }: Pick<Tensor, 'shape' | 'strides' | 'offset'>): readonly number[] {
  return Array.from({ length: numel(shape) }, (_, at) =>
    unravel(at, shape).reduce((place, one, dim) => place + one * strides[dim]!, offset),
  )
}

export function draw(name: string, of: Tensor): Drawn {
  const { shape, strides, offset, values = [] } = of
  return { name, shape, strides, offset, isContiguous: isContiguous(of), values, places: placesOf(of) }
}

/** No number occurs twice among the inputs, so a number tells where it comes from. */
function sourcesOf(output: Drawn, inputs: readonly Drawn[]): readonly (Cell | null)[] {
  const known = new Map<number, Cell>()
  inputs.forEach(({ values }, tensor) => values.forEach((one, at) => known.set(one, { tensor, at })))
  return output.values.map((one) => known.get(one) ?? null)
}

const targetsOf = (inputs: readonly Drawn[], sources: Movement['sources']): Movement['targets'] =>
  inputs.map(({ values }, input) =>
    values.map((_, place) =>
      sources.flatMap((cells, tensor) =>
        cells.flatMap((from, at) => (from?.tensor === input && from.at === place ? [{ tensor, at }] : [])),
      ),
    ),
  )

function fateOf(state: MovementState, outputs: readonly Tensor[], inputs: readonly Tensor[]): Fate {
  const [out, input] = [outputs[0], inputs[0]]
  if (operationOf(state) === 'scatter' && state.inplace) return 'written'
  if (!out || !input || out.storage !== input.storage) return out === undefined ? 'view' : 'copy'
  return out.variable === input.variable ? 'same' : 'view'
}

/** What lies where: of a view, the memory of its input too, which is larger. */
function storageOf(outputs: readonly Drawn[], inputs: readonly Drawn[]): readonly number[] {
  const found: number[] = []
  for (const { places, values } of [...inputs, ...outputs]) places.forEach((place, at) => (found[place] = values[at]!))
  return Array.from(found, (one) => one ?? NaN)
}

/** In the order in which one thread writes them: row by row. */
function writesOf({ bound }: Operation, out: Drawn, src: Drawn, index: Tensor): readonly Write[] {
  const rank = index.shape.length
  const given = typeof bound.dim === 'number' ? bound.dim : 0
  const dim = given < 0 ? given + rank : given
  const all = (index.values ?? []).map((value, at) => {
    const place = unravel(at, index.shape)
    return { at, from: ravel(place, src.shape), to: rank === 0 ? 0 : ravel(place.with(dim, value), out.shape) }
  })
  return all.map((one, at) => ({ ...one, isLost: all.slice(at + 1).some(({ to }) => to === one.to) }))
}

/** The output of `scatter` after so many of its writes: its values, and where they come from. */
export function afterWrites(
  movement: Movement,
  count: number,
): { values: readonly number[]; sources: readonly Cell[] } {
  const [x, src] = movement.inputs as [Drawn, Drawn]
  const values = [...x.values]
  const sources = x.values.map((_, at): Cell => ({ tensor: 0, at }))
  for (const { from, to } of movement.writes.slice(0, count)) {
    values[to] = src.values[from]!
    sources[to] = { tensor: 1, at: from }
  }
  return { values, sources }
}
