import { readFileSync } from 'node:fs'
import { loadPyodide } from 'pyodide'
import { expect, test } from 'vitest'
import { examples } from '@/lib/playground/examples'
import { packageFiles } from '@/lib/python/files'
import { Tracer, type Python } from '@/lib/python/tracer'

/** What real PyTorch printed, and how it ended: written by record.py. */
interface Recorded {
  readonly id: string
  readonly stdout: string
  readonly error: { readonly type: string; readonly message: string; readonly line: number | null } | null
}

const tracer = new Tracer((await loadPyodide({ jsglobals: {} })) as unknown as Python, packageFiles())
const recorded = readFileSync('tests/playground/examples.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded)

test.each(examples('en'))('$id prints what PyTorch prints, and ends as it does', ({ id, source }) => {
  const { stdout, error } = tracer.trace(source)
  const told = error && { type: error.type, message: error.message, line: error.line }
  expect({ id, stdout, error: told }).toEqual(recorded.find((one) => one.id === id))
})

test('the programs are the same in both languages, and none is left out', () => {
  const ids = examples('zh').map(({ id }) => id)
  expect(examples('en').map(({ id }) => id)).toEqual(ids)
  expect(recorded.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})
