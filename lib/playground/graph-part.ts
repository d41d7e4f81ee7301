export type Kind = 'layer' | 'plain' | 'function' | 'group' | 'input' | 'output' | 'error'

export interface Node {
  readonly key: string
  readonly kind: Kind
  readonly title: string
  readonly subtitle: string
  /** How often the same happens one after another. */
  readonly times: number
  /** The line of the program; 0: none. */
  readonly line: number
  readonly steps: readonly number[]
  /** What is in it, where it is unfolded. */
  readonly inside?: Graph
}

export interface Edge {
  readonly from: string
  readonly to: string
  /** null: from or to the border of the module around it; the size stands outside. */
  readonly size: string | null
}

/** Where a tensor crosses the border of an unfolded module. */
export interface Gate {
  readonly key: string
  readonly isEntry: boolean
}

/** Nodes with what flows between them; an edge at an unfolded module goes on at the gate of the same tensor. */
export interface Graph {
  readonly nodes: readonly Node[]
  readonly gates: readonly Gate[]
  readonly edges: readonly (Edge & { readonly tensor: string })[]
}

/** A graph that is being made: of the program, or of the inside of one module. */
export interface Part {
  readonly nodes: Node[]
  readonly gates: Map<string, Gate>
  readonly edges: Map<string, Graph['edges'][number]>
}

export const emptyPart = (): Part => ({ nodes: [], gates: new Map(), edges: new Map() })

export const gateKey = (tensor: string, isEntry: boolean): string => `${isEntry ? 'in' : 'out'} ${tensor}`

/**
 * Draws a tensor from one node to another, through the borders between them.
 *
 * @param parts by the keys of the modules around them; the program's own is ''
 */
export const connector =
  (parts: ReadonlyMap<string, Part>) =>
  (from: readonly string[], to: readonly string[], tensor: string, size: string): void => {
    const shared = from.findIndex((key, i) => key !== to[i])
    if (shared < 0) return
    const add = (around: string, one: Edge) => {
      parts.get(around)!.edges.set(`${one.from}→${one.to} ${tensor}`, { ...one, tensor })
    }
    add(from[shared - 1] ?? '', { from: from[shared]!, to: to[shared]!, size })
    for (const [path, isEntry] of [
      [from, false],
      [to, true],
    ] as const)
      // prettier-ignore
      for (let i = shared; i < path.length - 1; i++) {
        const [gate, inside] = [gateKey(tensor, isEntry), path[i + 1]!]
        parts.get(path[i]!)!.gates.set(gate, { key: gate, isEntry })
        add(path[i]!, isEntry ? { from: gate, to: inside, size: null } : { from: inside, to: gate, size: null })
      }
  }

export function finished(parts: ReadonlyMap<string, Part>, key: string): Graph {
  const { nodes, gates, edges } = parts.get(key)!
  return {
    nodes: nodes.map((node) => (parts.has(node.key) ? { ...node, inside: finished(parts, node.key) } : node)),
    gates: [...gates.values()],
    edges: [...edges.values()],
  }
}
