import { toHtml } from 'hast-util-to-html'
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const has = (node: Element, name: string) =>
  Array.isArray(node.properties['className']) && node.properties['className'].includes(name)

/**
 * Folds each formula into one string of HTML, `<Formula html>` or `<InlineFormula html>`: React need not walk its
 * hundred spans, and the page does not carry them a second time as elements.
 */
export const rehypeFold = () => (tree: Root) => {
  visit(tree, 'element', (node, index, parent) => {
    const display = has(node, 'katex-display')
    if (!display && !has(node, 'katex')) return
    parent!.children[index!] = {
      type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
      name: display ? 'Formula' : 'InlineFormula',
      attributes: [{ type: 'mdxJsxAttribute', name: 'html', value: toHtml(node) }],
      children: [],
    } as never
    return SKIP
  })
}
