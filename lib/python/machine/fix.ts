import { evaluate, type Find } from '@/lib/shape/evaluate'
import { read, type Bound, type Given } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { isInt, isSequence, isTensor, repr, type Value } from '@/lib/shape/value'

/** Another value of an argument, with which the very call that failed is valid. */
export interface Fix {
  /** The argument's name in Python. */
  readonly argument: string
  /** The value as Python writes it. */
  readonly value: string
  /** Of the module's `__init__`, or of the call itself. */
  readonly stage: 'init' | 'call'
}

/**
 * What the spec proposes for an error, as long as the call is then valid: sizes and numbers, not other tensors.
 *
 * @param init the arguments the module was made with
 * @param call the arguments of the failed call, as they were written
 * @param bound those of both, as they were bound
 */
export function fixesOf(
  spec: Spec,
  id: string,
  { init, call, bound }: { readonly init: Bound | null; readonly call: Given; readonly bound: Bound },
  find: Find,
): readonly Fix[] {
  const propose = spec.fixes?.[id]
  if (!propose) return []
  const declared = spec.kind === 'module' ? { ...spec.init, ...spec.call } : spec.overloads[0]!
  try {
    const changes = Object.entries(propose(read(declared, { ...init, ...bound }) as never)).filter(([, value]) =>
      isPlain(value),
    )
    const stageOf = (name: string) => (spec.kind === 'module' && name in spec.init ? 'init' : 'call')
    const changed = (stage: Fix['stage']) => Object.fromEntries(changes.filter(([name]) => stageOf(name) === stage))
    const again = evaluate(
      spec,
      {
        ...(init ? { init: { positional: [], keyword: { ...init, ...changed('init') } } } : {}),
        call: { positional: call.positional, keyword: { ...call.keyword, ...changed('call') } },
      },
      find,
    )
    if (changes.length === 0 || again.kind !== 'value') return []
    return changes.map(([argument, value]) => ({ argument, value: repr(value), stage: stageOf(argument) }))
  } catch {
    // a proposal reads the arguments as its own error leaves them; of another call it may make no sense
    return []
  }
}

/** It can be written into a program. */
const isPlain = (value: Value): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  isInt(value) ||
  (isSequence(value) && value.items.every(isPlain)) ||
  (typeof value === 'object' && !isTensor(value) && value.kind === 'float')
