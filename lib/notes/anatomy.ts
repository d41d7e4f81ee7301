import { toString } from 'mdast-util-to-string'
import type { Heading as HeadingNode, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { apiSections, type Facts, type Heading } from './facts'

const anchorPattern = /^\s*\/\*\s*([a-z][a-z0-9-]*)\s*\*\/\s*$/

/**
 * Gives each heading the id that the comment at its end names, wraps what belongs to a `##` into `<Section name>`, and
 * writes headings, links, components and the number of formulas into `file.data`.
 */
export const remarkAnatomy =
  ({ api }: { api: boolean }) =>
  (tree: Root, file: VFile) => {
    const facts = {
      headings: [] as Heading[],
      links: [] as Facts['links'][number][],
      components: [] as string[],
      formulas: 0,
    }
    visit(tree, (node) => {
      if (node.type === 'heading') facts.headings.push(anchor(node, file))
      else if (node.type === 'link') facts.links.push({ href: node.url, line: lineOf(node) })
      else if (node.type === 'math' || node.type === 'inlineMath') facts.formulas += 1
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        facts.components.push(node.name ?? '')
    })
    lintHeadings(facts.headings, api, file)
    if (api && !firstIsHeading(tree)) file.message('an API note begins with its first section', tree.children[0])
    tree.children = sections(tree.children)
    Object.assign(file.data, facts)
  }

const lineOf = (node: { position?: { start: { line: number } } | undefined }) => node.position?.start.line ?? 1

const firstIsHeading = (tree: Root) => tree.children.length === 0 || tree.children[0]?.type === 'heading'

function anchor(node: HeadingNode, file: VFile): Heading {
  const last = node.children.at(-1)
  const id = last?.type === 'mdxTextExpression' ? anchorPattern.exec(last.value)?.[1] : undefined
  if (id) {
    node.children.pop()
    const before = node.children.at(-1)
    if (before?.type === 'text') before.value = before.value.trimEnd()
    node.data = { ...node.data, hProperties: { id } }
  } else file.message('the heading has no anchor: end it with {/* anchor */}', node)
  return { depth: node.depth, id: id ?? '', text: toString(node), line: lineOf(node) }
}

function lintHeadings(headings: readonly Heading[], api: boolean, file: VFile) {
  const seen = new Set<string>()
  for (const { id, line } of headings) {
    if (seen.has(id)) file.message(`the anchor "${id}" is there twice`, { line, column: 1 })
    seen.add(id)
  }
  if (!api) return
  const found = headings.filter(({ depth }) => depth === 2)
  const wrong = found.findIndex(({ id }, i) => id !== apiSections[i])
  if (wrong >= 0 || found.length < apiSections.length) {
    const line = found[wrong < 0 ? found.length - 1 : wrong]?.line ?? 1
    file.message(
      `the sections are ${apiSections.join(', ')}, in this order; here ${found.map(({ id }) => id).join(', ')}`,
      {
        line,
        column: 1,
      },
    )
  }
}

function sections(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = []
  let open: RootContent[] = out
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      open = []
      const name = String(node.data?.hProperties?.['id'] ?? '')
      out.push({
        type: 'mdxJsxFlowElement',
        name: 'Section',
        attributes: [{ type: 'mdxJsxAttribute', name: 'name', value: name }],
        children: open as never[],
      })
    }
    open.push(node)
  }
  return out
}
