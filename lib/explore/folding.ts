import type { Network } from '@/lib/numeric/fitting'
import { cornersOf, distance, folded, folds, type Corner } from '@/lib/numeric/folding'

export const mostLayers = 7
export const usual = { layers: 3, x: 0.3 }

/** What is true of `layers` layers of two units, and of the same units in one layer. */
export interface Counts {
  readonly layers: number
  readonly units: number
  /** The pieces of the folded function, as counted. */
  readonly deep: number
  /** The most pieces that as many units in one layer can have: each brings one corner. */
  readonly shallowMost: number
  /** How many units one layer would need: one for each inner corner, and one for the slope at the beginning. */
  readonly shallowUnits: number
  /** Then no function of so few pieces comes nearer than one half everywhere. */
  readonly isHopeless: boolean
}

function counts(layers: number): Counts {
  const units = 2 * layers
  const deep = folded(layers).length - 1
  return { layers, units, deep, shallowMost: units + 1, shallowUnits: deep, isHopeless: units + 1 < deep }
}

/**
 * One hidden layer of 2L units that comes as near to L folds as we can make it, by the mean squared error. Where 2^L
 * units would be needed, it follows the first pieces and then stays at one half: training from 40 random starts found
 * nothing better, except for L = 3.
 */
export function shallow(layers: number): Network {
  if (layers === 3) return trainedForThree
  const [units, pieces] = [2 * layers, 2 ** layers]
  const followed = Math.min(units, pieces)
  const bias = Array.from({ length: followed }, (_, k) => -k / pieces)
  const output = bias.map((_, k) => (k === 0 ? 1 : k % 2 === 1 ? -2 : 2) * pieces)
  if (units < pieces) {
    // the last unit ends the movement halfway up
    bias[units - 1] = -(units - 1.5) / pieces
    output[units - 1] = -pieces
  }
  return { activation: 'relu', weight: bias.map(() => 1), bias, output, offset: 0 }
}

/** The best of 40 starts of Levenberg and Marquardt's method. */
const trainedForThree: Network = {
  activation: 'relu',
  weight: [2.2904408, 3.0587706, 3.2185945, -2.4516645, 2.6914043, 3.3092043],
  bias: [-1.6214186, -1.9117348, -1.6406812, 0.91937139, -0.29533773, -0.80070144],
  output: [3.8323739, -5.2307812, 4.2774204, -4.7049302, -7.0522406, 3.9927272],
  offset: 4.1323065,
}

export interface FoldingView extends Counts {
  readonly x: number
  /** After each layer: the corners of the function so far, what its two units say about x, and what comes out. */
  readonly stages: readonly {
    readonly corners: readonly Corner[]
    readonly units: readonly [number, number]
    readonly y: number
  }[]
  readonly shallow: readonly Corner[]
  readonly shallowPieces: number
  readonly error: { readonly max: number; readonly rms: number }
  readonly table: readonly Counts[]
}

/** Everything that is drawn, for any state. */
export function folding(state: typeof usual): FoldingView {
  const layers = Math.min(Math.max(Math.trunc(state.layers) || 1, 1), mostLayers)
  const x = Math.min(Math.max(state.x || 0, 0), 1)
  const path = folds(x, layers)
  const stages = path.slice(1).map((y, i) => {
    const before = path[i]!
    return { corners: folded(i + 1), units: [Math.max(before, 0), Math.max(before - 0.5, 0)] as const, y }
  })
  const corners = cornersOf(shallow(layers))
  return {
    ...counts(layers),
    x,
    stages,
    shallow: corners,
    shallowPieces: corners.length - 1,
    error: distance(corners, folded(layers)),
    table: Array.from({ length: mostLayers }, (_, i) => counts(i + 1)),
  }
}
