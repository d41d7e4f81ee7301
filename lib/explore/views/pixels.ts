import { unravel } from '../format'

/** A colour: red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Three planes of numbers, and the picture that they make together. */
export interface Picture {
  /** The numbers of (3, H, W), row by row. */
  readonly values: readonly number[]
  /** Of each of them, the element of the image that it is. */
  readonly from: readonly number[]
  readonly pixels: readonly (readonly Colour[])[]
}

export interface Pixels {
  readonly height: number
  readonly width: number
  /** The numbers of the image (H, W, 3), row by row. */
  readonly values: readonly number[]
  readonly pixels: readonly (readonly Colour[])[]
  readonly permuted: Picture
  readonly reshaped: Picture
  /** How many of the numbers reshape puts into the plane of another colour. */
  readonly strayed: number
}

/** A small image in which every pixel has a colour of its own: red grows downwards, green across, and blue falls. */
function colourAt(row: number, column: number, height: number, width: number): Colour {
  const part = (at: number, size: number) => (size < 2 ? 0.5 : at / (size - 1))
  const [down, across] = [part(row, height), part(column, width)]
  const level = (share: number) => Math.round(30 + share * 225)
  return [level(down), level(across), level(1 - (down + across) / 2)]
}

export const mostSide = 6

/** A size that an address made up is brought back into bounds. */
export const clampSide = (size: number) => Math.min(Math.max(Math.round(size) || 1, 1), mostSide)

/** The same image, its channels brought to the front by `permute(2, 0, 1)`, and by `reshape(3, H, W)`. */
export function pixelsOf(wantedHeight: number, wantedWidth: number): Pixels {
  const [height, width] = [clampSide(wantedHeight), clampSide(wantedWidth)]
  const rows = <T>(at: (row: number, column: number) => T) =>
    Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => at(row, column)))
  const pixels = rows((row, column) => colourAt(row, column, height, width))
  const values = pixels.flat(2)
  const picture = (source: (place: number) => number): Picture => {
    const from = values.map((_, place) => source(place))
    const made = from.map((one) => values[one]!)
    const plane = (channel: number, row: number, column: number) => made[(channel * height + row) * width + column]!
    return {
      values: made,
      from,
      pixels: rows((row, column) => [plane(0, row, column), plane(1, row, column), plane(2, row, column)]),
    }
  }
  const permuted = picture((place) => {
    const [channel, row, column] = unravel(place, [3, height, width]) as [number, number, number]
    return (row * width + column) * 3 + channel
  })
  const reshaped = picture((place) => place)
  const strayed = reshaped.from.filter((one, place) => channelOf(one) !== Math.floor(place / (height * width))).length
  return { height, width, values, pixels, permuted, reshaped, strayed }
}

/** The channel of an element of the image: 0 red, 1 green, 2 blue. */
export const channelOf = (at: number): number => at % 3
