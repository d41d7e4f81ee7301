import { emptyNotebook, readNotebook, writeNotebook, type Notebook } from '@/lib/practice/notebook'
import type { Wish } from '@/lib/practice/next'
import { kinds, levels, topics } from '@/lib/practice/question'

/** What this device remembers. Nothing leaves it. */

const key = 'practice'
const brokenKey = 'practice-unreadable'
const wishKey = 'practice-wish'

function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** False: storage is full or forbidden. */
function write(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
    return true
  } catch {
    return false
  }
}

export interface Kept {
  readonly book: Notebook
  /** What lay where the notebook should be and could not be read: it may be saved as a file. */
  readonly broken: string | null
  /** False: this lasts no longer than the page. */
  readonly isKept: boolean
}

export const nothingKept: Kept = { book: emptyNotebook, broken: null, isKept: true }

const listeners = new Set<() => void>()
/** The notebook of this page, where nothing can be stored. */
let unkept: Notebook | null = null
let known: { readonly raw: string | null; readonly broken: string | null; readonly kept: Kept } | null = null

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // another tab has written
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** The same object as long as nothing has changed. */
export function kept(): Kept {
  if (unkept) return known!.kept
  const [raw, broken] = [read(key), read(brokenKey)]
  if (known?.raw === raw && known.broken === broken) return known.kept
  const book = raw === null ? emptyNotebook : readNotebook(raw)
  const now: Kept = { book: book ?? emptyNotebook, broken: book ? broken : raw, isKept: true }
  known = { raw, broken, kept: now }
  return now
}

/** Change the notebook as it is now, also where another tab has changed it. */
export function update(change: (book: Notebook) => Notebook): void {
  const before = kept()
  const book = change(before.book)
  // what cannot be read is put aside, not written over
  const isAside = before.broken === null || read(brokenKey) === before.broken || write(brokenKey, before.broken)
  if (!isAside || !write(key, writeNotebook(book))) {
    unkept = book
    known = { raw: null, broken: null, kept: { ...before, book, isKept: false } }
  }
  for (const listener of listeners) listener()
}

/** The reader has saved it, or does not want it. */
export function forgetBroken(): void {
  write(brokenKey, null)
  const raw = read(key)
  if (raw !== null && !readNotebook(raw)) write(key, null)
  for (const listener of listeners) listener()
}

export const anything: Wish = { kind: null, level: null, topic: null }

export function keptWish(): Wish {
  try {
    const found = JSON.parse(read(wishKey) ?? '{}') as Record<string, unknown>
    return {
      kind: kinds.find((one) => one === found.kind) ?? null,
      level: levels.find((one) => one === found.level) ?? null,
      topic: topics.find((one) => one === found.topic) ?? null,
    }
  } catch {
    return anything
  }
}

export const keepWish = (wish: Wish) => void write(wishKey, JSON.stringify(wish))
