import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  completed,
  freeNames,
  gradientIn,
  leavesOf,
  switchesOf,
  withDetach,
  withGradient,
  withNoGrad,
  withNumbers,
  withRequiresGrad,
  withRetainGrad,
  withWrite,
} from '@/lib/explore/autograd/edit'
import { at, explore } from '@/lib/explore/autograd'
import { presets } from '@/lib/explore/autograd/presets'
import { tell } from '@/lib/explore/autograd/story'
import { trace } from '@/lib/explore/autograd/program'
import type { End, Trace } from '@/lib/explore/autograd/trace'

/** What PyTorch says of a tensor at the end: values, requires_grad, is_leaf, the name of grad_fn, .grad. */
interface Facts {
  readonly v: readonly number[]
  readonly r: boolean
  readonly l: boolean
  readonly f: string | null
  readonly g: readonly number[] | null
}

interface Line {
  readonly code: string
  readonly end: string | null
  readonly tensors: Readonly<Record<string, Facts>>
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/autograd_graph.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const endOf = (end: End | null) => (end?.kind === 'raised' ? `${end.error.type}: ${end.error.message}` : end)

/** Relative 1e-5: a float32 has seven digits, and kernels add up in different orders. */
const isClose = (a: readonly number[] | null, b: readonly number[] | null) =>
  a === null || b === null
    ? a === b
    : a.length === b.length && a.every((one, i) => Math.abs(one - b[i]!) <= 1e-5 * Math.max(Math.abs(b[i]!), 0.1))

function differences({ code, end, tensors }: Line, { steps, names, end: ours }: Trace): unknown[] {
  const found: unknown[] = []
  if (endOf(ours) !== end) found.push({ end: endOf(ours), torch: end })
  const last = steps.at(-1)!.cards
  for (const [name, facts] of Object.entries(tensors)) {
    const state = last.get(names.get(name) ?? -1)
    if (!state) found.push({ name, state: 'missing' })
    else if (!isClose(state.values, facts.v)) found.push({ name, values: state.values, torch: facts.v })
    else if (state.requires_grad !== facts.r || state.is_leaf !== facts.l || state.grad_fn !== facts.f)
      found.push({
        name,
        ours: [state.requires_grad, state.is_leaf, state.grad_fn],
        torch: [facts.r, facts.l, facts.f],
      })
    else if (!isClose(state.is_leaf || state.retains_grad ? state.grad : null, facts.g))
      found.push({ name, grad: state.grad, torch: facts.g })
  }
  return found.length === 0 ? [] : [code, ...found]
}

describe('programs equal to autograd', () => {
  test('values, gradients, names, errors', () => {
    const wrong = lines.map((line) => differences(line, trace(line.code))).filter((one) => one.length > 0)
    expect(wrong).toEqual([])
  })
})

describe('switches are changes of the program', () => {
  const code = ['x = torch.tensor(2., requires_grad=True)', 'a = x * 3', 'b = torch.sigmoid(a)', 'b.backward()'].join(
    '\n',
  )

  test('requires_grad', () => {
    const off = withRequiresGrad(code, 'x', false)
    expect(off.split('\n')[0]).toBe('x = torch.tensor(2.0)')
    expect(withRequiresGrad(off, 'x', true).split('\n')[0]).toBe('x = torch.tensor(2.0, requires_grad=True)')
  })

  test('numbers', () => {
    expect(leavesOf(withNumbers(code, 'x', [[-0.5]]))[0]!.numbers).toEqual([[-0.5]])
    const many = 'w = torch.tensor([[1., 2.], [3., 4.]])'
    expect(withNumbers(many, 'w', [[1, 2], [3, 9]])).toBe('w = torch.tensor([[1.0, 2.0], [3.0, 9.0]])') // prettier-ignore
  })

  test.each([
    ['detach', (text: string, isOn: boolean) => withDetach(text, 'a', isOn), 'a = (x * 3).detach()'],
    ['no_grad', (text: string, isOn: boolean) => withNoGrad(text, 'a', isOn), 'with torch.no_grad():\n    a = x * 3'],
    ['retain_grad', (text: string, isOn: boolean) => withRetainGrad(text, 'a', isOn), 'a.retain_grad()'],
    ['add_', (text: string, isOn: boolean) => withWrite(text, 'a', isOn ? 'add_' : 'none'), 'a.add_(1)\nb.backward()'],
    ['zero_', (text: string, isOn: boolean) => withWrite(text, 'a', isOn ? 'zero_' : 'none'), 'a.detach().zero_()'],
  ] as const)('%s goes in, is found, and comes out again', (name, change, wanted) => {
    const on = change(code, true)
    expect(on).toContain(wanted)
    const { write, ...rest } = switchesOf(on, 'a')!
    const isOn: Readonly<Record<string, boolean>> = { ...rest, [write]: true }
    expect(isOn[name]).toBe(true)
    expect(change(on, false)).toBe(code.replace('2.', '2.0'))
  })

  test('what stands beside it under no_grad stays there', () => {
    const three = 'with torch.no_grad():\n    a = x + 1\n    b = x + 2\n    c = x + 3'
    const want = 'with torch.no_grad():\n    a = x + 1\nb = x + 2\nwith torch.no_grad():\n    c = x + 3'
    expect(withNoGrad(three, 'b', false)).toBe(want)
  })

  test('gradient=', () => {
    const given = withGradient('y = x ** 2', [[1, 10]], 1)
    expect(given).toBe('y = x ** 2\ny.backward(gradient=torch.tensor([1.0, 10.0]))')
    expect(gradientIn(given)).toEqual([[1, 10]])
    expect(withGradient(given, [[0, 1]], 1)).toContain('torch.tensor([0.0, 1.0])')
    expect(withGradient('x * y', [[2]], 0)).toBe('(x * y).backward(gradient=torch.tensor(2.0))')
  })

  test('a bare expression has its leaves made', () => {
    expect(freeNames('(x*y + torch.sigmoid(x)) ** 2')).toEqual(['x', 'y'])
    expect(freeNames('a = x.sum(dim=0)\nb = a + F.relu(w)')).toEqual(['x', 'w'])
    const { steps, end, names } = trace(completed('(x*y + torch.sigmoid(x)) ** 2'))
    expect(end).toBeNull()
    // (6 + σ(2))², by PyTorch
    const grad = (name: string) => steps.at(-1)!.cards.get(names.get(name)!)!.grad![0]!
    expect(grad('x')).toBeCloseTo(42.72966, 4)
    expect(grad('y')).toBeCloseTo(27.52319, 4)
  })
})

describe('what is drawn', () => {
  test('of an empty program, nothing', () => {
    expect(explore('\n').picture).toEqual({ width: 0, height: 0, boxes: [], lines: [] })
  })

  test.each(Object.entries(presets))('%s', (_, code) => {
    const explored = explore(code)
    const { trace: found, picture } = explored
    expect(found.end?.kind ?? 'raised').toBe('raised')
    for (const { x, y, width, height } of picture.boxes) {
      expect(x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height).toBe(true)
    }
    found.steps.forEach((_step, step) => expect(at(explored, { step, at: 'x' }).step).toBe(step))
  })

  test('the derivatives in formulas are those of the numbers', () => {
    const { trace: found } = explore(presets.shared)
    const told = found.steps.map((_, step) => tell(found, step)).filter((one) => one.kind === 'back')
    const [sigmoid] = told.filter(({ grad_fn }) => grad_fn === 'SigmoidBackward0')
    expect(sigmoid!.ways[0]).toMatchObject({
      formula: 'b · (1 − b)',
      filled: '0.9975 · (1 − 0.9975)',
      local: '0.002466',
    })
    expect(sigmoid!.sums[0]).toEqual({ of: 'a', parts: ['14', '0.03452'], total: '14.03' })
    expect(told.at(-1)!.written).toEqual([{ of: 'x', grad: '42.09' }])
  })

  test.each([
    ['w * x + b', 'w * x + b'],
    ['(w + x) * b', '(w + x) * b'],
    ['w - (x - b)', 'w - (x - b)'],
    ['(w - x) - b', 'w - x - b'],
    ['1 - w * x', '1 - w * x'],
    ['-(w + x)', '-(w + x)'],
    ['(w * x) ** 2', '(w * x) ** 2'],
    ['w * (x * b)', 'w * (x * b)'],
    ['torch.sigmoid(w + x) * b', 'sigmoid(w + x) * b'],
  ])('%s is called %s', (code, want) => {
    const { trace: found } = explore(code)
    expect(found.cards.at(-1)!.made).toBe(want)
  })

  test('what a power keeps is its base', () => {
    const { trace: found } = explore('x = torch.tensor(2.0, requires_grad=True)\ny = x ** 2')
    expect(found.ops[0]!.saved).toEqual([0])
  })

  test('an address may hold anything', () => {
    const parts = ['x', 'y', ' = ', 'torch.', '(', ')', '[', ']', '\n', '    ', '.detach()', '1e999', '2.', '**', '@', 'with torch.no_grad():', '.backward()', 'a, b', '"', '\\', ':', 'lambda', 'torch.tensor([1.0, 2.0], requires_grad=True)', 'torch.zeros(99, 99)', '# 文', 'x.grad', '.add_(1)', 'nan', '-', 'F.relu', 'None', 'True'] // prettier-ignore
    let seed = 7
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    for (let n = 0; n < 500; n++) {
      const code = Array.from({ length: 1 + next(14) }, () => parts[next(parts.length)]).join('')
      const explored = explore(code)
      const drawn = at(explored, { step: next(30) - 5, at: parts[next(parts.length)]! })
      expect(drawn.step >= 0 && drawn.step < drawn.count, code).toBe(true)
      for (const change of [withDetach, withNoGrad, withRetainGrad, withRequiresGrad]) change(code, 'x', next(2) === 0)
      leavesOf(code)
      gradientIn(code)
      withGradient(code, [[1]], 0)
    }
  })
})
