import * as z from 'zod/mini'
import { sameRef, versions, writeRef } from './address'
import { kinds, topics, type Question, type Ref, type Topic } from './question'

/**
 * The notebook of mistakes, after Leitner: a question that was answered wrongly lies in box 1. When it is due and answered
 * rightly it moves up a box, and lies there for longer; answered wrongly it goes back to box 1; right in the last box it
 * is mastered and leaves. A right answer that took a hint moves nothing up. All functions are pure: the clock is passed in.
 */

const day = 24 * 60 * 60 * 1000

/** Days a question rests in each box: box 1 comes back in the same session. */
export const restDays = [0, 1, 3, 7, 14] as const
export const lastBox = restDays.length

const most = 2000
const text = (length: number) => z.string().check(z.maxLength(length))
const count = z.int().check(z.nonnegative())
const inBothLanguages = z.strictObject({ zh: text(1000), en: text(1000) })

const tally = z.strictObject({ right: count, wrong: count })

const entrySchema = z.strictObject({
  ref: z.strictObject({
    kind: z.enum(kinds),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    seed: z.int().check(z.nonnegative(), z.maximum(999_999)),
  }),
  /** Of the generator that made it: of an older one it can no longer be asked, only read. */
  version: count,
  topic: z.enum(topics),
  program: z.array(text(500)).check(z.maxLength(20)),
  asked: inBothLanguages,
  box: z.int().check(z.minimum(1), z.maximum(lastBox)),
  /** Milliseconds since 1970, like all times here. */
  due: count,
  answered: count,
  wrong: count,
})

const notebookSchema = z.strictObject({
  version: z.literal(1),
  entries: z.array(entrySchema).check(z.maxLength(most)),
  /** By topic. */
  tallies: z.partialRecord(z.enum(topics), tally),
  /** Right answers in a row, now and at best. */
  streak: count,
  best: count,
  mastered: count,
})

export type Entry = z.infer<typeof entrySchema>
export type Notebook = z.infer<typeof notebookSchema>

export const emptyNotebook: Notebook = { version: 1, entries: [], tallies: {}, streak: 0, best: 0, mastered: 0 }

/** A notebook from its JSON; null: it is not one. */
export function readNotebook(json: string): Notebook | null {
  try {
    const { data } = notebookSchema.safeParse(JSON.parse(json))
    // what no schema says: every question is there once
    return data && new Set(data.entries.map(keyOf)).size === data.entries.length ? data : null
  } catch {
    return null
  }
}

export const writeNotebook = (book: Notebook): string => JSON.stringify(book)

const keyOf = ({ ref, version }: Pick<Entry, 'ref' | 'version'>) => `${writeRef(ref)}/${version}`

export const entryOf = (book: Notebook, ref: Ref): Entry | undefined =>
  book.entries.find((entry) => isCurrent(entry) && sameRef(entry.ref, ref))

/** Can it still be asked? */
export const isCurrent = ({ ref, version }: Entry): boolean => version === versions[ref.kind]

/** Those that may be asked now, the longest due first. */
export const dueEntries = (book: Notebook, now: number): Entry[] =>
  book.entries.filter((entry) => entry.due <= now && isCurrent(entry)).sort((a, b) => a.due - b.due)

export interface Answered {
  readonly isRight: boolean
  /** A hint was taken. */
  readonly isHelped: boolean
}

/** The notebook after an answer. */
export function answer(
  book: Notebook,
  { ref, topic, program, asked }: Pick<Question, 'ref' | 'topic' | 'program' | 'asked'>,
  { isRight, isHelped }: Answered,
  now: number,
): Notebook {
  const streak = isRight ? book.streak + 1 : 0
  const before = book.tallies[topic] ?? { right: 0, wrong: 0 }
  const after = isRight ? { ...before, right: before.right + 1 } : { ...before, wrong: before.wrong + 1 }
  const next = { ...book, streak, best: Math.max(book.best, streak), tallies: { ...book.tallies, [topic]: after } }
  const known = entryOf(book, ref)
  const others = book.entries.filter((entry) => entry !== known)
  if (!isRight) {
    const made = { ref, version: versions[ref.kind], topic, program: [...program], asked: { ...asked } }
    const entry: Entry = { ...made, box: 1, due: now, answered: now, wrong: (known?.wrong ?? 0) + 1 }
    // a notebook that is full loses the one that has waited longest
    return { ...next, entries: [...(others.length < most ? others : others.slice(1)), entry] }
  }
  // what is not due yet is no proof of memory
  if (!known || known.due > now) return next
  if (!isHelped && known.box === lastBox) return { ...next, entries: others, mastered: book.mastered + 1 }
  const box = isHelped ? known.box : known.box + 1
  return { ...next, entries: [...others, { ...known, box, due: now + restDays[box - 1]! * day, answered: now }] }
}

export const remove = (book: Notebook, { ref, version }: Entry): Notebook => ({
  ...book,
  entries: book.entries.filter((entry) => !(sameRef(entry.ref, ref) && entry.version === version)),
})

/**
 * Two notebooks as one: of a question that both have, the answer that was given later; of counts the larger, so that the
 * same file may be imported twice.
 */
export function merge(book: Notebook, other: Notebook): Notebook {
  const byKey = new Map(book.entries.map((entry) => [keyOf(entry), entry]))
  for (const entry of other.entries) {
    const mine = byKey.get(keyOf(entry))
    if (!mine || entry.answered > mine.answered) byKey.set(keyOf(entry), entry)
  }
  const larger = (topic: Topic) => {
    const [a, b] = [book.tallies[topic], other.tallies[topic]]
    return { right: Math.max(a?.right ?? 0, b?.right ?? 0), wrong: Math.max(a?.wrong ?? 0, b?.wrong ?? 0) }
  }
  const known = topics.filter((topic) => book.tallies[topic] ?? other.tallies[topic])
  return {
    version: 1,
    entries: [...byKey.values()].sort((a, b) => a.answered - b.answered).slice(-most),
    tallies: Object.fromEntries(known.map((topic) => [topic, larger(topic)])),
    streak: book.streak,
    best: Math.max(book.best, other.best),
    mastered: Math.max(book.mastered, other.mastered),
  }
}
