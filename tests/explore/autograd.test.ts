import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { trace } from '@/lib/explore/autograd/program'
import type { End, Trace } from '@/lib/explore/autograd/trace'

/** What PyTorch says of a tensor at the end: values, requires_grad, is_leaf, the name of grad_fn, .grad. */
interface Facts {
  readonly v: readonly number[]
  readonly r: boolean
  readonly l: boolean
  readonly f: string | null
  readonly g: readonly number[] | null
}

interface Line {
  readonly code: string
  readonly end: string | null
  readonly tensors: Readonly<Record<string, Facts>>
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/autograd_graph.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const endOf = (end: End | null) => (end?.kind === 'raised' ? `${end.error.type}: ${end.error.message}` : end)

/** Relative 1e-5: a float32 has seven digits, and kernels add up in different orders. */
const isClose = (a: readonly number[] | null, b: readonly number[] | null) =>
  a === null || b === null
    ? a === b
    : a.length === b.length && a.every((one, i) => Math.abs(one - b[i]!) <= 1e-5 * Math.max(Math.abs(b[i]!), 0.1))

function differences({ code, end, tensors }: Line, { steps, names, end: ours }: Trace): unknown[] {
  const found: unknown[] = []
  if (endOf(ours) !== end) found.push({ end: endOf(ours), torch: end })
  const last = steps.at(-1)!.cards
  for (const [name, facts] of Object.entries(tensors)) {
    const state = last.get(names.get(name) ?? -1)
    if (!state) found.push({ name, state: 'missing' })
    else if (!isClose(state.values, facts.v)) found.push({ name, values: state.values, torch: facts.v })
    else if (state.requires_grad !== facts.r || state.is_leaf !== facts.l || state.grad_fn !== facts.f)
      found.push({
        name,
        ours: [state.requires_grad, state.is_leaf, state.grad_fn],
        torch: [facts.r, facts.l, facts.f],
      })
    else if (!isClose(state.is_leaf || state.retains_grad ? state.grad : null, facts.g))
      found.push({ name, grad: state.grad, torch: facts.g })
  }
  return found.length === 0 ? [] : [code, ...found]
}

describe('programs equal to autograd', () => {
  test('values, gradients, names, errors', () => {
    const wrong = lines.map((line) => differences(line, trace(line.code))).filter((one) => one.length > 0)
    expect(wrong).toEqual([])
  })
})
