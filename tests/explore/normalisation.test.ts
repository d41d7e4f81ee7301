import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { kinds, normalisation, type Normalisation, type NormalisationState } from '@/lib/explore/normalisation'

interface Line {
  readonly state: NormalisationState
  readonly x: readonly number[]
  readonly y?: readonly number[]
  readonly running?: readonly [mean: readonly number[], variance: readonly number[]]
  readonly error?: string
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/normalisation.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

/** PyTorch calculates in float32: equal to a relative 1e-5, and to what is lost where near numbers are subtracted. */
const expectNear = (got: readonly number[], want: readonly number[], said: string, lost = (_: number) => 0) => {
  expect(got.length, said).toBe(want.length)
  const far = got.filter((one, i) => !(Math.abs(one - want[i]!) <= 1e-5 * Math.max(1, Math.abs(want[i]!)) + lost(i)))
  expect(far, said).toEqual([])
}

/** A rounding of 2^-23 of a number that is then divided by a standard deviation near 0. */
const lostOf = ({ statistics, groups, weight, weights, eps }: Normalisation, at: number) => {
  const { mean, variance } = statistics[groups[at]!]!
  return (2 ** -23 * Math.abs(mean * (weight?.[weights[at]!] ?? 1))) / Math.sqrt(variance + eps)
}

test('numbers, what is remembered, and messages are PyTorch’s', () => {
  expect(lines.length).toBe(500)
  for (const { state, x, y, running, error } of lines) {
    const said = JSON.stringify(state)
    const of = normalisation(state)
    expect(of.x, said).toEqual(x)
    expect(of.error ? `${of.error.type}: ${of.error.message}` : undefined, said).toBe(error)
    if (y) expectNear(of.y, y, said, (at) => lostOf(of, at))
    if (running) {
      expectNear(
        of.running!.map(({ mean }) => mean),
        running[0],
        said,
      )
      expectNear(
        of.running!.map(({ variance }) => variance),
        running[1],
        said,
      )
    }
  }
  const invalid = lines.filter(({ error }) => error)
  expect(invalid.length).toBeGreaterThan(30)
  for (const kind of kinds) expect(lines.filter(({ state, y }) => state.kind === kind && y).length).toBeGreaterThan(40)
})

const usual = lines[0]!.state

test('who shares statistics with whom', () => {
  const state = { ...usual, image: true, N: 2, C: 4, H: 2, W: 3, over: 2, num_groups: 2, training: true }
  const [batch, layer, instance, group, rms] = kinds.map((kind) => normalisation({ ...state, kind }))
  expect([batch!, layer!, instance!, group!, rms!].map(({ count }) => count)).toEqual([12, 6, 6, 12, 6])
  expect(new Set(batch!.groups).size).toBe(4)
  expect(new Set(group!.groups).size).toBe(4)
  // over (H, W), layer norm groups as instance norm does
  expect(layer!.groups).toEqual(instance!.groups)
  expect(layer!.normalised).toEqual(instance!.normalised)
  // one group is layer norm over all but N; as many as channels is instance norm
  const one = normalisation({ ...state, kind: 'group', num_groups: 1 })
  expect(one.groups).toEqual(normalisation({ ...state, kind: 'layer', over: 3 }).groups)
  expect(normalisation({ ...state, kind: 'group', num_groups: 4 }).groups).toEqual(instance!.groups)
})

test('every group of a valid training step has mean 0 and variance 1 before the weights', () => {
  for (const { state, y } of lines) {
    if (!y || !state.training || state.kind === 'rms') continue
    const { normalised, groups, statistics, eps } = normalisation(state)
    statistics.forEach(({ variance }, group) => {
      const values = normalised.filter((_, at) => groups[at] === group)
      const mean = values.reduce((sum, one) => sum + one, 0) / values.length
      const spread = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length
      expect(mean).toBeCloseTo(0, 8)
      expect(spread).toBeCloseTo(variance / (variance + eps), 8)
    })
  }
})

test('any address is answered', () => {
  const numbers = [0, -1, 1.5, 1e300, -1e300, 7, 3, Number.NaN, Infinity, 0.5, 2]
  const texts = ['', 'x', '1 2; 3 4', '1 '.repeat(250), 'batch', 'group', 'rms', '__proto__', '1e999', ';']
  const pick = (i: number) => numbers[i % numbers.length]!
  for (let i = 0; i < 1000; i++) {
    const word = (by: number) => texts[(i * by + 1) % texts.length]!
    const { y, statistics, groups, running } = normalisation({
      ...{ kind: i % 3 ? kinds[i % 5]! : word(3), image: i % 2 === 0, N: pick(i), C: pick(i * 2), H: pick(i * 3) },
      ...{ W: pick(i * 5), L: pick(i * 7), over: pick(i * 11 + 1), num_groups: pick(i * 3 + 2), eps: pick(i * 13) },
      ...{ affine: i % 4 < 2, weight: word(7), bias: word(1), training: i % 8 < 4, momentum: pick(i * 17) },
      ...{ steps: pick(i * 19), seed: pick(i * 23), x: word(9) },
    })
    expect(y.every(Number.isFinite)).toBe(true)
    for (const group of groups) expect(statistics[group]).toBeDefined()
    expect(running?.every(({ mean, variance }) => Number.isFinite(mean + variance)) ?? true).toBe(true)
  }
})
