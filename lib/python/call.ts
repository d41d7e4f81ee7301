import type { SyntaxNode } from '@lezer/common'
import type { Call } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { isTensor, type Opaque } from '@/lib/shape/value'
import {
  children,
  evaluateExpression,
  evaluateOr,
  expression,
  fullName,
  readArguments,
  textOf,
  Unreadable,
} from './expression'

/** A call as it is written: what is called, and with what. */
export interface WrittenCall extends Call {
  /** The full Python name; `nn.` and `F.` are spelt out. A method has `torch.Tensor.`. */
  readonly name: string
}

/** Stands for an argument that cannot be read, such as a name. */
export const hole: Opaque = { kind: 'opaque', type: '?', repr: '?' }

/**
 * Read one call: `nn.Conv2d(3, 64, 7, stride=2)`, the same applied to `(torch.randn(4, 3, 224, 224))`,
 * `torch.permute(torch.randn(2, 3), (1, 0))`, `torch.randn(2, 3).permute(1, 0)`, a module in `.eval()` mode.
 * An assignment's left side is passed over. Throws `Unreadable`.
 *
 * @param holes leave a `hole` where an argument, or the tensor before a method, cannot be read
 */
export function parseCall(source: string, { holes = false } = {}): WrittenCall {
  const text = source.trim().replace(/^[\w.]+\s*=(?!=)\s*/, '')
  return readCall(expression(text), text, holes ? hole : undefined)
}

/** `x.view` is a method of a tensor; `torch.view` is not. */
const isModulePath = /^(torch|torchvision|nn|F|ops)\b/

function readCall(node: SyntaxNode, text: string, stand?: Opaque): WrittenCall {
  if (node.name !== 'CallExpression') throw new Unreadable(node.from, textOf(node, text))
  const [callee, parentheses] = children(node)
  const args = readArguments(parentheses!, text, stand)
  if (callee!.name === 'CallExpression') {
    const made = readCall(callee!, text, stand)
    return { ...made, ...(made.init ? {} : { init: made.call! }), call: args }
  }
  const [before, , property] = children(callee!)
  if (callee!.name === 'MemberExpression' && before!.name === 'CallExpression') {
    const name = textOf(property!, text)
    if (name === 'eval' || name === 'train') {
      const made = readCall(before!, text, stand)
      return { name: made.name, init: made.init ?? made.call!, training: name === 'train' }
    }
    const self = stand ? evaluateOr(stand, before!, text) : evaluateExpression(before!, text)
    if (isTensor(self)) return { name: `torch.Tensor.${name}`, self, call: args }
    if (!stand) throw new Unreadable(before!.from, textOf(before!, text))
  }
  if (stand && callee!.name === 'MemberExpression' && !isModulePath.test(textOf(before!, text))) {
    const name = `torch.Tensor.${textOf(property!, text)}`
    return { name, call: { ...args, positional: [stand, ...args.positional] } }
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
export function callOf(spec: Spec, { name, ...written }: WrittenCall): Call {
  if (spec.kind === 'function')
    return name.endsWith('_') && !spec.name.endsWith('_') ? { ...written, inplace: true } : written
  if (written.init || !written.call) return written
  const { call, ...rest } = written
  return { ...rest, init: call }
}
