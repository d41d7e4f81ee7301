import { numel } from '@/lib/shape/tensor'

/** Neighbouring dimensions that lie in memory as evenly as a single one. */
export interface Piece {
  /** The dimensions in it, from the first to the last. */
  readonly dims: readonly number[]
  /** The new dimensions that are cut from it. */
  readonly sizes: readonly number[]
}

/**
 * One step of asking whether strides can describe a new shape, from the last dimension to the first.
 *
 * `join`: does dimension `dim` follow on the one after it? `alone`: of size 1 it follows on anything.
 * `cut`: are there new dimensions whose sizes multiply to what the piece holds?
 */
export type Step =
  | {
      readonly kind: 'join'
      readonly dim: number
      /** The next dimension in the piece that has more than one element; null: there is none. */
      readonly next: number | null
      readonly stride: number
      readonly wanted: number
      readonly how: 'equal' | 'alone' | 'break'
    }
  | {
      readonly kind: 'cut'
      readonly piece: Piece
      readonly count: number
      /** The product of the new sizes. */
      readonly product: number
      readonly strides: readonly number[]
      readonly fits: boolean
    }

export interface Merging {
  readonly steps: readonly Step[]
  /** The strides of the new shape; null: there are none. */
  readonly strides: readonly number[] | null
}

/** How PyTorch decides about `view`. Source: `computeStride` in ATen/TensorUtils.cpp. The sizes hold as many elements. */
export function merge(shape: readonly number[], strides: readonly number[], sizes: readonly number[]): Merging {
  if (numel(shape) === 0) return { steps: [], strides: null }
  const steps: Step[] = []
  const found = new Array<number>(sizes.length)
  let left = sizes.length - 1
  let dims: number[] = []
  let [base, count] = [strides.at(-1) ?? 1, 1]
  for (let dim = Math.max(shape.length - 1, 0); dim >= 0; dim--) {
    if (shape.length > 0) dims.unshift(dim)
    count *= shape[dim] ?? 1
    if (dim > 0) {
      const wanted = base * count
      const stride = strides[dim - 1]!
      const how = shape[dim - 1] === 1 ? 'alone' : stride === wanted ? 'equal' : 'break'
      const next = dims.find((one) => shape[one] !== 1) ?? null
      steps.push({ kind: 'join', dim: dim - 1, next, stride, wanted, how })
      if (how !== 'break') continue
    }
    const cut: number[] = []
    let product = 1
    while (left >= 0 && (product < count || sizes[left] === 1)) {
      found[left] = product * base
      product *= sizes[left]!
      cut.unshift(left--)
    }
    const fits = product === count
    const piece = { dims, sizes: cut }
    steps.push({ kind: 'cut', piece, count, product, strides: cut.map((one) => found[one]!), fits })
    if (!fits) return { steps, strides: null }
    dims = []
    if (dim > 0) [base, count] = [strides[dim - 1]!, 1]
  }
  return { steps, strides: found }
}

/** What is known after some of the steps: the pieces that are cut, the one that grows, and the dimensions not yet looked at. */
export interface Known {
  readonly pieces: readonly (Piece & { readonly fits: boolean })[]
  readonly growing: readonly number[]
  readonly rest: readonly number[]
  /** New dimensions that no piece has yet. */
  readonly left: readonly number[]
}

export function knownAfter({ steps }: Merging, count: number, rank: number, newRank: number): Known {
  const done = steps.slice(0, count)
  const pieces = done.flatMap((step) => (step.kind === 'cut' ? [{ ...step.piece, fits: step.fits }] : [])).reverse()
  const first = Math.min(rank, ...pieces.flatMap(({ dims }) => dims))
  const last = done.at(-1)
  const isFailed = last?.kind === 'cut' && !last.fits
  // a piece begins with its last dimension, which needs no step
  const joined = done.flatMap((step) =>
    step.kind === 'join' && step.how !== 'break' && step.dim < first ? [step.dim] : [],
  )
  const growing = isFailed || first === 0 ? [] : [...joined, first - 1].sort((a, b) => a - b)
  const taken = pieces.flatMap(({ sizes }) => sizes)
  const range = (end: number) => Array.from({ length: Math.max(end, 0) }, (_, at) => at)
  return {
    pieces,
    growing,
    rest: range(Math.min(first, ...growing)),
    left: range(newRank).filter((one) => !taken.includes(one)),
  }
}
