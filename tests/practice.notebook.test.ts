import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answer,
  dueEntries,
  emptyNotebook,
  entryOf,
  isCurrent,
  lastBox,
  merge,
  readNotebook,
  remove,
  restDays,
  writeNotebook,
  type Notebook,
} from '@/lib/practice/notebook'
import { kinds, levels, topics, type Ref } from '@/lib/practice/question'

const day = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 20)
const asked = { zh: '问', en: 'asked' }
const ask = (ref: Ref) => ({ ref, topic: topics[ref.seed % topics.length]!, program: ['x = 1'], asked })
const one = { kind: 'shape', level: 1, seed: 7 } as const
const right = { isRight: true, isHelped: false }
const wrong = { isRight: false, isHelped: false }

describe('the boxes', () => {
  test('a wrong answer lies in box 1 and is due at once', () => {
    const book = answer(emptyNotebook, ask(one), wrong, start)
    expect(entryOf(book, one)).toMatchObject({ box: 1, due: start, wrong: 1 })
    expect(dueEntries(book, start)).toHaveLength(1)
  })

  test('right answers move it up, each box rests longer, and after the last it is mastered', () => {
    let book = answer(emptyNotebook, ask(one), wrong, start)
    let now = start
    for (let box = 2; box <= lastBox; box++) {
      book = answer(book, ask(one), right, now)
      expect(entryOf(book, one)).toMatchObject({ box, due: now + restDays[box - 1]! * day })
      expect(dueEntries(book, now)).toEqual([])
      now += restDays[box - 1]! * day
      expect(dueEntries(book, now)).toHaveLength(1)
    }
    book = answer(book, ask(one), right, now)
    expect(book).toMatchObject({ entries: [], mastered: 1 })
    expect(now - start).toBe(25 * day)
  })

  test('a wrong answer sends it back, a hint keeps it where it is, and what is not due does not move', () => {
    let book = answer(emptyNotebook, ask(one), wrong, start)
    book = answer(book, ask(one), right, start)
    expect(answer(book, ask(one), right, start + 1)).toMatchObject({ entries: [{ box: 2, due: start + day }] })
    const helped = answer(book, ask(one), { isRight: true, isHelped: true }, start + day)
    expect(helped).toMatchObject({ entries: [{ box: 2, due: start + 2 * day }] })
    expect(answer(book, ask(one), wrong, start + day)).toMatchObject({ entries: [{ box: 1, wrong: 2 }] })
  })

  test('streak and tallies count', () => {
    let book = emptyNotebook
    for (const how of [right, right, wrong, right]) book = answer(book, ask(one), how, start)
    expect(book).toMatchObject({ streak: 1, best: 2, tallies: { [topics[7]]: { right: 3, wrong: 1 } } })
  })

  test('of an older generator it can be read and thrown away, not asked', () => {
    const [entry] = answer(emptyNotebook, ask(one), wrong, start).entries
    const old: Notebook = { ...emptyNotebook, entries: [{ ...entry!, version: 0 }] }
    expect(isCurrent(old.entries[0]!)).toBe(false)
    expect(dueEntries(old, start)).toEqual([])
    expect(entryOf(old, one)).toBeUndefined()
    expect(remove(old, old.entries[0]!).entries).toEqual([])
  })
})

const refs = fc.record({ kind: fc.constantFrom(...kinds), level: fc.constantFrom(...levels), seed: fc.nat({ max: 5 }) })
const events = fc.array(fc.tuple(refs, fc.boolean(), fc.boolean(), fc.nat({ max: 20 })), { maxLength: 60 })

/** A notebook after some answers, so many days apart. */
const after = (all: readonly (readonly [Ref, boolean, boolean, number])[], from = emptyNotebook) => {
  let now = start
  return all.reduce(
    (book, [ref, isRight, isHelped, days]) => answer(book, ask(ref), { isRight, isHelped }, (now += days * day)),
    from,
  )
}

describe('whatever is answered', () => {
  test('each question is there at most once, in a box there is, due by its box', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { entries, streak, best, tallies } = after(all)
        expect(new Set(entries.map(({ ref }) => JSON.stringify(ref))).size).toBe(entries.length)
        for (const { box, due, answered } of entries) expect(due - answered).toBe(restDays[box - 1]! * day)
        expect(streak).toBeLessThanOrEqual(best)
        const counted = Object.values(tallies).reduce((sum, tally) => sum + tally!.right + tally!.wrong, 0)
        expect(counted).toBe(all.length)
      }),
    )
  })

  test('it survives being written and read', () => {
    fc.assert(fc.property(events, (all) => void expect(readNotebook(writeNotebook(after(all)))).toEqual(after(all))))
  })

  test('an old notebook is not changed', () => {
    fc.assert(
      fc.property(events, events, (some, more) => {
        const book = after(some)
        const before = writeNotebook(book)
        merge(book, after(more, book))
        expect(writeNotebook(book)).toBe(before)
      }),
    )
  })

  test('merging twice is merging once, loses no question, and asks both ways alike', () => {
    fc.assert(
      fc.property(events, events, (some, more) => {
        const [a, b] = [after(some), after(more)]
        const both = merge(a, b)
        expect(merge(both, b)).toEqual(both)
        const keys = ({ entries }: Notebook) => entries.map(({ ref }) => JSON.stringify(ref)).sort()
        expect(keys(both)).toEqual([...new Set([...keys(a), ...keys(b)])].sort())
        expect(keys(merge(b, a))).toEqual(keys(both))
        expect(merge(a, emptyNotebook)).toEqual({
          ...a,
          entries: [...a.entries].sort((x, y) => x.answered - y.answered),
        })
      }),
    )
  })
})

describe('what is no notebook', () => {
  const book = answer(emptyNotebook, ask(one), wrong, start)
  const [entry] = book.entries

  test.each([
    ['nothing', ''],
    ['no JSON', '{"version":1,'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ ...book, version: 2 })],
    ['a box there is not', JSON.stringify({ ...book, entries: [{ ...entry, box: 6 }] })],
    ['an unknown kind', JSON.stringify({ ...book, entries: [{ ...entry, ref: { ...one, kind: 'size' } }] })],
    ['a negative time', JSON.stringify({ ...book, entries: [{ ...entry, due: -1 }] })],
    ['one more key', JSON.stringify({ ...book, more: 1 })],
    ['a question twice', JSON.stringify({ ...book, entries: [entry, entry] })],
    ['a text that is too long', JSON.stringify({ ...book, entries: [{ ...entry, program: ['x'.repeat(501)] }] })],
  ])('%s', (_, json) => expect(readNotebook(json)).toBeNull())

  test('any text at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void expect(readNotebook(json)).toBeNull()))
  })
})
