import { parseMatrix, type Matrix } from '@/lib/explore/matrix'
import type { Kind } from './settings'

/** Depth, height and width; of fewer dimensions the first are 1. */
export type Place = readonly [depth: number, height: number, width: number]

export const asPlace = (sizes: readonly number[]): Place =>
  [1, 1, 1, ...sizes].slice(-3) as unknown as [number, number, number]

/** The same for offsets, where nothing is 0. */
export const asOffset = (offsets: readonly number[]): Place =>
  [0, 0, 0, ...offsets].slice(-3) as unknown as [number, number, number]

export const placeIn = (shape: Place, [d, h, w]: Place): number => (d * shape[1] + h) * shape[2] + w

export const placesOf = ([depth, height, width]: Place): Place[] =>
  Array.from({ length: depth * height * width }, (_, at): Place => {
    const row = Math.floor(at / width)
    return [Math.floor(row / height), row % height, at % width]
  })

/** Numbers in their places, row by row. */
export interface Numbers {
  readonly shape: Place
  readonly values: readonly number[]
}

/** Numbers to begin with: small whole ones, each tied to its place, so that they stay when sizes change. */
const digits = [1, 5, 2, 0, 3, 7, 1, 4, 6, 2, 8, 3, 1, 0, 5, 2, 9, 4, 0, 6, 3, 1, 2, 5, 7, 8, 0, 1, 4, 2, 6, 3, 5]
const kernels: Readonly<Record<'line' | 'plane' | 'stamp', Matrix>> = {
  line: [[1, 2, -1, 1, 0, -2, 1]],
  plane: [
    [1, 0, -1, 2, 1],
    [2, 0, -2, 1, 0],
    [1, 0, -1, 0, -1],
    [0, 1, 2, -1, 1],
    [-1, 1, 0, 2, 0],
  ],
  stamp: [
    [1, 2, 1, 1, 2],
    [2, 4, 2, 1, 1],
    [1, 2, 1, 0, 1],
    [1, 1, 0, 1, 2],
    [2, 1, 1, 2, 1],
  ],
}

const usualInput = ([d, h, w]: Place) => digits[(d * 13 + h * 9 + w) % digits.length]!

const usualWeight =
  (kind: Kind, isLine: boolean) =>
  ([d, h, w]: Place) => {
    const table = kernels[kind === 'transposed' ? 'stamp' : isLine ? 'line' : 'plane']
    const row = table[(h + d) % table.length]!
    return row[w % row.length]!
  }

/** What the text says, row by row from the top left, and the usual numbers elsewhere; as float32 holds them. */
function numbers(shape: Place, text: string, usual: (at: Place) => number): Numbers {
  const given = parseMatrix(text)
  const values = placesOf(shape).map((at) => Math.fround(given?.[at[0] * shape[1] + at[1]]?.[at[2]] ?? usual(at)))
  return { shape, values: values.map((value) => (Number.isFinite(value) ? value : 0)) }
}

export const inputNumbers = (sizes: readonly number[], text: string) => numbers(asPlace(sizes), text, usualInput)

export const kernelNumbers = (kind: Kind, sizes: readonly number[], text: string) =>
  numbers(asPlace(sizes), text, usualWeight(kind, sizes.length === 1))

/** As rows for fields; the slices of a volume one below the other. */
export const rowsOf = ({ shape: [depth, height, width], values }: Numbers): Matrix =>
  Array.from({ length: depth * height }, (_, row) => values.slice(row * width, (row + 1) * width))
