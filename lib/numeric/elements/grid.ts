import { Unmodelled } from '@/lib/shape/error'
import type { DType } from '@/lib/shape/dtype'
import { contiguousStrides, numel } from '@/lib/shape/tensor'

/** The elements of a tensor, row by row. */
export interface Grid {
  readonly shape: readonly number[]
  readonly elements: readonly number[]
}

/** One that a call was given. */
export interface Known extends Grid {
  readonly dtype: DType
}

/** These elements are not worked out. */
export const unknown = (): never => {
  throw new Unmodelled()
}

/** Elements by their places. `index` is one array that changes from call to call. */
export function build(shape: readonly number[], at: (index: readonly number[], flat: number) => number): number[] {
  const index = shape.map(() => 0)
  const elements = new Array<number>(numel(shape))
  for (let flat = 0; flat < elements.length; flat++) {
    elements[flat] = at(index, flat)
    for (let dim = shape.length - 1; dim >= 0 && ++index[dim]! === shape[dim]; dim--) index[dim] = 0
  }
  return elements
}

export const grid = (shape: readonly number[], at: Parameters<typeof build>[1]): Grid => ({
  shape,
  elements: build(shape, at),
})

/** The place of an element in row-major order. */
export function place(shape: readonly number[], index: readonly number[]): number {
  let flat = 0
  for (let dim = 0; dim < shape.length; dim++) flat = flat * shape[dim]! + index[dim]!
  return flat
}

export const get = ({ shape, elements }: Grid, index: readonly number[]): number =>
  elements[place(shape, index)] ?? unknown()

/** A negative dimension counts from the last; a tensor without dimensions has one. */
export const wrap = (dim: number, rank: number): number => (dim < 0 ? dim + Math.max(rank, 1) : dim)

/** The elements broadcast to a shape. */
export function spread({ shape: own, elements }: Grid, shape: readonly number[]): readonly number[] {
  if (String(own) === String(shape)) return elements
  const strides = contiguousStrides(own)
  const missing = shape.length - own.length
  if (missing < 0) return unknown()
  const place = (index: readonly number[]) =>
    own.reduce((sum, size, dim) => sum + (size === 1 ? 0 : index[dim + missing]! * strides[dim]!), 0)
  return build(shape, (index) => elements[place(index)]!)
}

/** The shape that all of them broadcast to; that they do was checked before. */
export function broadcast(...shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map(({ length }) => length))
  return Array.from({ length: rank }, (_, dim) => {
    const sizes = shapes.map((shape) => shape[dim - rank + shape.length] ?? 1)
    return sizes.find((size) => size !== 1) ?? 1
  })
}

export const permuted = (of: Grid, order: readonly number[]): Grid => {
  const shape = order.map((dim) => of.shape[dim]!)
  const strides = contiguousStrides(of.shape)
  const steps = order.map((dim) => strides[dim]!)
  return grid(shape, (index) => of.elements[steps.reduce((sum, step, dim) => sum + step * index[dim]!, 0)]!)
}

/** The places of the elements that differ only in `dims`, group by group, both in row-major order. */
export function groups(shape: readonly number[], dims: readonly number[]): readonly (readonly number[])[] {
  const strides = contiguousStrides(shape)
  const kept = [...shape.keys()].filter((dim) => !dims.includes(dim))
  // a tensor without dimensions may be asked for its first
  const sorted = dims.filter((dim) => dim < shape.length).sort((a, b) => a - b)
  const offsets = (of: readonly number[]) =>
    build(
      of.map((dim) => shape[dim]!),
      (index) => of.reduce((sum, dim, at) => sum + strides[dim]! * index[at]!, 0),
    )
  const inner = offsets(sorted)
  return offsets(kept).map((start) => inner.map((step) => start + step))
}

/** Each run along a dimension replaced by another, which may be of another length. */
export function alongDim(
  of: Grid,
  dim: number,
  change: (run: readonly number[], at: number) => readonly number[],
): number[] {
  const { elements } = of
  const shape = of.shape.length === 0 ? [1] : of.shape
  const runs = groups(shape, [dim]).map((places, at) =>
    change(
      places.map((place) => elements[place]!),
      at,
    ),
  )
  const length = runs[0]?.length ?? 0
  const [outer, inner] = [numel(shape.slice(0, dim)), numel(shape.slice(dim + 1))]
  return build([outer, length, inner], ([before, at, after]) => runs[before! * inner + after!]![at!]!)
}

/** Equal or both not a number. */
export const same = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b))

/** For sorting: what is not a number comes last. */
export function ascending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a < b ? -1 : a > b ? 1 : 0
}

/** 0, 1, 2 … */
export const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
