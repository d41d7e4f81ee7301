import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualAlignment, viewAlignment, type AlignmentState } from '@/lib/explore/alignment'
import { alignmentPlaceOf, explainAlignment } from '@/lib/explore/alignment-cell'
import { writeMatrix } from '@/lib/explore/matrix'
import type { LuongInput } from '@/lib/numeric/luong'
import { calculated } from './calculated'

interface Line extends LuongInput {
  readonly p: number | null
  readonly inside: readonly boolean[]
  readonly scores: readonly number[]
  readonly align: readonly number[]
  readonly weights: readonly number[]
  readonly context: readonly number[]
  readonly attentional: readonly number[]
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/luong.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const stateOf = (line: Line): AlignmentState => ({
  ...usualAlignment,
  score: line.score,
  window: line.window,
  S: line.sources.length,
  d: line.target.length,
  t: line.t,
  D: line.D,
  h: writeMatrix([line.target]),
  H: writeMatrix(line.sources),
  [line.score === 'concat' ? 'Wc2' : 'Wa']: writeMatrix(line.W_a),
  va: writeMatrix([line.v_a]),
  Wp: writeMatrix(line.W_p),
  vp: writeMatrix([line.v_p]),
  Wc: writeMatrix(line.W_c),
})

/** Float32 numbers, of which the last digits depend on the order of the sums: 1e-5 of them, or of 1. */
const far = (got: readonly number[], want: readonly number[]) =>
  got.filter((one, at) => !(Math.abs(one - want[at]!) <= 1e-5 * Math.max(1, Math.abs(want[at]!))))

describe('numbers equal to PyTorch', () => {
  test.each(['global', 'local-m', 'local-p'])('%s', (window) => {
    const own = lines.filter((line) => line.window === window)
    expect(own.length).toBeGreaterThan(80)
    for (const line of own) {
      const view = viewAlignment(stateOf(line))
      const told = JSON.stringify(line)
      expect(view.inside, told).toEqual(line.inside)
      if (line.p === null) expect(view.p).toBeNull()
      else expect(far([view.p!], [line.p]), told).toEqual([])
      for (const name of ['scores', 'align', 'weights', 'context', 'attentional'] as const) {
        expect(view[name]).toHaveLength(line[name].length)
        expect(far(view[name], line[name]), `${name} of ${told}`).toEqual([])
      }
    }
  })

  test('the recordings have windows that are cut at both ends, and some that hold nothing', () => {
    const views = lines.map((line) => viewAlignment(stateOf(line)))
    expect(views.some(({ cut }) => cut.before > 0)).toBe(true)
    expect(views.some(({ cut }) => cut.after > 0)).toBe(true)
    expect(views.some(({ inside }) => !inside.includes(true))).toBe(true)
  })
})

describe('followed by hand', () => {
  const work = (state: Partial<AlignmentState>, stage: Parameters<typeof explainAlignment>[1]['stage'], at: number) => {
    const explained = explainAlignment(viewAlignment({ ...usualAlignment, ...state }), { stage, at })!
    return `${explained.name} = ${explained.work}`
  }
  test('global', () => {
    expect(work({}, 'scores', 2)).toBe('score(3) = 1·1 + 2·1')
    expect(work({}, 'align', 2)).toBe('align(3) = exp(3) / (exp(1) + exp(2) + exp(3) + exp(2)) = 20.0855 / 37.5819')
    expect(work({}, 'context', 1)).toBe('c_t[1] = 0.0723·0 + 0.1966·1 + 0.5344·1 + 0.1966·0')
  })
  test('general and concat', () => {
    expect(work({ score: 'general' }, 'scores', 0)).toBe('score(1) = 1·1 + 2·1')
    expect(work({ score: 'concat' }, 'scores', 0)).toBe('score(1) = 1·tanh(2) + (−1)·tanh(2)')
  })
  test('local-m: only the window is in the softmax, and it is cut at the edge', () => {
    const state = { window: 'local-m', t: 1, D: 1 }
    expect(viewAlignment({ ...usualAlignment, ...state })).toMatchObject({
      inside: [true, true, false, false],
      cut: { before: 1, after: 0 },
    })
    expect(work(state, 'align', 0)).toBe('align(1) = exp(1) / (exp(1) + exp(2)) = 2.7183 / 10.1073')
    expect(work(state, 'align', 3)).toBe('align(4) = null')
  })
  test('local-p: p_t, then the Gaussian', () => {
    const view = viewAlignment({ ...usualAlignment, window: 'local-p' })
    // 4 · sigmoid(tanh 1 − tanh 2)
    expect(view.p).toBeCloseTo(4 / (1 + Math.exp(Math.tanh(2) - Math.tanh(1))), 5)
    expect(work({ window: 'local-p' }, 'gauss', 1)).toBe(`gauss(2) = exp(−(2 − ${view.p!.toFixed(4)})² / (2·0.5²))`)
    expect(view.weights.reduce((sum, one) => sum + one, 0)).toBeLessThan(1)
  })
})

test('a number knows the cells it was made of', () => {
  const of = (stage: Parameters<typeof explainAlignment>[1]['stage'], at: number, part: Partial<AlignmentState> = {}) =>
    explainAlignment(viewAlignment({ ...usualAlignment, ...part }), { stage, at })!.sources
  expect(of('context', 1)).toEqual({ align: [0, 1, 2, 3], H: [1, 3, 5, 7] })
  expect(of('scores', 2)).toEqual({ h: [0, 1], H: [4, 5] })
  expect(of('attentional', 1)).toEqual({ Wc: [4, 5, 6, 7], context: [0, 1], h: [0, 1] })
  expect(of('align', 1, { window: 'local-m', t: 1 })).toEqual({ scores: [0, 1] })
})

test('what is written under a number comes to it', () => {
  let followed = 0
  for (const line of lines.slice(0, 90)) {
    const view = viewAlignment(stateOf(line))
    for (const stage of view.stages)
      for (const [at, value] of view.values[stage].entries()) {
        const { name, work } = explainAlignment(view, { stage, at })!
        if (work === null) expect(value, name).toBe(0)
        else if (work !== 't')
          // what is written is rounded to four digits
          expect(Math.abs(calculated(work) - value), `${name} = ${work}`).toBeLessThan(
            2e-3 * Math.max(1, Math.abs(value)),
          )
        followed++
      }
  }
  expect(followed).toBeGreaterThan(1000)
})

test('no address makes it fail', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('1e308 -1e308', '1;;2 3', 'local-m', 'local-p', 'concat', 'context'),
  )
  const anything = fc.record(
    Object.fromEntries(
      Object.entries(usualAlignment).map(([key, usual]) => [
        key,
        typeof usual === 'number' ? fc.double({ noNaN: true, noDefaultInfinity: true }) : texts,
      ]),
    ),
  ) as unknown as fc.Arbitrary<AlignmentState>
  fc.assert(
    fc.property(anything, (state) => {
      const view = viewAlignment(state)
      expect(explainAlignment(view, alignmentPlaceOf(view))).not.toBeNull()
      expect(view.attentional).toHaveLength(view.d)
      expect([...view.weights, ...view.context, ...view.attentional].every(Number.isFinite)).toBe(true)
    }),
  )
})
