import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { calculate, latex, latexName, latexWith, type Known } from '@/lib/shape/formula'
import recorded from './golden/formulas.json'

const formulas: readonly { formula: string; known: Known; value: number }[] = recorded.formulas

describe.each(formulas)('$formula', ({ formula, known, value }) => {
  test('gives what Python gives', () => expect(calculate(formula, known)).toBeCloseTo(value, 9))

  test('is LaTeX that KaTeX sets, with symbols and with numbers', () => {
    for (const written of [latex(formula), latexWith(formula, known)]) {
      expect(() => katex.renderToString(written, { throwOnError: true, strict: 'error' })).not.toThrow()
    }
  })
})

test.each([
  ['a - (b - c)', 'a - \\left(b - c\\right)'],
  ['a - b - c', 'a - b - c'],
  ['(a + b) * c', '\\left(a + b\\right) \\times c'],
  ['a * (b % c)', 'a \\times \\left(b \\bmod c\\right)'],
  ['a % (b * c)', 'a \\bmod \\left(b \\times c\\right)'],
  ['a % b + c', 'a \\bmod b + c'],
  ['a - -b', 'a - \\left(-b\\right)'],
  ['(a + b) / c', '\\frac{a + b}{c}'],
  ['a // b', '\\left\\lfloor \\frac{a}{b}\\right\\rfloor'],
  ['floor(H_in / stride[0])', '\\left\\lfloor \\frac{H_{\\text{in}}}{\\text{stride}[0]}\\right\\rfloor'],
])('%s is set as %s', (formula, want) => expect(latex(formula)).toBe(want))

test('numbers stand where the symbols stood, the negative ones in parentheses', () => {
  expect(latexWith('a - b * c[1]', { a: 7, b: -2, c: [0, 3] })).toBe('7 - \\left(-2\\right) \\times 3')
})

test('a name is set with its subscript upright', () => expect(latexName('H_out')).toBe('H_{\\text{out}}'))
