import type { Call } from '@/lib/shape/evaluate'
import { isTensor, type Value } from '@/lib/shape/value'
import { methods } from './dunder'

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
