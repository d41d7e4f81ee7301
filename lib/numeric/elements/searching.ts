import { isNumber } from '@/lib/shape/value'
import { numel } from '@/lib/shape/tensor'
import type { Elements, Given, Several, Works } from './given'
import { alongDim, ascending, groups, permuted, range, unknown, type Grid } from './grid'
import { rounded } from './held'
import { roundingOf } from './pointwise'
import { total } from './sums'

/** Numbers looked up in others, counted, and each kept once. */

/** How many of the sorted numbers are smaller; with `right` those that are equal count too. */
function countBelow(sorted: readonly number[], value: number, right: boolean): number {
  let [start, end] = [0, sorted.length]
  // halving, for what is not sorted is searched all the same
  while (start < end) {
    const middle = (start + end) >> 1
    const one = sorted[middle]!
    if (right ? one > value : one >= value) end = middle
    else start = middle + 1
  }
  return start
}

const isRight = (given: Given): boolean => given.flag('right') || given.text('side', 'left') === 'right'

function bucketize(given: Given): Elements {
  const boundaries = given.grid('boundaries').elements
  return given.operand('input', 'self').elements.map((one) => countBelow(boundaries, one, isRight(given)))
}

function searchsorted(given: Given): Elements {
  const [sorted, wanted] = [given.grid('sorted_sequence'), given.operand('input', 'self')]
  if (given.has('sorter')) return unknown()
  const size = sorted.shape.at(-1)!
  const rows = sorted.shape.length === 1 ? 1 : numel(sorted.shape.slice(0, -1))
  const each = wanted.elements.length / rows
  return wanted.elements.map((one, at) => {
    const row = Math.floor(at / each)
    return countBelow(sorted.elements.slice(row * size, (row + 1) * size), one, isRight(given))
  })
}

/** As many bins of one width; what lies outside counts nowhere. */
function histc(given: Given): Elements {
  const { input, out } = given
  const bins = numel(out.shape)
  let [low, high] = [given.number('min', 0), given.number('max', 0)]
  if (low === high && input.elements.length > 0)
    [low, high] = [Math.min(...input.elements), Math.max(...input.elements)]
  if (low === high) [low, high] = [low - 1, high + 1]
  const round = roundingOf(input.dtype)
  const counts = new Array<number>(bins).fill(0)
  for (const one of input.elements) {
    if (!(one >= low && one <= high)) continue
    const at = Math.min(Math.floor(round(round(round(one - low) / round(high - low)) * bins)), bins - 1)
    counts[at]!++
  }
  return counts
}

function bincount(given: Given): Elements {
  const { input, out } = given
  const weights = given.has('weights') ? given.grid('weights').elements : null
  const counts = new Array<number>(numel(out.shape)).fill(0)
  input.elements.forEach((one, at) => (counts[one] = rounded(counts[one]! + (weights?.[at] ?? 1), out.dtype)))
  return counts
}

/** What differs, the place of each item among them, and how often each is there. */
interface Distinct {
  readonly items: readonly (readonly number[])[]
  readonly inverse: readonly number[]
  readonly counts: readonly number[]
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  range(a.length).reduce((found, at) => found || ascending(a[at]!, b[at]!), 0)

/** @param isSorted all that are equal are one; else only neighbours are */
function distinct(items: readonly (readonly number[])[], isSorted: boolean): Distinct {
  const order = range(items.length)
  if (isSorted) order.sort((a, b) => compare(items[a]!, items[b]!))
  const [found, counts]: [(readonly number[])[], number[]] = [[], []]
  const inverse = new Array<number>(items.length)
  for (const at of order) {
    const item = items[at]!
    const last = found.at(-1)
    if (last && compare(last, item) === 0 && !item.some(Number.isNaN)) counts[counts.length - 1]!++
    else {
      found.push(item)
      counts.push(1)
    }
    inverse[at] = found.length - 1
  }
  return { items: found, inverse, counts }
}

const unique =
  (isSorted: boolean) =>
  (given: Given): Several => {
    const { input, results } = given
    const wanted = (name: string) => given.flag(name)
    const dim = given.has('dim') ? given.dim('dim', input.shape.length) : null
    const items =
      dim === null
        ? input.elements.map((one) => [one])
        : groups(
            input.shape,
            range(input.shape.length).filter((one) => one !== dim),
          ).map((places) => places.map((place) => input.elements[place]!))
    const { items: found, inverse, counts } = distinct(items, isSorted)
    const more = [...(wanted('return_inverse') ? [inverse] : []), ...(wanted('return_counts') ? [counts] : [])]
    if (results.length !== 1 + more.length) return unknown()
    return { several: [dim === null ? found.flat() : laid(found, input, dim), ...more] }
  }

/** Slices put back along their dimension. */
function laid(found: readonly (readonly number[])[], { shape }: Grid, dim: number): Elements {
  const rest = range(shape.length).filter((one) => one !== dim)
  const first: Grid = { shape: [found.length, ...rest.map((one) => shape[one]!)], elements: found.flat() }
  return permuted(
    first,
    range(shape.length).map((one) => (one === dim ? 0 : rest.indexOf(one) + 1)),
  ).elements
}

/** Sums of neighbours, times their distance where the points stand in a vector; and what is left to multiply with. */
function neighbours(
  given: Given,
  run: readonly number[],
): { readonly sums: readonly number[]; readonly factor: number } {
  const dx = given.value('dx')
  const x = given.has('x') ? given.grid('x') : null
  if ((dx !== null && !isNumber(dx)) || (x && x.shape.length !== 1)) return unknown()
  const round = roundingOf(given.out.dtype)
  const sums = range(Math.max(run.length - 1, 0)).map((at) => {
    const sum = round(run[at]! + run[at + 1]!)
    return x ? round(sum * round(x.elements[at + 1]! - x.elements[at]!)) : sum
  })
  return { sums, factor: x ? 0.5 : given.number('dx', 1) / 2 }
}

/** The area under a line through the points. */
const trapezoid = (given: Given): Elements => {
  const y = given.grid('y')
  return alongDim(y, given.dim('dim', y.shape.length, -1), (run) => {
    const { sums, factor } = neighbours(given, run)
    return [total(sums, given.out.dtype) * factor]
  })
}

export const searchings: Works = {
  bucketize,
  searchsorted,
  histc,
  bincount,
  unique: unique(true),
  unique_consecutive: unique(false),
  trapezoid,
  trapz: trapezoid,
  cumulative_trapezoid: (given) => {
    const y = given.grid('y')
    return alongDim(y, given.dim('dim', y.shape.length, -1), (run) => {
      const { sums, factor } = neighbours(given, run)
      const round = roundingOf(given.out.dtype)
      let sum = 0
      return sums.map((one) => (sum += round(one * factor)))
    })
  },
}
