import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  channelOf,
  joined,
  nameOf,
  presetOf,
  presets,
  sound,
  usual,
  wiring,
  type WiringState,
} from '@/lib/explore/wiring'

interface Recorded {
  readonly state: Partial<WiringState>
  readonly error?: readonly [type: string, message: string]
  readonly weights: readonly (readonly number[])[]
  readonly count: number
  readonly full: number
  readonly reads: readonly (readonly number[])[]
}

const recorded = readFileSync(path.join(import.meta.dirname, '../golden/numeric/wiring.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Recorded)

test('the recording has both', () => {
  expect(recorded.filter(({ error }) => error).length).toBeGreaterThan(30)
  expect(recorded.filter(({ error }) => !error).length).toBeGreaterThan(100)
})

test.each(recorded.map((one, at) => [at, JSON.stringify(one.state), one] as const))('%i %s', (_at, _state, wanted) => {
  const view = wiring({ ...usual, ...wanted.state })
  if (wanted.error) {
    expect(view).toMatchObject({ outcome: 'error', error: { type: wanted.error[0], message: wanted.error[1] } })
    return
  }
  if (view.outcome !== 'value') throw new Error(view.error.message)
  expect(view.layers.map(({ weight }) => weight)).toEqual(wanted.weights)
  expect({ count: view.count, full: view.full.count }).toEqual({ count: wanted.count, full: wanted.full })
  // the inputs whose gradient is not zero
  const column = view.layers.length
  const reads = wanted.reads.map((_, index) => [...joined(view, { column, index })[0]!].sort((a, b) => a - b))
  expect(reads).toEqual(wanted.reads)
})

test('any state has an answer', () => {
  const number = fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom(1.5, 1e300, -0))
  const state = fc.record({
    ...{ in_channels: number, out_channels: number, groups: number, kernel_size: number },
    pointwise: fc.boolean(),
    at: fc.constantFrom('y0', 'z3', 'x', 'x1', 'y-1', 'w2', '', 'y1e3', 'y 1'),
  })
  fc.assert(
    fc.property(state, (one) => {
      const view = wiring(one)
      expect(wiring(sound(one))).toEqual(view)
      if (view.outcome === 'error') {
        expect(view.divisors).toContain(1)
        return
      }
      const channel = channelOf(view, one.at)
      const found = joined(view, channel)
      expect(found[channel.column]!.has(channel.index)).toBe(true)
      expect(channelOf(view, nameOf(channel))).toEqual(channel)
    }),
    { numRuns: 500 },
  )
})

test('every preset is what its name says', () => {
  for (const name of Object.keys(presets) as (keyof typeof presets)[]) {
    const state = { ...usual, ...presets[name] }
    expect(presetOf(state)).toBe(name)
    expect(wiring(state).outcome).toBe('value')
  }
  expect(presetOf({ ...usual, out_channels: 12 })).toBeNull()
})
