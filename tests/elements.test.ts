import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { elementsOf } from '@/lib/numeric/elements'
import { gradientsOf } from '@/lib/numeric/gradients'
import { Session } from '@/lib/python/session'
import { resolve } from '@/lib/registry'
import { evaluate, type Call, type Outcome } from '@/lib/shape/evaluate'
import { isFloating } from '@/lib/shape/dtype'
import { tensorsIn, type Bound } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { isTensor } from '@/lib/shape/value'

/** A call, and the elements of its results; what JSON cannot say is a string. */
type Line<Elements = readonly (number | string)[]> = readonly [source: string, results: readonly Elements[]]

const read = <L extends Line<unknown>>(file: string) =>
  readFileSync(path.join(process.cwd(), 'tests', 'golden', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as L)

/** Keeps what the last call was. */
class Observed extends Session {
  last: { readonly spec: Spec; readonly outcome: Outcome } | null = null

  protected override evaluateCall(spec: Spec, call: Call): Outcome {
    const outcome = evaluate(spec, call, (name) => resolve(name)?.spec)
    this.last = { spec, outcome }
    if (outcome.kind !== 'value' || !isTensor(outcome.value) || outcome.value.values) return outcome
    const values = elementsOf(spec.name, outcome.bound, [outcome.value])?.[0]
    return values ? { ...outcome, value: { ...outcome.value, values } } : outcome
  }
}

interface Ours {
  readonly name: string
  readonly results: readonly Tensor[]
  /** null: nothing is said. */
  readonly elements: readonly (readonly number[] | null)[]
  readonly bound: Bound
  /** The tensors that the call was given, in the order in which they are written. */
  readonly made: readonly Tensor[]
}

function ours(source: string): Ours | string {
  const session = new Observed((name) => resolve(name)?.spec)
  const outcome = session.evaluate(source)
  if (outcome.kind !== 'value') return outcome.kind === 'error' ? outcome.error.message : 'unknown'
  const { spec } = session.last!
  const results = tensorsIn([outcome.into ?? outcome.value])
  const given = outcome.part ? { ...outcome.part.given, ...outcome.bound } : outcome.bound
  const found = elementsOf(spec.name, given, results)
  const elements = results.map(({ values }, at) => found?.[at] ?? values ?? null)
  return { name: spec.name, results, elements, bound: given, made: session.made }
}

const numberOf = (value: number | string) =>
  typeof value === 'number' ? value : Number(value.replace('inf', 'Infinity'))

/**
 * Integers exactly; floats to three millionths, of the largest where there are several, which decides how all are printed;
 * and whole numbers as whole ones, for they are printed otherwise.
 */
function agree(ours: readonly number[], theirs: readonly (number | string)[], { dtype }: Tensor): boolean {
  const wanted = theirs.map(numberOf)
  const finite = wanted.filter(Number.isFinite).map(Math.abs)
  const most = Math.max(...finite, 0)
  return ours.every((a, at) => {
    const b = wanted[at]!
    if (!isFloating(dtype) || !Number.isFinite(a) || b === 0 || !Number.isFinite(b)) return Object.is(a, b)
    const isClose = Math.abs(a - b) <= 3e-6 * Math.max(Math.abs(b), most)
    return isClose && (Number.isInteger(a) === Number.isInteger(b) || Math.abs(b) > 1e5)
  })
}

/** With the sign of zero. */
const shown = (all: readonly (number | string)[]) => all.map((one) => (Object.is(one, -0) ? '-0' : one)).join(' ')

const lines = read<Line>('elements.jsonl')

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
      else if (elements.length !== wanted[at]!.length || !agree(elements, wanted[at]!, result))
        wrong.push([source, shown(elements), shown(wanted[at]!)])
    })
  }
  if (process.env.SHOW) {
    console.log(JSON.stringify(silent), wrong.length)
    for (const one of wrong) console.log((one as string[]).map((part) => part.slice(0, 230)).join('\n   '))
  }
  expect(wrong).toEqual([])
})

test('all that is covered is recorded', () => expect(lines.length).toBeGreaterThanOrEqual(3000))

const valuesOf = (values: readonly number[] | null | undefined) => (values ? { values } : {})

/** What the recording sends back into a result. */
const pattern = ({ shape, dtype }: Tensor) =>
  isFloating(dtype) ? Array.from({ length: numel(shape) }, (_, at) => (at % 5) - 1.5) : null

test('the gradients are those of autograd', () => {
  const recorded = read<Line<readonly (number | string)[] | null>>('gradients.jsonl')
  const wrong: unknown[] = []
  const silent: Record<string, number> = {}
  for (const [source, wanted] of recorded) {
    const got = ours(source)
    if (typeof got === 'string') {
      wrong.push([source, got, ''])
      continue
    }
    const results = got.results.map((result, at) => ({ ...result, ...valuesOf(got.elements[at]) }))
    const flows = gradientsOf(got.name, got.bound, results, results.map(pattern))
    if (flows === null) {
      silent[got.name] = (silent[got.name] ?? 0) + 1
      continue
    }
    const leaves = got.made.filter(({ dtype }) => isFloating(dtype))
    leaves.forEach((leaf, at) => {
      const mine = flows.filter(([tensor]) => tensor === leaf)
      const expected = wanted[at] ?? null
      if (mine.some(([, gradient]) => gradient === null)) silent[got.name] = (silent[got.name] ?? 0) + 1
      else if (mine.length > 0 && expected && !agree(mine[0]![1]!, expected, leaf))
        wrong.push([source, shown(mine[0]![1]!), shown(expected)])
      else if (mine.length === 0 && expected?.some((one) => one !== 0)) wrong.push([source, 'none', shown(expected)])
    })
  }
  if (process.env.SHOW) {
    console.log(JSON.stringify(silent), wrong.length)
    for (const one of wrong) console.log((one as string[]).map((part) => part.slice(0, 230)).join('\n   '))
  }
  expect(wrong).toEqual([])
  expect(recorded.length).toBeGreaterThanOrEqual(900)
})
