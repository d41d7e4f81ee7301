import type { Call, Outcome } from '@/lib/shape/evaluate'
import { shortName } from '@/lib/shape/name'
import type { Spec } from '@/lib/shape/spec'
import { isTensor, type Value } from '@/lib/shape/value'
import { checkInvert, methods, type Step } from './dunder'

/** A call as it is written: what is called, and with what. */
export interface WrittenCall extends Call {
  /** The full Python name; `nn.` and `F.` are spelt out. A method has `torch.Tensor.`. */
  readonly name: string
}

/** What Python asks of the right operand when the left one cannot answer: `1 < x` is `x > 1`. */
const mirrored: Readonly<Record<string, string>> = { lt: 'gt', le: 'ge', gt: 'lt', ge: 'le', eq: 'eq', ne: 'ne' }

const unary: Readonly<Record<string, string>> = { '-': 'neg', '+': 'pos', '~': 'invert' }

const dunder = (method: string) => `torch.Tensor.__${method}__`

/** The method that `a + b`, `-b` or `a += b` calls; `undefined` where no tensor is asked. */
export function operatorCall(a: Value | undefined, operator: string, b: Value): WrittenCall | undefined {
  const nothing = { positional: [], keyword: {} }
  if (a === undefined) {
    const method = unary[operator]
    return method !== undefined && isTensor(b) ? { name: dunder(method), self: b, call: nothing } : undefined
  }
  const isUpdate = /^(?![<>=!]=).+=$/.test(operator)
  const method = methods[isUpdate ? operator.slice(0, -1) : operator]
  if (method === undefined) return undefined
  const given = (value: Value) => ({ positional: [value], keyword: {} })
  // there is no __imatmul__
  const isWriting = isUpdate && method !== 'matmul'
  if (isTensor(a)) return { name: dunder(isWriting ? `i${method}` : method), self: a, call: given(b), operator }
  if (isTensor(b)) return { name: dunder(mirrored[method] ?? `r${method}`), self: b, call: given(a), operator }
  return undefined
}

/** The call to evaluate: of a module that is made and not yet called, the arguments are those of `__init__`. */
export function callOf(spec: Spec, { name, ...written }: WrittenCall): Call {
  if (spec.kind === 'function') {
    const inplace = /[^_]_$/.test(name) && !spec.name.endsWith('_')
    const bare = inplace ? shortName(name).slice(0, -1) : shortName(name)
    const alias = spec.aliases?.some((one) => shortName(one) === bare) ? { alias: bare } : {}
    return { ...written, ...alias, ...(inplace ? { inplace } : {}) }
  }
  if (written.init || !written.call) return written
  const { call, ...rest } = written
  return { ...rest, init: call }
}

/** An operator, step by step as its method does it: what the last step gives, or the first that raises. */
export function operate(
  { self, call }: WrittenCall,
  method: string,
  steps: readonly Step[],
  perform: (operation: WrittenCall) => Outcome,
): Outcome {
  const other = call?.positional[0] ?? null
  if (method === 'invert') checkInvert(self!)
  let tensor: Value = self!
  let outcome: Outcome | undefined
  for (const [name, ...operands] of steps) {
    const positional = operands.map((one) => (one === 'self' ? tensor : other))
    outcome = perform({ name, call: { positional, keyword: {} } })
    if (outcome.kind !== 'value') break
    tensor = outcome.value
  }
  return outcome!
}
