import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { dtypeAliases, isDType } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import type { Given } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import { dict, isInt, isModule, isSequence, isTensor, list, tuple, type Constant, type Value } from '@/lib/shape/value'
import { classes } from './classes'
import { createTensor, isCreation } from './creation'
import { fieldOf } from './field'
import { calculate, readNumber, readSpecial, readString } from './literal'
import { changeMode, isModuleCall } from './mode'
import { operatorCall, type WrittenCall } from './operation'
import { evaluateSubscript } from './subscript'
import { children, elements, fullName, isModulePath, textOf, unreadable, Unreadable } from './syntax'

/** What an expression may lean on besides what is written in it. */
export interface Scope {
  /** The value of a name. */
  lookUp?(name: string): Value | undefined
  /** What an operation gives. Without it, an operation inside an expression cannot be read. */
  run?(operation: WrittenCall): Value
  /** Is told that a name has another value now: `model.eval()`. */
  assign?(name: string, value: Value): void
  /** Is told of each tensor that a creation function makes. */
  create?(tensor: Tensor): void
  /** What stands for an argument that cannot be read. Without it, `Unreadable` is thrown. */
  readonly stand?: Value
}

/** The parts of the one expression that a text is; several where it is a bare tuple: `3`, `,`, `4`. */
function statement(text: string): SyntaxNode[] {
  const script = parser.parse(text).topNode
  script.cursor().iterate((node) => {
    if (node.type.isError) throw new Unreadable(node.from, text.slice(node.from) || text)
  })
  const [only, ...others] = children(script)
  if (!only || others.length > 0 || only.name !== 'ExpressionStatement') throw new Unreadable(0, text)
  return children(only)
}

/** Parse a text that is a single expression. Throws `Unreadable`. */
export function expression(text: string): SyntaxNode {
  const [inner, ...others] = statement(text)
  if (!inner || others.length > 0) throw new Unreadable(0, text)
  return inner
}

/**
 * `3`, `(2, 3)`, `'same'`, `None`, `torch.float32`, `torch.randn(2, 3)`, `torch.randn(2, 3).size(0)`, `64 * 7 * 7`: a
 * Python value.
 */
export function evaluateExpression(node: SyntaxNode, text: string, scope: Scope = {}): Value {
  const of = (child: SyntaxNode) => evaluateExpression(child, text, scope)
  const inner = children(node)
  switch (node.name) {
    case 'Number':
      return readNumber(node, text)
    case 'String':
      return readString(node, text)
    case 'Boolean':
      return textOf(node, text) === 'True'
    case 'None':
      return null
    case 'Ellipsis':
      return { kind: 'ellipsis' }
    case 'TupleExpression':
      return tuple(readItems(inner, text, scope))
    case 'ArrayExpression':
      return list(readItems(inner, text, scope))
    case 'DictionaryExpression':
      return readDict(
        elements(inner).filter(({ name }) => name !== ':'),
        of,
      )
    case 'ParenthesizedExpression':
      return of(inner[1]!)
    case 'VariableName':
      return scope.lookUp?.(textOf(node, text)) ?? unreadable(node, text)
    case 'UnaryExpression':
    case 'BinaryExpression':
      return evaluateOperator(node, text, scope)
    case 'MemberExpression':
      return evaluateMember(node, text, scope)
    case 'CallExpression':
      return evaluateCall(node, text, scope)
    default:
      return unreadable(node, text)
  }
}

/** The value of an expression, or what stands for one that cannot be read. */
export function evaluateOr(stand: Value, node: SyntaxNode, text: string, scope: Scope): Value {
  try {
    return evaluateExpression(node, text, scope)
  } catch (thrown) {
    if (thrown instanceof Unreadable) return stand
    throw thrown
  }
}

/** What stands in a tuple or a list; `*x` stands for the items of x. */
function readItems(inner: readonly SyntaxNode[], text: string, scope: Scope): Value[] {
  const parts = elements(inner)
  return parts.flatMap((part, i) => {
    if (part.name === '*') return []
    const value = evaluateExpression(part, text, scope)
    if (parts[i - 1]?.name !== '*') return [value]
    return isSequence(value) ? [...value.items] : unreadable(part, text)
  })
}

const readDict = (nodes: readonly SyntaxNode[], of: (node: SyntaxNode) => Value): Value =>
  dict(nodes.flatMap((node, i) => (i % 2 === 0 ? [[of(node), of(nodes[i + 1]!)] as const] : [])))

function evaluateOperator(node: SyntaxNode, text: string, scope: Scope): Value {
  const [a, operator, b] = operands(node, text, scope)
  if (operator === 'not' && typeof b === 'boolean') return !b
  const known = calculate(a, operator, b)
  if (known !== undefined) return known
  const operation = operatorCall(a, operator, b)
  return operation && scope.run ? scope.run(operation) : unreadable(node, text)
}

/** `a + b` → a, `+`, b; `-b` → undefined, `-`, b. */
export function operands(node: SyntaxNode, text: string, scope: Scope): [a: Value | undefined, sign: string, b: Value] {
  const parts = children(node)
  const at = parts.findIndex(({ name }) => /Op$|^not$/.test(name))
  if (at < 0 || parts.length > at + 2) return unreadable(node, text)
  const a = at === 0 ? undefined : evaluateExpression(parts[0]!, text, scope)
  return [a, textOf(parts[at]!, text), evaluateExpression(parts.at(-1)!, text, scope)]
}

/** A name with dots, an attribute, or `x[…]`. */
function evaluateMember(node: SyntaxNode, text: string, scope: Scope): Value {
  const [before, sign, ...rest] = children(node)
  const isPath = isModulePath(textOf(before!, text))
  if (isPath && scope.lookUp?.(textOf(before!, text)) === undefined && textOf(sign!, text) === '.') {
    const named = readName(node, text)
    if (named !== undefined) return named
  }
  const of = evaluateExpression(before!, text, scope)
  if (textOf(sign!, text) === '[') return evaluateSubscript(node, of, rest, text, scope)
  const property = textOf(rest[0]!, text)
  if (isTensor(of) && property === 'shape' && !scope.run) return tuple(of.shape)
  if (isModule(of)) return weightOf(of, property) ?? unreadable(node, text)
  if (isSequence(of)) return fieldOf(of, property) ?? unreadable(node, text)
  if (isTensor(of) && scope.run) return scope.run({ name: `torch.Tensor.${property}`, self: of })
  return unreadable(node, text)
}

const weightOf = ({ part }: Extract<Value, { kind: 'module' }>, name: string): Value | undefined =>
  [...(part?.parameters ?? []), ...(part?.buffers ?? [])].find((one) => one.name === name)?.tensor

function evaluateCall(node: SyntaxNode, text: string, scope: Scope): Value {
  const [callee, parentheses] = children(node)
  const name = textOf(callee!, text)
  if (isCreation(name)) {
    const made = createTensor(name, readArguments(parentheses!, text, scope))
    scope.create?.(made)
    return made
  }
  const full = fullName(name)
  if (isModuleCall(callee!, text)) return { kind: 'module', name: full, init: readArguments(parentheses!, text, scope) }
  const plain = classes[full]
  if (plain) return plain(readArguments(parentheses!, text, scope)) ?? unreadable(node, text)
  if (name === 'float') {
    return readSpecial(readArguments(parentheses!, text, scope).positional[0]) ?? unreadable(node, text)
  }
  if (name === 'len' && scope.run)
    return lengthOf(readArguments(parentheses!, text, scope).positional[0] ?? null, node, text)
  const moved = scope.run && changeMode(callee!, parentheses!, text, scope)
  if (moved) return moved
  const size = scope.run ? undefined : sizeOf(callee!, parentheses!, text)
  if (size !== undefined) return size
  return scope.run ? scope.run(readOperation(node, text, scope)) : unreadable(node, text)
}

function lengthOf(of: Value, node: SyntaxNode, text: string): Value {
  if (isSequence(of)) return of.items.length
  if (!isTensor(of)) return unreadable(node, text)
  return of.shape[0] ?? raise('TypeError', 'len', 'len() of a 0-d tensor')
}

/** `x.size()`, `x.size(0)` of a tensor that is written out; `undefined`: something else. */
function sizeOf(callee: SyntaxNode, parentheses: SyntaxNode, text: string): Value | undefined {
  const [before, , property] = children(callee)
  if (before?.name !== 'CallExpression' || !property || textOf(property, text) !== 'size') return undefined
  const of = evaluateExpression(before, text)
  const { positional, keyword } = readArguments(parentheses, text)
  const dim = positional[0] ?? keyword.dim
  if (!isTensor(of)) return undefined
  if (dim === undefined) return tuple(of.shape)
  return isInt(dim) ? of.shape.at(dim) : undefined
}

/**
 * What a call asks for, before it is done: `nn.Conv2d(3, 64, 7)`, the same applied to `(x)`, `torch.permute(x, (1, 0))`,
 * `x.permute(1, 0)`, a module in `.eval()` mode.
 */
export function readOperation(node: SyntaxNode, text: string, scope: Scope): WrittenCall {
  const [callee, parentheses] = children(node)
  const { stand } = scope
  if (callee!.name === 'CallExpression') {
    const made = readOperation(callee!, text, scope)
    const args = readArguments(parentheses!, text, scope)
    return { ...made, ...(made.init ? {} : { init: made.call! }), call: args }
  }
  if (callee!.name === 'VariableName') {
    const of = scope.lookUp?.(textOf(callee!, text))
    if (of && isModule(of)) return applied(of, readArguments(parentheses!, text, scope))
  }
  const [before, , property] = children(callee!)
  const isPath = callee!.name !== 'MemberExpression' || isModulePath(textOf(before!, text))
  if (!isPath && (before!.name === 'CallExpression' || scope.run)) {
    const name = textOf(property!, text)
    if (before!.name === 'CallExpression' && (name === 'eval' || name === 'train')) {
      const made = readOperation(before!, text, scope)
      return { name: made.name, init: made.init ?? made.call!, training: name === 'train' }
    }
    const self =
      stand === undefined ? evaluateExpression(before!, text, scope) : evaluateOr(stand, before!, text, scope)
    const args = readArguments(parentheses!, text, scope)
    if (isTensor(self)) return { name: `torch.Tensor.${name}`, self, call: args }
    if (stand === undefined) throw new Unreadable(before!.from, textOf(before!, text))
  }
  const args = readArguments(parentheses!, text, scope)
  if (stand !== undefined && !isPath) {
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

const applied = ({ name, init, part, training }: Extract<Value, { kind: 'module' }>, call: Given): WrittenCall => ({
  name,
  init,
  call,
  ...(part ? { part } : {}),
  ...(training === undefined ? {} : { training }),
})

/** The arguments between the parentheses of a call. */
export function readArguments(node: SyntaxNode, text: string, scope: Scope = {}): Given {
  const { stand } = scope
  const evaluate = (part: SyntaxNode) =>
    stand === undefined ? evaluateExpression(part, text, scope) : evaluateOr(stand, part, text, scope)
  const positional: Value[] = []
  const keyword: Record<string, Value> = {}
  const parts = elements(children(node))
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const isKeyword = part.name === 'VariableName' && parts[index + 1]?.name === 'AssignOp'
    if (isKeyword) {
      keyword[textOf(part, text)] = evaluate(parts[index + 2] ?? part)
      index += 2
    } else if (part.name === '*') {
      const spread = evaluateExpression(parts[++index] ?? part, text, scope)
      positional.push(...(isSequence(spread) ? spread.items : unreadable(part, text)))
    } else positional.push(evaluate(part))
  }
  return { positional, keyword }
}

const constants: Readonly<Record<string, Constant['type']>> = {
  preserve_format: 'torch.memory_format',
  contiguous_format: 'torch.memory_format',
  channels_last: 'torch.memory_format',
  channels_last_3d: 'torch.memory_format',
  strided: 'torch.layout',
}

/** `torch.float32`, `torch.channels_last`, `F.gelu`: what a dotted name stands for by itself. */
function readName(node: SyntaxNode, text: string): Value | undefined {
  const name = textOf(node, text).replace(/^torch\./, '')
  const dtype = isDType(name) ? name : Object.hasOwn(dtypeAliases, name) ? dtypeAliases[name] : undefined
  if (dtype) return { kind: 'dtype', dtype }
  const constant = constants[name]
  if (constant) return { kind: 'constant', type: constant, name }
  const full = fullName(textOf(node, text))
  return full.startsWith('torch.nn.functional.') ? { kind: 'function', name: full } : undefined
}

/** A text in a field of a form: a Python value. A bare `3, 4` is a tuple, as in Python. Throws `Unreadable`. */
export function parseValue(text: string): Value {
  const trimmed = text.trim()
  const parts = statement(trimmed)
  const values = elements(parts).map((part) => evaluateExpression(part, trimmed))
  return parts.length === 1 ? values[0]! : tuple(values)
}
