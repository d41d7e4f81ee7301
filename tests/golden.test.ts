import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { Session } from '@/lib/python/session'
import { apis, resolve, type Api } from '@/lib/registry'
import type { Outcome } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { asText, describeValue } from './recorded'

/** One line of a recording, written by scripts/golden/record.py. */
interface Line {
  /** Whose line it is, in the recording of a table. */
  readonly api?: string
  readonly id?: string
  readonly source: string
  readonly error?: readonly [type: string, message: string]
  readonly value?: unknown
  readonly parameters?: Readonly<Record<string, readonly number[]>>
  readonly buffers?: Readonly<Record<string, readonly number[]>>
  readonly repr?: string
  readonly flops?: number
}

const root = path.join(import.meta.dirname, 'golden')
const files = new Map<string, readonly Line[]>()

function linesOf(file: string): readonly Line[] {
  const known = files.get(file)
  if (known) return known
  const target = path.join(root, file)
  const [, ...texts] = existsSync(target) ? readFileSync(target, 'utf8').trim().split('\n') : []
  const lines = texts.map((text) => JSON.parse(text) as Line)
  files.set(file, lines)
  return lines
}

const read = ({ file, name }: Api, ending: string): readonly Line[] =>
  linesOf(`${file}.${ending}`).filter(({ api = name }) => api === name)

const find = (name: string) => resolve(name)?.spec

const shapes = (named: Extract<Outcome, { kind: 'value' }>['parameters']) =>
  Object.fromEntries(named.map(({ name, tensor }) => [name, tensor.shape]))

/** Our side of a recorded line, in the recorder's words. */
function ours(line: Line): Partial<Line> & { readonly unknown?: string | null } {
  const session = new Session(find)
  const outcome = session.evaluate(line.source)
  if (outcome.kind === 'unknown') return { unknown: outcome.argument }
  if (outcome.kind === 'error') return { error: [outcome.error.type, outcome.error.message] }
  const isMade = outcome.repr !== null && outcome.outputs.length === 0
  const value = isMade && outcome.value === null ? null : describeValue(outcome.value, session.made)
  return {
    value,
    ...(line.parameters ? { parameters: shapes(outcome.parameters), buffers: shapes(outcome.buffers) } : {}),
    ...(line.repr === undefined ? {} : { repr: outcome.repr ?? '' }),
    // PyTorch's counter says nothing of an operation that it counts as free
    ...(outcome.flops ? { flops: outcome.flops } : {}),
  }
}

/** What PyTorch said; its FLOPs only where the spec counts them too. */
const theirs = ({ api: _, id: __, source: ___, flops, ...rest }: Line, spec: Spec) =>
  spec.flops && flops !== undefined ? { ...rest, flops } : rest

/** The lines where we differ from PyTorch; five are enough to see why. */
function disagreements(lines: readonly Line[], spec: Spec): unknown[] {
  const wrong = lines.flatMap((line) => {
    const [got, want] = [ours(line), theirs(line, spec)]
    return asText(got) === asText(want) ? [] : [{ source: line.source, got, want }]
  })
  return wrong.length > 5 ? [`${wrong.length} of ${lines.length} disagree`, ...wrong.slice(0, 5)] : wrong
}

describe.each(apis())('$name', (of) => {
  const { name, spec } = of
  const cases = read(of, 'jsonl')

  test('the cases agree', () => {
    expect(cases, `npm run golden -- update ${name}`).not.toEqual([])
    expect(disagreements(cases, spec)).toEqual([])
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
    expect(disagreements(lines, spec)).toEqual([])
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
