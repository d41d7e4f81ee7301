/** What RoI Pooling and RoI Align have in common. Geometry is in float32, as in torchvision's kernels. */

/** One channel of a feature map, row by row. */
export interface FeatureMap {
  readonly height: number
  readonly width: number
  readonly values: readonly number[]
}

/** `(x1, y1, x2, y2)` in pixels of the image. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number]

export interface RoiOptions {
  /** Height and width of the output. */
  readonly outputSize: readonly [height: number, width: number]
  /** Cells of the feature map for one pixel of the image. */
  readonly spatialScale: number
}

export const mapBox = ([x1, y1, x2, y2]: Box, move: (edge: number) => number): Box => [
  move(x1),
  move(y1),
  move(x2),
  move(y2),
]

/** Where a box lies on the feature map, before anything is rounded. */
export const scaleBox = (box: Box, spatialScale: number): Box =>
  mapBox(box, (pixels) => Math.fround(Math.fround(pixels) * Math.fround(spatialScale)))

/** Something for each place of the output, row by row. */
export const eachBin = <T>([rows, columns]: readonly [number, number], make: (row: number, column: number) => T): T[] =>
  Array.from({ length: rows * columns }, (_, i) => make(Math.floor(i / columns), i % columns))
