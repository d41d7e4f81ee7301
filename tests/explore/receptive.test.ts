import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  mostLayers,
  moved,
  presetOf,
  presets,
  readLayers,
  receptive,
  usual,
  writeLayers,
  type ReceptiveState,
} from '@/lib/explore/receptive'

interface Recorded {
  readonly state: Partial<ReceptiveState>
  readonly lengths: readonly number[]
  readonly seen?: readonly number[]
  readonly error?: readonly [type: string, message: string]
}

const recorded = readFileSync(path.join(import.meta.dirname, '../golden/numeric/receptive.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Recorded)

test('the recording has both', () => {
  expect(recorded.filter(({ error }) => error).length).toBeGreaterThan(20)
  expect(recorded.filter(({ error }) => !error).length).toBeGreaterThan(250)
})

test.each(recorded.map((one, at) => [at, JSON.stringify(one.state), one] as const))('%i %s', (_at, _state, wanted) => {
  const { rows, error, first, last, size } = receptive({ ...usual, ...wanted.state })
  expect(rows.map(({ length }) => length)).toEqual(wanted.lengths)
  if (wanted.error) {
    expect(error).toMatchObject({ type: wanted.error[0], message: wanted.error[1] })
    return
  }
  expect(error).toBeNull()
  // exactly the inputs that have a gradient, and none of them outside of what the formula says
  const seen = wanted.seen!
  expect(rows[0]!.seen).toEqual(seen)
  if (seen.length === 0) return
  expect(seen[0]).toBeGreaterThanOrEqual(Math.max(first, 0))
  expect(seen.at(-1)).toBeLessThanOrEqual(Math.min(last, size - 1))
})

test('in the middle of a long input, what is seen is the receptive field', () => {
  for (const { layers } of Object.values(presets)) {
    const { rows, first, last, inside } = receptive({ ...usual, size: 64, layers })
    expect(inside).toBe(rows.at(-1)!.field.size)
    const { seen } = rows[0]!
    expect([seen[0], seen.at(-1)]).toEqual([first, last])
    expect(seen).toHaveLength(rows.at(-1)!.field.size)
  }
})

test('the receptive fields that books name', () => {
  const of = (name: keyof typeof presets) => receptive({ ...usual, ...presets[name] }).rows.at(-1)!.field
  expect(of('plain')).toEqual({ size: 7, stride: 1, start: -3 })
  expect(of('vgg')).toEqual({ size: 16, stride: 4, start: -6 })
  expect(of('resnet')).toEqual({ size: 27, stride: 4, start: -13 })
  expect(of('dilated').size).toBe(31)
  for (const name of Object.keys(presets) as (keyof typeof presets)[]) {
    expect(presetOf({ ...usual, ...presets[name] })).toBe(name)
    expect(writeLayers(readLayers(presets[name].layers))).toBe(presets[name].layers)
  }
})

test('any state has an answer', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 80 }), fc.constantFrom(1.5, 1e300))
  const part = fc
    .array(fc.constantFrom('conv', 'max', 'avg', '3', '2', '1', '0', '-1', '99', 'x', ';', ' '))
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(fc.record({ size: number, layers: part, layer: number, cell: number }), (state) => {
      const view = receptive(state)
      const { row, cell } = view.at
      expect(view.rows[row]!.seen).toEqual([cell])
      expect(view.layers.length).toBeLessThanOrEqual(mostLayers)
      for (const { length, seen } of view.rows) expect(seen.every((one) => one >= 0 && one < length)).toBe(true)
      expect(readLayers(writeLayers(view.layers))).toEqual(view.layers)
    }),
    { numRuns: 800 },
  )
})

test('of a field that is larger than the input, the rest is padding', () => {
  const { first, last, inside } = receptive({ ...usual, size: 12 })
  expect({ first, last, inside }).toEqual({ first: -2, last: 13, inside: 12 })
})

test('layers change places', () => {
  const layers = readLayers('conv 3 1 1 1; max 2 2 0 1')
  expect(moved(layers, 0, 1).map(({ kind }) => kind)).toEqual(['max', 'conv'])
  expect(moved(layers, 0, -1)).toEqual(layers)
  expect(moved(layers, 1, 1)).toEqual(layers)
})
