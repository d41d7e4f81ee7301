import type { SyntaxNode } from '@lezer/common'
import type { Call } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { isTensor } from '@/lib/shape/value'
import { children, evaluateExpression, expression, fullName, readArguments, textOf, Unreadable } from './expression'

/** A call as it is written: what is called, and with what. */
export interface WrittenCall extends Call {
  /** The full Python name; `nn.` and `F.` are spelt out. A method has `torch.Tensor.`. */
  readonly name: string
}

/**
 * Read one call: `nn.Conv2d(3, 64, 7, stride=2)`, the same applied to `(torch.randn(4, 3, 224, 224))`,
 * `torch.permute(torch.randn(2, 3), (1, 0))`, `torch.randn(2, 3).permute(1, 0)`, a module in `.eval()` mode.
 * An assignment's left side is passed over. Throws `Unreadable`.
 */
export function parseCall(source: string): WrittenCall {
  const text = source.trim().replace(/^[\w.]+\s*=(?!=)\s*/, '')
  return readCall(expression(text), text)
}

function readCall(node: SyntaxNode, text: string): WrittenCall {
  if (node.name !== 'CallExpression') throw new Unreadable(node.from, textOf(node, text))
  const [callee, parentheses] = children(node)
  const args = readArguments(parentheses!, text)
  if (callee!.name === 'CallExpression') {
    const made = readCall(callee!, text)
    return { ...made, ...(made.init ? {} : { init: made.call! }), call: args }
  }
  const [before, , property] = children(callee!)
  if (callee!.name === 'MemberExpression' && before!.name === 'CallExpression') {
    const name = textOf(property!, text)
    if (name === 'eval' || name === 'train') {
      const made = readCall(before!, text)
      return { name: made.name, init: made.init ?? made.call!, training: name === 'train' }
    }
    const self = evaluateExpression(before!, text)
    if (!isTensor(self)) throw new Unreadable(before!.from, textOf(before!, text))
    return { name: `torch.Tensor.${name}`, self, call: args }
  }
  const name = fullName(textOf(callee!, text))
  const [self, ...rest] = args.positional
  // `torch.Tensor.view(x, 6)` is `x.view(6)`
  if (name.startsWith('torch.Tensor.') && self !== undefined && isTensor(self)) {
    return { name, self, call: { ...args, positional: rest } }
  }
  return { name, call: args }
}

/** The call to evaluate: of a module that is made and not yet called, the arguments are those of `__init__`. */
export function callOf(spec: Spec, { name: _, ...written }: WrittenCall): Call {
  if (spec.kind === 'function' || written.init || !written.call) return written
  const { call, ...rest } = written
  return { ...rest, init: call }
}
