import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { api } from '@/lib/registry'
import { disagreements, linesOf, root, type Line } from './recorded'

interface Wrong {
  readonly source: string
  readonly got: object
}

/** Where we know that we differ from PyTorch, by source, and why. */
const differences = new Map(
  Object.entries(JSON.parse(readFileSync(path.join(root, 'known-differences.json'), 'utf8')) as Record<string, string>),
)

const lines = linesOf('samples.jsonl')
const byApi = new Map<string, Line[]>()
for (const line of lines) byApi.set(line.api!, [...(byApi.get(line.api!) ?? []), line])

const known = new Map<string, readonly Wrong[]>()

/** Where we differ, for one API; worked out once. */
function wrongOf(name: string): readonly Wrong[] {
  const wrong = known.get(name) ?? (disagreements(byApi.get(name)!, api(name)!.spec) as readonly Wrong[])
  known.set(name, wrong)
  return wrong
}

const isUnknown = ({ got }: Wrong) => 'unknown' in got

describe('what PyTorch’s own tests feed each API with', () => {
  test.each([...byApi.keys()])('%s', (name) => {
    expect(wrongOf(name).filter((one) => !isUnknown(one) && !differences.has(one.source))).toEqual([])
  })
})

test('few samples are left to PyTorch', () => {
  const unknown = [...byApi.keys()].flatMap(wrongOf).filter(isUnknown)
  expect(unknown.length / lines.length).toBeLessThanOrEqual(0.05)
})

test('every known difference is one still', () => {
  const wrong = new Set([...byApi.keys()].flatMap(wrongOf).map(({ source }) => source))
  expect([...differences.keys()].filter((source) => !wrong.has(source))).toEqual([])
})
