import type { Holes } from '@/lib/shape/error'

/** One side of an einops pattern. Source: `ParsedExpression` in einops/parsing.py. */

/** A number in a pattern is an axis without a name; no two of them are the same axis. */
interface Unnamed {
  readonly length: number
}
export type Axis = string | Unnamed

/** Stands for the axes of `...`. */
export const ellipsis = '…'

export interface Expression {
  /** Each dimension with the axes it is made of; `...` outside of parentheses stands for itself. */
  readonly groups: readonly (readonly Axis[] | typeof ellipsis)[]
  readonly axes: ReadonlySet<Axis>
  readonly hasEllipsis: boolean
  readonly isEllipsisInside: boolean
  /** Numbers other than 1, which is no axis at all. */
  readonly hasNumbers: boolean
}

/** How a pattern is refused: by an id of `expressionErrors` or of the operation's own. */
export type Fail = (id: string, holes?: Holes) => never

export const expressionErrors = {
  dots: 'Expression may contain dots only inside ellipsis (...)',
  ellipses: 'Expression may contain dots only inside ellipsis (...); only one ellipsis for tensor ',
  duplicate: 'Indexing expression contains duplicate dimension "{axis}"',
  identifier: 'Invalid axis identifier: {axis}\n{reason}',
  zero_axis: 'Anonymous axis should have positive length, not {length}',
  nested: 'Axis composition is one-level (brackets inside brackets not allowed)',
  unbalanced: 'Brackets are not balanced',
  unclosed: 'Imbalanced parentheses in expression: "{expression}"',
  character: "Unknown character '{character}'",
} as const

/** Why a text cannot name an axis; null: it can. */
export function whyNoAxis(name: string, allowUnderscore = false): string | null {
  if (!/^[\p{XIDS}_]\p{XIDC}*$/u.test(name)) return 'not a valid python identifier'
  if (!/^_|_$/.test(name) || (name === '_' && allowUnderscore)) return null
  return 'axis name should should not start or end with underscore'
}

interface Allowed {
  readonly underscore?: boolean
  readonly duplicates?: boolean
}

export function parseExpression(written: string, fail: Fail, allowed: Allowed = {}): Expression {
  const groups: (Axis[] | typeof ellipsis)[] = []
  const axes = new Set<Axis>()
  let group: Axis[] | null = null
  let [isEllipsisInside, hasNumbers] = [false, false]

  const add = (name: string) => {
    if (axes.has(name) && !(allowed.underscore && name === '_') && !allowed.duplicates)
      fail('duplicate', { axis: name })
    if (name === ellipsis) {
      isEllipsisInside = group !== null
      axes.add(name)
      if (group) group.push(name)
      else groups.push(ellipsis)
      return
    }
    const isNumber = /^\p{Nd}+$/u.test(name)
    const length = Number(name)
    if (isNumber && length === 1) {
      if (!group) groups.push([])
      return
    }
    const reason = isNumber ? null : whyNoAxis(name, allowed.underscore)
    if (reason !== null) fail('identifier', { axis: name, reason })
    if (isNumber && length < 1) fail('zero_axis', { length })
    const axis = isNumber ? { length } : name
    hasNumbers ||= isNumber
    axes.add(axis)
    if (group) group.push(axis)
    else groups.push([axis])
  }

  const hasEllipsis = written.includes('.')
  if (hasEllipsis && !written.includes('...')) fail('dots')
  if (hasEllipsis && written.split('.').length !== 4) fail('ellipses')
  const text = written.replace('...', ellipsis)
  // a name is looked at when it ends: what follows it may be refused before
  let pending: string | null = null
  for (const [part] of text.matchAll(/[\p{L}\p{N}_…]+|[^]/gu)) {
    if (/^[\p{L}\p{N}_…]/u.test(part)) {
      pending = part
      continue
    }
    if (!'() '.includes(part)) fail('character', { character: part })
    if (pending !== null) add(pending)
    pending = null
    if (part === '(') {
      if (group) fail('nested')
      group = []
    } else if (part === ')') {
      groups.push(group ?? fail('unbalanced'))
      group = null
    }
  }
  if (group) fail('unclosed', { expression: text })
  if (pending !== null) add(pending)
  return { groups, axes, hasEllipsis, isEllipsisInside, hasNumbers }
}

/** How Python prints an axis, and a set of them. In sets of several names, Python's order changes from run to run. */
const show = (axis: Axis) => (typeof axis === 'string' ? `'${axis}'` : `${axis.length}-axis`)
export const showAxes = (axes: readonly Axis[]) => `{${axes.map(show).join(', ')}}`
