import { placeIn, placesOf, type Numbers, type Place } from './numbers'
import type { Kind, Rank } from './settings'

/** What stands in a cell of the field that windows lie on. */
export interface Cell {
  /**
   * Of a sliding window: the input, its padding, or beyond both, where only `ceil_mode` reaches. Of a transposed
   * convolution: what is kept, what `padding` crops, and what `output_padding` adds.
   */
  readonly role: 'input' | 'padding' | 'beyond' | 'kept' | 'cropped' | 'extra'
  /** null: nothing is there. */
  readonly value: number | null
  /** The place of the input whose number it shows. */
  readonly source: number | null
}

export interface Field {
  /** Where it begins, in the coordinates of the input; of a transposed convolution, of the output. */
  readonly origin: Place
  readonly shape: Place
  readonly cells: readonly Cell[]
}

/** A window in one place: the cells of the field under its taps. */
export interface Stop {
  readonly origin: Place
  readonly taps: readonly Tap[]
}
export interface Tap {
  readonly cell: number
  /** The place in the kernel. */
  readonly offset: number
}

/** All that is drawn. Windows are stops of the field; the outputs are one for each window, or cells of the field. */
export interface Scene {
  readonly kind: Kind
  readonly rank: Rank
  readonly input: Numbers
  readonly kernel: Numbers | null
  readonly field: Field
  /** How much a window covers, its holes too. */
  readonly reach: Place
  readonly stops: readonly Stop[]
  /** Windows that rounding up would add, and that begin too late. */
  readonly dropped: readonly { readonly dim: 0 | 1 | 2; readonly origin: Place }[]
  readonly output: Numbers
  /** What each output is made of. */
  readonly sums: readonly Sum[]
}

/** What one output is made of. */
export interface Sum {
  readonly rule: 'sum' | 'max' | 'mean' | 'copy' | 'column'
  readonly terms: readonly Term[]
  /** What a mean is divided by. */
  readonly divisor: number | null
  readonly value: number
}
export interface Term {
  readonly value: number
  readonly weight: number | null
  /** Cells of the field and of the kernel. */
  readonly cell: number
  readonly offset: number
  readonly source: number | null
  readonly isPadding: boolean
}

/** A field from `origin` up to and without `end`. */
export function fieldOf(origin: Place, end: Place, cellAt: (at: Place) => Cell): Field {
  const shape: Place = [end[0] - origin[0], end[1] - origin[1], end[2] - origin[2]]
  return { origin, shape, cells: placesOf(shape).map((at) => cellAt(plus(at, origin))) }
}

export const plus = (a: Place, b: Place): Place => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const minus = (a: Place, b: Place): Place => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const each = (make: (dim: 0 | 1 | 2) => number): Place => [make(0), make(1), make(2)]

export const isInside = (at: Place, shape: Place) => at.every((one, dim) => one >= 0 && one < shape[dim]!)

/** The cells of a field under a window of that kernel. */
export const tapsOf = (field: Pick<Field, 'origin' | 'shape'>, origin: Place, kernel: Place, dilation: Place): Tap[] =>
  placesOf(kernel).map((offset) => ({
    cell: placeIn(
      field.shape,
      minus(
        plus(
          origin,
          each((dim) => offset[dim] * dilation[dim]),
        ),
        field.origin,
      ),
    ),
    offset: placeIn(kernel, offset),
  }))

/** Numbers as float32 has them, summed up as exactly as doubles can. */
export const total = (terms: readonly Term[]) =>
  Math.fround(terms.reduce((sum, { value, weight }) => sum + value * (weight ?? 1), 0))
