import arithmetic from '@/lib/ops/tables/arithmetic'
import comparisons from '@/lib/ops/tables/comparisons'
import unary from '@/lib/ops/tables/unary'
import { operate, operatorCall, callOf, type WrittenCall } from '@/lib/python/operation'
import { stepsOf } from '@/lib/python/dunder'
import { evaluate, type Outcome } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import { isTensor, type Value } from '@/lib/shape/value'

/** PyTorch's words, as Python prints them. */
export interface Said {
  readonly type: string
  readonly message: string
  /** Its name in the spec. */
  readonly id: string
}

/** What came of an operation: its result, what PyTorch raised, or nothing that we know. */
export type Came =
  | { readonly kind: 'tensor'; readonly tensor: Tensor }
  | { readonly kind: 'error'; readonly error: Said }
  | { readonly kind: 'unknown' }

// seen without the types of their arguments
const tables = [arithmetic, comparisons, unary] as unknown as readonly (readonly Spec[])[]
const specs = new Map(tables.flat().map((spec) => [spec.name, spec]))

const find = (name: string) => specs.get(name) ?? specs.get(name.replace(/_$/, ''))

/** `a + b`, `a < b`, `a += b` … where at least one of the two is a tensor: what Python and PyTorch make of it. */
export function operation(a: Value, operator: string, b: Value): Came {
  const written = operatorCall(a, operator, b)
  if (!written) return { kind: 'unknown' }
  const method = written.name.replaceAll(/^torch\.Tensor\.__|__$/g, '')
  return came(operate(written, method, stepsOf(method)!, perform))
}

const perform = (one: WrittenCall): Outcome => evaluate(find(one.name)!, callOf(find(one.name)!, one), find)

/** An outcome, as far as an explorer speaks of it. */
export function came(outcome: Outcome): Came {
  if (outcome.kind === 'error') return { kind: 'error', error: outcome.error }
  if (outcome.kind === 'unknown' || !isTensor(outcome.value)) return { kind: 'unknown' }
  return { kind: 'tensor', tensor: outcome.value }
}
