import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cells, usual, valueOf, withCell, withLength, withSizes, type CellsState } from '@/lib/explore/cells'
import { readState } from '@/lib/explore/address'
import { writeMatrix } from '@/lib/explore/matrix'
import {
  cellStep,
  otherGru,
  type CellKind,
  type CellWeights,
  type Nonlinearity,
  type Vector,
} from '@/lib/numeric/cells'

interface Line extends CellWeights {
  readonly cell: CellKind
  readonly nonlinearity?: Nonlinearity
  readonly dtype: 'float32' | 'float64'
  readonly x: readonly Vector[]
  readonly h_0: Vector
  readonly c_0?: Vector
  readonly h: readonly Vector[]
  readonly c?: readonly Vector[]
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/cells.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const stateOf = (line: Line): CellsState => {
  const column = (bias: Vector | null | undefined) => (bias ? writeMatrix(bias.map((one) => [one])) : '')
  return {
    ...usual,
    cell: line.cell,
    nonlinearity: line.nonlinearity ?? 'tanh',
    input_size: line.x[0]!.length,
    hidden_size: line.h_0.length,
    bias: Boolean(line.bias_ih),
    x: writeMatrix(line.x),
    h_0: writeMatrix([line.h_0]),
    c_0: writeMatrix([line.c_0 ?? line.h_0]),
    weight_ih: writeMatrix(line.weight_ih),
    weight_hh: writeMatrix(line.weight_hh),
    bias_ih: column(line.bias_ih),
    bias_hh: column(line.bias_hh),
  }
}

test.each(['RNN', 'LSTM', 'GRU'] as const)('%s: every h and c equals those of nn.%sCell', (kind) => {
  const own = lines.filter(({ cell }) => cell === kind)
  expect(own.length).toBe(120)
  for (const line of own) {
    const { times } = cells(stateOf(line))
    const got = times.flatMap(({ h, c }) => [...h, ...(c ?? [])])
    const want = line.h.flatMap((h, t) => [...h, ...(line.c?.[t] ?? [])])
    // relative to the largest number of the sequence: float32 forgets digits where large numbers cancel
    const scale = Math.max(1, ...want.map(Math.abs))
    const most = (line.dtype === 'float64' ? 1e-12 : 1e-5) * scale
    expect(got.length).toBe(want.length)
    const far = got.filter((one, at) => !(Math.abs(one - want[at]!) <= most))
    expect(far, JSON.stringify(line)).toEqual([])
  }
})

/** What a line says on its left, worked out: `1·(−2) + 0.5 = −1.5`. */
const workedOut = (line: string): number => {
  const left = line
    .split(/ [=≈] /)[0]!
    .replaceAll('−', '-')
    .replaceAll('·', '*')
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  return (new Function('σ', 'tanh', 'relu', `return ${left}`) as (...all: unknown[]) => number)(
    sigmoid,
    Math.tanh,
    (x: number) => Math.max(x, 0),
  )
}

test.each(['RNN', 'LSTM', 'GRU'] as const)('%s: every line is right, and ends with the number of its step', (kind) => {
  const small = ({ weight_ih, weight_hh, x }: Line) => [weight_ih, weight_hh, x].flat(2).every((n) => Math.abs(n) <= 3)
  const own = lines.filter((line) => line.cell === kind && small(line)).slice(0, 20)
  expect(own.length).toBe(20)
  for (const line of own) {
    const { count } = cells(stateOf(line))
    for (let step = 0; step < count; step++) {
      const view = cells({ ...stateOf(line), step })
      const { stages } = view
      expect([view.time, view.stage]).toEqual([Math.floor(step / stages.length), stages[step % stages.length]])
      expect(view.result).toEqual(valueOf(view.times[view.time]!, view.stage))
      view.lines.forEach((unit, at) => {
        const said = unit.map((one) => Number(one.split(' ').at(-1)!.replace('−', '-')))
        // each number is shown with four digits after the point, so a sum of products is that near
        unit.forEach((one, i) => expect(Math.abs(workedOut(one) - said[i]!), one).toBeLessThan(2e-3))
        expect(Math.abs(said.at(-1)! - view.result[at]!)).toBeLessThan(5.1e-5)
      })
    }
  }
})

test('what an LSTM writes on paper', () => {
  const state = { ...usual, input_size: 2, hidden_size: 1, x: '1 -1', h_0: '0.5', c_0: '2', step: 0 }
  const view = cells({
    ...state,
    weight_ih: '1 2; 0 0; 1 0; 0 0',
    weight_hh: '-1; 0; 0; 0',
    bias_ih: '0.5; 0; 0; 0',
    bias_hh: '0; 0; 0; 0',
  })
  expect(view.rule).toEqual(['i = σ(W_{ii} x + b_{ii} + W_{hi} h + b_{hi})'])
  expect(view.lines).toEqual([['1·1 + 2·(−1) + 0.5 + (−1)·0.5 + 0 = −1', 'σ(−1) ≈ 0.2689']])
  expect(view.weights.map(({ lit }) => lit)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ])
  expect(cells({ ...state, bias: false }).weights.map(({ name }) => name)).toEqual(['weight_ih', 'weight_hh'])
})

test('a GRU applies r to the product, and other texts do not', () => {
  const weights = {
    weight_ih: [[0], [0], [0], [0], [1], [1]],
    weight_hh: [
      [4, 0],
      [0, -4],
      [0, 0],
      [0, 0],
      [1, 1],
      [1, -1],
    ],
    bias_ih: null,
    bias_hh: null,
  }
  const { pytorch, resetFirst, zForNew } = otherGru(weights, [0.5], [0.5, 0.5])
  expect(pytorch).toEqual(cellStep('GRU', weights, [0.5], [0.5, 0.5], []).h)
  const r = [1 / (1 + Math.exp(-2)), 1 / (1 + Math.exp(2))]
  const half = (sum: number) => 0.5 * Math.tanh(sum) + 0.25
  expect(pytorch[0]).toBeCloseTo(half(0.5 + r[0]! * 1), 12)
  expect(resetFirst[0]).toBeCloseTo(half(0.5 + 0.5 * (r[0]! + r[1]!)), 12)
  // z is one half here, so the mixture is the same either way
  expect(zForNew).toEqual(pytorch)
  const tilted = otherGru({ ...weights, bias_ih: [0, 0, 1, 1, 0, 0], bias_hh: [0, 0, 0, 0, 0, 0] }, [0.5], [0.5, 0.5])
  expect(tilted.zForNew[0]).not.toBeCloseTo(tilted.pytorch[0]!, 3)
})

test('a size that changes keeps the numbers of each gate', () => {
  const state = { ...usual, ...withCell('GRU'), hidden_size: 1, input_size: 1, weight_ih: '1; 2; 3' }
  const wider = { ...state, ...withSizes(state, { hidden_size: 2 }) }
  const of = (of: CellsState) =>
    cells(of)
      .weights.find(({ name }) => name === 'weight_ih')!
      .matrix.map(([one]) => one)
  expect(of(wider).filter((_, row) => row % 2 === 0)).toEqual([1, 2, 3])
  const back = { ...wider, ...withSizes(wider, { hidden_size: 1 }) }
  expect(of(back)).toEqual([1, 2, 3])
  expect(withSizes(usual, { hidden_size: 3 })).toMatchObject({ hidden_size: 3, weight_ih: '' })
})

test('more time steps', () => {
  const longer = cells({ ...usual, ...withLength(usual, 4) })
  expect(longer.x).toEqual([
    [0.5, 1],
    [1, -1],
    [-0.5, 0.5],
    [0, 0],
  ])
  expect(longer.count).toBe(24)
  expect(withLength({ ...usual, x: '7 8; 9 1' }, 1)).toEqual({ x: '7 8' })
})

test('whatever an address holds, there are finite numbers', () => {
  const odd = [
    '',
    'x',
    'NaN',
    '1e400',
    '-1e300',
    '1 2; 3',
    ';;;',
    '9 9 9 9; 9 9 9 9',
    '1e9 -1e9',
    '−1',
    '2.7',
    '-4',
    '1000',
    'relu',
    'GRU',
    'RNN',
    '1',
    '0',
  ]
  let seed = 1
  const pick = () => odd[(seed = (seed * 48271) % 2147483647) % odd.length]!
  for (let round = 0; round < 600; round++) {
    const query = Object.keys(usual).map((key) => `${key}=${encodeURIComponent(pick())}`)
    const view = cells(readState(usual, query.join('&')))
    const numbers = [...view.result, ...view.times.flatMap(({ h, c }) => [...h, ...(c ?? [])]), view.step]
    expect(numbers.every(Number.isFinite), query.join('&')).toBe(true)
    expect(view.lines.flat().join(' ')).not.toMatch(/nan|inf|undefined/i)
  }
  const large = '1000 1000 1000; 1000 1000 1000; 1000 1000 1000'
  const relu = {
    ...usual,
    ...withCell('RNN'),
    nonlinearity: 'relu',
    input_size: 3,
    hidden_size: 3,
    weight_ih: large,
    weight_hh: large,
  }
  const { times, isCut } = cells({ ...relu, x: `${large}; 1e9 1 1`, h_0: '1000 1000 1000' })
  expect(isCut).toBe(true)
  expect(times.every(({ h }) => h.every((one) => Number.isFinite(Math.fround(one))))).toBe(true)
})

test('the explorers of the exercise show what PyTorch prints there', () => {
  const read = (file: string) => readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8')
  const { snippets } = JSON.parse(read('tests/golden/exercises/sequence-models.snippets.json')) as {
    snippets: Record<string, { stdout: string }>
  }
  const [rnn, lstm, gru] = Object.values(snippets).map(({ stdout }) =>
    [...stdout.matchAll(/tensor\(\[([^\]]*)\]\)/g)].map(([, row]) => row!.split(',').map(Number)),
  )
  const starts = [...read('content/exercises/sequence-models.en.mdx').matchAll(/name="cells" id="\w+" start="(.*)"/g)]
  const [ofRnn, ofLstm, ofGru] = starts.map(([, start]) => cells(readState(usual, start!)))
  const shown = (vectors: readonly Vector[]) => vectors.map((one) => one.map((number) => Number(number.toFixed(4))))
  expect(shown(ofRnn!.times.map(({ h }) => h))).toEqual(rnn)
  const { gates, c, h } = ofLstm!.times[0]!
  const sums = (['i', 'f', 'g', 'o'] as const).map((gate) => gates[gate]!.sum[0]!)
  expect(shown([sums, c!, h])).toEqual(lstm)
  const { r, z, n } = ofGru!.times[0]!.gates
  const { pytorch, resetFirst } = ofGru!.others!
  expect(shown([r!.value, z!.value, n!.value, pytorch, ofGru!.times[0]!.h, resetFirst])).toEqual(gru)
})
