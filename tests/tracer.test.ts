import { loadPyodide } from 'pyodide'
import { describe, expect, test } from 'vitest'
import { packageFiles } from '@/lib/python/files'
import { rowsOf, totalsOf } from '@/lib/python/rows'
import { otherBatch, withBatch } from '@/lib/python/symbolic'
import { Tracer, type Python } from '@/lib/python/tracer'

const tracer = new Tracer((await loadPyodide({ jsglobals: {} })) as unknown as Python, packageFiles())
const trace = (source: string, limit?: number) => tracer.trace(source, limit)

const net = `
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, 3)
        self.fc = nn.Linear(100, 10)

    def forward(self, x):
        x = torch.relu(self.conv(x))
        return self.fc(x.flatten(1))

net = Net()
net(torch.randn(4, 1, 12, 12))
`

describe('what a trace tells', () => {
  test('each operation, with its line, its module and its shapes, up to the one that fails', () => {
    const found = trace(net)
    const told = rowsOf(found).map(({ label, path, line, inputs, outputs }) => [
      ...[label, path, line, inputs.map(({ shape }) => shape), outputs.map(({ shape }) => shape)],
    ])
    expect(told).toEqual([
      ['torch.randn', '', 16, [], [[4, 1, 12, 12]]],
      ['nn.Conv2d', 'conv', 12, [[4, 1, 12, 12]], [[4, 8, 10, 10]]],
      ['torch.relu', '', 12, [[4, 8, 10, 10]], [[4, 8, 10, 10]]],
      ['Tensor.flatten', '', 13, [[4, 8, 10, 10]], [[4, 800]]],
    ])
    expect(found.error).toMatchObject({ type: 'RuntimeError', line: 13, lines: [16, 13] })
  })

  test('what would mend the failed call, and the line to mend', () => {
    expect(trace(net).failure).toMatchObject({
      name: 'torch.nn.Linear',
      made: 9,
      fixes: [{ argument: 'in_features', value: '800', stage: 'init' }],
    })
  })

  test('a shared weight counts once', () => {
    const twice = `import torch\nfrom torch import nn\nl = nn.Linear(4, 4)\nm = nn.Sequential(l, l)\nm(torch.randn(2, 4))`
    const found = trace(twice)
    expect(totalsOf(found)).toEqual({ parameters: 20, flops: 2 * 2 * 2 * 4 * 4, bytes: 3 * 2 * 4 * 4 })
  })

  test('the inputs of its models may be given other sizes', () => {
    const source = net.replace('100', '800')
    const [input] = trace(source).inputs
    expect(input).toMatchObject({ key: '16:0', name: 'torch.randn', shape: [4, 1, 12, 12] })
    const other = tracer.trace(source, 10_000, new Map([[input!.key, [2, 1, 12, 12]]]))
    expect(other.steps.at(-1)!.outputs[0]!.shape).toEqual([2, 10])
  })

  test('sizes that follow the batch are N', () => {
    const source = net.replace('100', '800')
    const found = trace(source)
    const again = tracer.trace(source, 10_000, otherBatch(found)!.sizes)
    expect(withBatch(found, again)!.at(-1)).toEqual({ inputs: [['N', '800']], outputs: [['N', '10']] })
  })
})

describe('programs are alone', () => {
  const plain = 'import torch\nprint(torch.nn.Linear(2, 3)(torch.ones(1, 2)).shape, len([1]))'
  const printed = 'torch.Size([1, 3]) 1\n'

  test.each([
    ['a name of its own', 'x = 1'],
    ['an exception', 'raise ValueError("no")'],
    ['a method put in the place of another', 'import torch\ntorch.nn.Linear.forward = lambda self, x: 1'],
    ['a built-in function replaced', 'import builtins\nbuiltins.len = lambda x: 7'],
    ['a mode left on', 'import torch\ntorch.set_grad_enabled(False)\ntorch.set_default_dtype(torch.float64)'],
    ['an exit', 'import sys\nsys.exit(3)'],
    ['standard output closed', 'import sys\nsys.stdout = None'],
    [
      'a hook on every module',
      'from torch.nn.modules.module import register_module_forward_hook as r\nr(lambda *a: 1)',
    ],
    [
      'a module removed',
      'import sys\nfor name in list(sys.modules):\n    if name.startswith("torch"):\n        del sys.modules[name]',
    ],
  ])('%s is nothing to the next one', (_, source) => {
    trace(source)
    expect(trace(plain)).toMatchObject({ stdout: printed, error: null })
    expect(trace('import torch\nprint(torch.is_grad_enabled(), torch.get_default_dtype())\nx').error).toMatchObject({
      type: 'NameError',
    })
  })

  test.each([
    ['that does nothing', 'while True:\n    pass'],
    [
      'that catches everything once',
      'try:\n    while True:\n        pass\nexcept BaseException:\n    pass\nwhile True:\n    pass',
    ],
    ['over tensors', 'import torch\nx = torch.ones(2)\nwhile True:\n    x = x + 1'],
  ])('an endless loop %s is stopped, and the next program runs', (_, source) => {
    expect(trace(source, 300).error?.type).toBe('TimeLimit')
    expect(trace(plain).stdout).toBe(printed)
  })

  test('who prints without end is stopped', () => {
    expect(trace('while True:\n    print("x" * 1000)').error?.type).toBe('OutputLimit')
  })

  test('a huge allocation ends the program, and nothing else', () => {
    expect(trace('x = [0] * 2**29').error?.type).toBe('MemoryError')
    expect(trace(plain).stdout).toBe(printed)
  })

  test.each(['js', 'pyodide', 'pyodide_js', '_shapebook'])('%s cannot be imported', (name) => {
    expect(trace(`import ${name}`).error).toEqual(
      expect.objectContaining({ type: 'ModuleNotFoundError', message: `No module named '${name}'` }),
    )
  })
})

describe('what is not known', () => {
  test('a number is carried about, and stops the program where it is looked at', () => {
    const source =
      'import torch\ntotal = 0.0\nfor _ in range(3):\n    total += torch.randn(4).sum().item()\nprint("so far")\nprint(total / 3)'
    expect(trace(source)).toMatchObject({ stdout: 'so far\n', error: { type: 'UnknownValue', line: 6 } })
  })

  test('no except clause holds it up', () => {
    const source = 'import torch\ntry:\n    print(torch.randn(2))\nexcept Exception:\n    print("caught")'
    expect(trace(source)).toMatchObject({ stdout: '', error: { type: 'UnknownValue', line: 3 } })
  })

  test('a name that PyTorch has and we do not is no slip of the pen', () => {
    expect(trace('import torch\ntorch.hspmm').error?.type).toBe('UnknownValue')
    expect(trace('import torch\ntorch.hspm').error).toMatchObject({
      type: 'AttributeError',
      message: "module 'torch' has no attribute 'hspm'",
    })
  })
})
