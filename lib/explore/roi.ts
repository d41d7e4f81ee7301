import { parseMatrix, type Matrix } from '@/lib/explore/matrix'
import type { Said } from '@/lib/explore/operators'
import { digits } from '@/lib/explore/seeded'
import { scaleBox, type Box, type FeatureMap } from '@/lib/numeric/roi'
import { roiAlign, type RoiAlignOptions } from '@/lib/numeric/roi_align'
import { roiPool } from '@/lib/numeric/roi_pool'
import roiAlignSpec from '@/lib/ops/torchvision/ops/roi_align'
import { evaluate } from '@/lib/shape/evaluate'
import { tensor } from '@/lib/shape/tensor'
import { float, list, tuple } from '@/lib/shape/value'

/** RoI Pooling and RoI Align of one box on one small feature map, side by side. */

export type RoiState = {
  readonly seed: number
  /** The numbers of the map, once one of them was changed: `1 2; 3 4`. */
  readonly map: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly height: number
  readonly width: number
  readonly spatial_scale: number
  readonly sampling_ratio: number
  readonly aligned: boolean
  /** What is looked at first: a bin, and a sample of it. */
  readonly bin: number
  readonly sample: number
}

/** The map is so many cells wide and high; a box may reach half a cell beyond it. */
export const cells = 8
const beyond = 0.5

/** For each scale the pixels that a box moves by. */
const steps: Readonly<Record<string, number>> = { 1: 0.1, 0.5: 0.2, 0.25: 0.5, 0.125: 1, 0.0625: 1 }
export const scales = Object.keys(steps)
  .map(Number)
  .toSorted((a, b) => b - a)
export const mostBins = 7
export const mostPoints = 4

export type RoiPooled = ReturnType<typeof roiPool>
export type RoiAligned = ReturnType<typeof roiAlign>
export type Sample = RoiAligned['bins'][number]['samples'][number]

export interface Roi {
  readonly rows: Matrix
  /** In pixels of the image. */
  readonly box: Box
  readonly scale: number
  /** The least and the most that a coordinate may be, and what it moves by. */
  readonly limits: { readonly min: number; readonly max: number; readonly step: number }
  /** In cells: the first cell lies between 0 and 1. */
  readonly drawn: Box
  readonly options: RoiAlignOptions
  readonly pool: RoiPooled
  readonly align: RoiAligned
  /** Where RoI Align looks, in cells: index 0 is the middle of the first cell. */
  readonly region: Box
  /** What torchvision says of RoI Align; of RoI Pooling it takes everything here. */
  readonly error: Said | null
  readonly bin: number
  readonly sample: number
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
const whole = (value: number, low: number, high: number) => clamp(Math.trunc(value) || 0, low, high)

/** The map as it is: `torch.manual_seed(seed); torch.randint(0, 10, (8, 8))`, unless numbers of it were changed. */
export function featureMap({ seed, map }: Pick<RoiState, 'seed' | 'map'>): Matrix {
  const written = map === '' ? null : parseMatrix(map)
  if (written && written.length === cells && written[0]!.length === cells)
    return written.map((row) => row.map((value) => clamp(value, -999, 999)))
  const drawn = digits(whole(seed, 0, 9999), cells * cells)
  return Array.from({ length: cells }, (_, row) => drawn.slice(row * cells, (row + 1) * cells))
}

const limitsOf = (scale: number) => ({ min: -beyond / scale, max: (cells + beyond) / scale, step: steps[scale]! })

/** To a step, without the dust of binary fractions. */
const snap = (value: number, { min, max, step }: Roi['limits']) =>
  clamp(Math.round(Math.round(value / step) * step * 10) / 10, min, max)

/** Everything that is drawn. */
export function roi(state: RoiState): Roi {
  const scale = scales.find((one) => one === state.spatial_scale) ?? 1
  const limits = limitsOf(scale)
  const inside = (value: number) => clamp(Number.isFinite(value) ? value : 0, limits.min, limits.max)
  const box: Box = [inside(state.x1), inside(state.y1), inside(state.x2), inside(state.y2)]
  const options: RoiAlignOptions = {
    outputSize: [whole(state.height, 1, mostBins), whole(state.width, 1, mostBins)],
    spatialScale: scale,
    samplingRatio: whole(state.sampling_ratio, 0, mostPoints),
    aligned: state.aligned,
  }
  const rows = featureMap(state)
  const map: FeatureMap = { height: cells, width: cells, values: rows.flat() }
  const align = roiAlign(map, box, options)
  // an index is the middle of its cell
  const region = [align.x, align.y, align.x + align.size[1], align.y + align.size[0]].map((edge) => edge + 0.5)
  const bin = whole(state.bin, 0, align.bins.length - 1)
  return {
    rows,
    box,
    scale,
    limits,
    drawn: scaleBox(box, scale),
    options,
    pool: roiPool(map, box, options),
    align,
    region: region as unknown as Box,
    error: refused(box, options),
    bin,
    sample: whole(state.sample, 0, Math.max(align.bins[bin]!.samples.length - 1, 0)),
  }
}

/** What torchvision says where it takes no such box. */
function refused(box: Box, { outputSize, spatialScale, samplingRatio, aligned }: RoiAlignOptions): Said | null {
  const boxes = list([tensor([1, 4], { values: box })])
  const outcome = evaluate(roiAlignSpec, {
    call: {
      positional: [tensor([1, 1, cells, cells]), boxes, tuple([...outputSize])],
      keyword: { spatial_scale: float(spatialScale), sampling_ratio: samplingRatio, aligned },
    },
  })
  return outcome.kind === 'error' ? outcome.error : null
}

/** A part of the box that can be taken hold of: all of it, or a corner. */
export const grips = ['all', 'x1 y1', 'x2 y1', 'x1 y2', 'x2 y2'] as const
export type Grip = (typeof grips)[number]

type Edges = Pick<RoiState, 'x1' | 'y1' | 'x2' | 'y2'>

/** The box after a grip of it was moved by so many cells. */
export function moved(from: Roi, grip: Grip, [right, down]: readonly [number, number]): Edges {
  const { box, limits, scale } = from
  const [x, y] = [right / scale, down / scale]
  const [x1, y1, x2, y2] = box
  if (grip === 'all') {
    // as a whole, and not beyond the limits
    const by = (low: number, high: number, distance: number) =>
      clamp(distance, limits.min - Math.min(low, high), limits.max - Math.max(low, high))
    const [dx, dy] = [by(x1, x2, x), by(y1, y2, y)]
    return {
      x1: snap(x1 + dx, limits),
      y1: snap(y1 + dy, limits),
      x2: snap(x2 + dx, limits),
      y2: snap(y2 + dy, limits),
    }
  }
  const take = (name: keyof Edges, value: number, distance: number) =>
    grip.includes(name) ? snap(value + distance, limits) : value
  return { x1: take('x1', x1, x), y1: take('y1', y1, y), x2: take('x2', x2, x), y2: take('y2', y2, y) }
}

/** The same region of the map at another scale. */
export function rescaled({ box, scale }: Roi, to: number): Edges & Pick<RoiState, 'spatial_scale'> {
  const limits = limitsOf(to)
  const [x1, y1, x2, y2] = box.map((edge) => snap((edge * scale) / to, limits)) as unknown as Box
  return { spatial_scale: to, x1, y1, x2, y2 }
}
