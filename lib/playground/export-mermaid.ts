import { gateKey, type Graph, type Kind, type Node } from './graph-part'

/** The brackets that give a node its shape. */
const brackets: Readonly<Record<Kind, readonly [string, string]>> = {
  layer: ['[', ']'],
  plain: ['[', ']'],
  function: ['([', '])'],
  group: ['[[', ']]'],
  input: ['[/', '/]'],
  output: ['[/', '/]'],
  error: ['{{', '}}'],
}

/**
 * A flowchart of the graph, as far as it is unfolded.
 *
 * @param output what the node of a result is called
 */
export function mermaid(graph: Graph, output: string): string {
  const ids = new Map<string, string>()
  const idOf = (key: string) => {
    if (!ids.has(key)) ids.set(key, `n${ids.size}`)
    return ids.get(key)!
  }
  const nameOf = ({ title, subtitle, times }: Node) =>
    [title || output, subtitle, times > 1 ? `×${times}` : ''].filter((part) => part !== '').join(' ')

  const nodes = (part: Graph, indent: string): readonly string[] =>
    part.nodes.flatMap((node) => {
      const [open, close] = brackets[node.kind]
      const id = idOf(node.key)
      if (!node.inside) return [`${indent}${id}${open}${quoted(nameOf(node))}${close}`]
      const head = `${indent}subgraph ${id}[${quoted(nameOf(node))}]`
      return [head, ...nodes(node.inside, `${indent}  `), `${indent}end`]
    })
  const drawn = nodes(graph, '  ')
  const edges = ends(graph).map(({ from, to, size }) => `  ${idOf(from)} -->|${quoted(size)}| ${idOf(to)}`)
  return ['flowchart TD', ...drawn, ...edges].map((line) => `${line}\n`).join('')
}

/** Parentheses, brackets and bars mean something to Mermaid outside quotes; quotes inside them are written as entities. */
const quoted = (text: string) =>
  `"${text.replaceAll('&', '#amp;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;').replaceAll(/\s+/g, ' ')}"`

interface End {
  readonly from: string
  readonly to: string
  readonly size: string
}

/** The edges between nodes, without the borders between them: Mermaid draws through those by itself. */
function ends(graph: Graph): readonly End[] {
  const insides = new Map(graph.nodes.flatMap(({ key, inside }) => (inside ? [[key, inside] as const] : [])))
  const own = graph.edges.flatMap(({ from, to, tensor, size }) => {
    if (size === null) return []
    const sources = behind(insides.get(from), from, tensor, false)
    return behind(insides.get(to), to, tensor, true).flatMap((b) => sources.map((a) => ({ from: a, to: b, size })))
  })
  return [...own, ...[...insides.values()].flatMap(ends)]
}

/** The nodes inside a module which a tensor at its border comes from or goes to. */
function behind(graph: Graph | undefined, key: string, tensor: string, isEntry: boolean): readonly string[] {
  if (!graph) return [key]
  const gate = gateKey(tensor, isEntry)
  return graph.edges
    .filter(({ from, to }) => (isEntry ? from : to) === gate)
    .map(({ from, to }) => (isEntry ? to : from))
    .flatMap((one) => behind(graph.nodes.find((node) => node.key === one)?.inside, one, tensor, isEntry))
}
