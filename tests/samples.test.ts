import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Session } from '@/lib/python/session'
import { api, type Api } from '@/lib/registry'
import { disagreements, find, linesOf, root, type Line } from './recorded'

/** Where we know that we differ from PyTorch, and why. */
const differences = JSON.parse(readFileSync(path.join(root, 'known-differences.json'), 'utf8')) as Record<
  string,
  string
>

const lines = linesOf('samples.jsonl')
const isUnknown = ({ source }: Line) => new Session(find).evaluate(source).kind === 'unknown'

const byApi = new Map<Api, Line[]>()
for (const line of lines) {
  const of = api(line.api!)!
  byApi.set(of, [...(byApi.get(of) ?? []), line])
}

describe('what PyTorch’s own tests feed each API with', () => {
  test.each([...byApi].map(([of, samples]) => [of.name, of, samples] as const))('%s', (_, { spec }, samples) => {
    const plain = samples.filter(({ source }) => !(source in differences))
    expect(disagreements(plain, spec).filter((wrong) => !isUnknown(wrong as Line))).toEqual([])
  })
})

test('few samples are left to PyTorch', () => {
  expect(lines.filter(isUnknown).length / lines.length).toBeLessThanOrEqual(0.05)
})

test('every known difference is one still', () => {
  const settled = Object.keys(differences).filter((source) => {
    const line = lines.find((one) => one.source === source)
    return !line || disagreements([line], api(line.api!)!.spec).length === 0
  })
  expect(settled).toEqual([])
})
