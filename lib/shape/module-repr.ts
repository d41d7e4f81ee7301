import { shortName } from './name'
import type { Child } from './spec'
import { str, type Value } from './value'

const indented = (text: string) => text.replaceAll('\n', '\n  ')

/** `repr` of a module; null if that of a module inside is not known. Source: `Module.__repr__`. */
export function moduleRepr(name: string, extra: string, children: readonly Child[]): string | null {
  const before = extra === '' ? [] : extra.split('\n')
  const inside = children.map(([child, text]) => text && `(${child}): ${indented(text)}`)
  if (inside.includes(null)) return null
  const lines = [...before, ...inside]
  const isShort = inside.length === 0 && before.length < 2
  return `${shortName(name)}(${isShort ? extra : `\n  ${lines.join('\n  ')}\n`})`
}

/** The modules of a `ModuleList`: equal neighbours are said once, `(0-5): 6 x Linear(…)`. */
export function listChildren(reprs: readonly (string | null)[]): Child[] {
  const blocks: { readonly text: string | null; readonly first: number; last: number }[] = []
  for (const [index, text] of reprs.entries()) {
    const before = blocks.at(-1)
    if (before?.text === text) before.last = index
    else blocks.push({ text, first: index, last: index })
  }
  return blocks.map(({ text, first, last }) =>
    first === last ? [`${first}`, text] : [`${first}-${last}`, text && `${last - first + 1} x ${text}`],
  )
}

/** `, name=value` where the value is not the one that goes without saying. */
export const unless = (isUsual: boolean, name: string, value: Value): string =>
  isUsual ? '' : `, ${name}=${str(value)}`
