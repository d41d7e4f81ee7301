import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadPyodide } from 'pyodide'
import { describe, expect, test } from 'vitest'
import { packageFiles } from '@/lib/python/files'
import { Tracer, type Python } from '@/lib/python/tracer'

/** What real PyTorch printed, and how it ended: written by tests/programs/record.py. */
interface Recorded {
  readonly id: string
  readonly stdout: string
  readonly error: { readonly type: string; readonly message: string; readonly line: number | null } | null
}

const root = path.join(import.meta.dirname, 'programs')
const census = readFileSync(path.join(root, 'census.py'), 'utf8')
const tracer = new Tracer((await loadPyodide({ jsglobals: {} })) as unknown as Python, packageFiles())

/** Programs that we answer otherwise than PyTorch, and why. One that begins to agree fails the test. */
const differences = JSON.parse(readFileSync(path.join(root, 'known-differences.json'), 'utf8')) as Record<
  string,
  string
>

/** A program that asks for what only a real run knows is stopped. So many may be, of all. */
const mostStopped = 0.08

function run(id: string) {
  const source = readFileSync(path.join(root, `${id}.py`), 'utf8')
  const { stdout, error } = tracer.trace(id.startsWith('models/') ? `${source}\n${census}` : source)
  return { stdout, error: error && { type: error.type, message: error.message, line: error.line } }
}

const tables = readdirSync(root).filter((name) => name.endsWith('.jsonl'))
const recorded = tables.flatMap((table) =>
  readFileSync(path.join(root, table), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recorded),
)

describe('what PyTorch printed, and how it ended', () => {
  const stopped: string[] = []

  test.each(recorded.map((one) => [one.id, one] as const))('%s', (id, { stdout, error }) => {
    const found = run(id)
    if (id in differences) expect(found).not.toEqual({ stdout, error })
    else if (found.error?.type === 'UnknownValue') {
      stopped.push(id)
      // up to there it was right
      expect(stdout.startsWith(found.stdout)).toBe(true)
    } else expect(found).toEqual({ stdout, error })
  })

  test('few are stopped because they ask for a value', () => {
    expect(stopped.length).toBeLessThan(mostStopped * recorded.length)
  })

  test('every known difference is one of a program', () => {
    const ids = new Set(recorded.map(({ id }) => id))
    expect(Object.keys(differences).filter((id) => !ids.has(id))).toEqual([])
  })
})
