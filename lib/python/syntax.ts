import type { SyntaxNode } from '@lezer/common'

/** Why a text is not an expression we read; `at` is the offset in it. */
export class Unreadable extends Error {
  constructor(
    readonly at: number,
    readonly text: string,
  ) {
    super(`cannot read: ${text}`)
  }
}

export const children = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== 'Comment') found.push(child)
  return found
}

export const textOf = (node: SyntaxNode, text: string) => text.slice(node.from, node.to)

export const unreadable = (node: SyntaxNode, text: string): never => {
  throw new Unreadable(node.from, textOf(node, text))
}

/** What stands between brackets and commas. */
export const elements = (nodes: readonly SyntaxNode[]) =>
  nodes.filter(({ name }) => !['(', ')', '[', ']', '{', '}', ','].includes(name))

const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^nn\./, 'torch.nn.'],
  [/^F\./, 'torch.nn.functional.'],
  [/^ops\./, 'torchvision.ops.'],
]

/** `nn.Conv2d` → `torch.nn.Conv2d`. */
export const fullName = (name: string): string =>
  prefixes.reduce((whole, [short, long]) => whole.replace(short, long), name)

/** `x.view` is a method of a tensor; `torch.view` is not. */
export const isModulePath = (text: string) => /^(torch|torchvision|einops|nn|F|ops)(\.\w+)*$/.test(text)
