import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readState } from '@/lib/explore/address'
import { layers, usual, type LayersState, type Node } from '@/lib/explore/layers'

/** What PyTorch did: see tests/golden/numeric/layers.py. */
interface Line {
  readonly module: string
  readonly num_layers: number
  readonly bidirectional: boolean
  readonly layout: 'time_first' | 'batch_first' | 'unbatched'
  readonly proj_size: number
  readonly L: number
  readonly N: number
  readonly shapes: Readonly<Record<string, readonly number[]>>
  readonly equal: readonly (readonly [s: number, t: number, d: number])[]
  readonly viewed: readonly (readonly [layer: number, d: number])[]
  readonly output_reads: readonly (readonly (readonly number[])[])[]
  readonly h_n_reads: readonly (readonly number[])[]
  readonly c_n_reads?: readonly (readonly number[])[]
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/layers.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const stateOf = ({ module, num_layers, bidirectional, layout, proj_size, L, N }: Line): LayersState => ({
  ...usual,
  ...{ module, num_layers, bidirectional, proj_size, L, N },
  batch_first: layout === 'batch_first',
  batch: layout !== 'unbatched',
})

const steps = ({ reads: [from, to] }: Node) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('every shape, every block of output that is an h_n, and every step that is read, as in PyTorch', () => {
  expect(lines.length).toBe(360)
  for (const line of lines) {
    const { num_layers, L } = line
    const view = layers(stateOf(line))
    const message = JSON.stringify(line)
    expect(view.error, message).toBeNull()
    const shapes = Object.fromEntries(view.shapes.map(({ name, shape }) => [name, shape]))
    const { h_n, c_n } = line.shapes
    expect(shapes, message).toEqual({ ...line.shapes, h_0: h_n, ...(c_n && { c_0: c_n }) })

    const last = view.nodes.filter((node) => node.last !== null).toSorted((a, b) => a.last! - b.last!)
    const top = view.nodes.filter((node) => node.output !== null)
    const equal = last.flatMap((state) =>
      top.filter((node) => node === state).map(({ t, direction }) => [state.last, t, direction]),
    )
    expect(equal, message).toEqual(line.equal)
    expect(
      last.map(({ layer, direction }) => [layer, direction]),
      message,
    ).toEqual(line.viewed)
    expect(last.map(steps), message).toEqual(line.h_n_reads)
    if (line.c_n_reads) expect(last.map(steps), message).toEqual(line.c_n_reads)
    const outputReads = Array.from({ length: L }, (_, t) => top.filter((node) => node.t === t).map(steps))
    expect(outputReads, message).toEqual(line.output_reads)
    expect(top.every(({ layer }) => layer === num_layers - 1)).toBe(true)
  }
})

test('where a result is found', () => {
  const of = (change: Partial<LayersState>) => layers({ ...usual, ...change })
  const written = (change: Partial<LayersState>) => of(change).nodes.at(-1)!.output
  expect(written({})).toBe('output[3, :, 4:8]')
  expect(written({ batch_first: true })).toBe('output[:, 3, 4:8]')
  expect(written({ batch: false, batch_first: true })).toBe('output[3, 4:8]')
  expect(written({ proj_size: 2, bidirectional: false })).toBe('output[3, :, 0:2]')
  expect(of({}).viewed).toBe('h_n.view(2, 2, 2, 4)')
  expect(of({ batch: false }).viewed).toBe('h_n.view(2, 2, 4)')
  expect(
    of({})
      .nodes.map(({ suffix }) => suffix)
      .filter((one, i, all) => all.indexOf(one) === i),
  ).toEqual(['_l0', '_l0_reverse', '_l1', '_l1_reverse'])
  expect([...of({ look: 'output' }).taken]).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
  expect([...of({ look: 'h_n' }).taken]).toEqual([3, 4, 11, 12])
  expect(of({}).shapes.map(({ name, dims }) => `${name} ${dims.join(', ')}`)).toEqual([
    'input L, N, H_in',
    'h_0 S, N, H_out',
    'c_0 S, N, H_cell',
    'output L, N, D·H_out',
    'h_n S, N, H_out',
    'c_n S, N, H_cell',
  ])
})

test('what PyTorch refuses, in its own words', () => {
  const said = (change: Partial<LayersState>) => layers({ ...usual, ...change }).error?.message
  expect(said({ proj_size: 4 })).toBe('proj_size has to be smaller than hidden_size')
  expect(said({ proj_size: -1 })).toBe('proj_size should be a positive integer or zero to disable projections')
  expect(said({ module: 'GRU', proj_size: 2 })).toBe('proj_size argument is only supported for LSTM, not RNN or GRU')
  expect(said({ module: 'RNN', proj_size: 2 })).toBe('proj_size argument is only supported for LSTM, not RNN or GRU')
  expect(said({ hx: 'swapped' })).toBe('Expected hidden[0] size (4, 2, 4), got [2, 4, 4]')
  expect(said({ hx: 'swapped', batch_first: true })).toBe('Expected hidden[0] size (4, 2, 4), got [2, 4, 4]')
  expect(said({ hx: 'swapped', module: 'GRU' })).toBe('Expected hidden size (4, 2, 4), got [2, 4, 4]')
  expect(said({ hx: 'swapped', batch: false })).toMatch(/^For unbatched 2-D input, hx and cx should also be 2-D/)
  expect(said({ L: 0 })).toBe('Expected sequence length to be larger than 0 in RNN')
  expect(said({ hx: 'given' })).toBeUndefined()
})

test('as many states as samples: a swapped h_0 goes unnoticed', () => {
  expect(layers({ ...usual, hx: 'swapped', N: 4 })).toMatchObject({ error: null, isUnnoticed: true })
  expect(layers({ ...usual, hx: 'swapped', N: 3 })).toMatchObject({ isUnnoticed: false })
})

test('whatever an address holds, there is an answer or an error', () => {
  const odd = [
    '',
    'x',
    'NaN',
    '1e9',
    '-3',
    '0',
    '1',
    '2',
    '2.5',
    '7',
    'GRU',
    'RNN',
    'LSTM',
    'swapped',
    'given',
    'c_n',
    'output',
  ]
  let seed = 7
  const pick = () => odd[(seed = (seed * 48271) % 2147483647) % odd.length]!
  let errors = 0
  for (let round = 0; round < 600; round++) {
    const query = Object.keys(usual).map((key) => `${key}=${encodeURIComponent(pick())}`)
    const view = layers(readState(usual, query.join('&')))
    if (view.error) errors++
    expect(view.error !== null || view.nodes.length > 0, query.join('&')).toBe(true)
    expect(view.shapes.flatMap(({ shape }) => shape).every(Number.isInteger)).toBe(true)
  }
  expect(errors).toBeGreaterThan(50)
  expect(errors).toBeLessThan(500)
})
