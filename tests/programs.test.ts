import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Session, type Done } from '@/lib/python/session'
import { resolve } from '@/lib/registry'
import { asText, describeValue } from './recorded'

interface Step {
  readonly source: string
  readonly value?: unknown
  readonly error?: readonly [type: string, message: string]
}

const programsIn = (file: string): readonly (readonly Step[])[] =>
  readFileSync(path.join(import.meta.dirname, 'golden', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => (JSON.parse(line) as { steps: readonly Step[] }).steps)

/** Our side of a step, in the recorder's words. */
function ours(done: Done | undefined, source: string, session: Session): Omit<Step, 'source'> | string {
  if (done?.kind === 'error') return { error: [done.error.type, done.error.message] }
  if (done?.kind !== 'value') return done?.kind ?? 'nothing'
  // a module or `x[0] = …` is seen as nothing
  return {
    value: /^\s*\w+(\[[^=]*\]|\.\w+)\s*\S?=(?!=)/m.test(source) ? null : describeValue(done.value, session.made),
  }
}

/** The programs where we differ from PyTorch, with what was before; and how many we cannot follow to the end. */
function compare(programs: readonly (readonly Step[])[]) {
  let unknown = 0
  const wrong = programs.flatMap((steps) => {
    const session = new Session((name) => resolve(name)?.spec)
    for (const [at, { source, ...theirs }] of steps.entries()) {
      const [done] = session.execute(source)
      const got = ours(done, source, session)
      if (asText(got) === asText(theirs)) continue
      if (got === 'unknown') {
        unknown++
        return []
      }
      return [{ before: steps.slice(0, at).map((step) => step.source), source, got, want: theirs }]
    }
    return []
  })
  return { wrong, unknown }
}

test.each([
  ['programs.jsonl', 0.01],
  ['autograd.jsonl', 0.01],
])('random programs agree, statement by statement (%s)', (file, mayBeUnknown) => {
  const programs = programsIn(file)
  const { wrong, unknown } = compare(programs)
  expect(wrong.slice(0, 3), `${wrong.length} of ${programs.length} disagree`).toEqual([])
  expect(unknown / programs.length).toBeLessThanOrEqual(mayBeUnknown)
})
