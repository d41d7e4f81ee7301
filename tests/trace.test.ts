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

function run(id: string) {
  const source = readFileSync(path.join(root, `${id}.py`), 'utf8')
  const { stdout, error } = tracer.trace(id.startsWith('models/') ? `${source}\n${census}` : source)
  return { stdout, error: error && { type: error.type, message: error.message, line: error.line } }
}

const tables = readdirSync(root).filter((name) => name.endsWith('.jsonl'))

describe.each(tables)('%s: what PyTorch printed, and how it ended', (table) => {
  const lines = readFileSync(path.join(root, table), 'utf8').split('\n').filter(Boolean)
  test.each(lines.map((line) => JSON.parse(line) as Recorded).map((one) => [one.id, one] as const))(
    '%s',
    (id, { stdout, error }) => {
      expect(run(id)).toEqual({ stdout, error })
    },
  )
})
