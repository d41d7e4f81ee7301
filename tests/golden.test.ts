import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Session } from '@/lib/python/session'
import { apis } from '@/lib/registry'
import { disagreements, find, linesOf, read, root } from './recorded'

/** Five of them are enough to see why. */
const few = (wrong: readonly unknown[]) =>
  wrong.length > 5 ? [`${wrong.length} disagree`, ...wrong.slice(0, 5)] : wrong

describe.each(apis())('$name', (of) => {
  const { name, spec } = of
  const cases = read(of, 'jsonl')

  test('the cases agree', () => {
    expect(cases, `npm run golden -- update ${name}`).not.toEqual([])
    expect(few(disagreements(cases, spec))).toEqual([])
  })

  test('every error id has a case that raises it', () => {
    const recorded = cases.filter(({ id }) => id !== undefined)
    expect(recorded.map(({ id }) => id).sort()).toEqual(Object.keys(spec.errors).sort())
    for (const line of recorded) {
      const outcome = new Session(find).evaluate(line.source)
      expect(outcome.kind === 'error' && outcome.error.id, line.source).toBe(line.id)
    }
  })

  test('the sweep agrees', () => {
    const lines = read(of, 'sweep.jsonl')
    expect(lines.length).toBeGreaterThanOrEqual(100)
    expect(few(disagreements(lines, spec))).toEqual([])
  })
})

test('every recording is of an API that there is', () => {
  const known = new Set(apis().map(({ file }) => file))
  const recorded = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.sweep.jsonl'),
  )
  expect(recorded.map((file) => file.replace('.sweep.jsonl', '')).filter((file) => !known.has(file))).toEqual([])
  const names = new Set(apis().map(({ name }) => name))
  const lost = recorded
    .flatMap((file) => linesOf(file))
    .filter((line) => line.api !== undefined && !names.has(line.api))
  expect(lost).toEqual([])
})
