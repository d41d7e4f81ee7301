import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readState, writeState } from '@/lib/explore/address'
import { explorerNames, explorers } from '@/lib/explore/explorers'
import { ravel, round, unravel } from '@/lib/explore/format'
import { parseMatrix, writeMatrix } from '@/lib/explore/matrix'
import { langs } from '@/lib/text'
import { noteFile } from '@/lib/notes/files'

describe('what an explorer keeps in the address', () => {
  const usual = { kind: 'conv', size: 3, masked: true }

  test('only what was changed is written, and others on the page keep theirs', () => {
    expect(writeState(usual, { ...usual, size: 5, masked: false }, '?in_channels=3&b.size=1', 'a.')).toBe(
      '?in_channels=3&b.size=1&a.size=5&a.masked=0',
    )
    expect(writeState(usual, usual, '?a.size=5&in_channels=3', 'a.')).toBe('?in_channels=3')
    expect(writeState(usual, usual, '?a.size=5', 'a.')).toBe('')
  })

  test('what is of another kind, unknown or far too long is passed over', () => {
    expect(readState(usual, '?size=x&masked=yes&other=1')).toEqual(usual)
    expect(readState(usual, '?size=&kind=')).toEqual({ ...usual, kind: '' })
    expect(readState(usual, '?size=Infinity&size=2')).toEqual(usual)
    expect(readState(usual, `?kind=${'x'.repeat(501)}`)).toEqual(usual)
  })

  test('any state comes back from the address it is written to', () => {
    const state = fc.record({
      kind: fc.string({ maxLength: 40, unit: 'grapheme' }),
      size: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      masked: fc.boolean(),
    })
    fc.assert(
      fc.property(state, (one) => {
        expect(readState(usual, writeState(usual, one, '?size=9', 'a.'), 'a.')).toEqual(one)
      }),
    )
  })
})

test('a matrix is read as people write it, and refused when it is none', () => {
  expect(parseMatrix('1 2; 3 −4'.replace('−', '-'))).toEqual([
    [1, 2],
    [3, -4],
  ])
  expect(parseMatrix('1,2；3，4')).toEqual([
    [1, 2],
    [3, 4],
  ])
  for (const text of ['', ';', '1 2; 3', '1 x', 'NaN', '1e999']) expect(parseMatrix(text), text).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1 }), (matrix) => {
      expect(parseMatrix(writeMatrix(matrix))).toEqual(matrix)
    }),
  )
})

test('numbers for people', () => {
  expect([0.1 + 0.2, -0.00001, -1.5, 100, 1e-9, Number.NaN, -Infinity].map((one) => round(one))).toEqual([
    '0.3',
    '0',
    '−1.5',
    '100',
    '0',
    'nan',
    '−inf',
  ])
})

test('a place and its index', () => {
  expect(unravel(5, [2, 3])).toEqual([1, 2])
  expect(unravel(0, [])).toEqual([])
  const shape = [2, 3, 4, 1, 2]
  for (let at = 0; at < 48; at++) expect(ravel(unravel(at, shape), shape)).toBe(at)
})

test.each(explorerNames)('%s is in the page it was made for, and speaks both languages', (name) => {
  const { home, title, summary } = explorers[name]
  for (const lang of langs) {
    const isThere = readFileSync(noteFile(home, lang), 'utf8').includes(`<Explorer name="${name}"`)
    expect(isThere, noteFile(home, lang)).toBe(true)
    expect([title[lang], summary[lang]]).not.toContain('')
  }
  expect(/\p{Script=Han}/u.test(title.en + summary.en)).toBe(false)
  expect(/\p{Script=Han}/u.test(summary.zh)).toBe(true)
})

test('styles of one explorer do not reach into another: their sheets are all on every page', () => {
  const root = 'components/widgets/explorers'
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  const folders = new Map<string, Set<string>>()
  for (const sheet of sheets) {
    const text = readFileSync(path.join(root, sheet), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
    for (const [name] of text.matchAll(/(?<=\.)ex-[\w-]+/g))
      folders.set(name, (folders.get(name) ?? new Set()).add(path.dirname(sheet)))
  }
  // what explorer.css has is everybody's
  expect([...folders].filter(([, of]) => of.size > 1 && !of.has('.')).map(([name]) => name)).toEqual([])
})
