import { several, type Elements, type Given, type Several, type Works } from './given'
import { alongDim, ascending, groups, range, same, spread, unknown, type Grid } from './grid'
import { nthElement, partialSort, quickSelect, sort as sortPlaces } from './ordering'
import { reduce, reducedDims } from './reductions'

/** Largest, smallest and sorted elements, and where they were. */

/** What is not a number is larger and smaller than all. */
const isNaNOr = (is: (a: number, b: number) => boolean) => (a: number, b: number) =>
  !Number.isNaN(b) && (Number.isNaN(a) || is(a, b))

export const larger = isNaNOr((a, b) => a > b)
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
function withPlaces(given: Given, choose: (run: readonly number[]) => readonly [number, number]): Several {
  const { input } = given
  const dim = given.dim('dim', input.shape.length, -1)
  const chosen = groups(input.shape.length === 0 ? [1] : input.shape, [dim]).map((places) =>
    choose(places.map((place) => input.elements[place]!)),
  )
  return several(
    chosen.map(([value]) => value),
    chosen.map(([, index]) => index),
  )
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
  const other = spread(b, out.shape)
  return spread(a, out.shape).map((one, at) => by(one, other[at]!))
}

const argExtreme =
  (beats: Beats) =>
  (given: Given): Elements =>
    reduce(given.input, reducedDims(given, given.input.shape), (values) => best(values, beats))

const over =
  (beats: Beats) =>
  (given: Given): Elements =>
    reduce(given.input, reducedDims(given, given.input.shape), bestOf(beats))

/** The place of the lower one of two in the middle; the first of equals comes first. */
function medianPlace(run: readonly number[], isClean: boolean): number {
  const nan = run.findIndex(Number.isNaN)
  if (!isClean && nan >= 0) return nan
  const count = run.filter((one) => !Number.isNaN(one)).length
  return order(run, false)[Math.floor((Math.max(count, 1) - 1) / 2)]!
}

const at = (run: readonly number[], place: number) => [run[place]!, place] as const

const median =
  (isClean: boolean) =>
  (given: Given): Elements | Several => {
    const of = (run: readonly number[]) => at(run, medianPlace(run, isClean))
    return given.has('dim') ? withPlaces(given, of) : [of(given.input.elements)[0]]
  }

/** The places of a run in the order of its elements; equal ones stay in order. */
export function order(run: readonly number[], descending: boolean): number[] {
  const sign = descending ? -1 : 1
  return range(run.length).sort((a, b) => sign * ascending(run[a]!, run[b]!))
}

/** The smallest of the most frequent, and the last place that sorting gives it. */
function modePlace(run: readonly number[]): number {
  if (run.length === 0 || run.some(Number.isNaN)) return unknown()
  const places = range(run.length)
  sortPlaces(places, places.length, (a, b) => run[a]! < run[b]!)
  let [found, most, count] = [0, 0, 0]
  places.forEach((place, i) => {
    count++
    if (run[places[i + 1]!] === run[place]) return
    if (count > most) [found, most] = [place, count]
    count = 0
  })
  return found
}

/** The places of the `k` that come first. Source: ATen/native/TopKImpl.h. */
export function firstPlaces(run: readonly number[], k: number, isBefore: Beats, isSorted: boolean): number[] {
  const places = range(run.length)
  const before = (a: number, b: number) => isBefore(run[a]!, run[b]!)
  if (k * 64 <= run.length) partialSort(places, k, before)
  else if (k > 0) {
    nthElement(places, k - 1, before)
    if (isSorted) sortPlaces(places, k - 1, before)
  }
  return places.slice(0, k)
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
  const isBefore: Beats = given.flag('largest', true)
    ? larger
    : (a, b) => (!Number.isNaN(a) && Number.isNaN(b)) || a < b
  const { values, indices } = sorted(given, (run) => firstPlaces(run, k, isBefore, given.flag('sorted', true)))
  return several(values, indices)
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
  mode: (given) => withPlaces(given, (run) => at(run, modePlace(run))),
  kthvalue: (given) =>
    withPlaces(given, (run) => {
      const places = range(run.length)
      const k = given.number('k') - 1
      quickSelect(places, k, (a, b) => larger(run[a]!, run[b]!))
      return at(run, places[k]!)
    }),
  sort,
  msort: ({ input }) => alongDim(input, 0, (run) => order(run, false).map((at) => run[at]!)),
  argsort: (given) => sorted(given, (run) => order(run, given.flag('descending'))).indices,
  topk,
}
