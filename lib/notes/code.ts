import { createHash } from 'node:crypto'
import { toHtml } from 'hast-util-to-html'
import type { Code, Root } from 'mdast'
import type { Element } from 'hast'
import { createHighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Facts } from './facts'

const highlighter = createHighlighterCore({
  themes: [import('shiki/themes/github-light-high-contrast.mjs'), import('shiki/themes/github-dark-high-contrast.mjs')],
  langs: [import('shiki/langs/python.mjs'), import('shiki/langs/shellscript.mjs')],
  engine: createJavaScriptRegexEngine(),
})

/** The name of a recording: of what a snippet prints, of a diagram's SVG. */
export const fingerprint = (source: string) => createHash('sha256').update(source.trim()).digest('hex').slice(0, 16)

/** Coloured HTML of code for both themes, without its `<pre><code>`. */
export async function highlight(code: string, lang: string): Promise<string> {
  const root = (await highlighter).codeToHast(code.trim(), {
    lang,
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: false,
  })
  const [pre] = root.children as [Element]
  const [inner] = pre.children as [Element]
  return toHtml(inner.children)
}

/** Turns fences into `<Python>`, `<Code>` and `<Diagram>`, and writes snippets and diagrams into `file.data`. */
export const remarkCode = () => async (tree: Root, file: VFile) => {
  const snippets: Facts['snippets'][number][] = []
  const diagrams: Facts['diagrams'][number][] = []
  const blocks: { node: Code; put: (name: string, attributes: Record<string, string>) => void }[] = []
  visit(tree, 'code', (node, index, parent) => {
    blocks.push({
      node,
      put: (name, attributes) => {
        parent!.children[index!] = {
          type: 'mdxJsxFlowElement',
          name,
          attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
          children: [],
        }
      },
    })
  })
  const known = (await highlighter).getLoadedLanguages()
  for (const { node, put } of blocks) {
    const id = fingerprint(node.value)
    const line = node.position?.start.line ?? 1
    const lang = node.lang ?? 'text'
    if (lang === 'mermaid') {
      for (const key of ['accTitle', 'accDescr'])
        if (!node.value.includes(key)) file.message(`the diagram has no ${key}`, node)
      diagrams.push({ id, line })
      put('Diagram', { id, source: node.value.trim() })
    } else if (lang === 'python') {
      if (/^\s*(>>>|\.\.\.)( |$)/m.test(node.value)) file.message('a snippet runs as it stands: no >>> prompts', node)
      snippets.push({ id, line })
      put('Python', { id, html: await highlight(node.value, lang) })
    } else if (lang === 'text' || known.includes(lang)) put('Code', { html: await highlight(node.value, lang), lang })
    else file.message(`no highlighter for "${lang}"`, node)
  }
  Object.assign(file.data, { snippets, diagrams })
}
