import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cellOf, functions, jacobian, sumOf, usual, type Jacobian, type JacobianState } from '@/lib/explore/jacobian'
import { writeMatrix, type Matrix } from '@/lib/explore/matrix'

/** A line of the recording, or PyTorch's words. */
interface Line {
  readonly f: string
  readonly x: readonly number[]
  readonly W: Matrix
  readonly error?: string
  readonly v: readonly number[]
  readonly u: readonly number[]
  readonly y: readonly number[]
  readonly shape: readonly number[]
  readonly J: readonly number[]
  readonly vjp: readonly number[]
  readonly jvp: readonly number[]
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/jacobian.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)

const stateOf = ({ f, x, W, v = [1], u = [1] }: Line): JacobianState => ({
  ...usual,
  ...{ f, x: writeMatrix([x]), W: writeMatrix(W), v: writeMatrix([v]), u: writeMatrix([u]) },
})

/** Relative 1e-5 of a float32, and as much of 0.1 beside zero. */
const isClose = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((one, i) => Math.abs(one - b[i]!) <= 1e-5 * Math.max(Math.abs(b[i]!), 0.1))

const valueOf = (state: JacobianState): Jacobian => {
  const result = jacobian(state)
  if (result.kind !== 'value') throw new Error(JSON.stringify(result))
  return result.value
}

describe('equal to torch.autograd.functional', () => {
  test.each(functions)('%s', (f) => {
    const own = lines.filter((line) => line.f === f)
    expect(own.length).toBeGreaterThan(10)
    for (const line of own) {
      const result = jacobian(stateOf(line))
      if (line.error !== undefined) {
        expect(result.kind === 'raised' && result.error.message).toBe(line.error)
        continue
      }
      const { y, J, vjp, jvp, inputShape, outputShape } = valueOf(stateOf(line))
      expect([...outputShape, ...inputShape], JSON.stringify(line)).toEqual(line.shape)
      const found = { y, J: J.flat(), vjp, jvp }
      for (const key of ['y', 'J', 'vjp', 'jvp'] as const)
        expect(isClose(found[key], line[key]), `${key} ${JSON.stringify(found[key])} ${JSON.stringify(line)}`).toBe(
          true,
        )
    }
  })

  test('some do not fit', () => {
    expect(lines.some(({ error }) => error !== undefined)).toBe(true)
  })
})

describe('in formulas', () => {
  test('softmax', () => {
    const value = valueOf({ ...usual, x: '0 0' })
    expect(cellOf(value, 0, 0)).toBe('∂y₁/∂x₁ = y₁ · (1 − y₁) = 0.5 · (1 − 0.5) = 0.25')
    expect(cellOf(value, 0, 1)).toBe('∂y₁/∂x₂ = −y₁ · y₂ = −0.5 · 0.5 = −0.25')
  })

  test('W x with respect to W', () => {
    const value = valueOf({ ...usual, f: 'weights', x: '5 7', W: '1 2; 3 4' })
    expect(cellOf(value, 0, 1)).toBe('∂y₁/∂W₁₂ = x₂ = 7')
    expect(cellOf(value, 0, 3)).toBe('∂y₁/∂W₂₂ = 0')
  })

  test('every formula with numbers is its number', () => {
    for (const f of functions) {
      const value = valueOf({ ...usual, f, x: '1 -2 0.5', W: '1 0 2; -1 1 0.5' })
      value.J.forEach((row, i) =>
        row.forEach((one, j) => {
          const parts = cellOf(value, i, j).split(' = ')
          const numbers = parts
            .at(-2)!
            .replaceAll('−', '-')
            .replaceAll('·', '*')
            .replace(/([\d.]+)²/g, '$1 ** 2')
          if (!/^[\d\s.()*/+-]+$/.test(numbers)) return
          const worked = new Function(`return ${numbers}`)() as number
          expect(Math.abs(worked - one), parts.join(' = ')).toBeLessThan(2e-3)
        }),
      )
    }
  })

  test('a sum of products', () => {
    expect(sumOf([1, -2], [0.5, 3])).toBe('1 · 0.5 + (−2) · 3 = −5.5')
  })
})

test('an address may hold anything', () => {
  const texts = [
    '',
    'x',
    '1',
    '1 2',
    '1 2; 3 4',
    '1e300 1',
    'NaN',
    '-0',
    '1 2 3 4 5 6 7 8',
    '; ;',
    '0 0 0',
    '１ ２',
    '1e999',
  ]
  for (const f of [...functions, 'toString', '']) {
    for (const [i, x] of texts.entries()) {
      const pick = (n: number) => texts[(i * 5 + n * 3) % texts.length]!
      const result = jacobian({ ...usual, f, x, W: pick(1), v: pick(2), u: pick(3) })
      expect(['value', 'raised', 'unread']).toContain(result.kind)
      if (result.kind === 'value') for (const row of result.value.J) expect(row).toHaveLength(result.value.J[0]!.length)
    }
  }
})
