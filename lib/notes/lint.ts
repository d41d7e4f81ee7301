import type { Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { noteComponents, noteElements } from './components'

/** Finds what Markdown, MDX and KaTeX would let pass in silence. */
export const remarkLint = () => (tree: Root, file: VFile) => {
  const source = String(file)
  visit(tree, (node) => {
    if (node.type === 'text') lintText(node, source, file)
    else if (node.type === 'math' && !sourceOf(node, source).trimEnd().endsWith('$$'))
      file.message('`$$` is left open', node)
    else if (node.type === 'mdxjsEsm') file.message('a note imports and exports nothing', node)
    else if (node.type === 'heading' && node.depth === 1)
      file.message('the title is in the front matter: begin with ##', node)
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
        file.message('`{…}` is JavaScript here: write \\{, or put it into code', node)
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') lintJsx(node, file)
  })
}

const sourceOf = (node: Nodes, source: string) => source.slice(node.position?.start.offset, node.position?.end.offset)

function lintText(node: Text, source: string, file: VFile) {
  const raw = sourceOf(node, source)
  const report = (index: number, reason: string) => {
    const before = raw.slice(0, index).split('\n')
    const { line, column } = node.position!.start
    file.message(reason, {
      line: line + before.length - 1,
      column: (before.length > 1 ? 1 : column) + before.at(-1)!.length,
    })
  }
  for (const { index, 0: sign } of raw.matchAll(/\\.|\$/g)) {
    if (sign === '$') report(index, 'a `$` is left open: write \\$ for the sign itself')
    if (sign === '\\(' || sign === '\\[') report(index, `\`${sign}\` is no formula here: write $…$ or $$…$$`)
  }
}

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

function lintJsx(node: Jsx, file: VFile) {
  if (node.name !== null && noteElements.includes(node.name)) return
  const known = Object.entries(noteComponents).find(([name]) => name === node.name)
  if (!known) return void file.message(`unknown component <${node.name ?? ''}>`, node)
  const attributes: Record<string, 'text' | readonly string[]> = known[1]
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '…'
    const allowed = attributes[name]
    if (!allowed) file.message(`<${known[0]}> has no attribute "${name}"`, node)
    else if (typeof attribute.value !== 'string') file.message(`<${known[0]}> ${name}: only a string is taken`, node)
    else if (allowed !== 'text' && !allowed.includes(attribute.value))
      file.message(`<${known[0]}> ${name}="${attribute.value}": expected ${allowed.join(', ')}`, node)
  }
}
