import { toHtml } from 'hast-util-to-html'
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const has = (node: Element, name: string) =>
  Array.isArray(node.properties['className']) && node.properties['className'].includes(name)

const closing = /^[，。、；：！？）」』”’….,;:!?)\]]/

/**
 * Punctuation stays in the line of its formula: a break is allowed at the edge of an inline block, whatever comes next,
 * unless what holds the block allows none. The rest of the formula may still break.
 */
function glueEnd(formula: Element) {
  const shown = formula.children.at(-1)
  const last = shown?.type === 'element' ? shown.children.pop() : undefined
  if (shown?.type !== 'element' || last?.type !== 'element') return
  shown.children.push({ type: 'element', tagName: 'span', properties: { className: ['glued'] }, children: [last] })
}

/**
 * Folds each formula into one string of HTML, `<Formula html>` or `<InlineFormula html>`: React need not walk its
 * hundred spans, and the page does not carry them a second time as elements.
 */
export const rehypeFold = () => (tree: Root) => {
  visit(tree, 'element', (node, index, parent) => {
    const display = has(node, 'katex-display')
    if (!display && !has(node, 'katex')) return
    const next = parent!.children[index! + 1]
    if (!display && next?.type === 'text' && closing.test(next.value)) glueEnd(node)
    parent!.children[index!] = {
      type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
      name: display ? 'Formula' : 'InlineFormula',
      attributes: [{ type: 'mdxJsxAttribute', name: 'html', value: toHtml(node) }],
      children: [],
    } as never
    return SKIP
  })
}
