import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { children, textOf } from '@/lib/python/syntax'
import { shortName } from '@/lib/shape/name'
import type { Spec } from '@/lib/shape/spec'

/** Inlined code can double with every name. */
const mostLetters = 10_000

/** `>>> x = …`: of an interactive session, the lines that were typed. */
const typed = (source: string) =>
  /^>>> /m.test(source)
    ? source
        .split('\n')
        .filter((line) => /^(>>>|\.\.\.) /.test(line))
        .map((line) => line.slice(4))
        .join('\n')
    : source

/** `x[0]`, which calls `__getitem__`. */
const isSubscript = (node: SyntaxNode) => node.name === 'MemberExpression' && children(node)[1]?.name === '['

const isOneTerm = ({ name }: SyntaxNode) => name !== 'BinaryExpression' && name !== 'UnaryExpression'

/** A text with the names of `known` written out; a keyword's own name stays. */
function inline(node: SyntaxNode, source: string, known: ReadonlyMap<string, string>): string {
  let written = ''
  let at = node.from
  node.cursor().iterate(({ node: { name, from, to, nextSibling, parent } }) => {
    const value = name === 'VariableName' ? known.get(source.slice(from, to)) : undefined
    if (value === undefined || (parent?.name === 'ArgList' && nextSibling?.name === 'AssignOp')) return
    written += source.slice(at, from) + value
    at = to
  })
  return written + source.slice(at, node.to)
}

/**
 * The calls of a program, subscripts among them, wherever they stand, outer ones first; each with the names assigned before it written out:
 * `m = nn.Linear(2, 3)`, `m(x)` → `nn.Linear(2, 3)`, `nn.Linear(2, 3)(x)`.
 *
 * @param given what some names stand for, whatever is assigned to them
 */
export function callsOf(program: string, given: ReadonlyMap<string, string> = new Map()): readonly string[] {
  const source = typed(program)
  const known = new Map(given)
  const found: string[] = []
  parser.parse(source).iterate({
    enter({ name, node }) {
      const text = name === 'CallExpression' || isSubscript(node) ? inline(node, source, known) : ''
      if (text !== '' && text.length <= mostLetters) found.push(text)
    },
    leave({ name, node }) {
      if (name !== 'AssignStatement') return
      const [target, sign, value, ...others] = children(node)
      if (sign?.name !== 'AssignOp' || !value || others.length > 0 || given.has(textOf(target!, source))) return
      const text = inline(value, source, known)
      if (text.length <= mostLetters) known.set(textOf(target!, source), isOneTerm(value) ? text : `(${text})`)
    },
  })
  return found
}

/** `x[…]`, which is written without its name. */
export const isSubscriptSpec = ({ name }: Spec): boolean => name === 'torch.Tensor.__getitem__'

/** The call of a program as one expression that can be pasted: `nn.Conv2d(3, 64, 7)`. */
export const exampleCall = (spec: Spec, program: string): string =>
  callsOf(program).find((text) => {
    const isWanted = isSubscriptSpec(spec) ? text.endsWith(']') : text.includes(`${shortName(spec.name)}(`)
    return isWanted && !text.startsWith('print(')
  }) ?? ''
