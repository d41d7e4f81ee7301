import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { elementsOf } from '@/lib/numeric/elements'
import { Session } from '@/lib/python/session'
import { resolve } from '@/lib/registry'
import { evaluate, type Call, type Outcome } from '@/lib/shape/evaluate'
import { isFloating } from '@/lib/shape/dtype'
import { tensorsIn } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'

/** A call, and the elements of its results; what JSON cannot say is a string. */
type Line = readonly [source: string, results: readonly (readonly (number | string)[])[]]

const read = (file: string) =>
  readFileSync(path.join(process.cwd(), 'tests', 'golden', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

/** Keeps what the last call was. */
class Observed extends Session {
  last: { readonly spec: Spec; readonly outcome: Outcome } | null = null

  protected override evaluateCall(spec: Spec, call: Call): Outcome {
    const outcome = evaluate(spec, call, (name) => resolve(name)?.spec)
    this.last = { spec, outcome }
    return outcome
  }
}

interface Ours {
  readonly name: string
  readonly results: readonly Tensor[]
  /** null: nothing is said. */
  readonly elements: readonly (readonly number[] | null)[]
}

function ours(source: string): Ours | string {
  const session = new Observed((name) => resolve(name)?.spec)
  const outcome = session.evaluate(source)
  if (outcome.kind !== 'value') return outcome.kind === 'error' ? outcome.error.message : 'unknown'
  const { spec } = session.last!
  const results = tensorsIn([outcome.into ?? outcome.value])
  const given = outcome.part ? { ...outcome.part.given, ...outcome.bound } : outcome.bound
  const found = elementsOf(spec.name, given, results)
  return { name: spec.name, results, elements: found ?? results.map(({ values }) => values ?? null) }
}

/** Integers exactly; floats as closely as they print, and whole numbers as whole ones: they print otherwise. */
function agree(a: number, wanted: number | string, { dtype }: Tensor): boolean {
  const b = Number(String(wanted).replace('inf', 'Infinity'))
  if (!isFloating(dtype)) return a === b
  if (!Number.isFinite(b) || !Number.isFinite(a)) return Object.is(a, b)
  // the recording has nine digits
  return (
    Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(b), 1e-6) &&
    (Number.isInteger(a) === Number.isInteger(b) || Math.abs(b) > 1e5)
  )
}

const lines = read('elements.jsonl')

test('the elements are those of PyTorch', () => {
  const wrong: unknown[] = []
  const silent: Record<string, number> = {}
  for (const [source, wanted] of lines) {
    const got = ours(source)
    if (typeof got === 'string') {
      wrong.push([source, got])
      continue
    }
    got.results.forEach((result, at) => {
      const elements = got.elements[at]
      if (!elements) silent[got.name] = (silent[got.name] ?? 0) + 1
      else if (
        elements.length !== wanted[at]!.length ||
        !elements.every((one, i) => agree(one, wanted[at]![i]!, result))
      )
        wrong.push([source, elements.join(' '), wanted[at]!.join(' ')])
    })
  }
  if (process.env.SHOW) {
    console.log(JSON.stringify(silent), wrong.length)
    for (const one of wrong) console.log((one as string[]).map((part) => part.slice(0, 230)).join('\n   '))
  }
  expect(wrong).toEqual([])
})

test('all that is covered is recorded', () => expect(lines.length).toBeGreaterThanOrEqual(1900))
