import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { children, elements, fullName, textOf } from '@/lib/python/syntax'
import type { Matrix } from '../matrix'
import { spelt } from './program'

/** Switches are changes of the program: what a reader turns on stands in the code afterwards. All take and give a text. */

interface Statement {
  readonly node: SyntaxNode
  /** The block that it stands in. */
  readonly block: SyntaxNode | null
}

const parse = (text: string): SyntaxNode => parser.parse(text).topNode

function statements(text: string): readonly Statement[] {
  return children(parse(text)).flatMap((node): Statement[] => {
    if (node.name !== 'WithStatement') return [{ node, block: null }]
    const inside = children(children(node).at(-1)!).filter(({ name }) => name !== ':')
    return inside.map((one) => ({ node: one, block: node }))
  })
}

/** The last statement that gives a name its value. */
function definition(text: string, name: string): Statement | undefined {
  return statements(text).findLast(({ node }) => {
    const [target] = children(node)
    return node.name === 'AssignStatement' && target?.name === 'VariableName' && textOf(target, text) === name
  })
}

const valueOf = ({ node }: Statement): SyntaxNode => children(node).at(-1)!

const replaced = (text: string, from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to)

/** A tensor whose numbers stand in the program. */
export interface Leaf {
  readonly name: string
  readonly numbers: Matrix
  readonly rank: number
  readonly requires_grad: boolean
}

/** `x = torch.tensor(…, requires_grad=True)`: the call, and what stands in it. */
function literal(text: string, name: string) {
  const found = definition(text, name)
  const call = found && valueOf(found)
  if (call?.name !== 'CallExpression' || textOf(children(call)[0]!, text) !== 'torch.tensor') return null
  const list = children(call)[1]!
  const parts = elements(children(list))
  const numbers = parts[0] && read(textOf(parts[0], text))
  const at = parts.findIndex((part) => part.name === 'VariableName' && textOf(part, text) === 'requires_grad')
  return numbers ? { list, data: parts[0]!, ...numbers, flag: at < 0 ? null : (parts[at + 2] ?? null) } : null
}

function read(text: string): { readonly numbers: Matrix; readonly rank: number } | null {
  if (!/^[-\d.,\s[\]e+]+$/.test(text)) return null
  try {
    const value = JSON.parse(text.replace(/(?<!\d)\./g, '0.')) as unknown
    if (typeof value === 'number') return { numbers: [[value]], rank: 0 }
    if (!Array.isArray(value) || value.length === 0) return null
    if (value.every((one) => typeof one === 'number')) return { numbers: [value as number[]], rank: 1 }
    const rows = value as unknown[][]
    const isSound = rows.every((row) => Array.isArray(row) && row.every((one) => typeof one === 'number'))
    return isSound ? { numbers: rows as number[][], rank: 2 } : null
  } catch {
    return null
  }
}

/** The tensors whose numbers stand in the program, in order. */
export function leavesOf(code: string): readonly Leaf[] {
  const text = spelt(code)
  const names = statements(text).flatMap(({ node }) => {
    const [target] = children(node)
    return node.name === 'AssignStatement' && target?.name === 'VariableName' ? [textOf(target, text)] : []
  })
  return [...new Set(names)].flatMap((name) => {
    const found = literal(text, name)
    if (!found) return []
    const requires_grad = found.flag !== null && textOf(found.flag, text) === 'True'
    return [{ name, numbers: found.numbers, rank: found.rank, requires_grad }]
  })
}

/** Python writes a float with a point. */
const written = (one: number) => (Number.isInteger(one) ? one.toFixed(1) : String(one))
const listed = (row: readonly number[]) => `[${row.map(written).join(', ')}]`

/** Numbers as they stand in a program. */
export function writeNumbers(numbers: Matrix, rank: number): string {
  if (rank === 0) return written(numbers[0]![0]!)
  return rank === 1 ? listed(numbers[0]!) : `[${numbers.map(listed).join(', ')}]`
}

export function withNumbers(code: string, name: string, numbers: Matrix): string {
  const text = spelt(code)
  const found = literal(text, name)
  return found ? replaced(text, found.data.from, found.data.to, writeNumbers(numbers, found.rank)) : code
}

export function withRequiresGrad(code: string, name: string, isOn: boolean): string {
  const text = spelt(code)
  const found = literal(text, name)
  if (!found) return code
  const [, inside] = /^\(([\s\S]*)\)$/.exec(textOf(found.list, text)) ?? []
  const rest = (inside ?? '').replace(/\s*,\s*requires_grad\s*=\s*\w+/, '')
  return replaced(text, found.list.from, found.list.to, `(${rest}${isOn ? ', requires_grad=True' : ''})`)
}

/** What may be switched at a result. */
export interface Switches {
  readonly detach: boolean
  readonly no_grad: boolean
  readonly retain_grad: boolean
  readonly write: Write
}

export type Write = 'none' | 'add_' | 'zero_'
const writes = { add_: (name: string) => `${name}.add_(1)`, zero_: (name: string) => `${name}.detach().zero_()` }

const line = (text: string): RegExp =>
  new RegExp(`^[ \\t]*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[ \\t]*(\\n|$)`, 'm')

/** How the switches of a name stand in the program; null: it is no result of an operation. */
export function switchesOf(code: string, name: string): Switches | null {
  const text = spelt(code)
  const found = definition(text, name)
  if (!found || literal(text, name)) return null
  const isWritten = (by: keyof typeof writes) => line(writes[by](name)).test(text)
  return {
    detach: /\.detach\(\)$/.test(textOf(valueOf(found), text)),
    no_grad: found.block !== null,
    retain_grad: line(`${name}.retain_grad()`).test(text),
    write: isWritten('add_') ? 'add_' : isWritten('zero_') ? 'zero_' : 'none',
  }
}

export function withDetach(code: string, name: string, isOn: boolean): string {
  const text = spelt(code)
  const found = definition(text, name)
  if (!found) return code
  const value = valueOf(found)
  const expression = textOf(value, text)
  const isAtom = value.name === 'CallExpression' || value.name === 'VariableName' || value.name === 'ParenthesizedExpression' // prettier-ignore
  const bare = expression.replace(/\.detach\(\)$/, '').replace(/^\(([^()]*)\)$/, '$1')
  const by = isOn ? `${isAtom ? expression : `(${expression})`}.detach()` : bare
  return replaced(text, value.from, value.to, by)
}

/** A block goes on to the next statement. */
const endOf = (node: SyntaxNode, text: string) => node.from + textOf(node, text).trimEnd().length

const header = 'with torch.no_grad():'

export function withNoGrad(code: string, name: string, isOn: boolean): string {
  const text = spelt(code)
  const found = definition(text, name)
  if (!found || (found.block !== null) === isOn) return code
  const { node, block } = found
  if (!block) return replaced(text, node.from, node.to, `${header}\n    ${textOf(node, text)}`)
  // what else stands in the block stays in one
  const inside = statements(text).filter((one) => one.block?.from === block.from)
  const head = textOf(block, text).split('\n')[0]!
  const by = inside.map((one, i) => {
    if (one.node.from === node.from) return textOf(node, text)
    const before = inside[i - 1]
    const isOpen = before !== undefined && before.node.from !== node.from
    return `${isOpen ? '' : `${head}\n`}    ${textOf(one.node, text)}`
  })
  return replaced(text, block.from, endOf(block, text), by.join('\n'))
}

/** A line of its own is put in before the first `backward()`, or taken out. */
function withLine(text: string, wanted: string, isOn: boolean, at: number): string {
  const bare = text.replace(line(wanted), '')
  if (!isOn) return bare.replace(/\n+$/, '')
  const before = bare.slice(0, at).replace(/\n*$/, '')
  const after = bare.slice(at).replace(/^\n*/, '')
  return [before, wanted, ...(after === '' ? [] : [after])].join('\n')
}

export function withRetainGrad(code: string, name: string, isOn: boolean): string {
  const text = spelt(code)
  const found = definition(text, name)
  if (!found) return code
  return withLine(text, `${name}.retain_grad()`, isOn, endOf(found.block ?? found.node, text))
}

export function withWrite(code: string, name: string, write: Write): string {
  const text = Object.values(writes).reduce((rest, of) => withLine(rest, of(name), false, 0), spelt(code))
  if (write === 'none') return text
  const pass = backwardIn(text)
  return withLine(text, writes[write](name), true, pass?.statement.from ?? text.length)
}

/** The first `….backward(…)`. */
function backwardIn(text: string) {
  for (const { node, block } of statements(text)) {
    const [call] = children(node)
    if (node.name !== 'ExpressionStatement' || call?.name !== 'CallExpression') continue
    const [callee, list] = children(call)
    if (/\.backward$/.test(textOf(callee!, text))) return { statement: block ?? node, list: list! }
  }
  return null
}

/** The numbers that the first `backward()` is given; null: none that are written out. */
export function gradientIn(code: string): Matrix | null {
  const text = spelt(code)
  const found = backwardIn(text)
  const inside = found && /torch\.tensor\(([^()]*)\)/.exec(textOf(found.list, text))?.[1]
  return inside ? (read(inside.trim())?.numbers ?? null) : null
}

/** The first `backward()` with these numbers as its `gradient`; without one, one is added for the last line. */
export function withGradient(code: string, numbers: Matrix, rank: number): string {
  const text = spelt(code).replace(/\n+$/, '')
  const given = `gradient=torch.tensor(${writeNumbers(numbers, rank)})`
  const found = backwardIn(text)
  if (!found) {
    const last = statements(text).at(-1)
    if (!last) return code
    const [target] = children(last.node)
    const isNamed = last.node.name === 'AssignStatement' && target?.name === 'VariableName'
    if (isNamed) return `${text}\n${textOf(target, text)}.backward(${given})`
    return replaced(text, last.node.from, last.node.to, `(${textOf(last.node, text)}).backward(${given})`)
  }
  const rest = elements(children(found.list))
  const retain = /retain_graph\s*=\s*True/.test(textOf(found.list, text)) ? ', retain_graph=True' : ''
  return rest.length >= 0 ? replaced(text, found.list.from, found.list.to, `(${given}${retain})`) : code
}

/** Names that the program uses and nobody gave a value: they become leaves, so that a bare expression will do. */
export function freeNames(code: string): readonly string[] {
  const text = spelt(code)
  const known = new Set(['torch', 'F', 'nn', 'print', 'float', 'len', 'slice', 'True', 'False', 'None'])
  const found: string[] = []
  for (const { node } of statements(text)) {
    const targets = new Set<number>()
    const names: string[] = []
    if (node.name === 'ImportStatement') continue
    if (node.name === 'AssignStatement') {
      const parts = children(node)
      const at = parts.findIndex(({ name }) => name === 'AssignOp')
      for (const one of parts.slice(0, at))
        one.cursor().iterate((inner) => {
          if (one.name !== 'MemberExpression' && inner.name === 'VariableName') {
            targets.add(inner.from)
            names.push(text.slice(inner.from, inner.to))
          }
        })
    }
    node.cursor().iterate((inner) => {
      if (inner.name !== 'VariableName' || targets.has(inner.from)) return
      const name = text.slice(inner.from, inner.to)
      const isKeyword = inner.node.nextSibling?.name === 'AssignOp' && inner.node.parent?.name === 'ArgList'
      const isCalled = inner.node.parent?.name === 'CallExpression' && inner.node.parent.firstChild?.from === inner.from
      if (!isKeyword && !isCalled && !known.has(name) && !found.includes(name) && fullName(`${name}.`) === `${name}.`)
        found.push(name)
    })
    names.forEach((name) => known.add(name))
  }
  return found
}

const usual = [2, 3, -1, 0.5, 1, -2]

/** The program with a line for each name that nobody gave a value. */
export function completed(code: string): string {
  const lines = freeNames(code).map(
    (name, i) => `${name} = torch.tensor(${written(usual[i % usual.length]!)}, requires_grad=True)`,
  )
  return [...lines, code].join('\n')
}
