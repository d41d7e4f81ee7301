import { readFileSync } from 'node:fs'
import { loadPyodide } from 'pyodide'
import { describe, expect, test } from 'vitest'
import { editsFor } from '@/lib/playground/fix'
import { callText } from '@/lib/playground/label'
import { marksOf } from '@/lib/playground/marks'
import { readShape, shapeText } from '@/lib/playground/shape'
import { shapesOf } from '@/lib/playground/shapes'
import { isOpenAtFirst, treeOf, visible, type Branch } from '@/lib/playground/tree'
import { packageFiles } from '@/lib/python/files'
import { totalsOf } from '@/lib/python/rows'
import { Tracer, type Python } from '@/lib/python/tracer'
import { resolve } from '@/lib/registry'

const tracer = new Tracer((await loadPyodide({ jsglobals: {} })) as unknown as Python, packageFiles())
const example = (id: string) => readFileSync(`content/playground/${id}.py`, 'utf8')

function look(source: string) {
  const trace = tracer.trace(source)
  const shapes = shapesOf(trace.steps, null)
  return { trace, marks: marksOf(trace, shapes), tree: treeOf(trace, shapes) }
}

/** One line a row: what it is, indented by its depth. */
const drawn = (rows: readonly Branch[]) =>
  rows.map((one) => `${'  '.repeat(one.depth)}${one.kind === 'group' ? `${one.type} ${one.path}` : one.step.label}`)

const blocks = `
import torch
from torch import nn

class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.fc = nn.Linear(width, width)
    def forward(self, x):
        return self.fc(x).relu()

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList(Block(8) for _ in range(3))
    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return x.sum(dim=1)

print(Net()(torch.randn(4, 8)).shape)`

describe('beside the lines', () => {
  const { marks } = look(blocks)
  const at = (text: string) => marks.find(({ line }) => blocks.split('\n')[line - 1]!.includes(text))

  test('the last value first, and how often the line ran', () => {
    expect(at('self.fc(x)')).toMatchObject({ shapes: ['(4, 8)'], times: 3 })
    expect(at('x.sum')).toMatchObject({ shapes: ['(4,)'], times: 1 })
  })

  test('a call of the program’s own modules shows what came out of it', () => {
    expect(at('block(x)')).toMatchObject({ shapes: ['(4, 8)'], times: 3 })
    expect(at('Net()')).toMatchObject({ shapes: ['(4,)', '(4, 8)'], times: 1 })
  })
})

describe('the table of calls', () => {
  test('modules hold their operations, in their order', () => {
    expect(drawn(visible(look(blocks).tree, () => true))).toEqual([
      'torch.randn',
      'Net ',
      ...[0, 1, 2].flatMap((i) => [`  Block blocks.${i}`, '    nn.Linear', '    Tensor.relu']),
      '  Tensor.sum',
    ])
  })

  test('a model costs what its operations cost together', () => {
    const { trace, tree } = look(example('gpt'))
    const total = totalsOf(trace)
    const model = tree.find((one) => one.kind === 'group')!
    expect(model.parameters).toBe(total.parameters)
    expect(tree.reduce((sum, { flops }) => sum + (flops ?? 0), 0)).toBe(total.flops)
    expect(tree.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(total.bytes)
  })

  test('a large model begins folded', () => {
    const { trace, tree } = look(example('gpt'))
    const rows = visible(tree, (group) => isOpenAtFirst(group, trace.steps.length))
    expect(rows.length).toBeLessThan(trace.steps.length)
    expect(Math.max(...rows.map(({ depth }) => depth))).toBe(2)
  })
})

test('a call that did not come to its end has no result', () => {
  const { marks, tree } = look(example('flatten'))
  const model = tree.find((one) => one.kind === 'group')!
  expect(model.outputs).toEqual([])
  expect(marks.map(({ line, shapes, times }) => [line, ...shapes, times])).toEqual([
    [18, '(8, 32, 6, 6)', 1],
    [19, '(8, 1152)', 1],
    [24, '(8, 1, 28, 28)', 1],
  ])
})

test('operators are written as in a program', () => {
  const labels = ['Tensor.__add__', 'Tensor.__imul__', 'Tensor.__rsub__', 'Tensor.__getitem__', 'nn.ReLU']
  expect(labels.map(callText)).toEqual(['+', '*=', '-', 'x[…]', 'nn.ReLU'])
})

test('the failing example is mended by its fix', () => {
  const source = example('flatten')
  const { failure } = tracer.trace(source)
  const edits = editsFor(source, resolve(failure!.name)!.spec, failure!.fixes, failure!.made!)!
  const [{ from, to, insert }] = edits as [(typeof edits)[0]]
  const { error, stdout } = tracer.trace(source.slice(0, from) + insert + source.slice(to))
  expect({ error, stdout }).toEqual({ error: null, stdout: 'torch.Size([8, 10])\n' })
})

test('sizes as people type them', () => {
  expect(['4, 3, 224, 224', '(4, 3,)', '[4,3]', '4×3', '4x3', '4 3', '7'].map(readShape)).toEqual([
    [4, 3, 224, 224],
    ...Array.from({ length: 5 }, () => [4, 3]),
    [7],
  ])
  expect(['', '()', '4,,3', 'a', '-1', '1.5', '99999999999999'].map(readShape)).toEqual(Array(7).fill(null))
  expect([[4, 3], [3], []].map(shapeText)).toEqual(['(4, 3)', '(3,)', '()'])
})
