import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { dtypeAliases, isDType } from '@/lib/shape/dtype'
import type { Given } from '@/lib/shape/python'
import { float, isInt, isSequence, isTensor, list, tuple, type Value } from '@/lib/shape/value'
import { createTensor, isCreation } from './creation'

/** Why a text is not an expression we read; `at` is the offset in it. */
export class Unreadable extends Error {
  constructor(
    readonly at: number,
    readonly text: string,
  ) {
    super(`cannot read: ${text}`)
  }
}

const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^nn\./, 'torch.nn.'],
  [/^F\./, 'torch.nn.functional.'],
  [/^ops\./, 'torchvision.ops.'],
]

/** `nn.Conv2d` → `torch.nn.Conv2d`. */
export const fullName = (name: string): string =>
  prefixes.reduce((whole, [short, long]) => whole.replace(short, long), name)

/** One expression as a tree, with the text it stands in. */
export interface Source {
  readonly node: SyntaxNode
  readonly text: string
}

export const children = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== 'Comment') found.push(child)
  return found
}

export const textOf = (node: SyntaxNode, text: string) => text.slice(node.from, node.to)
const unreadable = (node: SyntaxNode, text: string): never => {
  throw new Unreadable(node.from, textOf(node, text))
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
export function evaluateExpression(node: SyntaxNode, text: string): Value {
  const of = (child: SyntaxNode) => evaluateExpression(child, text)
  const inner = children(node)
  const size = sizeOf(node, inner, text)
  if (size !== undefined) return size
  switch (node.name) {
    case 'Number':
      return readNumber(node, text)
    case 'String':
      return readString(node, text)
    case 'Boolean':
      return textOf(node, text) === 'True'
    case 'None':
      return null
    case 'TupleExpression':
      return tuple(elements(inner).map(of))
    case 'ArrayExpression':
      return list(elements(inner).map(of))
    case 'ParenthesizedExpression':
      return of(inner[1]!)
    case 'UnaryExpression':
    case 'BinaryExpression':
      return arithmetic(node, text)
    case 'MemberExpression':
      return readName(node, text)
    case 'CallExpression': {
      const name = textOf(inner[0]!, text)
      if (isCreation(name)) return createTensor(name, readArguments(inner[1]!, text))
      const full = fullName(name)
      const isClass = /^torch\.nn\.[A-Z]\w*$/.test(full)
      return isClass ? { kind: 'module', name: full, init: readArguments(inner[1]!, text) } : unreadable(node, text)
    }
    default:
      return unreadable(node, text)
  }
}

/** The value of an expression, or what stands for one that cannot be read. */
export function evaluateOr(stand: Value, node: SyntaxNode, text: string): Value {
  try {
    return evaluateExpression(node, text)
  } catch (thrown) {
    if (thrown instanceof Unreadable) return stand
    throw thrown
  }
}

/** `x.size()`, `x.size(0)`, `x.shape`, `x.shape[0]` of a tensor that is written out; `undefined`: something else. */
function sizeOf(node: SyntaxNode, [before, ...rest]: readonly SyntaxNode[], text: string): Value | undefined {
  if (!before || (node.name !== 'MemberExpression' && node.name !== 'CallExpression')) return undefined
  const after = rest.map((part) => textOf(part, text)).join('')
  if (after === '.shape' && before.name === 'CallExpression') {
    const of = evaluateExpression(before, text)
    return isTensor(of) ? tuple(of.shape) : undefined
  }
  const at = /^\[(-?\d+)\]$|^\((?:dim=)?(-?\d+)?\)$/.exec(after)
  const [made, , property] = children(before)
  const name = property && textOf(property, text)
  if (!at || made?.name !== 'CallExpression' || name !== (after.startsWith('[') ? 'shape' : 'size')) return undefined
  const of = evaluateExpression(made, text)
  const dim = at[1] ?? at[2]
  return isTensor(of) ? (dim === undefined ? tuple(of.shape) : of.shape.at(Number(dim))) : undefined
}

/**
 * The arguments between the parentheses of a call.
 *
 * @param stand what stands for an argument that cannot be read; without it, `Unreadable` is thrown
 */
export function readArguments(node: SyntaxNode, text: string, stand?: Value): Given {
  const evaluate = (part: SyntaxNode) =>
    stand === undefined ? evaluateExpression(part, text) : evaluateOr(stand, part, text)
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
      const spread = evaluateExpression(parts[++index] ?? part, text)
      positional.push(...(isSequence(spread) ? spread.items : unreadable(part, text)))
    } else positional.push(evaluate(part))
  }
  return { positional, keyword }
}

const elements = (nodes: readonly SyntaxNode[]) => nodes.filter(({ name }) => !['(', ')', '[', ']', ','].includes(name))

function readNumber(node: SyntaxNode, text: string): Value {
  const written = textOf(node, text).replaceAll('_', '')
  const value = Number(written)
  if (Number.isNaN(value)) return unreadable(node, text)
  return /^\d+$|^0[xob]/i.test(written) ? value : float(value)
}

function readString(node: SyntaxNode, text: string): Value {
  const match = /^(['"])([^\\\n]*)\1$/.exec(textOf(node, text))
  return match ? match[2]! : unreadable(node, text)
}

function arithmetic(node: SyntaxNode, text: string): Value {
  const parts = children(node)
  const operator = parts.find(({ name }) => name === 'ArithOp')
  const values = parts.filter((part) => part !== operator).map((part) => evaluateExpression(part, text))
  if (!operator || !values.every((value) => isInt(value) || (typeof value === 'object' && value?.kind === 'float'))) {
    return unreadable(node, text)
  }
  const isIntegral = values.every(isInt)
  const numbers = values.map((value) => (isInt(value) ? value : (value as { value: number }).value))
  const [a, b] = numbers.length === 1 ? [isIntegral ? 0 : -0, numbers[0]!] : [numbers[0]!, numbers[1]!]
  const results: Record<string, number> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '//': Math.floor(a / b),
    '**': a ** b,
  }
  const sign = textOf(operator, text)
  const result = results[sign]
  if (result === undefined || !Number.isFinite(result)) return unreadable(node, text)
  return isIntegral && sign !== '/' && Number.isInteger(result) ? result : float(result)
}

function readName(node: SyntaxNode, text: string): Value {
  const name = textOf(node, text).replace(/^torch\./, '')
  const dtype = isDType(name) ? name : Object.hasOwn(dtypeAliases, name) ? dtypeAliases[name] : undefined
  if (dtype) return { kind: 'dtype', dtype }
  const full = fullName(textOf(node, text))
  return full.startsWith('torch.nn.functional.') ? { kind: 'function', name: full } : unreadable(node, text)
}

/** A text in a field of a form: a Python value. A bare `3, 4` is a tuple, as in Python. Throws `Unreadable`. */
export function parseValue(text: string): Value {
  const trimmed = text.trim()
  const parts = statement(trimmed)
  const values = elements(parts).map((part) => evaluateExpression(part, trimmed))
  return parts.length === 1 ? values[0]! : tuple(values)
}

/**
 * A shape as people write it: `4, 3, 224, 224`, `(4,3,224,224)`, `[4, 3]`, `4×3×224`, `4 3 224`, `4、3`,
 * `torch.Size([4, 3])`, `5`.
 */
export function parseShape(text: string): readonly number[] {
  const plain = text
    .trim()
    .replace(/^torch\.Size\((.*)\)$/s, '$1')
    .replaceAll(/(?<=\d)(?:\s*[x×、]\s*|\s+)(?=\d)/gi, ',')
    .replaceAll('，', ',')
  if (plain === '' || plain === '()' || plain === '[]') return []
  const value = parseValue(plain)
  const sizes = isSequence(value) ? value.items : [value]
  if (!sizes.every((size) => isInt(size) && size >= 0)) throw new Unreadable(0, text)
  return sizes as number[]
}
