import { expect, test } from 'vitest'
import { csv, markdown, python } from '@/lib/playground/export'
import { shapesOf } from '@/lib/playground/shapes'
import { traceOf } from './traces'

const { trace, shapes } = traceOf([
  { label: 'torch.randn', line: 3, outputs: [[1, [4, 3]]] },
  {
    label: 'nn.Linear',
    line: 4,
    path: 'fc',
    type: 'Linear',
    inputs: [[1, [4, 3]]],
    outputs: [[2, [4, 2048]]],
    parameters: 8192,
  },
  { label: '|', line: 5, inputs: [[2, [4, 2048]]], outputs: [[3, [4, 2048]]] },
])

test('Markdown: a bar does not end a cell, and numbers are grouped', () => {
  expect(markdown(trace, shapes).split('\n')).toEqual([
    '| line | module | call | input | output | parameters | FLOPs | bytes |',
    '| ---: | --- | --- | --- | --- | ---: | ---: | ---: |',
    '| 3 |  | `torch.randn` |  | `(4, 3)` | 0 |  | 0 |',
    '| 4 | `fc` | `nn.Linear` | `(4, 3)` | `(4, 2048)` | 8,192 |  | 0 |',
    '| 5 |  | `\\|` | `(4, 2048)` | `(4, 2048)` | 0 |  | 0 |',
    '|  |  | **total** |  |  | **8,192** | **0** | **0** |',
    '',
  ])
})

test('CSV: commas and quotes are quoted, and nothing is taken for a formula', () => {
  const strange = traceOf([{ label: '=cmd("x")\n', line: 1, path: '-1', type: 'M', outputs: [[1, [2]]] }])
  expect(csv(strange.trace, strange.shapes)).toBe(
    'line,module,call,input,output,parameters,FLOPs,bytes\r\n1,\'-1,"\'=cmd(""x"")\n",,"(2,)",0,,0\r\n',
  )
  expect(csv(trace, shapes).split('\r\n')[2]).toBe('4,fc,nn.Linear,"(4, 3)","(4, 2048)",8192,,0')
})

test('Python: the program and nothing but comments below it', () => {
  const source = 'import torch\nprint("a")'
  const text = python(source, trace, shapes)
  expect(text.startsWith(`${source}\n\n# line`)).toBe(true)
  const added = text.slice(source.length).trim().split('\n')
  expect(added.every((line) => line.startsWith('#'))).toBe(true)
  expect(added.at(-1)).toBe('# 8,192 parameters, 0 FLOPs')
})

test('a name with a line break stays on its comment', () => {
  const strange = traceOf([{ label: 'f', line: 1, path: 'a\nimport os', type: 'M', outputs: [[1, [2]]] }])
  const added = python('x = 1\n', strange.trace, strange.shapes).slice('x = 1\n'.length).trim().split('\n')
  expect(added.every((line) => line.startsWith('#'))).toBe(true)
})

test('letters for the batch are exported as they are shown', () => {
  const symbolic = trace.steps.map(({ inputs, outputs }) => ({
    inputs: inputs.map(({ shape }) => ['N', ...shape.slice(1).map(String)]),
    outputs: outputs.map(({ shape }) => ['N', ...shape.slice(1).map(String)]),
  }))
  expect(markdown(trace, shapesOf(trace.steps, symbolic))).toContain('| `(N, 3)` | `(N, 2048)` |')
})
