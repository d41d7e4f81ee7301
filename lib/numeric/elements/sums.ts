import type { DType } from '@/lib/shape/dtype'
import { groups, unknown, type Grid } from './grid'

/**
 * Sums of floats, added in the order in which PyTorch's kernel adds them, so that the last digit is right too.
 * Source: ATen/native/cpu/SumKernel.cpp; a vector holds 32 bytes.
 */

type Round = (value: number) => number

const rounds = (dtype: DType): Round => (dtype === 'float32' ? Math.fround : Number)
const lanesOf = (dtype: DType): number => (dtype === 'float64' ? 4 : 8)

/** `multi_row_sum`: partial sums of 16 are added to those of the next level. */
function cascade(values: readonly number[], round: Round): number {
  const levels = [0, 0, 0, 0]
  const add = (level: number, value: number) => (levels[level] = round(levels[level]! + value))
  let at = 0
  while (at + 16 <= values.length) {
    for (let i = 0; i < 16; i++) add(0, values[at++]!)
    for (let level = 1; level < 4; level++) {
      add(level, levels[level - 1]!)
      levels[level - 1] = 0
      if ((at & (15 << (level * 4))) !== 0) break
    }
  }
  while (at < values.length) add(0, values[at++]!)
  return levels.reduce((sum, one) => round(sum + one))
}

/** `row_sum`: four sums side by side. */
function rowSum(values: readonly number[], round: Round): number {
  const whole = Math.floor(values.length / 4)
  const partial = [0, 1, 2, 3].map((lane) =>
    cascade(
      Array.from({ length: whole }, (_, i) => values[i * 4 + lane]!),
      round,
    ),
  )
  const first = values.slice(whole * 4).reduce((sum, one) => round(sum + one), partial[0]!)
  return partial.slice(1).reduce((sum, one) => round(sum + one), first)
}

/** `vectorized_inner_sum` of one row. */
function innerSum(values: readonly number[], round: Round, lanes: number): number {
  if (values.length < lanes) return rowSum(values, round)
  const whole = Math.floor(values.length / lanes)
  const tail = values.slice(whole * lanes).reduce((sum, one) => round(sum + one), 0)
  const partial = Array.from({ length: lanes }, (_, lane) =>
    rowSum(
      Array.from({ length: whole }, (_, i) => values[i * lanes + lane]!),
      round,
    ),
  )
  return partial.reduce((sum, one) => round(sum + one), tail)
}

/** Sizes without 1, neighbours of one kind as one. */
function coalesced(shape: readonly number[], dims: readonly number[]) {
  const found: { size: number; isReduced: boolean }[] = []
  shape.forEach((size, dim) => {
    const isReduced = dims.includes(dim)
    const last = found.at(-1)
    if (size === 1) return
    if (last?.isReduced === isReduced) last.size *= size
    else found.push({ size, isReduced })
  })
  return found
}

/** The sum of each group of elements that differ only in `dims`, of a tensor that lies row by row. */
export function sums({ shape, elements }: Grid, dims: readonly number[], dtype: DType): number[] {
  const [round, lanes] = [rounds(dtype), lanesOf(dtype)]
  const runs = coalesced(shape, dims)
  const rows = runs.findLast(({ isReduced }) => isReduced)?.size ?? 1
  const columns = runs.at(-1)?.isReduced === false ? runs.at(-1)!.size : 1
  const isOne = runs.filter(({ isReduced }) => isReduced).length < 2
  const inner = runs.at(-1)?.isReduced !== false
  const sumOf = (column: number) => (values: readonly number[]) => {
    if (inner) return innerSum(values, round, lanes)
    // columns are added four at a time, or four vectors at a time
    const block = 4 * (columns >= lanes ? lanes : 1)
    const isBlock = isOne && column < Math.floor(columns / block) * block
    return isBlock ? cascade(values, round) : rowSum(values, round)
  }
  return groups(shape, dims).map((places, at) => {
    const values = places.map((one) => elements[one]!)
    const sum = sumOf(at % columns)
    const parts = Array.from({ length: values.length / rows || 0 }, (_, i) =>
      sum(values.slice(i * rows, (i + 1) * rows)),
    )
    return parts.reduce((total, one) => round(total + one), 0)
  })
}

/** The sum of all. */
export const total = (elements: readonly number[], dtype: DType): number =>
  sums({ shape: [elements.length], elements }, [0], dtype)[0]!

/**
 * The sum where nobody knows in which order it is added: not said where another order could make a whole number of it,
 * or leave little of its digits.
 *
 * @param finish what is done with the sum
 */
export function settled(terms: readonly number[], dtype: DType, finish: (sum: number) => number = Number): number {
  const round = rounds(dtype)
  let [sum, size, isExact] = [0, 0, true]
  for (const term of terms) {
    sum += term
    size += Math.abs(term)
    isExact &&= round(term) === term && round(sum) === sum
  }
  // one term that is not -0 makes the zero a positive one, in any order
  if (terms.length > 0 && terms.every((term) => Object.is(term, -0))) return unknown()
  const result = finish(sum)
  const isNear = Math.abs(result - Math.round(result)) < 1e-5 * Math.max(size, 1) || Math.abs(sum) < 1e-3 * size
  return isNear && !isExact ? unknown() : result
}

/** A sum of known order, of which a few that PyTorch adds otherwise would be whole numbers, or would not. */
export function undoubted(sum: number, terms: readonly number[]): number {
  const exact = terms.reduce((all, term) => all + term, 0)
  const size = terms.reduce((all, term) => all + Math.abs(term), 0)
  return sum !== exact && Math.abs(exact - Math.round(exact)) < 1e-5 * Math.max(size, 1) ? unknown() : sum
}
