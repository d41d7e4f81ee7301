import { eachBin, mapBox, scaleBox, type Box, type FeatureMap, type RoiOptions } from './roi'

export interface RoiAlignOptions extends RoiOptions {
  /** Points along each side of a bin; 0 or less: as many as the bin has cells, rounded up. */
  readonly samplingRatio: number
  /** Take the centre of a pixel, not its corner, for its place: everything moves by half a cell. */
  readonly aligned: boolean
}

/** One of the four cells around a point, and its share in the point's value. */
export interface Neighbour {
  readonly row: number
  readonly column: number
  readonly weight: number
}

interface Sample {
  readonly x: number
  readonly y: number
  /** Top left, top right, bottom left, bottom right; none where the point is more than one cell outside the map. */
  readonly neighbours: readonly Neighbour[]
  readonly value: number
}

interface AlignBin {
  readonly x: number
  readonly y: number
  /** Row by row. */
  readonly samples: readonly Sample[]
  /** The average of the samples. */
  readonly value: number
}

interface RoiAlign {
  /** The region on the feature map; nothing is rounded. */
  readonly x: number
  readonly y: number
  readonly size: readonly [height: number, width: number]
  readonly binSize: readonly [height: number, width: number]
  /** Sampling points of a bin: rows and columns. */
  readonly grid: readonly [rows: number, columns: number]
  /** Row by row. */
  readonly bins: readonly AlignBin[]
}

const { fround } = Math

/** Where the region lies and how finely it is sampled; the values are not looked at. */
export function alignRegion(box: Box, options: RoiAlignOptions): Omit<RoiAlign, 'bins'> {
  const { outputSize, spatialScale, samplingRatio, aligned } = options
  const [x1, y1, x2, y2] = mapBox(scaleBox(box, spatialScale), (edge) => fround(edge - (aligned ? 0.5 : 0)))
  const least = (length: number) => (aligned ? length : Math.max(length, 1))
  const size = [least(fround(y2 - y1)), least(fround(x2 - x1))] as const
  const binSize = [fround(size[0] / outputSize[0]), fround(size[1] / outputSize[1])] as const
  const points = (length: number) => (samplingRatio > 0 ? samplingRatio : Math.ceil(length))
  return { x: x1, y: y1, size, binSize, grid: [points(binSize[0]), points(binSize[1])] }
}

/**
 * `torchvision.ops.roi_align` on one channel and one box, step by step. Source: torchvision 0.14.1,
 * csrc/ops/cpu/roi_align_kernel.cpp and roi_align_common.h.
 */
export function roiAlign(map: FeatureMap, box: Box, options: RoiAlignOptions): RoiAlign {
  const region = alignRegion(box, options)
  const { x, y, binSize, grid } = region
  const bins = eachBin(options.outputSize, (row, column) => {
    const corner = { x: fround(x + fround(column * binSize[1])), y: fround(y + fround(row * binSize[0])) }
    const samples = eachBin([Math.max(grid[0], 0), Math.max(grid[1], 0)], (iy, ix) =>
      sample(map, step(corner.y, iy, binSize[0], grid[0]), step(corner.x, ix, binSize[1], grid[1])),
    )
    const total = samples.reduce((sum, { value }) => sum + value, 0)
    return { ...corner, samples, value: total / Math.max(samples.length, 1) }
  })
  return { ...region, bins }
}

/** The middle of part `index`, where a bin is cut into `parts`. */
const step = (start: number, index: number, binSize: number, parts: number) =>
  fround(start + fround(fround((index + 0.5) * binSize) / parts))

function sample(map: FeatureMap, y: number, x: number): Sample {
  const neighbours = bilinear(map, y, x)
  const value = neighbours.reduce(
    (sum, { row, column, weight }) => sum + weight * map.values[row * map.width + column]!,
    0,
  )
  return { x, y, neighbours, value }
}

/**
 * The four cells around a point and their bilinear weights; the nearer a cell, the larger its weight. A point up to
 * one cell outside the map is moved to its edge.
 */
export function bilinear({ height, width }: Pick<FeatureMap, 'height' | 'width'>, y: number, x: number): Neighbour[] {
  if (y < -1 || y > height || x < -1 || x > width) return []
  const [top, bottom, down] = between(y, height)
  const [left, right, across] = between(x, width)
  return [
    { row: top, column: left, weight: (1 - down) * (1 - across) },
    { row: top, column: right, weight: (1 - down) * across },
    { row: bottom, column: left, weight: down * (1 - across) },
    { row: bottom, column: right, weight: down * across },
  ]
}

/** The cells on both sides of a coordinate, and how far it is from the first to the second. */
function between(coordinate: number, length: number): [low: number, high: number, distance: number] {
  const inside = Math.max(coordinate, 0)
  const low = Math.trunc(inside)
  return low >= length - 1 ? [length - 1, length - 1, 0] : [low, low + 1, inside - low]
}
