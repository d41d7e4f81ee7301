import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bytes,
  count,
  usualCache,
  viewCache,
  type CacheState,
  type CacheStep,
  type CacheView,
} from '@/lib/explore/cache'

type Recorded = Omit<CacheStep, 'multiplyAdds'> & { readonly flops: number }
interface Line extends Omit<CacheState, 'step'> {
  readonly steps: readonly { readonly plain: Recorded; readonly cached: Recorded; readonly bytes: number }[]
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/cache.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

function viewOf(state: Partial<CacheState>): CacheView {
  const view = viewCache({ ...usualCache, ...state })
  if ('error' in view) throw new Error(view.error.message)
  return view
}

test('shapes, operations and bytes are those of PyTorch, exactly', () => {
  expect(lines.filter(({ kind, heads, kv_heads }) => kind === 'cross' && heads > kv_heads).length).toBeGreaterThan(5)
  const recorded = ({ multiplyAdds, ...shapes }: CacheStep): Recorded => ({ ...shapes, flops: 2 * multiplyAdds })
  for (const { steps, ...options } of lines) {
    const got = viewOf(options).steps.map((step) => ({
      plain: recorded(step.plain),
      cached: recorded(step.cached),
      bytes: step.bytes,
    }))
    expect(got, JSON.stringify(options)).toEqual(steps)
  }
})

test('heads that cannot be grouped get the words of scaled_dot_product_attention', () => {
  for (const [heads, kv_heads] of [
    [8, 3],
    [2, 4],
  ] as const)
    expect(viewCache({ ...usualCache, heads, kv_heads })).toMatchObject({
      error: {
        type: 'RuntimeError',
        message: 'Number of heads in key and value must divide the number of heads in ',
      },
    })
})

describe('which scores are worked out', () => {
  const drawn = (view: CacheView, way: 'plain' | 'cached') => {
    const width = view.grid.shape[1]!
    const signs = { now: '#', again: '+', kept: '=', hidden: '-', later: '.' }
    const text = view.grid[way].map((score) => signs[score]).join('')
    return Array.from({ length: view.grid.shape[0]! }, (_, row) => text.slice(row * width, (row + 1) * width))
  }
  test('self attention', () => {
    const view = viewOf({ prompt: 2, tokens: 3, step: 1 })
    expect(drawn(view, 'plain')).toEqual(['+--.', '++-.', '###.', '....'])
    expect(drawn(view, 'cached')).toEqual(['=--.', '==-.', '###.', '....'])
  })
  test('cross attention: no mask, and the keys are all there from the beginning', () => {
    const view = viewOf({ kind: 'cross', S: 3, prompt: 1, tokens: 2, step: 1 })
    expect(drawn(view, 'cached')).toEqual(['===', '###'])
    expect(view.steps.map(({ cached }) => cached.made)).toEqual([[1, 8, 3, 64], null])
  })
  test('the prompt is read in one step, the same in both ways', () => {
    const view = viewOf({ prompt: 2, tokens: 1, step: 0 })
    expect(drawn(view, 'plain')).toEqual(['#-', '##'])
    expect(view.total.plain).toBe(view.total.cached)
  })
})

test('numbers for people', () => {
  expect([768, 1000, 12_345_678, 2e9].map(count)).toEqual(['768', '1 K', '12.3 M', '2 G'])
  expect([512, 98304, 1.5 * 2 ** 20].map(bytes)).toEqual(['512 B', '96 KiB', '1.5 MiB'])
})

test('no address makes it fail', () => {
  const anything = fc.record(
    Object.fromEntries(
      Object.entries(usualCache).map(([key, usual]) => [
        key,
        typeof usual === 'string'
          ? fc.string()
          : fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      ]),
    ),
  ) as unknown as fc.Arbitrary<CacheState>
  fc.assert(
    fc.property(anything, (state) => {
      const view = viewCache(state)
      if ('error' in view) return
      const { plain, cached } = view.total
      expect(cached).toBeLessThanOrEqual(plain)
      expect(Number.isFinite(plain)).toBe(true)
    }),
  )
})
