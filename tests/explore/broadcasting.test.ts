import { writeTuple } from '@/lib/shape/tuple'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { broadcasting, readShape, sourceOf, usesOf } from '@/lib/explore/broadcasting'
import { numel } from '@/lib/shape/tensor'

interface Line {
  readonly shapes: readonly (readonly number[])[]
  readonly inplace: boolean
  readonly error?: string
  readonly shape?: readonly number[]
  readonly strides?: readonly (readonly number[])[]
  readonly elements?: readonly number[] | null
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/broadcasting.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const of = (shapes: Line['shapes'], inplace = false) => {
  const [a, b, c] = shapes.map(writeTuple) as [string, string, string | undefined]
  const answer = broadcasting({ a, b, c: c ?? '', inplace })
  if (answer.kind !== 'read') throw new Error(`unread: ${JSON.stringify(answer)}`)
  return answer
}

test('shapes, strides, sums and messages are PyTorch’s', () => {
  expect(lines.length).toBe(400)
  for (const { shapes, inplace, ...want } of lines) {
    const { result, error, operands, elements } = of(shapes, inplace)
    const got = error
      ? { error: error.message }
      : { shape: result, strides: operands.map(({ expanded }) => expanded), elements }
    expect(got, JSON.stringify({ shapes, inplace })).toEqual(want)
  }
})

test('every clash has its column, and where there is none all fits', () => {
  for (const { shapes, inplace, error } of lines) {
    const { clash, operands, result } = of(shapes, inplace)
    const fates = operands.flatMap(({ sizes }) => sizes.map(({ fate }) => fate))
    if (!error) expect(fates).not.toContain('fixed')
    expect(fates.includes('clash')).toBe(Boolean(error?.startsWith('The size of tensor')))
    if (clash !== null) {
      expect(result[clash]).toBeNull()
      expect(operands.filter(({ sizes }) => sizes[clash]!.fate === 'clash').length).toBeGreaterThan(1)
    } else expect(result).not.toContain(null)
  }
})

test('what is read from a shape as people write it', () => {
  for (const text of ['(3, 1)', '3,1', '[3, 1]', '3 1', ' 3 , 1 ', 'torch.Size([3, 1])', '（3，1）', '3×1', '(3, 1,)'])
    expect(readShape(text), text).toEqual([3, 1])
  for (const text of ['', '()', ' ( ) ', '[]']) expect(readShape(text), text).toEqual([])
  expect(readShape('(4,)')).toEqual([4])
  expect(readShape('(2, -1)')).toEqual({
    kind: 'negative',
    error: {
      id: 'negative',
      type: 'RuntimeError',
      message: 'Trying to create tensor with negative dimension -1: [2, -1]',
    },
  })
  for (const text of ['(3, x', '3.5', 'None', ',', '(,3)', '1e999', '3,,1', 'NaN'])
    expect(readShape(text), text).toEqual({ kind: 'text' })
  expect(readShape('1 1 1 1 1 1 1 1 1')).toEqual({ kind: 'rank' })
  expect(readShape('10000000')).toEqual({ kind: 'large' })
})

test('sources and uses are each other’s inverse', () => {
  const [result, shape] = [
    [2, 3, 4],
    [3, 1],
  ]
  const uses = Array.from({ length: numel(shape) }, (_, at) => usesOf(at, result, shape))
  expect(uses.flat().sort((a, b) => a - b)).toEqual([...Array(24).keys()])
  uses.forEach((places, at) => places.forEach((place) => expect(sourceOf(place, result, shape)).toBe(at)))
})

test('any address is answered', () => {
  const texts = [
    '',
    '()',
    '(3, 1)',
    '(1, 4)',
    '(0, 2)',
    '(2, 0)',
    '-1',
    '1e9',
    'x'.repeat(500),
    '9 '.repeat(200),
    '(1000000, 1000000)',
    '(((',
  ]
  for (const a of texts)
    for (const b of texts)
      for (const c of texts)
        for (const inplace of [false, true])
          expect(['read', 'unread']).toContain(broadcasting({ a, b, c, inplace }).kind)
})
