import { shortName } from './name'
import type { Child } from './spec'

const indented = (text: string) => text.replaceAll('\n', '\n  ')

/** `repr` of a module. Source: `Module.__repr__` in torch/nn/modules/module.py. */
export function moduleRepr(name: string, extra: string, children: readonly Child[]): string {
  const before = extra === '' ? [] : extra.split('\n')
  const inside = children.map(([child, text]) => `(${child}): ${indented(text)}`)
  const lines = [...before, ...inside]
  const isShort = inside.length === 0 && before.length < 2
  return `${shortName(name)}(${isShort ? extra : `\n  ${lines.join('\n  ')}\n`})`
}
