import { unravel } from '@/lib/explore/format'
import { placeIn, placesOf, type Numbers, type Place } from './numbers'
import { isInside, plus, type Scene, type Stop, type Sum, type Term } from './scene'

/** A cell that a reader points at. Pointing at what has a window of its own moves the window there instead. */
export interface Pointed {
  readonly in: 'field' | 'kernel' | 'output'
  readonly cell: number
}

type Mark = 'here' | 'source' | 'also'
type Marks = ReadonlyMap<number, Mark>

/** Which cells belong to what is looked at, and the sum that is written out. */
export interface Look {
  readonly input: Marks
  readonly field: Marks
  readonly kernel: Marks
  readonly output: Marks
  /** What the sum is called; null: a cell that is cropped. */
  readonly name: string | null
  readonly sum: Sum
  /** A number of the input that was pointed at, and how many outputs it goes into. */
  readonly feeds: { readonly name: string; readonly count: number } | null
}

/** Of equals, PyTorch takes the first. */
export const winner = (sum: Sum): Term | null =>
  sum.rule === 'max' ? (sum.terms.find(({ value }) => value === sum.value) ?? null) : null

/** The stop that `at` speaks of, whatever an address says. */
export const stopAt = ({ stops }: Scene, at: number): number =>
  Number.isFinite(at) ? Math.min(Math.max(Math.trunc(at), 0), stops.length - 1) : 0

/** `y[0, 1]`, with as many indices as there are dimensions. */
export const nameOf = (name: string, { shape }: Pick<Numbers, 'shape'>, at: number, rank: number): string =>
  `${name}[${unravel(at, shape).slice(-rank).join(', ')}]`

/** The stop whose window lies nearest to where a drag has brought it. */
export function nearest({ stops }: Scene, wanted: Place): number {
  const distance = ({ origin }: Stop) => origin.reduce((sum, one, dim) => sum + (one - wanted[dim]!) ** 2, 0)
  return stops.reduce((best, stop, at) => (distance(stop) < distance(stops[best]!) ? at : best), 0)
}

/** The window over an output. */
export const stopOf = ({ stops }: Scene, output: number): number => output % stops.length

const nothing: Marks = new Map()
const marks = (cells: readonly (number | null)[], mark: Mark): Marks =>
  new Map(cells.flatMap((cell) => (cell === null ? [] : [[cell, mark] as const])))

export const look = (scene: Scene, stop: number, pointed: Pointed | null): Look =>
  scene.kind === 'transposed' ? lookAtStamp(scene, stop, pointed) : lookAtWindow(scene, stop, pointed)

function lookAtWindow(scene: Scene, stop: number, pointed: Pointed | null): Look {
  const { kind, field, stops, sums, input, output, rank } = scene
  const { taps } = stops[stop]!
  const isColumn = kind === 'unfold'
  const sum = isColumn ? columnOf(scene, stop) : sums[stop]!
  const name = isColumn ? `y[:, ${stop}]` : nameOf('y', output, stop, rank)
  if (pointed?.in === 'field') {
    const { source } = field.cells[pointed.cell]!
    const copies = field.cells.map((one, cell) => (source !== null && one.source === source ? cell : null))
    const fed = feeding(scene, source, pointed.cell)
    return {
      ...{ name, sum, input: nothing, kernel: nothing, output: marks(fed, 'also') },
      field: new Map([...marks(copies, 'also'), [pointed.cell, 'here']]),
      feeds: source === null ? null : { name: nameOf('x', input, source, rank), count: fed.length },
    }
  }
  if (pointed?.in === 'kernel') {
    const under = taps.flatMap(({ cell, offset }) => (offset === pointed.cell ? [cell] : []))
    const here = marks([pointed.cell], 'here')
    return {
      name,
      sum,
      input: nothing,
      field: marks(under, 'here'),
      kernel: here,
      output: marks([stop], 'here'),
      feeds: null,
    }
  }
  if (isColumn && pointed) {
    const [own] = sums[pointed.cell]!.terms
    const here = marks([pointed.cell], 'here')
    const at = nameOf('y', output, pointed.cell, 2)
    return {
      name: at,
      sum: sums[pointed.cell]!,
      input: nothing,
      kernel: nothing,
      output: here,
      field: marks([own!.cell], 'here'),
      feeds: null,
    }
  }
  const under = marks(
    taps.map(({ cell }) => cell),
    'source',
  )
  const best = winner(sum)
  const column = sums.map((_, at) => (at % stops.length === stop ? at : null))
  return {
    ...{ name, sum, input: nothing, kernel: nothing, feeds: null },
    field: best ? new Map([...under, [best.cell, 'here']]) : under,
    output: marks(isColumn ? column : [stop], 'here'),
  }
}

/** The outputs whose windows cover a number of the input, wherever padding shows it; or that very cell of padding. */
const feeding = ({ sums }: Scene, source: number | null, cell: number): number[] =>
  sums.flatMap(({ terms }, at) =>
    terms.some((term) => (source === null ? term.cell === cell : term.source === source)) ? [at] : [],
  )

const columnOf = ({ sums, stops }: Scene, stop: number): Sum => ({
  ...{ rule: 'column', divisor: null, value: 0 },
  terms: sums.flatMap(({ terms }, at) => (at % stops.length === stop ? terms : [])),
})

function lookAtStamp(scene: Scene, stop: number, pointed: Pointed | null): Look {
  const { field, stops, sums } = scene
  const { taps } = stops[stop]!
  const common = { output: nothing, feeds: null }
  if (pointed?.in === 'field') {
    const sum = sums[pointed.cell]!
    const [from, by] = [sum.terms.map(({ source }) => source), sum.terms.map(({ offset }) => offset)]
    const here = marks([pointed.cell], 'here')
    return {
      ...common,
      ...told(scene, pointed.cell),
      input: marks(from, 'source'),
      kernel: marks(by, 'source'),
      field: here,
    }
  }
  const kept = taps.filter(({ cell }) => field.cells[cell]!.role !== 'cropped')
  const busiest = (kept.length > 0 ? kept : taps).reduce((best, tap) =>
    sums[tap.cell]!.terms.length > sums[best.cell]!.terms.length ? tap : best,
  )
  const under = marks(
    taps.map(({ cell }) => cell),
    'source',
  )
  const shared = { ...common, input: marks([stop], 'here') }
  if (pointed?.in === 'kernel') {
    const tap = taps.find(({ offset }) => offset === pointed.cell)!
    const at = new Map<number, Mark>([...under, [tap.cell, 'here']])
    return { ...shared, ...told(scene, tap.cell), field: at, kernel: marks([pointed.cell], 'here') }
  }
  return { ...shared, ...told(scene, busiest.cell), field: under, kernel: nothing }
}

const told = (scene: Scene, cell: number) => ({ name: outputName(scene, cell), sum: scene.sums[cell]! })

/** The name of the output that a cell of the field is; null: it is cropped. */
export function outputName({ field, output, rank }: Scene, cell: number): string | null {
  const at = plus(placesOf(field.shape)[cell]!, field.origin)
  return isInside(at, output.shape) ? nameOf('y', output, placeIn(output.shape, at), rank) : null
}

/** The numbers of the input that no window covers. */
export function unseen({ kind, field, stops }: Scene): ReadonlySet<number> {
  if (kind === 'transposed') return new Set()
  const seen = new Set(stops.flatMap(({ taps }) => taps.map(({ cell }) => cell)))
  const shown = new Set([...seen].map((cell) => field.cells[cell]!.source))
  return new Set(
    field.cells.flatMap(({ role, source }, cell) => (role === 'input' && !shown.has(source) ? [cell] : [])),
  )
}
