import { eachBin, mapBox, scaleBox, type Box, type FeatureMap, type RoiOptions } from './roi'

/** Cells from `start` up to but not including `end`. */
interface Span {
  readonly start: number
  readonly end: number
}

interface PoolBin {
  /** The cells that are looked at, cut off at the map's edge. Neighbouring bins may share a row or a column. */
  readonly rows: Span
  readonly columns: Span
  /** The largest value; 0 where there are no cells. */
  readonly value: number
  /** The cell that wins: of equal ones, the first. */
  readonly winner: { readonly row: number; readonly column: number } | null
}

interface RoiPool {
  /** The box on the feature map before the first rounding. */
  readonly exact: Box
  /** After it: the cells of the region, both ends included; it may reach outside the map. */
  readonly rounded: Box
  /** The height and width of the region in cells, at least 1, and of one bin before the second rounding. */
  readonly size: readonly [height: number, width: number]
  readonly binSize: readonly [height: number, width: number]
  /** Row by row. */
  readonly bins: readonly PoolBin[]
}

/**
 * `torchvision.ops.roi_pool` on one channel and one box, step by step. Source: torchvision 0.14.1,
 * csrc/ops/cpu/roi_pool_kernel.cpp.
 */
export function roiPool(map: FeatureMap, box: Box, { outputSize, spatialScale }: RoiOptions): RoiPool {
  const exact = scaleBox(box, spatialScale)
  const rounded = mapBox(exact, roundAway)
  const [x1, y1, x2, y2] = rounded
  const size = [Math.max(y2 - y1 + 1, 1), Math.max(x2 - x1 + 1, 1)] as const
  const binSize = [Math.fround(size[0] / outputSize[0]), Math.fround(size[1] / outputSize[1])] as const
  const bins = eachBin(outputSize, (row, column) =>
    largest(map, span(row, binSize[0], y1, map.height), span(column, binSize[1], x1, map.width)),
  )
  return { exact, rounded, size, binSize, bins }
}

/** C's `round`: halves go away from zero. */
const roundAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value))

/** The second rounding: a bin begins at the cell its edge falls into, and ends after the cell its other edge falls into. */
function span(index: number, binSize: number, offset: number, limit: number): Span {
  const clip = (cell: number) => Math.min(Math.max(cell + offset, 0), limit)
  return {
    start: clip(Math.floor(Math.fround(index * binSize))),
    end: clip(Math.ceil(Math.fround((index + 1) * binSize))),
  }
}

function largest({ width, values }: FeatureMap, rows: Span, columns: Span): PoolBin {
  let value = -Infinity
  let winner: PoolBin['winner'] = null
  for (let row = rows.start; row < rows.end; row++) {
    for (let column = columns.start; column < columns.end; column++) {
      const here = values[row * width + column]!
      if (here > value) [value, winner] = [here, { row, column }]
    }
  }
  return { rows, columns, value: winner ? value : 0, winner }
}
