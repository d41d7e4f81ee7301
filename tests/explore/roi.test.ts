import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cells, featureMap, grips, moved, rescaled, roi, scales, type RoiState } from '@/lib/explore/roi'
import { writeMatrix } from '@/lib/explore/matrix'

interface Line extends RoiState {
  readonly rows: readonly (readonly number[])[]
  readonly pool: readonly number[]
  readonly winner: readonly number[]
  readonly align: readonly number[] | null
  readonly error?: string
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/torchvision_roi.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const usual: RoiState = {
  ...{ seed: 4, map: '', x1: 2.1, y1: 3.7, x2: 6.1, y2: 6.1, height: 2, width: 2 },
  ...{ spatial_scale: 1, sampling_ratio: 2, aligned: false, bin: 2, sample: 1 },
}

test('the map, both outputs, the winners and the message are torchvision’s', () => {
  expect(lines.length).toBe(300)
  for (const { rows, pool, winner, align, error, ...state } of lines) {
    const of = roi(state)
    const said = JSON.stringify(state)
    expect(of.rows, said).toEqual(rows)
    expect(
      of.pool.bins.map(({ value }) => value),
      said,
    ).toEqual(pool)
    expect(
      of.pool.bins.map(({ winner: won }) => (won ? won.row * cells + won.column : -1)),
      said,
    ).toEqual(winner)
    expect(of.error?.message, said).toBe(error)
    // float32 against doubles: relative 1e-5
    align?.forEach((want, i) => {
      const far = Math.abs(of.align.bins[i]!.value - want)
      expect(far, `${said} bin ${i}`).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(want)))
    })
  }
  expect(lines.filter(({ error }) => error).length).toBeGreaterThan(5)
})

test('it begins with the example of the notes', () => {
  const { align, bin, sample } = roi(usual)
  const { x, y, neighbours } = align.bins[bin]!.samples[sample]!
  expect([x, y].map((one) => Math.round(one * 1e5) / 1e5)).toEqual([3.6, 5.2])
  expect(neighbours.map(({ weight }) => Math.round(weight * 1e5) / 1e5)).toEqual([0.32, 0.48, 0.08, 0.12])
})

test('aligned moves the region by half a cell onto the box', () => {
  const [off, on] = [roi(usual), roi({ ...usual, aligned: true })]
  expect(on.region[0] - off.region[0]).toBeCloseTo(-0.5, 5)
  on.region.forEach((edge, i) => expect(edge).toBeCloseTo(on.drawn[i]!, 5))
})

test('a grip moves its edges, all of it keeps its size, and nothing leaves the limits', () => {
  const of = roi(usual)
  expect(moved(of, 'all', [1, -0.5])).toEqual({ x1: 3.1, y1: 3.2, x2: 7.1, y2: 5.6 })
  expect(moved(of, 'x1 y2', [0.5, 0.32])).toEqual({ x1: 2.6, y1: 3.7, x2: 6.1, y2: 6.4 })
  for (const grip of grips) {
    for (const by of [
      [100, 100],
      [-100, 3],
      [0.04, -0.04],
    ] as const) {
      const next = roi({ ...usual, ...moved(of, grip, by) })
      for (const edge of next.box) {
        expect(edge).toBeGreaterThanOrEqual(next.limits.min)
        expect(edge).toBeLessThanOrEqual(next.limits.max)
      }
      if (grip === 'all') expect(next.box[2] - next.box[0]).toBeCloseTo(4, 9)
    }
  }
})

test('another scale keeps the place on the map', () => {
  for (const scale of scales) {
    const next = roi({ ...usual, ...rescaled(roi(usual), scale) })
    next.drawn.forEach((edge, i) => expect(Math.abs(edge - roi(usual).drawn[i]!)).toBeLessThanOrEqual(0.07))
  }
})

test('changed numbers are the map; what is no map of that size is passed over', () => {
  const rows = featureMap(usual).map((row) => row.map((one) => one / 2))
  expect(featureMap({ seed: 4, map: writeMatrix(rows) })).toEqual(rows)
  for (const map of ['1 2; 3 4', 'x', '1e999', ';;', '1 '.repeat(64)])
    expect(featureMap({ seed: 4, map })).toEqual(featureMap(usual))
})

test('any address is answered, with few bins and samples', () => {
  const numbers = [0, -1, 1.5, 1e300, -1e300, Number.MIN_VALUE, 7, 100, Number.NaN, Infinity, 0.5]
  const pick = (i: number) => numbers[i % numbers.length]!
  for (let i = 0; i < 1000; i++) {
    const state: RoiState = {
      ...{
        seed: pick(i),
        map: i % 5 === 0 ? 'x' : '',
        x1: pick(i + 1),
        y1: pick(i * 3),
        x2: pick(i * 5),
        y2: pick(i * 7),
      },
      ...{
        height: pick(i * 2 + 1),
        width: pick(i + 4),
        spatial_scale: pick(i * 11 + 10),
        sampling_ratio: pick(i * 13),
      },
      ...{ aligned: i % 2 === 0, bin: pick(i * 17), sample: pick(i * 19) },
    }
    const { align, pool, bin, sample } = roi(state)
    expect(align.bins.length).toBe(pool.bins.length)
    expect(align.bins.flatMap(({ samples }) => samples).length).toBeLessThan(1000)
    for (const { value } of [...align.bins, ...pool.bins]) expect(Number.isFinite(value)).toBe(true)
    expect(align.bins[bin]!.samples.length === 0 || align.bins[bin]!.samples[sample]).toBeTruthy()
  }
})
