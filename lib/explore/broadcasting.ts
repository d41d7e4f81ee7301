import { operation, type Came, type Said } from '@/lib/explore/operators'
import { ravel, unravel } from '@/lib/explore/format'
import { expanded } from '@/lib/shape/iterator'
import { numel, tensor, type Tensor } from '@/lib/shape/tensor'

/** Shapes aligned from the right: which dimensions fit, what comes out, and where each element comes from. */

export type BroadcastingState = {
  readonly a: string
  readonly b: string
  /** Empty: there is no third. */
  readonly c: string
  readonly inplace: boolean
}

/**
 * What becomes of one size: it is that of the result, is repeated from 1, was not there and counts as 1, or does not fit;
 * or it would have to change, and cannot, since it is that of the tensor to be written.
 */
export type Fate = 'equal' | 'stretched' | 'missing' | 'clash' | 'fixed'

export interface Size {
  /** As it counts: 1 where there is none. */
  readonly size: number
  readonly fate: Fate
}

export interface Operand {
  readonly name: string
  readonly shape: readonly number[]
  /** Of each dimension of the result, from the left. */
  readonly sizes: readonly Size[]
  /** Strides as it is, and as it is seen in the shape of the result. */
  readonly strides: readonly number[]
  readonly expanded: readonly number[] | null
  /** Its elements, where there are few enough to be drawn. */
  readonly elements: readonly number[] | null
}

export type Broadcasting =
  | { readonly kind: 'unread'; readonly problems: Readonly<Record<string, Problem>> }
  | {
      readonly kind: 'read'
      readonly operands: readonly Operand[]
      readonly source: string
      /** Dimensions of the result, or of what would be it. */
      readonly rank: number
      /** Sizes of the result in each dimension; null where they do not fit. */
      readonly result: readonly (number | null)[]
      readonly error: Said | null
      /** The dimension PyTorch speaks of. */
      readonly clash: number | null
      readonly elements: readonly number[] | null
    }

/** What is wrong with a shape: PyTorch's words where it has some, else ours. */
export type Problem = { readonly kind: 'negative'; readonly error: Said } | { readonly kind: 'text' | 'rank' | 'large' }

/** Tensors of no more elements, and of no more dimensions, are drawn. */
const mostDrawn = 64
const mostDimensions = 5
/** Of more dimensions no table is made. */
const mostRank = 8
const mostSize = 1_000_000

/** `(3, 1)`, `3, 1`, `[3, 1]`, `3 1`, `torch.Size([3, 1])`, `()` … */
export function readShape(text: string): readonly number[] | Problem {
  const inner = text
    .trim()
    .replace(/^torch\.Size\((.*)\)$/, '$1')
    .replace(/^[([（【](.*)[)\]）】]$/, '$1')
    .trim()
  if (inner === '') return []
  const parts = inner.split(/\s*[,，x×*]\s*|\s+/).filter((part, i, all) => part !== '' || i < all.length - 1)
  const sizes = parts.map((part) => Number(part.replace('−', '-')))
  if (!sizes.every((size, i) => parts[i] !== '' && Number.isInteger(size))) return { kind: 'text' }
  const negative = sizes.find((size) => size < 0)
  if (negative !== undefined) {
    const message = `Trying to create tensor with negative dimension ${negative}: [${sizes.join(', ')}]`
    return { kind: 'negative', error: { id: 'negative', type: 'RuntimeError', message } }
  }
  if (sizes.length > mostRank) return { kind: 'rank' }
  return sizes.some((size) => size > mostSize) ? { kind: 'large' } : sizes
}

/** Everything that there is to say about shapes that meet. */
export function broadcasting({ a, b, c, inplace }: BroadcastingState): Broadcasting {
  const texts = { a, b, ...(c.trim() === '' ? {} : { c }) }
  const shapes = Object.entries(texts).map(([name, text]) => [name, readShape(text)] as const)
  const problems = shapes.filter(([, shape]) => !isShape(shape)) as [string, Problem][]
  if (problems.length > 0) return { kind: 'unread', problems: Object.fromEntries(problems) }

  const tensors = shapes.map(([, shape], i) => numbered(shape as readonly number[], i))
  const rank = Math.max(...tensors.map(({ shape }) => shape.length))
  const { came, rank: counted } = combine(tensors, inplace)
  const result = Array.from({ length: rank }, (_, dim) => sizeOf(tensors, dim, rank))
  const clash = came.kind === 'error' ? /dimension (\d+)$/.exec(came.error.message) : null
  const whole = result.includes(null) ? null : (result as readonly number[])
  const names = shapes.map(([name]) => name)
  return {
    kind: 'read',
    source: inplace ? `a += ${names.slice(1).join(' + ')}` : names.join(' + '),
    rank,
    result,
    error: came.kind === 'error' ? came.error : null,
    clash: clash && Number(clash[1]) + rank - counted,
    elements: came.kind === 'tensor' ? (came.tensor.values ?? null) : null,
    operands: tensors.map((one, i) => ({
      name: names[i]!,
      shape: one.shape,
      sizes: result.map((size, dim) => fate(one, dim, rank, size)).map((of) => (inplace && i === 0 ? written(of) : of)),
      strides: one.strides,
      expanded: whole && expanded(one, whole).strides,
      elements: one.values ?? null,
    })),
  }
}

const isShape = (shape: readonly number[] | Problem): shape is readonly number[] => Array.isArray(shape)

/** 0, 1, 2 …; 10, 20, 30 …; 100, 200, 300 …: so that a sum shows what it is made of. */
function numbered(shape: readonly number[], at: number): Tensor {
  const unit = 10 ** at
  const isDrawn = numel(shape) <= mostDrawn && shape.length <= mostDimensions
  const values = Array.from({ length: isDrawn ? numel(shape) : 0 }, (_, i) => (i + (at === 0 ? 0 : 1)) * unit)
  return tensor(shape, { dtype: 'int64', ...(isDrawn ? { values } : {}) })
}

interface Sum {
  readonly came: Came
  /** Dimensions of the two that were added last; PyTorch counts by these. */
  readonly rank: number
}

/** The sum from the left; in place, `a` takes the sum of the others. */
function combine(tensors: readonly Tensor[], inplace: boolean): Sum {
  const [first, ...rest] = inplace ? tensors.slice(1) : tensors
  const begin: Sum = { came: { kind: 'tensor', tensor: first! }, rank: first!.shape.length }
  const sum = rest.reduce((so, next) => and(so, next), begin)
  return inplace ? and({ came: { kind: 'tensor', tensor: tensors[0]! }, rank: 0 }, sum, '+=') : sum
}

function and(so: Sum, next: Tensor | Sum, operator: '+' | '+=' = '+'): Sum {
  const other: Came = 'came' in next ? next.came : { kind: 'tensor', tensor: next }
  if (so.came.kind !== 'tensor') return so
  if (other.kind !== 'tensor') return next as Sum
  const [a, b] = [so.came.tensor, other.tensor]
  return { came: added(a, b, operator), rank: Math.max(a.shape.length, b.shape.length) }
}

/** The engine forgets what is in a tensor that was written: the elements are those of the sum out of place. */
function added(a: Tensor, b: Tensor, operator: '+' | '+='): Came {
  const sum = operation(a, operator, b)
  if (sum.kind !== 'tensor') return sum
  const { shape } = sum.tensor
  const isDrawn = a.values && b.values && numel(shape) <= mostDrawn && shape.length <= mostDimensions
  if (!isDrawn) return { kind: 'tensor', tensor: tensor(shape, { dtype: 'int64' }) }
  const values = Array.from(
    { length: numel(shape) },
    (_, at) => a.values![sourceOf(at, shape, a.shape)]! + b.values![sourceOf(at, shape, b.shape)]!,
  )
  return { kind: 'tensor', tensor: tensor(shape, { dtype: 'int64', values }) }
}

const own = (shape: readonly number[], dim: number, rank: number) => shape[dim - rank + shape.length]

/** The size of the result in one dimension; null: there is none that fits all. */
function sizeOf(tensors: readonly Tensor[], dim: number, rank: number): number | null {
  const others = new Set(tensors.map(({ shape }) => own(shape, dim, rank) ?? 1).filter((size) => size !== 1))
  return others.size > 1 ? null : ([...others][0] ?? 1)
}

function fate({ shape }: Tensor, dim: number, rank: number, result: number | null): Size {
  const size = own(shape, dim, rank)
  if (size === undefined) return { size: 1, fate: 'missing' }
  if (size === 1 && result !== 1) return { size, fate: 'stretched' }
  return { size, fate: result === null ? 'clash' : 'equal' }
}

const written = (of: Size): Size => (of.fate === 'stretched' || of.fate === 'missing' ? { ...of, fate: 'fixed' } : of)

/** The place of an operand's element that goes into place `at` of the result. */
export function sourceOf(at: number, result: readonly number[], shape: readonly number[]): number {
  const index = unravel(at, result).slice(result.length - shape.length)
  return ravel(
    index.map((one, dim) => (shape[dim] === 1 ? 0 : one)),
    shape,
  )
}

/** The places of the result that an element of an operand goes into. */
export const usesOf = (at: number, result: readonly number[], shape: readonly number[]): readonly number[] =>
  [...Array(numel(result)).keys()].filter((place) => sourceOf(place, result, shape) === at)
