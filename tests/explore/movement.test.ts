import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { unravel } from '@/lib/explore/format'
import { afterWrites, movementOf, type Movement } from '@/lib/explore/movement'
import { moveAxis, orderOf } from '@/lib/explore/movement/axes'
import { choose, operationNames, starts, usual, type MovementState } from '@/lib/explore/movement/operations'
import { lostAfter, markOf, pointingOf, shownOf } from '@/lib/explore/movement/pointing'
import { listOf, rowsOf } from '@/lib/explore/movement/rows'
import { stripsOf } from '@/lib/explore/movement/strips'
import { joinShapes, parseShape, splitShapes } from '@/lib/explore/shapes'

interface Facts {
  readonly shape: readonly number[]
  readonly stride: readonly number[]
  readonly offset: number
  readonly contiguous: boolean
  readonly values: readonly number[]
  readonly shares: boolean
  readonly same: boolean
}
interface Case {
  readonly state: Partial<MovementState>
  readonly code: readonly string[]
  readonly out?: readonly Facts[]
  readonly error?: readonly [type: string, message: string]
}

const [version, ...cases] = readFileSync(
  path.join(process.cwd(), 'tests', 'golden', 'numeric', 'movement.values.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const ofState = (state: Partial<MovementState>) => movementOf({ ...usual, ...state })

/** What PyTorch recorded, as far as the explorer says it. */
function said(movement: Movement): Pick<Case, 'out' | 'error'> {
  if (movement.error) return { error: [movement.error.type, movement.error.message] }
  return {
    out: movement.outputs.map(({ shape, strides, offset, isContiguous, values }) => ({
      shape,
      stride: strides,
      offset,
      contiguous: isContiguous,
      values,
      shares: movement.fate !== 'copy',
      same: movement.fate === 'same' || movement.fate === 'written',
    })),
  }
}

test('there are some hundreds of cases, a good part of them invalid', () => {
  expect(version).toMatchObject({ torch: '2.13.0' })
  expect(cases.length).toBeGreaterThan(500)
  expect(cases.filter(({ error }) => error).length).toBeGreaterThan(100)
  expect(cases.filter(({ state }) => ofState(state).large).length).toBeLessThan(12)
})

describe.each(operationNames)('%s', (op) => {
  const own = cases.filter(({ state }) => state.op === op)

  test.each(own.map((one) => [one.code.join('; '), one] as const))('%s', (_, { state, code, out, error }) => {
    const movement = ofState(state)
    expect(movement.lines).toEqual(code)
    expect(movement.unread).toBeNull()
    if (error) return expect(said(movement)).toEqual({ error })
    // stacked on top of each other they may be too many to draw
    if (movement.large) return expect(movement.large).toEqual(out![0]!.shape)
    expect(said(movement)).toEqual({ out })
    checkSources(movement)
    checkFormula(movement)
  })

  test('its example shows something', () => {
    const movement = ofState({ op, ...starts[op] })
    expect(movement).toMatchObject({ error: null, unread: null, problem: null, large: null })
    expect(movement.formula.length).toBeGreaterThan(0)
    checkFormula(movement)
  })
})

/** Every number of an output is the one at its source, and lies where the strides say. */
function checkSources({ inputs, outputs, sources, targets, storage, fate, index }: Movement) {
  outputs.forEach(({ values, places }, out) =>
    values.forEach((value, at) => {
      const from = sources[out]![at]!
      if (fate !== 'written') expect(inputs[from.tensor]!.values[from.at]).toBe(value)
      expect(targets[from.tensor]![from.at]).toContainEqual({ tensor: out, at })
      if (outputs.length === 1 || fate !== 'copy') expect(storage[places[at]!]).toBe(value)
    }),
  )
  const count = targets.flat().reduce((sum, cells) => sum + cells.length, 0)
  expect(count).toBe(outputs.reduce((sum, { values }) => sum + values.length, 0))
  if (index) expect(index.values.length).toBeGreaterThan(0)
}

/** The formula holds for all the indices that its letters may stand for, and there is one for every element. */
function checkFormula(movement: Movement) {
  const [first, second = ''] = movement.formula
  if (!first || /mask|\bindex\[i\]/.test(first)) return
  const [left, right] = first.split(' = ') as [string, string]
  const names = [...new Set(first.match(/\b[i-u]\b/g))].sort()
  const grid = (of: Movement['inputs'][number]) => (index: readonly number[]) =>
    index.length === of.shape.length && index.every((one, dim) => one >= -of.shape[dim]! && one < of.shape[dim]!)
      ? index.reduce((place, one, dim) => place * of.shape[dim]! + (one < 0 ? one + of.shape[dim]! : one), 0)
      : -1
  const [pieces, tensors] = [movement.outputs, movement.inputs]
  const find = (text: string) => {
    const [, name, brackets = ''] = /^((?:tensors|out)\[k\](?=\[|$)|\w+)(?:\[(.*)\])?$/.exec(text)!
    const index = new Function(...names, 'start', 'index', `return [${python(brackets)}]`) as (
      ...of: unknown[]
    ) => readonly number[]
    return { name: name!, index }
  }
  const start = JSON.parse(/^start = (.*)$/.exec(second)?.[1] ?? '[]') as readonly number[]
  const condition = second.includes('==')
    ? (new Function(...names, `return ${second}`) as (...of: number[]) => boolean)
    : null
  const lookUp = (...at: number[]) => movement.index!.values[grid(movement.index!)(at)] ?? NaN
  const [out, from] = [find(left), find(right)]
  const most = Math.max(1, ...[...pieces, ...tensors].flatMap(({ shape }) => shape), pieces.length, tensors.length)
  const covered = new Set<string>()
  const wrong: unknown[] = []
  const total = most ** names.length
  if (total > 60_000) return
  for (let at = 0; at < total; at++) {
    const letters = unravel(
      at,
      names.map(() => most),
    )
    const k = letters[names.indexOf('k')]!
    if (condition && !condition(...letters)) continue
    const a = out.name === 'out[k]' ? pieces[k] : pieces[0]
    const named = tensors.findIndex(({ name }) => name === from.name)
    const b = from.name === 'tensors[k]' ? tensors[k] : tensors[named]
    if (!a || !b) continue
    const [place, source] = [
      grid(a)(out.index(...letters, start, lookUp)),
      grid(b)(from.index(...letters, start, lookUp)),
    ]
    if (place < 0 || source < 0) continue
    covered.add(`${pieces.indexOf(a)} ${place}`)
    const is = movement.sources[pieces.indexOf(a)]![place]!
    // of several that scatter writes to one place, the last one stays
    if (movement.writes.length > 0 && movement.writes.some(({ from: lost, isLost }) => isLost && lost === source))
      continue
    if (is.tensor !== tensors.indexOf(b) || is.at !== source) wrong.push([left, right, ...letters])
  }
  expect(wrong).toEqual([])
  if (movement.writes.length === 0)
    expect(covered.size).toBe(pieces.reduce((sum, { values }) => sum + values.length, 0))
}

/** `index[i, j]` and `[0, 2][i]`, as JavaScript writes them; a negative index counts from the end. */
const python = (text: string) =>
  text.replace(/\bindex\[([^\]]*)\]/g, 'index($1)').replace(/(\[[-\d, ]+\])\[(\w)\]/g, '$1.at($2) ?? NaN')

describe('the order in which scatter writes', () => {
  const scattering = cases.filter(({ state, error }) => state.op === 'scatter' && !error)

  test('the last write of each place is what PyTorch shows', () => {
    expect(scattering.length).toBeGreaterThan(20)
    let lost = 0
    for (const { state, out } of scattering) {
      // in place, the old numbers are gone
      const movement = ofState({ ...state, inplace: false })
      expect(afterWrites(movement, Infinity).values).toEqual(out![0]!.values)
      expect(afterWrites(movement, 0).values).toEqual(movement.inputs[0]!.values)
      lost += movement.writes.filter(({ isLost }) => isLost).length
    }
    expect(lost).toBeGreaterThan(10)
  })
})

test('whatever an address says, there is an answer', () => {
  const texts = [
    '',
    '2',
    '-1',
    '1e99',
    '(',
    ']',
    '0, 1',
    "'a'",
    '[[0], [1, 2]]',
    'x',
    'x > 3',
    'nn.Conv2d(1, 2, 3)',
    'None',
    '[0] * 9',
  ]
  const more = [
    'torch.zeros(10**9)',
    'torch.arange(5)',
    'foo.bar',
    'lambda: 0',
    '1)\ny = x.view(',
    '*x',
    '**{}',
    'x[0]',
    '0:0:0',
    '…',
    '99, 99, 99',
    '3; 2, 3; ; x',
  ]
  const all = [...texts, ...more].map(String)
  const pick = (seed: number) => all[Math.abs(Math.imul(seed, 2654435761)) % all.length]!
  const numbers = [0, -1, 7, 0.5, 1e300, -3]
  let seed = 1
  for (const op of [...operationNames, 'nonsense', 'toString']) {
    for (let i = 0; i < 120; i++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      const text = (n: number) => pick(seed + n * 7919 + i)
      const number = (n: number) => numbers[(seed + n * 31 + i) % numbers.length]!
      const known = op in starts ? starts[op as keyof typeof starts] : {}
      const state: MovementState = {
        ...{ ...usual, ...known, op },
        ...(i % 3 === 0 ? { shapes: text(1) } : {}),
        ...{
          turned: i % 2 === 0,
          inplace: i % 4 === 0,
          dims: text(2),
          size: text(3),
          sizes: text(4),
          repeats: text(5),
        },
        ...{
          split_size: text(6),
          index: text(7),
          src: i % 2 ? text(8) : '2, 4',
          item: text(9),
          dim: number(1),
          dim0: number(2),
        },
        ...{ dim1: number(3), start_dim: number(4), end_dim: number(5), chunks: number(6) },
      }
      const movement = movementOf(state)
      const isAnswered =
        movement.outputs.length > 0 ||
        movement.error ||
        movement.unread !== null ||
        movement.problem !== null ||
        movement.large
      expect([state, Boolean(isAnswered)]).toEqual([state, true])
      expect(JSON.stringify(movement.outputs)).not.toMatch(/NaN|null/)
    }
  }
})

test('to join in the other way keeps the tensors', () => {
  const state = { ...usual, op: 'stack', ...starts.stack, shapes: '2, 2; 2, 2' }
  expect(choose(state, 'cat')).toEqual({ op: 'cat' })
  expect(choose(state, 'gather')).toMatchObject({ op: 'gather', shapes: starts.gather.shapes })
})

describe('a cell that is pointed at', () => {
  const at = (state: Partial<MovementState>, side: 'input' | 'output', place: number, step?: number) => {
    const movement = ofState(state)
    return { movement, pointing: pointingOf(movement, { side, tensor: 0, at: place }, step)! }
  }

  test('of an output: its source, and where in memory it lies', () => {
    const { movement, pointing } = at({}, 'output', 8)
    expect(pointing).toMatchObject({
      equation: 'out[1, 0, 2] = x[0, 2, 1] = 9',
      place: { sum: '1·1 + 0·12 + 2·4', at: 9 },
    })
    expect(movement.storage[9]).toBe(9)
    expect(markOf(pointing, 'input', 0)(9)).toBe('source')
    expect(markOf(pointing, 'output', 0)(8)).toBe('here')
    expect(
      stripsOf(movement, pointing).map(({ kind, places }) => [kind, places.findIndex(({ mark }) => mark === 'here')]),
    ).toEqual([['shared', 9]])
  })

  test('of an input that is read again and again: all the cells', () => {
    const state = { op: 'expand', ...starts.expand }
    const { movement, pointing } = at(state, 'input', 1)
    expect(pointing.outputs).toHaveLength(8)
    expect(pointing.equation).toMatch(/^x\[1, 0\] → out\[0, 1, 0\], .* … \(8\)$/)
    expect(stripsOf(movement, pointing)[0]!.used).toBe(3)
    expect(at(state, 'output', 0).pointing.also).toHaveLength(7)
  })

  test('of an input that nobody took', () => {
    expect(at({ op: 'index', ...starts.index }, 'input', 0).pointing.equation).toBe('x[0, 0] → ∅')
  })

  test('of gather and of scatter: the index that decided', () => {
    expect(at({ op: 'gather', ...starts.gather }, 'output', 1).pointing).toMatchObject({
      index: 1,
      equation: 'out[0, 1] = x[0, 3] = 3',
    })
    const scatter = { op: 'scatter', ...starts.scatter }
    expect(at(scatter, 'output', 0).pointing).toMatchObject({ index: 4, equation: 'out[0, 0] = src[1, 0] = 16' })
    // before the second write arrives
    expect(at(scatter, 'output', 0, 1).pointing).toMatchObject({ index: 0, equation: 'out[0, 0] = src[0, 0] = 12' })
    expect(shownOf(ofState(scatter), 1).values[0]![0]).toBe(12)
    expect([...lostAfter(ofState(scatter), 4)]).toEqual([])
    expect([...lostAfter(ofState(scatter), 8)]).toEqual([0, 2, 3])
  })

  test('of a copy: another place in another memory', () => {
    const { movement, pointing } = at({ op: 'reshape', shapes: '2, 3', turned: true, size: '6' }, 'output', 1)
    const strips = stripsOf(movement, pointing)
    expect(strips.map(({ kind }) => kind)).toEqual(['x', 'out'])
    expect(strips.map(({ places }) => places.findIndex(({ mark }) => mark))).toEqual([2, 1])
    expect(strips[1]!.places.map(({ value }) => value)).toEqual([0, 2, 4, 1, 3, 5])
  })

  test('that is no longer there gives way to another', () => {
    expect(pointingOf(ofState({}), { side: 'output', tensor: 3, at: 99 })!.pointed).toEqual({
      side: 'output',
      tensor: 0,
      at: 9,
    })
  })
})

test('an index that is edited is written as Python writes it', () => {
  const { index } = ofState({ op: 'gather', ...starts.gather })
  expect(listOf(rowsOf(index!)!)).toBe(starts.gather.index)
  expect(rowsOf(ofState({ op: 'gather', shapes: '3', dim: 0, index: '[0, 2]' }).index!)).toBeNull()
})

test('axes in another order', () => {
  expect(orderOf('(2, 0, -2)', 3)).toEqual([2, 0, 1])
  expect(orderOf('2, 2, 0', 3)).toEqual([0, 1, 2])
  expect(orderOf('two', 2)).toEqual([0, 1])
  expect(moveAxis([2, 0, 1], 2, 2)).toEqual([0, 1, 2])
  expect(moveAxis([2, 0, 1], 1, 0)).toEqual([1, 2, 0])
})

test('shapes as people write them', () => {
  expect(['2, 3', '(2,3)', '[2 3]', '2×3', '2，3', ''].map(parseShape)).toEqual([
    [2, 3],
    [2, 3],
    [2, 3],
    [2, 3],
    [2, 3],
    [],
  ])
  expect(['-1', '2.5', 'x', '65', '9, 9', '1, 1, 1, 1, 1, 1', '2; 3'].map(parseShape)).toEqual(new Array(7).fill(null))
  expect(parseShape('0, 3')).toEqual([0, 3])
  for (const all of [['2, ', ' 2 ', ''], ['2, 3'], ['']]) expect(splitShapes(joinShapes(all))).toEqual(all)
  expect(splitShapes('2, 3;4；5')).toEqual(['2, 3', '4', '5'])
})
