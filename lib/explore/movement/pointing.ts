import { unravel } from '../format'
import { afterWrites, type Cell, type Drawn, type Movement } from '../movement'

/** A cell that is pointed at: of an input, of an output. */
export interface Pointed extends Cell {
  readonly side: 'input' | 'output'
}

/** How a cell is to be marked: it is pointed at, it has to do with that one, or it has the same source. */
export type Mark = 'here' | 'source' | 'also'

/** What there is to say of the cell that is pointed at, and which cells belong to it. */
export interface Pointing {
  readonly pointed: Pointed
  /** The elements of the inputs that are marked, and those of the outputs. */
  readonly inputs: readonly Cell[]
  readonly outputs: readonly Cell[]
  /** Those of an output that come from the same place. */
  readonly also: readonly Cell[]
  /** The element of `index` that decided. */
  readonly index: number | null
  /** `out[2, 0, 1] = x[0, 1, 2] = 6`, or `x[0] → out[0], out[3]`. */
  readonly equation: string
  /** Where the cell lies: `0 + 2·1 + 0·12 + 1·4 = 6`, and in the storage of which side. */
  readonly place: { readonly sum: string; readonly at: number }
}

/** An element as Python writes it: `x[0, 1]`; a tensor without dimensions by its name. */
export const written = ({ name, shape }: Drawn, at: number): string =>
  shape.length === 0 ? name : `${name}[${unravel(at, shape).join(', ')}]`

const mostNamed = 6

/** Where an element went, for those who hear of a cell: `→ out[0, 1], out[2, 1]`. */
export function aboutInput({ targets, outputs }: Movement, { tensor, at }: Cell): string {
  const all = targets[tensor]?.[at] ?? []
  const names = all.slice(0, mostNamed).map((one) => written(outputs[one.tensor]!, one.at))
  return names.length === 0 ? '' : `→ ${names.join(', ')}${all.length > mostNamed ? ', …' : ''}`
}

/** Where an element comes from: `= x[0, 1]`. */
export const aboutOutput = ({ inputs }: Movement, from: Cell | null | undefined): string =>
  from ? `= ${written(inputs[from.tensor]!, from.at)}` : ''

/** What the outputs hold, and where it comes from, after some of the writes of `scatter`; all of them otherwise. */
export function shownOf(
  movement: Movement,
  step: number,
): Pick<Movement, 'sources'> & { values: readonly (readonly number[])[] } {
  if (movement.writes.length === 0)
    return { sources: movement.sources, values: movement.outputs.map(({ values }) => values) }
  const { values, sources } = afterWrites(movement, step)
  return { values: [values], sources: [sources] }
}

/** The cell that is marked before anybody points: one that is written twice, or somewhere in the first output that has any. */
export function firstPointed({ outputs, writes }: Movement): Pointed | null {
  const twice = writes.find(({ isLost }) => isLost)
  if (twice) return { side: 'output', tensor: 0, at: twice.to }
  const tensor = outputs.findIndex(({ values }) => values.length > 0)
  return tensor < 0 ? null : { side: 'output', tensor, at: Math.floor(outputs[tensor]!.values.length * 0.4) }
}

/** @param step how many of the writes of `scatter` are done */
export function pointingOf(movement: Movement, wanted: Pointed | null, step = Infinity): Pointing | null {
  const isThere = (one: Pointed) =>
    one.at < ((one.side === 'input' ? movement.inputs : movement.outputs)[one.tensor]?.values.length ?? 0)
  const pointed = wanted && isThere(wanted) ? wanted : firstPointed(movement)
  if (!pointed || movement.outputs.length === 0) return null
  const { sources, values } = shownOf(movement, step)
  const { tensor, at } = pointed
  const comingFrom = (from: Cell) =>
    sources.flatMap((cells, out) =>
      cells.flatMap((one, place) =>
        one?.tensor === from.tensor && one.at === from.at ? [{ tensor: out, at: place }] : [],
      ),
    )
  if (pointed.side === 'input') {
    const of = movement.inputs[tensor]!
    const outputs = comingFrom(pointed)
    const names = outputs.slice(0, mostNamed).map((one) => written(movement.outputs[one.tensor]!, one.at))
    const rest = outputs.length > mostNamed ? `, … (${outputs.length})` : ''
    return {
      pointed,
      outputs,
      ...{ inputs: [], also: [] },
      index: movement.writes.find(({ from }) => tensor === 1 && from === at)?.at ?? null,
      equation: `${written(of, at)} → ${names.length === 0 ? '∅' : names.join(', ') + rest}`,
      place: placeOf(of, at),
    }
  }
  const of = movement.outputs[tensor]!
  const from = sources[tensor]![at] ?? null
  const [write] = movement.writes.filter((one, i) => i < step && one.to === at).slice(-1)
  return {
    pointed,
    inputs: from ? [from] : [],
    outputs: [],
    also: from ? comingFrom(from).filter((one) => one.tensor !== tensor || one.at !== at) : [],
    index: movement.writes.length > 0 ? (write?.at ?? null) : movement.index ? at : null,
    equation: [
      written(of, at),
      ...(from ? [written(movement.inputs[from.tensor]!, from.at)] : []),
      String(values[tensor]![at]),
    ].join(' = '),
    place: placeOf(of, at),
  }
}

/** Where an element lies: the sum of its indices times the strides. */
export function placeOf({ shape, strides, offset, places }: Drawn, at: number): Pointing['place'] {
  const terms = unravel(at, shape).map((one, dim) => `${one}·${strides[dim]}`)
  return { sum: [...(offset > 0 || terms.length === 0 ? [offset] : []), ...terms].join(' + '), at: places[at]! }
}

/** The elements of `src` that were written, and overwritten by a later one, after some of the writes. */
export function lostAfter({ writes }: Movement, step: number): ReadonlySet<number> {
  const done = writes.slice(0, step)
  return new Set(done.flatMap(({ from, to }, at) => (done.slice(at + 1).some((one) => one.to === to) ? [from] : [])))
}

/** How a cell of a side is to be marked. */
export function markOf(pointing: Pointing | null, side: Pointed['side'], tensor: number) {
  return (at: number): Mark | undefined => {
    if (!pointing) return undefined
    const { pointed, inputs, outputs, also } = pointing
    const has = (cells: readonly Cell[]) => cells.some((one) => one.tensor === tensor && one.at === at)
    if (pointed.side === side) {
      if (pointed.tensor === tensor && pointed.at === at) return 'here'
      return side === 'output' && has(also) ? 'also' : undefined
    }
    return has(side === 'input' ? inputs : outputs) ? 'source' : undefined
  }
}

/** One of six colours for every element of the inputs: by tensor, or where there is one, by its first dimension that has several. */
export function toneOf({ inputs }: Movement, { tensor, at }: Cell): number {
  if (inputs.length > 1) return tensor % 6
  const { shape } = inputs[0]!
  const dim = shape.findIndex((size) => size > 1)
  return dim < 0 ? 0 : unravel(at, shape)[dim]! % 6
}
