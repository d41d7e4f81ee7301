import { readFileSync } from 'node:fs'
import { loadPyodide } from 'pyodide'
import { expect, test } from 'vitest'
import { mermaid } from '@/lib/playground/export-mermaid'
import { foldable, modelOf, unfoldedAtFirst } from '@/lib/playground/graph'
import { layoutOf, type Layout } from '@/lib/playground/graph-layout'
import type { Graph } from '@/lib/playground/graph-part'
import { graphOf } from '@/lib/playground/graph-view'
import { shapesOf } from '@/lib/playground/shapes'
import { packageFiles } from '@/lib/python/files'
import { Tracer, type Python } from '@/lib/python/tracer'

const tracer = new Tracer((await loadPyodide({ jsglobals: {} })) as unknown as Python, packageFiles())

function draw(source: string, unfolded?: 'all' | 'none') {
  const trace = tracer.trace(source)
  const model = modelOf(trace)
  const open = unfolded === 'all' ? foldable(model) : unfolded === 'none' ? [] : unfoldedAtFirst(model)
  return graphOf(model, shapesOf(trace.steps, null), new Set(open))
}

/** `a → b (4, 3)` of a part, in the words that are drawn. */
function edgesOf({ nodes, edges }: Graph): readonly string[] {
  const names = new Map(nodes.map(({ key, title, kind }) => [key, title || kind]))
  return edges.map(
    ({ from, to, size }) => `${names.get(from) ?? '|'} → ${names.get(to) ?? '|'}${size ? ` ${size}` : ''}`,
  )
}
const insideOf = ({ nodes }: Graph, title: string) => nodes.find((node) => node.title === title)!.inside!

const program = `
import torch
from torch import nn

class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 8)
        self.act = nn.ReLU(inplace=True)

    def forward(self, x):
        return x + self.act(self.fc(x))

class Net(nn.Module):
    def __init__(self, depth):
        super().__init__()
        self.register_buffer('mask', torch.tril(torch.ones(4, 8)))
        self.stem = nn.Linear(3, 8)
        self.blocks = nn.Sequential(*[Block() for _ in range(depth)])

    def forward(self, x):
        return self.blocks(self.stem(x)) * self.mask

y = Net(3)(torch.randn(4, 3))
`

test('at first the outermost module is unfolded, and what its constructor did is not drawn', () => {
  const graph = draw(program)
  expect(edgesOf(graph)).toEqual(['torch.randn → Net (4, 3)', 'Net → output (4, 8)'])
  expect(edgesOf(insideOf(graph, 'Net'))).toEqual(
    expect.arrayContaining(['| → stem', 'stem → blocks (4, 8)', 'blocks → * (4, 8)', '* → |']),
  )
})

test('folded, the whole model is one node', () => {
  expect(edgesOf(draw(program, 'none'))).toEqual(['torch.randn → Net (4, 3)', 'Net → output (4, 8)'])
})

test('equal modules on end are there once, with how many they are; a write in place passes its tensor on', () => {
  const blocks = insideOf(insideOf(draw(program, 'all'), 'Net'), 'blocks')
  const [block, ...others] = blocks.nodes
  expect(others).toEqual([])
  expect(block).toMatchObject({ title: '0 … 2', subtitle: 'Block', times: 3 })
  expect(edgesOf(blocks)).toEqual(['| → 0 … 2', '0 … 2 → |'])
  expect(edgesOf(block!.inside!)).toEqual(
    expect.arrayContaining(['| → fc', '| → +', 'fc → act (4, 8)', 'act → + (4, 8)', '+ → |']),
  )
})

test('the second round of a loop is not drawn', () => {
  const once = 'model = nn.Linear(3, 3)\n'
  const loop = `import torch\nfrom torch import nn\n${once}x = torch.randn(2, 3)\nfor _ in range(4):\n    x = model(x)\n`
  expect(draw(loop).nodes.map(({ title }) => title)).toEqual(['torch.randn', 'Linear', ''])
})

test('a program without a model is drawn whole', () => {
  expect(edgesOf(draw('import torch\na = torch.ones(2, 3)\nb = (a + a).sum()\n'))).toEqual([
    'torch.ones → + (2, 3)',
    '+ → Tensor.sum (2, 3)',
    'Tensor.sum → output ()',
  ])
})

test('the call that fails is there, with what it was given', () => {
  const graph = draw('import torch\nfrom torch import nn\nx = nn.Linear(3, 4)(torch.randn(2, 3))\nnn.Linear(5, 1)(x)\n')
  expect(graph.nodes.at(-1)).toMatchObject({ kind: 'error', title: 'Linear' })
  expect(edgesOf(graph).at(-1)).toBe('Linear → Linear (2, 4)')
})

const resnet = readFileSync('scripts/bench/programs/resnet.py', 'utf8').replace('LAYERS', '[3, 4, 6, 3]')

/** Do no two nodes cover each other, and does everything lie within its frame? */
function isTidy({ nodes, width, height }: Layout): boolean {
  const apart = nodes.every((a, i) =>
    nodes
      .slice(i + 1)
      .every((b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y),
  )
  const within = nodes.every(
    (one) => one.x >= -0.5 && one.y >= -0.5 && one.x + one.width <= width + 0.5 && one.y + one.height <= height + 0.5,
  )
  return apart && within && nodes.every(({ inside }) => inside === null || isTidy(inside))
}

test.each(['all', undefined, 'none'] as const)('ResNet-50 is laid out tidily, unfolded: %s', (unfolded) => {
  expect(isTidy(layoutOf(draw(resnet, unfolded)))).toBe(true)
})

test('Mermaid: names in quotes, modules as subgraphs, edges from node to node', () => {
  const text = mermaid(draw(program, 'all'), 'output')
  expect(text).toMatch(/^flowchart TD\n {2}n0\[\/"torch.randn"\/\]\n {2}subgraph n1\["Net"\]\n/)
  expect(text).toContain('n0 -->|"(4, 3)"| n2')
  expect(text).toContain('["0 … 2 Block ×3"]')
  const ends = [...text.matchAll(/^ +subgraph|^ +end$/gm)]
  expect(ends.length % 2).toBe(0)
  expect(text).not.toMatch(/\|\(|\| \(/)
})

test('Mermaid: quotes and brackets in a name mean nothing', () => {
  const node = { key: 'a', kind: 'layer', title: 'a"b]<i>', subtitle: '', times: 1, line: 1, steps: [] } as const
  expect(mermaid({ nodes: [node], gates: [], edges: [] }, '')).toBe('flowchart TD\n  n0["a#quot;b]#lt;i#gt;"]\n')
})
