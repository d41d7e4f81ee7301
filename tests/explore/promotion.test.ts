import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dtypes, promote } from '@/lib/shape/dtype'
import { edges, meet, operators, promotion, way, type PromotionState } from '@/lib/explore/promotion'
import recorded from '../golden/result_types.json'

interface Line {
  readonly a: readonly [kind: string, dtype: string]
  readonly b: readonly [kind: string, dtype: string]
  readonly common: string
  /** Of each operator, and in place. */
  readonly results: readonly string[]
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/promotion.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

/** As `OPERATORS` of numeric/promotion.py. */
const written = [
  ...operators.map((op) => ({ op, inplace: false })),
  ...['+', '/', '//'].map((op) => ({ op, inplace: true })),
]

test('every pair with every operator is answered as by PyTorch', () => {
  expect(lines.length).toBe(28 * 28 - 16)
  for (const { a, b, common, results } of lines) {
    const state = { a: a[0], a_dtype: a[1], b: b[0], b_dtype: b[1] }
    const all = written.map(({ op, inplace }) => {
      const { result, ...rest } = promotion({ ...state, op, inplace })
      expect(rest.common, JSON.stringify(state)).toBe(common)
      if (result.kind === 'dtype') return result.dtype
      return result.kind === 'error' ? `${result.error.type}: ${result.error.message}` : result.kind
    })
    expect(all, JSON.stringify(state)).toEqual(results)
  }
})

test('torch.result_type agrees with what was recorded before', () => {
  const spell = ([kind, dtype]: Line['a']) =>
    kind === 'number'
      ? { bool: 'bool', int64: 'int', float32: 'float', complex64: 'complex' }[dtype]!
      : `${dtype}[${kind === 'tensor' ? 1 : ''}]`
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = recorded.result_types
  for (const { a, b, common } of lines) expect(table[spell(a)]![spell(b)]).toBe(common)
})

test('where two dtypes meet in the lattice is what they are promoted to, and there are ways there', () => {
  for (const a of dtypes) {
    for (const b of dtypes) {
      expect(meet(a, b), `${a} ${b}`).toBe(promote(a, b))
      for (const from of [a, b]) expect(way(from, promote(a, b))?.[0]).toBe(from)
    }
  }
  expect(new Set(edges.flat()).size).toBe(dtypes.length + 1)
})

test('any address is answered', () => {
  const texts = [
    '',
    'tensor',
    'number',
    'zero-dim',
    'float32',
    'int64',
    'complex64',
    '__proto__',
    '+',
    '<',
    'x'.repeat(500),
  ]
  const pick = (i: number) => texts[i % texts.length]!
  for (let i = 0; i < texts.length ** 2; i++) {
    const state: PromotionState = {
      a: pick(i),
      a_dtype: pick(i * 3 + 1),
      b: pick(i * 5 + 2),
      b_dtype: pick(i * 7 + 3),
      op: pick(Math.floor(i / 11)),
      inplace: i % 2 === 0,
    }
    expect(['dtype', 'error', 'python']).toContain(promotion(state).result.kind)
  }
})

test('the reason for a result', () => {
  const usual = { a: 'tensor', a_dtype: 'int64', b: 'tensor', b_dtype: 'float16', op: '+', inplace: false }
  const because = (part: Partial<PromotionState>) => {
    const { reason, stronger } = promotion({ ...usual, ...part })
    return [reason, stronger]
  }
  expect(because({})).toEqual(['category', null])
  const computed = (part: Partial<PromotionState>) => promotion({ ...usual, ...part }).computed
  expect([computed({ b_dtype: 'bool' }), computed({ b_dtype: 'bool', op: '/' })]).toEqual(['int64', 'float32'])
  expect(because({ b_dtype: 'int64' })).toEqual(['same', null])
  expect(because({ b_dtype: 'int16' })).toEqual(['wider', null])
  expect(because({ a_dtype: 'uint8', b_dtype: 'int8' })).toEqual(['third', null])
  expect(because({ b: 'number', b_dtype: 'float64' })).toEqual(['overruled', 'a'])
  expect(because({ a: 'zero-dim', a_dtype: 'float64' })).toEqual(['decides', 'b'])
})

test('a comparison has no variant in place', () => {
  const { inplace, source, result } = promotion({
    ...{ a: 'tensor', a_dtype: 'int64', b: 'number', b_dtype: 'float32', op: '<', inplace: true },
  })
  expect([inplace, source, result]).toEqual([false, 'a < b', { kind: 'dtype', dtype: 'bool' }])
})
