import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualAttention, viewAttention, type AttentionState, type AttentionView } from '@/lib/explore/attention'
import { explainCell, placeOf, placeOfInput, rowOf } from '@/lib/explore/attention-cell'
import { fitMatrix, writeFitted } from '@/lib/explore/fit'
import { parseMatrix, writeMatrix } from '@/lib/explore/matrix'
import type { Matrix } from '@/lib/numeric/attention'
import { calculated } from './calculated'

interface Results {
  /** null: nan */
  readonly output: readonly (readonly (number | null)[])[]
  readonly weights: readonly (readonly (readonly (number | null)[])[])[]
}

interface Line extends Results {
  readonly q: Matrix
  readonly k: Matrix
  readonly v: Matrix
  readonly heads: number
  readonly scaled: boolean
  readonly mask: AttentionView['mask']
  readonly bits?: readonly (readonly boolean[])[]
  /** The same, with the mask given to nn.MultiheadAttention. */
  readonly module?: Results
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/attention.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

function stateOf({ q, k, v, heads, scaled, mask, bits }: Line, reader: AttentionView['reader']): AttentionState {
  const written = bits && writeMatrix(bits.map((row) => row.map(Number)))
  return {
    ...usualAttention,
    from: 'qkv',
    L: q.length,
    S: k.length,
    d: q[0]!.length,
    heads,
    scale: scaled,
    mask,
    reader,
    Q: writeMatrix(q),
    K: writeMatrix(k),
    V: writeMatrix(v),
    ...(mask === 'padding' ? { pads: written! } : mask === 'own' ? { bits: written! } : {}),
  }
}

function viewOf(state: AttentionState): AttentionView {
  const view = viewAttention(state)
  if ('error' in view) throw new Error(view.error.message)
  return view
}

/** Float32 numbers, of which the last digits depend on the order of the sums: 1e-5 of them, or of 1. */
function far(got: readonly number[], want: readonly (number | null)[]): number[] {
  if (got.length !== want.length) throw new Error(`${got.length} numbers, not ${want.length}`)
  return got.filter((one, at) => {
    const other = want[at]!
    return other === null ? !Number.isNaN(one) : !(Math.abs(one - other) <= 1e-5 * Math.max(1, Math.abs(other)))
  })
}

/** Heads are put side by side in PyTorch's output. */
const joined = (view: AttentionView) =>
  Array.from({ length: view.L }, (_, row) =>
    Array.from(
      { length: view.d },
      (_, column) => view.tensors.output.values[placeOfInput(view, 'output', row, column)]!,
    ),
  ).flat()

describe('numbers equal to PyTorch', () => {
  test('F.scaled_dot_product_attention', () => {
    for (const line of lines) {
      const view = viewOf(stateOf(line, 'sdpa'))
      const told = JSON.stringify(line)
      expect(far(joined(view), line.output.flat()), told).toEqual([])
      expect(far(view.tensors.weights.values, line.weights.flat(2)), told).toEqual([])
    }
  })

  test('the same mask in nn.MultiheadAttention', () => {
    const both = lines.filter(({ module }) => module)
    expect(both.length).toBeGreaterThan(50)
    expect(both.some(({ module }) => module!.output.flat().includes(null))).toBe(true)
    for (const line of both) {
      const view = viewOf(stateOf(line, 'mha'))
      const told = JSON.stringify(line)
      expect(far(joined(view), line.module!.output.flat()), told).toEqual([])
      expect(far(view.tensors.weights.values, line.module!.weights.flat(2)), told).toEqual([])
    }
  })

  test('the recordings have rows that see nothing, two heads, and lengths that differ', () => {
    expect(lines.some(({ weights }) => weights[0]!.some((row) => row.every((one) => one === 0)))).toBe(true)
    expect(lines.filter(({ heads }) => heads === 2).length).toBeGreaterThan(50)
    expect(lines.filter(({ q, k, mask }) => q.length !== k.length && mask === 'causal').length).toBeGreaterThan(20)
  })
})

test('heads that do not divide the features get the words of nn.MultiheadAttention', () => {
  expect(viewAttention({ ...usualAttention, d: 3, heads: 2 })).toMatchObject({
    error: { type: 'AssertionError', message: 'embed_dim must be divisible by num_heads' },
  })
})

describe('every cell of the first state can be followed by hand', () => {
  const view = viewOf(usualAttention)
  const explain = (tensor: keyof AttentionView['tensors'], at: number) => explainCell(view, { tensor, at })
  test.each([
    ['Q', 4, 'Q[2, 0]', '1·1 + 1·1', 2],
    ['scores', 5, 'scores[1, 2]', '1·1 + 1·2', 3],
    ['scaled', 5, 'scaled[1, 2]', '3 / √2', 2.1213],
    ['weights', 0, 'weights[0, 0]', 'exp(0.7071) / (exp(0.7071) + exp(0) + exp(0.7071)) = 2.0281 / 5.0562', 0.4011],
    ['output', 0, 'output[0, 0]', '0.4011·1 + 0.1978·0 + 0.4011·1', 0.8022],
  ] as const)('%s, place %i', (tensor, at, name, work, value) => {
    const explained = explain(tensor, at)!
    expect(explained).toMatchObject({ name, work })
    expect(explained.value).toBeCloseTo(value, 4)
  })

  test('a number knows the cells it was made of', () => {
    expect(explain('output', 3)!.sources).toEqual({ weights: [3, 4, 5], V: [1, 3, 5] })
    expect(explain('scores', 5)!.sources).toEqual({ Q: [2, 3], K: [4, 5] })
    expect(explain('K', 3)!.sources).toEqual({ X: [2, 3], Wk: [1, 3] })
    const heads = viewOf({ ...usualAttention, heads: 2 })
    expect(explainCell(heads, { tensor: 'output', at: 4 })!.sources).toEqual({ weights: [12, 13, 14], V: [3, 4, 5] })
  })

  test('a typed number has no work, and a place that is not there has none either', () => {
    expect(explain('X', 0)).toBeNull()
    expect(explain('scores', 99)).toBeNull()
  })
})

describe('what is written under a cell comes to what stands in it', () => {
  const tensors = ['Q', 'K', 'V', 'scores', 'scaled', 'masked', 'weights', 'output'] as const
  test.each([
    {},
    { d: 4, heads: 2 },
    { d: 4, heads: 2, mask: 'causal', L: 4 },
    { from: 'qkv', S: 5, mask: 'own', scale: false },
    { mask: 'padding', reader: 'mha', d: 3 },
    { X: '9 -9; 20 4; 1 3' },
  ])('%o', (part) => {
    const view = viewOf({ ...usualAttention, ...part })
    let followed = 0
    for (const tensor of tensors) {
      for (const [at, value] of view.tensors[tensor].values.entries()) {
        const explained = explainCell(view, { tensor, at })
        if (!explained || explained.work.includes('→') || (tensor === 'scaled' && !view.isScaled)) continue
        const got = calculated(explained.work)
        // what is written is rounded to four digits
        expect(Math.abs(got - value), `${explained.name} = ${explained.work}`).toBeLessThan(
          2e-3 * Math.max(1, Math.abs(value)),
        )
        followed++
        const sources = Object.entries(explained.sources) as [keyof AttentionView['tensors'], readonly number[]][]
        for (const [name, places] of sources)
          expect(places.every((place) => view.tensors[name].values[place] !== undefined)).toBe(true)
      }
    }
    expect(followed).toBeGreaterThan(20)
  })
})

test('a number typed into a matrix that is shown in part changes that number alone', () => {
  const text = '1 2 3; 4 5 6; 7 8 9'
  const shown = fitMatrix(text, 2, 2).map((row) => [...row])
  shown[1]![1] = -0.5
  expect(writeFitted(text, shown)).toBe('1 2 3; 4 -0.5 6; 7 8 9')
  expect(parseMatrix(writeFitted('', [[1]]))).toEqual([[1]])
})

test('no address makes it fail', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('1e308 -1e308', '1;;2 3', 'own', 'causal', 'qkv', 'mha', '0 0; 0 0'),
  )
  const anything = fc.record(
    Object.fromEntries(
      Object.entries(usualAttention).map(([key, usual]) => [
        key,
        typeof usual === 'boolean'
          ? fc.boolean()
          : typeof usual === 'number'
            ? fc.double({ noNaN: true, noDefaultInfinity: true })
            : texts,
      ]),
    ),
  ) as unknown as fc.Arbitrary<AttentionState>
  fc.assert(
    fc.property(anything, (state) => {
      const view = viewAttention(state)
      if ('error' in view) return
      const place = placeOf(view)
      expect(explainCell(view, place)).not.toBeNull()
      expect(rowOf(view, place).output).toHaveLength(view.d)
      const seesNothing = view.reader === 'mha' && view.blind.length > 0
      expect(view.tensors.output.values.every(Number.isFinite)).toBe(!seesNothing)
    }),
  )
})
