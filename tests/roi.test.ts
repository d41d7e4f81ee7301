import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Box, FeatureMap } from '@/lib/numeric/roi'
import { bilinear, roiAlign, type RoiAlignOptions } from '@/lib/numeric/roi_align'
import { roiPool } from '@/lib/numeric/roi_pool'

/** A line of `roi_*.values.jsonl`: the model's own options, the map as rows, and torchvision's numbers. */
interface Line extends RoiAlignOptions {
  readonly map: readonly (readonly number[])[]
  readonly box: Box
  readonly value: readonly number[]
  readonly winner: readonly number[]
}

const read = (name: string): Line[] =>
  readFileSync(path.join(import.meta.dirname, 'golden/torchvision/ops', `${name}.values.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as Line)

const featureMap = ({ map }: Line): FeatureMap => ({ height: map.length, width: map[0]!.length, values: map.flat() })

describe('numbers equal to torchvision', () => {
  test('roi_pool', () => {
    for (const line of read('roi_pool')) {
      const map = featureMap(line)
      const { bins } = roiPool(map, line.box, line)
      const winners = bins.map(({ winner }) => (winner ? winner.row * map.width + winner.column : -1))
      const { value, winner } = line
      expect({ value: bins.map(({ value }) => value), winner: winners }, JSON.stringify(line)).toEqual({
        value,
        winner,
      })
    }
  })

  test('roi_align', () => {
    for (const line of read('roi_align')) {
      const { bins } = roiAlign(featureMap(line), line.box, line)
      const far = bins.filter(({ value }, i) => !(Math.abs(value - line.value[i]!) < 1e-5))
      expect([far, bins.length], JSON.stringify(line)).toEqual([[], line.value.length])
    }
  })
})

test('the four cells around (3.6, 5.2)', () => {
  const weights = bilinear({ height: 8, width: 8 }, 5.2, 3.6).map(({ row, column, weight }) => [column, row, weight])
  const want = [
    [3, 5, 0.32],
    [4, 5, 0.48],
    [3, 6, 0.08],
    [4, 6, 0.12],
  ]
  expect(weights.map((one) => one.map((number) => Math.round(number * 1e9) / 1e9))).toEqual(want)
})

test('the weights of a point add up to 1, and outside the map there are none', () => {
  for (const [y, x] of [
    [0, 0],
    [-0.7, 2.2],
    [7.9, 7.9],
    [3.25, 6.5],
  ] as const) {
    const total = bilinear({ height: 8, width: 8 }, y, x).reduce((sum, { weight }) => sum + weight, 0)
    expect(total).toBeCloseTo(1, 12)
  }
  expect(bilinear({ height: 8, width: 8 }, -1.01, 3)).toEqual([])
})
