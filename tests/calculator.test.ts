import { describe, expect, test } from 'vitest'
import {
  calculate,
  choicesFor,
  exampleCall,
  formOf,
  fromQuery,
  paste,
  toQuery,
  type Fields,
  type Form,
} from '@/lib/calculator'
import { readValues } from '@/lib/calculator/call'
import { dimNames } from '@/lib/calculator/dims'
import { fieldsShown } from '@/lib/calculator/field'
import { callsOf } from '@/lib/calculator/program'
import { write } from '@/lib/calculator/text'
import { api, apis } from '@/lib/registry'
import { find } from './recorded'
import type { Spec } from '@/lib/shape/spec'

const load = (name: string): { spec: Spec; form: Form } => {
  const { spec } = api(name)!
  return { spec, form: formOf(spec) }
}
const withTexts = (name: string, texts: Fields) => {
  const { spec, form } = load(name)
  return calculate(spec, form, { ...form.initial, ...texts })
}
const answerTo = (name: string, texts: Fields = {}) => {
  const { answer, problems } = withTexts(name, texts)
  if (!answer) throw new Error(JSON.stringify(problems))
  return answer
}
const outputs = (name: string, texts: Fields = {}) => {
  const answer = answerTo(name, texts)
  return answer.kind === 'value' ? answer.outputs : []
}
const pasted = (name: string, text: string, before: Fields = {}) => {
  const { spec, form } = load(name)
  const result = paste(spec, form, { ...form.initial, ...before }, text)
  return result.kind === 'fields' ? toQuery(form, result.fields) : result
}

describe.each(apis().map(({ name }) => name))('%s', (name) => {
  const { spec, form } = load(name)

  test('the example is valid, and its program reads back as itself', () => {
    const answer = answerTo(name)
    expect(answer.kind).toBe('value')
    // an attribute is not called, so there is nothing to paste
    if (spec.kind === 'function' && spec.attribute) return
    // and tensors in a dict or in a field of text are more than a form can be filled with
    const { values } = readValues(form, form.initial)
    if (fieldsShown(form, form.initial).some((field) => !write(field, values[field.name] ?? null))) return
    expect(pasted(name, answer.snippet)).toBe('')
    expect(exampleCall(spec, answer.snippet)).not.toBe('')
    expect(pasted(name, exampleCall(spec, answer.snippet))).toBe('')
  })

  test('each choice of the inverse gives what was wanted', () => {
    const wanted = outputs(name)[0]?.shape
    if (!wanted) return
    for (const { fields } of choicesFor(spec, form, form.initial, wanted)) {
      const { answer } = calculate(spec, form, fields)
      expect(answer?.kind === 'value' && answer.outputs[0]!.shape).toEqual(wanted)
    }
  })
})

test('a chain of modules is pasted with its call, and a module inside says what is wrong', () => {
  const { spec, form } = load('torch.nn.Sequential')
  const text = 'net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())\ny = net(torch.randn(1, 4, 9, 9))'
  const filled = paste(spec, form, form.initial, text, find)
  expect(filled).toMatchObject({ kind: 'fields', fields: { input: '1, 4, 9, 9' } })
  const { answer } = calculate(spec, form, filled.kind === 'fields' ? filled.fields : {}, find)
  expect(answer).toMatchObject({ kind: 'error', id: 'channels', inside: 'torch.nn.Conv2d' })
})

describe('fields', () => {
  test.each(['4, 3, 224, 224', '(4,3,224,224)', '[4, 3, 224, 224]', '4x3x224x224', '4×3×224×224', '4，3，224，224'])(
    'a shape may be written %s',
    (input) => expect(outputs('torch.nn.Conv2d', { input })[0]!.shape).toEqual([4, 64, 112, 112]),
  )

  test('torch.Size is a shape', () => {
    expect(outputs('torch.nn.Conv2d', { input: 'torch.Size([1, 3, 7, 7])' })[0]!.shape).toEqual([1, 64, 4, 4])
  })

  test('a literal is what Python would read', () => {
    expect(outputs('torch.nn.Conv2d', { stride: '1', padding: "'same'" })[0]!.shape).toEqual([4, 64, 224, 224])
    expect(outputs('torch.nn.Conv2d', { kernel_size: '(3, 5)', padding: '1, 2' })[0]!.shape).toEqual([4, 64, 112, 112])
    expect(outputs('torch.nn.Linear', { in_features: '16 * 7 * 7' })[0]!.shape).toEqual([32, 128])
  })

  test.each([
    ['kernel_size', '(3,', 'syntax'],
    ['padding', 'same', 'quotes'],
    ['input', '4, 3, -1', 'shape'],
    ['input', '4, 3, 2.5', 'shape'],
    ['in_channels', '9'.repeat(400), 'large'],
    ['input', '9007199254740991, 2', 'large'],
    ['input', '['.repeat(3000), 'large'],
  ])('%s cannot be %s', (key, text, reason) => {
    expect(withTexts('torch.nn.Conv2d', { [key]: text }).problems).toEqual({ [key]: reason })
  })

  test('a layout must be one that the rank allows', () => {
    const texts = { input: '3, 32, 32', 'input.layout': 'channels_last' }
    expect(withTexts('torch.nn.Conv2d', texts).problems).toEqual({ 'input.layout': 'layout' })
  })

  test('a blank argument is not given', () => {
    const answer = answerTo('torch.nn.Conv2d', { kernel_size: ' ' })
    expect(answer).toMatchObject({
      kind: 'error',
      type: 'TypeError',
      message: "Conv2d.__init__() missing 1 required positional argument: 'kernel_size'",
    })
  })

  test('a view shares memory, and a transposed tensor cannot be viewed', () => {
    expect(outputs('torch.permute')[0]).toMatchObject({ viewOf: 'input', isContiguous: false })
    expect(answerTo('torch.Tensor.view', { 'self.layout': 'transposed' })).toMatchObject({ id: 'incompatible' })
    expect(outputs('torch.reshape', { 'input.layout': 'transposed' })[0]).toMatchObject({ viewOf: null })
  })

  test('a tensor may be written with its values', () => {
    const texts = { num_embeddings: '5', input: 'torch.tensor([0, 5])' }
    expect(answerTo('torch.nn.Embedding', texts)).toMatchObject({ message: 'index out of range in self' })
  })

  test('train and eval differ where batch statistics need more than one value', () => {
    const texts = { input: '1, 64, 1, 1' }
    expect(answerTo('torch.nn.BatchNorm2d', texts).kind).toBe('error')
    expect(answerTo('torch.nn.BatchNorm2d', { ...texts, training: 'False' }).kind).toBe('value')
  })
})

describe('pasting', () => {
  test.each([
    ['torch.nn.Conv2d', 'nn.Conv2d(3, 64, 7, stride=2, padding=3)', ''],
    [
      'torch.nn.Conv2d',
      'self.conv1 = nn.Conv2d(1, 6, kernel_size=5)',
      '?in_channels=1&out_channels=6&kernel_size=5&stride=1&padding=0',
    ],
    [
      'torch.nn.Conv2d',
      'torch.nn.Conv2d(3, 64, 7, 2, 3)(torch.randn(1, 3, 8, 8, dtype=torch.float64))',
      '?input=1,3,8,8&input.dtype=float64',
    ],
    ['torch.nn.Conv2d', '(1, 3, 32, 32)', '?input=1,3,32,32'],
    ['torch.nn.Conv2d', 'torch.Size([1, 3, 32, 32])', '?input=1,3,32,32'],
    ['torch.permute', 'torch.randn(2, 3, 5).permute(2, 1, 0)', '?input=2,3,5&dims=(2,1,0)'],
    ['torch.squeeze', 'torch.squeeze(torch.randn(1, 2))', '?input=1,2&signature=0'],
    ['torch.cat', 'torch.cat([torch.randn(2, 3), torch.randn(2, 5)], dim=1)', '?tensors=2,3;2,5&dim=1'],
    [
      'torch.nn.BatchNorm2d',
      'nn.BatchNorm2d(3).eval()(torch.randn(1, 3, 4, 4))',
      '?num_features=3&input=1,3,4,4&training=False',
    ],
    [
      'torch.nn.Conv2d',
      'class Net:\n    def __init__(self):\n        self.c = nn.Conv2d(1, 6, 5, 2, 3)',
      '?in_channels=1&out_channels=6&kernel_size=5',
    ],
    ['torch.nn.Conv2d', 'return nn.Sequential(nn.Conv2d(3, 8, 7, 2, 3), nn.ReLU())', '?out_channels=8'],
    ['torch.Tensor.__getitem__', 'x = torch.randn(6, 7)\ny = x[0, None]', '?self=6,7&indices=(0,+None)'],
    ['torchvision.ops.roi_align', 'roi_align(x, rois, 5, 1.0/16)', '?output_size=5&sampling_ratio=-1&aligned=False'],
  ])('%s: %s', (name, text, query) => expect(pasted(name, text)).toBe(query))

  test.each([
    ['torch.nn.Conv2d', 'self.c = nn.Conv2d(in_channels, 32, k, stride=2, padding=p)', '?out_channels=32'],
    ['torch.Tensor.view', 'x = x.view(x.size(0), -1)', '?self=4,6&size=(4,-1)'],
    ['torch.Tensor.view', 'x = self.pool(x)\nx = x.view(x.shape[0], -1)', '?self=4,6&size=(4,-1)'],
    ['torch.permute', 'x.permute(1, 0).contiguous()', '?input=4,6&dims=(1,0)'],
    ['torch.Tensor.__getitem__', 'y = x[0, None]', '?self=4,6&indices=(0,+None)'],
    ['torch.cat', 'torch.cat((a, b), dim=1)', '?dim=1'],
  ])('%s: %s, where the form says what a name stands for', (name, text, query) => {
    expect(pasted(name, text, { self: '4, 6', input: name === 'torch.permute' ? '4, 6' : '4, 3, 224, 224' })).toBe(
      query,
    )
  })

  test('the lines around a call', () => {
    const session = `
>>> # pool of square window of size=3, stride=2
>>> m = nn.Conv2d(16, 33, (3, 5), stride=(2, 1), padding=(4, 2))
>>> input = torch.randn(20, 16, 50, 100)
>>> output = m(input)
`
    expect(pasted('torch.nn.Conv2d', session)).toBe(
      '?in_channels=16&out_channels=33&kernel_size=(3,5)&stride=(2,1)&padding=(4,2)&input=20,16,50,100',
    )
  })

  test('names are written out, keywords are not', () => {
    expect(callsOf('a = 2 + 1\nx = torch.randn(a, 4)\ny = f(x, x=a)')).toEqual([
      'torch.randn((2 + 1), 4)',
      'f(torch.randn((2 + 1), 4), x=(2 + 1))',
    ])
  })

  test('what does not fit is said', () => {
    expect(pasted('torch.nn.Conv2d', 'nn.Linear(3, 4)')).toEqual({ kind: 'other', name: 'torch.nn.Linear' })
    expect(pasted('torch.nn.Conv2d', 'nn.Conv2d(3, 64,')).toEqual({ kind: 'unreadable' })
    expect(pasted('torch.nn.LSTM', 'nn.LSTM(1, 1, 10**9)')).toEqual({ kind: 'unreadable' })
    expect(pasted('torch.nn.Conv2d', 'nn.Conv2d(3, 64, 7, kernel=3)')).toMatchObject({
      kind: 'refused',
      type: 'TypeError',
    })
  })
})

describe('the answer', () => {
  test('steps, numbers and names of Conv2d', () => {
    const answer = answerTo('torch.nn.Conv2d')
    expect(answer).toMatchObject({ kind: 'value', parameterCount: 9472, flops: 944111616 })
    expect(outputs('torch.nn.Conv2d')[0]).toMatchObject({
      dims: ['N', 'C_out', 'H_out', 'W_out'],
      strides: [802816, 12544, 112, 1],
      bytes: 12845056,
    })
    expect(answer.kind === 'value' && answer.steps[0]).toMatchObject({
      symbol: 'H_{\\text{out}}',
      lines: [
        [
          '{=}\\;\\displaystyle \\left\\lfloor \\frac{H_{\\text{in}} + 2 \\times \\text{padding}[0] - \\text{dilation}[0] \\times \\left(\\text{kernel\\_size}[0] - 1\\right) - 1}{\\text{stride}[0]} + 1\\right\\rfloor',
        ],
        [
          '{=}\\;\\displaystyle \\left\\lfloor \\frac{224 + 2 \\times 3 - 1 \\times \\left(7 - 1\\right) - 1}{2} + 1\\right\\rfloor',
          '{=}\\;\\displaystyle 112',
        ],
      ],
    })
  })

  test('a program that runs', () => {
    expect(answerTo('torch.nn.LSTM', { hx: '2, 4, 64;2, 4, 64', 'input.layout': 'transposed' }).snippet).toBe(
      `import torch
from torch import nn

x = torch.randn(10, 32, 4).transpose(-2, -1)
hx_0 = torch.randn(2, 4, 64)
hx_1 = torch.randn(2, 4, 64)
module = nn.LSTM(32, 64, num_layers=2)
output, (h_n, c_n) = module(x, hx=(hx_0, hx_1))
print(output.shape)  # torch.Size([10, 4, 64])
print(h_n.shape)  # torch.Size([2, 4, 64])
print(c_n.shape)  # torch.Size([2, 4, 64])`,
    )
  })

  test('a refused call is mended by what the spec proposes', () => {
    const { spec, form } = load('torch.nn.Linear')
    const answer = answerTo('torch.nn.Linear', { input: '32, 512' })
    expect(answer.repairs.map(({ label }) => label)).toEqual(['in_features=512'])
    expect(toQuery(form, answer.repairs[0]!.fields)).toBe('?in_features=512&input=32,512')
    expect(calculate(spec, form, answer.repairs[0]!.fields).answer).toMatchObject({
      kind: 'value',
      repairs: [{ isDone: true }],
    })
  })

  test('sizes past what JavaScript counts exactly give no number', () => {
    expect(
      answerTo('torch.nn.Linear', { in_features: '9007199254740991', out_features: '9007199254740991' }).kind,
    ).not.toBe('value')
  })
})

describe('the inverse', () => {
  const { spec, form } = load('torch.nn.Conv2d')
  const labels = (height: number, width: number) =>
    choicesFor(spec, form, form.initial, [null, null, height, width]).map(({ label }) => label)

  test('best first', () => {
    expect(labels(112, 112).slice(0, 3)).toEqual([
      'kernel_size=3, stride=2, padding=1',
      'kernel_size=1, stride=2, padding=0',
      'kernel_size=5, stride=2, padding=2',
    ])
  })
  test('each axis may have its own', () => expect(labels(112, 56)[0]).toMatch(/stride=\(2, 4\)/))
  test('none is an answer', () => expect(labels(1000, 1000)).toEqual([]))
})

describe('the address', () => {
  const { form } = load('torch.nn.Conv2d')

  test('only what differs from the example', () => {
    expect(toQuery(form, form.initial)).toBe('')
    expect(toQuery(form, { ...form.initial, kernel_size: '3', input: '1, 3, 8, 8' })).toBe(
      '?kernel_size=3&input=1,3,8,8',
    )
  })

  test('keys and values that cannot be are passed over', () => {
    const hostile = `?evil=1&__proto__=x&constructor=y&input.dtype=nothing&training=maybe&signature=9&stride=${'1'.repeat(600)}&padding=%00`
    expect(fromQuery(form, hostile)).toEqual(form.initial)
  })
})

describe('names of dimensions', () => {
  test.each([
    [['(N, C) -> (N, D)'], [[2, 3]], [[2, 4]], [['N', 'C']], [['N', 'D']]],
    [['(*, H_in) -> (*, H_out)'], [[2, 3, 4]], [[2, 3, 5]], [['', '', 'H_in']], [['', '', 'H_out']]],
    [['(1, C) -> (C)'], [[1, 3]], [[3]], [['1', 'C']], [['C']]],
    // the same name cannot have two sizes, nor a number another
    [['(1, C) -> (C)'], [[2, 3]], [[3]], [null], [null]],
    [['(C, N) -> (C)', 'dim=1: (N, C) -> (N)'], [[2, 3]], [[2]], [['N', 'C']], [['N']]],
    [['(C, N) -> (C)', 'dim=1: (N, N) -> (N)'], [[2, 3]], [[2]], [null], [null]],
    [['(C, N) -> (C)', 'dim=0: (N, C) -> (N)'], [[2, 3]], [[2]], [['C', 'N']], [['C']]],
    [['(H), (H), … -> (k, H)'], [[2], [2], [2]], [[3, 2]], [['H'], ['H'], ['H']], [['k', 'H']]],
    [['(H, W) -> (H)'], [[2, 3]], [[3]], [null], [null]],
  ])('%j', (rules, inputs, results, left, right) => {
    expect(dimNames(rules, inputs, results, (name) => (name === 'dim' ? '1' : undefined))).toEqual({
      inputs: left,
      outputs: right,
    })
  })
})
