import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { windowsOf } from '@/lib/explore/windows'
import { look, nearest, outputName, stopAt, unseen, winner } from '@/lib/explore/windows/look'
import { laidUpTo } from '@/lib/explore/windows/stamp'
import { kinds, limits, modes, readSizes, stepped, usual, type WindowsState } from '@/lib/explore/windows/settings'

interface Recorded {
  readonly state: Partial<WindowsState>
  readonly error?: readonly [type: string, message: string]
  readonly shape?: readonly number[]
  readonly values?: readonly number[]
  readonly indices?: readonly number[]
}

const recorded = readFileSync(path.join(import.meta.dirname, '../golden/numeric/windows.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Recorded)

const stateOf = (part: Partial<WindowsState>): WindowsState => ({ ...usual, ...part })
const sceneOf = (part: Partial<WindowsState>) => {
  const view = windowsOf(stateOf(part))
  if (view.outcome !== 'value') throw new Error(view.outcome)
  return view.scene
}

describe('windows and PyTorch', () => {
  test('the recording has results and refusals of every kind', () => {
    for (const kind of kinds) {
      const own = recorded.filter(({ state }) => state.kind === kind)
      expect(own.filter(({ error }) => error).length, kind).toBeGreaterThan(5)
      expect(own.filter(({ error }) => !error).length, kind).toBeGreaterThan(30)
    }
  })

  test('what the engine does not model is said of hardly any', () => {
    const silent = recorded.filter(({ state }) => windowsOf(stateOf(state)).outcome === 'unknown')
    expect(silent.every(({ error }) => error)).toBe(true)
    expect(silent.length).toBeLessThan(4)
  })

  test.each(recorded.map((one, at) => [at, JSON.stringify(one.state), one] as const))(
    '%i %s',
    (_at, _state, wanted) => {
      const view = windowsOf(stateOf(wanted.state))
      if (wanted.error) {
        if (view.outcome === 'unknown') return
        expect(view).toMatchObject({ outcome: 'error', error: { type: wanted.error[0], message: wanted.error[1] } })
        return
      }
      if (view.outcome !== 'value') throw new Error(view.outcome)
      expect(view.shape).toEqual(wanted.shape)
      const { output, sums, kind } = view.scene
      expect(output.values).toHaveLength(wanted.values!.length)
      // seven digits were recorded of float32, and sums of products round in another order
      const most = Math.max(...wanted.values!.map(Math.abs), 1)
      output.values.forEach((value, at) =>
        expect(Math.abs(value - wanted.values![at]!)).toBeLessThanOrEqual(1e-5 * most),
      )
      if (kind === 'max') expect(sums.map((sum) => winner(sum)!.source)).toEqual(wanted.indices)
    },
  )
})

const text = (
  field: 'size' | 'kernel_size' | 'stride' | 'padding' | 'output_padding' | 'dilation',
  rank: 1 | 2 | 3,
) => {
  const [min, max] = limits(field, rank)
  const int = fc.integer({ min: min - 1, max: max + 1 })
  return fc.oneof(
    { weight: 8, arbitrary: int.map(String) },
    { weight: 2, arbitrary: fc.array(int, { minLength: 1, maxLength: 4 }).map((all) => all.join(', ')) },
    { weight: 1, arbitrary: fc.constantFrom('', 'same', 'valid', '(2, 3)', 'x', '1e9', '٣', '−1') },
  )
}

const anyState = fc.constantFrom(1 as const, 2 as const, 3 as const).chain((dims) =>
  fc.record({
    kind: fc.constantFrom<string>(...kinds, 'other'),
    dims: fc.constantFrom(dims, dims, dims, 0, 2.5),
    size: text('size', dims),
    kernel_size: text('kernel_size', dims),
    stride: text('stride', dims),
    padding: text('padding', dims),
    output_padding: text('output_padding', dims),
    dilation: text('dilation', dims),
    padding_mode: fc.constantFrom<string>(...modes, 'other'),
    ceil_mode: fc.boolean(),
    so_far: fc.boolean(),
    count_include_pad: fc.boolean(),
    input: fc.constantFrom('', '1 2; 3 4', 'x', '1e300 2', '0.1'),
    kernel: fc.constantFrom('', '1 -1', '1; 2; 3', ';'),
    at: fc.oneof(fc.integer({ min: -3, max: 300 }), fc.constantFrom(0.5, 1e300)),
  }),
)

test('any state has an answer, all of whose cells can be pointed at', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyState, (state) => {
      const view = windowsOf(state)
      seen.add(view.outcome)
      if (view.outcome !== 'value') return
      const { scene } = view
      const stop = stopAt(scene, state.at)
      expect(scene.stops[stop]).toBeDefined()
      for (const { taps } of scene.stops) {
        for (const { cell } of taps) expect(scene.field.cells[cell]).toBeDefined()
      }
      expect(scene.output.values.some(Number.isNaN)).toBe(false)
      for (const [place, cells] of [
        ['field', scene.field.cells],
        ['output', scene.sums],
      ] as const) {
        cells.forEach((_, cell) => expect(look(scene, stop, { in: place, cell }).sum).toBeDefined())
      }
      scene.kernel?.values.forEach((_, cell) => look(scene, stop, { in: 'kernel', cell }))
      expect(nearest(scene, scene.stops[stop]!.origin)).toBe(stop)
      unseen(scene)
    }),
    { numRuns: 1500 },
  )
  expect([...seen].sort()).toEqual(expect.arrayContaining(['error', 'large', 'problem', 'value']))
})

describe('what is drawn', () => {
  test('a window of a dilated kernel has holes', () => {
    const scene = sceneOf({ kind: 'conv', dims: 1, size: '7', dilation: '2', padding: '0' })
    expect(scene.reach).toEqual([1, 1, 5])
    expect(scene.stops[1]!.taps.map(({ cell }) => cell)).toEqual([1, 3, 5])
  })

  test('padding shows what its mode puts there', () => {
    const row = (padding_mode: string) =>
      sceneOf({ dims: 1, size: '4', padding: '2', padding_mode, input: '1 2 3 4' }).field.cells.map(
        ({ value }) => value,
      )
    expect(row('zeros')).toEqual([0, 0, 1, 2, 3, 4, 0, 0])
    expect(row('reflect')).toEqual([3, 2, 1, 2, 3, 4, 3, 2])
    expect(row('replicate')).toEqual([1, 1, 1, 2, 3, 4, 4, 4])
    expect(row('circular')).toEqual([3, 4, 1, 2, 3, 4, 1, 2])
  })

  test('the window that ceil_mode would begin outside is dropped, and a window may reach beyond the padding', () => {
    const late = sceneOf({
      kind: 'max',
      dims: 1,
      size: '3',
      kernel_size: '2',
      stride: '3',
      padding: '0',
      ceil_mode: true,
    })
    expect(late.stops).toHaveLength(1)
    expect(late.dropped).toEqual([{ dim: 2, origin: [0, 0, 3] }])
    const reaching = sceneOf({ kind: 'avg', dims: 1, size: '3', kernel_size: '2', padding: '0', ceil_mode: true })
    expect(reaching.field.cells.map(({ role }) => role)).toEqual(['input', 'input', 'input', 'beyond'])
    expect(reaching.sums[1]!.divisor).toBe(1)
  })

  test('a stamp is cropped by padding, and output_padding adds at the end', () => {
    const scene = sceneOf({ kind: 'transposed', dims: 1, size: '3', stride: '2', padding: '1', output_padding: '1' })
    expect(scene.field.cells.map(({ role }) => role)).toEqual([
      ...['cropped', 'kept', 'kept', 'kept', 'kept', 'kept', 'extra'],
    ])
    expect(outputName(scene, 0)).toBeNull()
    expect(outputName(scene, 1)).toBe('y[0]')
  })

  test('stamps add up one after another, and in the end to the whole', () => {
    const scene = sceneOf({
      kind: 'transposed',
      dims: 1,
      size: '3',
      stride: '2',
      padding: '0',
      kernel: '1 2 3',
      input: '1 10 100',
    })
    expect([0, 1].map((stop) => laidUpTo(scene, stop))).toEqual([
      [1, 2, 3, null, null, null, null],
      [1, 2, 13, 20, 30, null, null],
    ])
    expect(laidUpTo(scene, 2)).toEqual(scene.output.values)
  })

  test('a number of the input marks the outputs it goes into, also by way of padding', () => {
    const scene = sceneOf({ dims: 1, size: '4', padding: '1', padding_mode: 'circular' })
    const found = look(scene, 0, { in: 'field', cell: 1 })
    expect(found.feeds).toEqual({ name: 'x[0]', count: 3 })
    expect([...found.output.keys()]).toEqual([0, 1, 3])
    expect([...found.field]).toEqual([
      [1, 'here'],
      [5, 'also'],
    ])
  })

  test('what no window covers', () => {
    expect([...unseen(sceneOf({ dims: 1, size: '6', stride: '4', padding: '0' }))]).toEqual([3, 4, 5])
  })
})

test('sizes are read as Python writes them, and counted up and down within their limits', () => {
  expect(readSizes('(2, 3)')).toEqual([2, 3])
  expect(readSizes('−1')).toEqual([-1])
  for (const wrong of ['', '1.5', '1,2,3,4', 'same', '()']) expect(readSizes(wrong), wrong).toBeNull()
  expect(stepped('2, 5', 1, [0, 5], 1)).toBe('3, 5')
  expect(stepped('', 1, [0, 6], 2)).toBe('3')
  expect(stepped('same', -1, [-1, 6], 0)).toBe('-1')
})
