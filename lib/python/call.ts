import { isTensor, type Opaque } from '@/lib/shape/value'
import { evaluateExpression, expression, operands, readOperation, type Scope } from './expression'
import { operatorCall, type WrittenCall } from './operation'
import { getItem, readIndex } from './subscript'
import { children, isModulePath, textOf, unreadable } from './syntax'

/** Stands for an argument that cannot be read, such as a name. */
export const hole: Opaque = { kind: 'opaque', type: '?', repr: '?' }

/**
 * Read one operation: `nn.Conv2d(3, 64, 7, stride=2)`, the same applied to `(torch.randn(4, 3, 224, 224))`,
 * `torch.permute(torch.randn(2, 3), (1, 0))`, `torch.randn(2, 3).permute(1, 0)`, `torch.randn(2, 3)[0]`,
 * `torch.randn(2) + 1`, a module in `.eval()` mode. An assignment's left side is passed over. Throws `Unreadable`.
 *
 * @param scope how operations inside it are done; with `{ stand: hole }` what cannot be read leaves a hole
 */
export function parseCall(source: string, scope: Scope = {}): WrittenCall {
  const text = source.trim().replace(/^[\w.]+\s*=(?!=)\s*/, '')
  const node = expression(text)
  if (node.name === 'CallExpression') return readOperation(node, text, scope)
  if (node.name === 'UnaryExpression' || node.name === 'BinaryExpression')
    return operatorCall(...operands(node, text, scope)) ?? unreadable(node, text)
  const [before, sign, ...rest] = children(node)
  if (node.name !== 'MemberExpression' || isModulePath(textOf(before!, text))) return unreadable(node, text)
  const self = evaluateExpression(before!, text, scope)
  if (!isTensor(self)) return unreadable(node, text)
  if (textOf(sign!, text) === '[') return getItem(self, readIndex(rest, text, scope))
  return { name: `torch.Tensor.${textOf(rest[0]!, text)}`, self }
}
