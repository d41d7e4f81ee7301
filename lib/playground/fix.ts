import type { SyntaxNode, Tree } from '@lezer/common'
import { parser } from '@lezer/python'
import type { Fix } from '@/lib/python/machine/fix'
import { children, isModulePath, textOf } from '@/lib/python/syntax'
import { shortName } from '@/lib/shape/name'
import type { Spec } from '@/lib/shape/spec'

/** A piece of a program to be replaced. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/**
 * How the program becomes the one that the engine has found valid. null: it cannot be told which call to change, or where
 * in it the argument stands.
 *
 * @param line where the module was made, or the call that failed
 */
export function editsFor(source: string, spec: Spec, fixes: readonly Fix[], line: number): readonly Edit[] | null {
  const found = callOn(parser.parse(source), source, shortName(spec.name), line)
  if (!found) return null
  const isInit = fixes.every(({ stage }) => stage === 'init')
  if (spec.kind === 'module' && !isInit) return null
  const declared = spec.kind === 'module' ? spec.init : (spec.overloads[0] ?? {})
  const skipped = spec.kind === 'function' && isMethod(found, source) ? 1 : 0
  const order = Object.keys(declared).slice(skipped)
  const edits = fixes.map((fix) => editFor(found, source, order, fix))
  return edits.every((edit) => edit !== null) && edits.length > 0 ? edits : null
}

/** The one call of that name which begins on the line, or else reaches over it. */
function callOn(tree: Tree, source: string, name: string, line: number): SyntaxNode | null {
  const lineAt = (place: number) => source.slice(0, place).split('\n').length
  const begins: SyntaxNode[] = []
  const covers: SyntaxNode[] = []
  tree.iterate({
    enter({ node }) {
      if (node.name !== 'CallExpression') return
      const callee = node.firstChild!
      if (textOf(callee, source).split('.').at(-1)!.trim() !== name) return
      if (lineAt(node.from) === line) begins.push(node)
      else if (lineAt(node.from) < line && lineAt(node.to) >= line) covers.push(node)
    },
  })
  const candidates = begins.length > 0 ? begins : covers
  return candidates.length === 1 ? candidates[0]! : null
}

/** `x.flatten(1)`, where a function would have the tensor as its first argument. */
function isMethod(call: SyntaxNode, source: string): boolean {
  const callee = call.firstChild!
  return callee.name === 'MemberExpression' && !isModulePath(textOf(callee.firstChild!, source))
}

interface Argument {
  readonly name: string | null
  readonly from: number
  readonly to: number
  readonly isStarred: boolean
}

function editFor(call: SyntaxNode, source: string, order: readonly string[], { argument, value }: Fix): Edit | null {
  const written = argumentsOf(call.getChild('ArgList')!, source)
  const named = written.find(({ name }) => name === argument)
  if (named) return { from: named.from, to: named.to, insert: value }
  const place = order.indexOf(argument)
  const before = written.slice(0, place + 1)
  // behind `*sizes` nobody knows the place of an argument, and `**options` may hold it
  if (place < 0 || written.some(({ isStarred }) => isStarred)) return null
  const there = before.at(place)
  if (there && before.every(({ name }) => name === null)) return { from: there.from, to: there.to, insert: value }
  const end = written.at(-1)?.to
  if (end === undefined) {
    const open = call.getChild('ArgList')!.from + 1
    return { from: open, to: open, insert: `${argument}=${value}` }
  }
  return { from: end, to: end, insert: `, ${argument}=${value}` }
}

/** The arguments of a call, with the places of their values. */
function argumentsOf(list: SyntaxNode, source: string): readonly Argument[] {
  const groups: SyntaxNode[][] = [[]]
  for (const node of children(list)) {
    if (node.name === '(' || node.name === ')') continue
    if (node.name === ',') groups.push([])
    else groups.at(-1)!.push(node)
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const [first, sign] = group
      const isNamed = sign?.name === 'AssignOp'
      const value = isNamed ? group.slice(2) : group
      return {
        name: isNamed ? textOf(first!, source) : null,
        from: value[0]?.from ?? sign!.to,
        to: value.at(-1)?.to ?? sign!.to,
        isStarred: /^\*/.test(textOf(first!, source)),
      }
    })
}
