import { unravel } from '../format'

/** A colour: red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Three planes of numbers, and the picture that they make together. */
export interface Picture {
  /** The shape is (3, H, W). */
  readonly planes: readonly (readonly (readonly number[])[])[]
  readonly pixels: readonly (readonly Colour[])[]
}

export interface Pixels {
  /** The numbers of the image (H, W, 3), row by row. */
  readonly values: readonly number[]
  readonly pixels: readonly (readonly Colour[])[]
  readonly permuted: Picture
  readonly reshaped: Picture
  /** How many of the numbers end up in a plane of another colour. */
  readonly strayed: number
  /** Of each element of `reshaped`, the index in the image that it comes from. */
  readonly from: readonly (readonly number[])[]
}

/** A small image in which every pixel has a colour of its own: red grows downwards, green across, blue falls. */
function colourAt(row: number, column: number, height: number, width: number): Colour {
  const part = (at: number, size: number) => (size < 2 ? 0.5 : at / (size - 1))
  const [down, across] = [part(row, height), part(column, width)]
  const level = (share: number) => Math.round(30 + share * 225)
  return [level(down), level(across), level(1 - (down + across) / 2)]
}

export const mostSide = 6

/** A size that an address made up is brought back into bounds. */
export const clampSide = (size: number) => Math.min(Math.max(Math.round(size) || 1, 1), mostSide)

/** The same image, its channels brought to the front by `permute(2, 0, 1)` and by `reshape(3, H, W)`. */
export function pixelsOf(wantedHeight: number, wantedWidth: number): Pixels {
  const [height, width] = [clampSide(wantedHeight), clampSide(wantedWidth)]
  const rows = <T>(at: (row: number, column: number) => T) =>
    Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => at(row, column)))
  const pixels = rows((row, column) => colourAt(row, column, height, width))
  const values = pixels.flat(2)
  const picture = (at: (channel: number, row: number, column: number) => number): Picture => ({
    planes: [0, 1, 2].map((channel) => rows((row, column) => at(channel, row, column))),
    pixels: rows((row, column) => [at(0, row, column), at(1, row, column), at(2, row, column)] as const),
  })
  const flat = (channel: number, row: number, column: number) => (channel * height + row) * width + column
  const from = values.map((_, at) => unravel(at, [height, width, 3]))
  return {
    values,
    pixels,
    permuted: picture((channel, row, column) => pixels[row]![column]![channel]!),
    reshaped: picture((channel, row, column) => values[flat(channel, row, column)]!),
    strayed: from.filter((index, at) => index[2] !== unravel(at, [3, height, width])[0]).length,
    from,
  }
}
