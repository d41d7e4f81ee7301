import { several, type Elements, type Given, type Several, type Works } from './given'
import { alongDim, ascending, groups, range, same, unknown, type Grid } from './grid'
import { reduce, reducedDims } from './reductions'

/** Largest, smallest and sorted elements, and where they were. */

/** What is not a number is larger and smaller than all. */
const isNaNOr = (is: (a: number, b: number) => boolean) => (a: number, b: number) =>
  !Number.isNaN(b) && (Number.isNaN(a) || is(a, b))

const larger = isNaNOr((a, b) => a > b)
const smaller = isNaNOr((a, b) => a < b)
type Beats = typeof larger

/** The place of the first that no other beats. */
const best = (values: readonly number[], beats: Beats): number =>
  values.reduce((at, value, i) => (beats(value, values[at]!) ? i : at), 0)

const bestOf =
  (beats: Beats) =>
  (values: readonly number[]): number =>
    values[best(values, beats)]!

/** Elements and their places, of each run along `dim`. */
function withPlaces(given: Given, choose: (run: readonly number[]) => readonly [number, number | null]): Several {
  const { input } = given
  const dim = given.dim('dim', input.shape.length, -1)
  const chosen = groups(input.shape.length === 0 ? [1] : input.shape, [dim]).map((places) =>
    choose(places.map((place) => input.elements[place]!)),
  )
  const indices = chosen.map(([, index]) => index)
  const values = chosen.map(([value]) => value)
  return several(values, indices.every((index) => index !== null) ? indices : null)
}

const extreme =
  (beats: Beats, pairwise: (a: number, b: number) => number) =>
  (given: Given): Elements | Several => {
    const { input } = given
    if (given.has('other')) return pairs(input, given.grid('other'), given, pairwise)
    if (!given.has('dim')) return [bestOf(beats)(input.elements)]
    return withPlaces(given, (run) => {
      const at = best(run, beats)
      return [run[at]!, at]
    })
  }

function pairs(a: Grid, b: Grid, { out }: Given, by: (a: number, b: number) => number): Elements {
  if (String(a.shape) !== String(out.shape) || String(b.shape) !== String(out.shape)) return unknown()
  return a.elements.map((one, at) => by(one, b.elements[at]!))
}

const argExtreme =
  (beats: Beats) =>
  (given: Given): Elements =>
    reduce(given.input, reducedDims(given, given.input.shape), (values) => best(values, beats))

const over =
  (beats: Beats) =>
  (given: Given): Elements =>
    reduce(given.input, reducedDims(given, given.input.shape), bestOf(beats))

/** Where a number is, if it is there once: which of several PyTorch finds depends on its way of sorting. */
function onlyPlace(run: readonly number[], value: number): number | null {
  const found = run.flatMap((one, at) => (same(one, value) ? [at] : []))
  return found.length === 1 ? found[0]! : null
}

/** The lower one of two in the middle. */
function medianOf(run: readonly number[], isClean: boolean): number {
  if (!isClean && run.some(Number.isNaN)) return NaN
  const sorted = run.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN
}

const median =
  (isClean: boolean) =>
  (given: Given): Elements | Several =>
    given.has('dim')
      ? withPlaces(given, (run) => {
          const value = medianOf(run, isClean)
          return [value, onlyPlace(run, value)]
        })
      : [medianOf(given.input.elements, isClean)]

/** The places of a run in the order of its elements; equal ones stay in order. */
export function order(run: readonly number[], descending: boolean): number[] {
  const sign = descending ? -1 : 1
  return range(run.length).sort((a, b) => sign * ascending(run[a]!, run[b]!))
}

/** The smallest of the most frequent. */
function modeOf(run: readonly number[]): number {
  if (run.length === 0 || run.some(Number.isNaN)) return unknown()
  const sorted = [...run].sort((a, b) => a - b)
  const count = (value: number) => sorted.filter((one) => one === value).length
  return sorted.reduce((found, value) => (count(value) > count(found) ? value : found), sorted[0]!)
}

const sorted = (given: Given, by: (run: readonly number[]) => readonly number[]) => {
  const { input } = given
  const dim = given.dim('dim', input.shape.length, -1)
  const pick = (run: readonly number[]) => by(run).map((at) => run[at]!)
  return { values: alongDim(input, dim, pick), indices: alongDim(input, dim, by) }
}

function sort(given: Given): Several {
  const { values, indices } = sorted(given, (run) => order(run, given.flag('descending')))
  return several(values, indices)
}

function topk(given: Given): Several {
  const k = given.number('k')
  // in which order is not said
  if (!given.flag('sorted', true)) return unknown()
  let isClear = true
  const { values, indices } = sorted(given, (run) => {
    const all = order(run, given.flag('largest', true))
    const ranked = all.map((at) => run[at]!)
    if (ranked.slice(0, k).some((one, at) => at + 1 < ranked.length && same(one, ranked[at + 1]!))) isClear = false
    return all.slice(0, k)
  })
  return several(values, isClear ? indices : null)
}

/** The best so far, the later one of equals, and where it was. */
const cumulative =
  (beats: Beats) =>
  (given: Given): Several => {
    const { input } = given
    const dim = given.dim('dim', input.shape.length)
    const places = (run: readonly number[]) => {
      let at = 0
      return run.map((one, i) => (at = beats(one, run[at]!) || same(one, run[at]!) ? i : at))
    }
    const values = (run: readonly number[]) => places(run).map((at) => run[at]!)
    return several(alongDim(input, dim, values), alongDim(input, dim, places))
  }

export const extremes: Works = {
  max: extreme(larger, (a, b) => Math.max(a, b)),
  min: extreme(smaller, (a, b) => Math.min(a, b)),
  amax: over(larger),
  amin: over(smaller),
  aminmax: (given) => several(over(smaller)(given), over(larger)(given)),
  argmax: argExtreme(larger),
  argmin: argExtreme(smaller),
  cummax: cumulative(larger),
  cummin: cumulative(smaller),
  median: median(false),
  nanmedian: median(true),
  mode: (given) => withPlaces(given, (run) => [modeOf(run), onlyPlace(run, modeOf(run))]),
  kthvalue: (given) =>
    withPlaces(given, (run) => {
      const value = run[order(run, false)[given.number('k') - 1]!]!
      return [value, onlyPlace(run, value)]
    }),
  sort,
  msort: ({ input }) => alongDim(input, 0, (run) => order(run, false).map((at) => run[at]!)),
  argsort: (given) => sorted(given, (run) => order(run, given.flag('descending'))).indices,
  topk,
}
