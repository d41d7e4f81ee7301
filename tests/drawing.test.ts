import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawn, Twister } from '@/lib/numeric/random'
import { Session } from '@/lib/python/session'
import { resolve } from '@/lib/registry'
import { evaluate, type Call, type Outcome } from '@/lib/shape/evaluate'
import { tensorsIn, type Bound } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'

type Line = readonly [seed: number, calls: readonly string[], results: readonly (readonly number[])[]]

const lines = readFileSync(path.join(process.cwd(), 'tests', 'golden', 'drawing.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)

class Observed extends Session {
  last: { readonly name: string; readonly bound: Bound } | null = null

  protected override evaluateCall(spec: Spec, call: Call): Outcome {
    const outcome = evaluate(spec, call, (name) => resolve(name)?.spec)
    this.last = { name: spec.name, bound: outcome.bound }
    return outcome
  }
}

/** Of doubles, the last digit of a logarithm is nobody's promise. */
const isSame = (a: number, b: number, source: string) =>
  source.includes('float64') ? Math.abs(a - b) <= 1e-14 * Math.abs(b) : a === b

test('after a seed the numbers are those of PyTorch', () => {
  const wrong: unknown[] = []
  let silent = 0
  for (const [seed, calls, results] of lines) {
    const from = new Twister(seed)
    calls.forEach((source, at) => {
      const session = new Observed((name) => resolve(name)?.spec)
      const outcome = session.evaluate(source)
      if (outcome.kind !== 'value') return void wrong.push([source, outcome.kind])
      const { name, bound } = session.last!
      const found = drawn(name, bound, tensorsIn([outcome.into ?? outcome.value]), from)
      const elements = typeof found === 'string' ? null : found.elements?.slice(-results[at]!.length)
      if (!elements) {
        silent++
        if (process.env.SHOW) console.log(source)
      } else if (!elements.every((one, i) => isSame(one, results[at]![i]!, source)))
        wrong.push([seed, source, elements, results[at]])
    })
  }
  if (process.env.SHOW) console.log(silent, wrong.length, JSON.stringify(wrong.slice(0, 20), null, 1))
  expect(wrong).toEqual([])
  expect(silent).toBeLessThan(200)
})
