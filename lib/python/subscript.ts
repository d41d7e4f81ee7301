import type { SyntaxNode } from '@lezer/common'
import { isInt, isSequence, isTensor, tuple, type Value } from '@/lib/shape/value'
import { evaluateExpression, type Scope } from './expression'
import type { WrittenCall } from './operation'
import { unreadable } from './syntax'

/** `x[…]`. */
export function evaluateSubscript(
  node: SyntaxNode,
  of: Value,
  rest: readonly SyntaxNode[],
  text: string,
  scope: Scope,
): Value {
  const index = readIndex(rest, text, scope)
  if (isTensor(of) && scope.run) return scope.run(getItem(of, index))
  if (!isSequence(of)) return unreadable(node, text)
  if (isInt(index)) return of.items.at(index) ?? unreadable(node, text)
  if (typeof index !== 'object' || index?.kind !== 'slice') return unreadable(node, text)
  const [start, stop] = [index.start, index.stop].map((end) => (end === null ? undefined : (end as number)))
  return index.step === null ? { ...of, items: of.items.slice(start, stop) } : unreadable(node, text)
}

/** `x[index]`. */
export const getItem = (self: Extract<Value, { kind: 'tensor' }>, index: Value): WrittenCall => ({
  name: 'torch.Tensor.__getitem__',
  self,
  call: { positional: [index], keyword: {} },
})

/** What stands between `[` and `]`: `1`, `1:`, `:, None`. Several are a tuple, as Python makes one. */
export function readIndex(nodes: readonly SyntaxNode[], text: string, scope: Scope): Value {
  const groups: SyntaxNode[][] = [[]]
  for (const node of nodes) {
    if (node.name === ',') groups.push([])
    else if (node.name !== ']') groups.at(-1)!.push(node)
  }
  const isTuple = groups.length > 1
  if (groups.at(-1)!.length === 0) groups.pop()
  const items = groups.map((group) => readSlice(group, text, scope))
  return isTuple || items.length === 0 ? tuple(items) : items[0]!
}

function readSlice(group: readonly SyntaxNode[], text: string, scope: Scope): Value {
  if (!group.some(({ name }) => name === ':')) return evaluateExpression(group[0]!, text, scope)
  const parts: Value[] = [null]
  for (const node of group) {
    if (node.name === ':') parts.push(null)
    else parts[parts.length - 1] = evaluateExpression(node, text, scope)
  }
  const [start = null, stop = null, step = null] = parts
  return { kind: 'slice', start, stop, step }
}
