import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folding, mostLayers, shallow, usual } from '@/lib/explore/folding'
import { evaluate } from '@/lib/numeric/fitting'
import { cornersOf, distance, folded, folds } from '@/lib/numeric/folding'

interface Line {
  readonly kind: 'deep' | 'wide'
  readonly layers: number
  readonly pieces: number
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly weight: readonly number[]
  readonly bias: readonly number[]
  readonly output: readonly number[]
  readonly offset: number
  readonly max: number
  readonly mean: number
  readonly rms: number
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/folding.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

describe('equal to PyTorch', () => {
  test('folds, and their pieces', () => {
    const deep = lines.filter(({ kind }) => kind === 'deep')
    expect(deep).toHaveLength(10)
    for (const { layers, pieces, x, y } of deep) {
      expect(folded(layers)).toHaveLength(pieces + 1)
      x.forEach((one, i) => expect(folds(one, layers).at(-1)).toBeCloseTo(y[i]!, 9))
    }
  })

  test('one hidden layer: its pieces, and how far it is from a sawtooth', () => {
    const wide = lines.filter(({ kind }) => kind === 'wide')
    expect(wide.length).toBeGreaterThan(100)
    for (const { layers, pieces, max, mean, rms, ...network } of wide) {
      const corners = cornersOf({ activation: 'relu', ...network })
      expect(corners).toHaveLength(pieces + 1)
      const got = distance(corners, folded(layers))
      expect(got.max).toBeCloseTo(max, 2)
      expect(got.mean).toBeCloseTo(mean, 4)
      expect(got.rms).toBeCloseTo(rms, 4)
    }
  })
})

test('2L units in layers of two: 2^L pieces; in one layer at most 2L + 1, and never nearer than one half', () => {
  for (let layers = 1; layers <= mostLayers; layers++) {
    const view = folding({ layers, x: 0.3 })
    expect(view.deep).toBe(2 ** layers)
    expect(view.shallowPieces).toBeLessThanOrEqual(view.shallowMost)
    expect(view.isHopeless).toBe(layers >= 3)
    if (view.isHopeless) expect(view.error.max).toBeGreaterThanOrEqual(0.5)
    else expect(view.error.max).toBe(0)
    expect(view.error.rms).toBeLessThan(1 / Math.sqrt(12))
    expect(shallow(layers).weight.length).toBeLessThanOrEqual(view.units)
  }
})

test('the corners of a network are where it says what it says', () => {
  for (let layers = 1; layers <= mostLayers; layers++) {
    const network = shallow(layers)
    for (const { x, y } of cornersOf(network)) expect(evaluate(network, x)).toBeCloseTo(y, 9)
  }
})

test('whatever an address says, nothing breaks', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (layers, x) => {
      const view = folding({ ...usual, layers, x })
      expect(view.stages).toHaveLength(view.layers)
      for (const { y } of view.stages) expect(y >= 0 && y <= 1).toBe(true)
    }),
  )
})
