import type { SyntaxNode } from '@lezer/common'
import { isModule, isTrue, type Value } from '@/lib/shape/value'
import { evaluateExpression, readArguments, type Scope } from './expression'
import { children, fullName, textOf } from './syntax'

/** Is it `nn.Linear`, a class of modules? */
export const isModuleCall = (callee: SyntaxNode, text: string) =>
  callee.name === 'MemberExpression' &&
  /^torch\.nn\.(?!Parameter$)[A-Z]\w*$|^einops\.layers\.torch\.\w+$/.test(fullName(textOf(callee, text)))

/** `model.eval()`, `model.train(False)`: the module in that mode. */
export function changeMode(callee: SyntaxNode, parentheses: SyntaxNode, text: string, scope: Scope): Value | undefined {
  const [before, , property] = children(callee)
  const mode = property && textOf(property, text)
  if (!before || (mode !== 'eval' && mode !== 'train')) return undefined
  const isMade = before.name === 'CallExpression' && isModuleCall(children(before)[0]!, text)
  const name = textOf(before, text)
  const of = isMade ? evaluateExpression(before, text, scope) : scope.lookUp?.(name)
  if (!of || !isModule(of)) return undefined
  const { positional, keyword } = readArguments(parentheses, text, scope)
  const moved = { ...of, training: mode === 'train' && isTrue(positional[0] ?? keyword.mode ?? true) }
  if (!isMade) scope.assign?.(name, moved)
  return moved
}
