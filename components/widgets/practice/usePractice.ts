import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { readRef, sameRef, writeRef } from '@/lib/practice/address'
import { grade, type Given, type Grade } from '@/lib/practice/grade'
import { answer as note, dueEntries, entryOf, type Entry, type Notebook } from '@/lib/practice/notebook'
import type { Wish } from '@/lib/practice/next'
import type { Ref } from '@/lib/practice/question'
import type { Lang } from '@/lib/text'
import type { Shown } from './prepare'
import { anything, keepWish, kept, keptWish, nothingKept, subscribe, update } from './storage'

/** So many new questions come between two from the notebook. */
const newBetween = 3

/** What was asked so many questions ago is not drawn again, where chance gives another. */
const remembered = 8
const patience = 12

/** What is to be said of a question besides itself. */
export type Notice = 'old' | 'unreadableLink'

/** What an answer did to the notebook; `box` is where it lies now. */
export interface Moved {
  readonly entry: Entry | null
  readonly isMastered: boolean
}

export interface Asked {
  readonly shown: Shown
  /** Where it lay in the notebook, if it came from there. */
  readonly box: number | null
  readonly notice: Notice | null
  readonly given: Given | null
  /** The answer was asked for. */
  readonly hasGivenUp: boolean
  readonly grade: Grade | null
  readonly moved: Moved | null
  /** How many hints are open. */
  readonly hints: number
}

type State =
  | { readonly kind: 'asked'; readonly asked: Asked }
  | { readonly kind: 'loading' | 'none' }
  | { readonly kind: 'failed'; readonly again: () => void }

const fresh = (shown: Shown, box: number | null = null, notice: Notice | null = null): Asked => ({
  ...{ shown, box, notice, given: null, hasGivenUp: false, grade: null, moved: null, hints: 0 },
})

/** Two seeds may make the same question. */
const textOf = ({ question: { program, asked } }: Shown) => [...program, asked.en].join('\n')

const engine = () => import('./engine')

/** Asking, grading, and what comes next. */
export function usePractice(first: Shown, lang: Lang) {
  const [state, setState] = useState<State>({ kind: 'asked', asked: fresh(first) })
  const [wish, setWish] = useState<Wish>(anything)
  const memory = useSyncExternalStore(subscribe, kept, () => nothingKept)
  const sinceReview = useRef(0)
  const turn = useRef(0)
  const recent = useRef<string[]>([])
  const asked = state.kind === 'asked' ? state.asked : null

  /** Show what some work brings; only the last of several counts. */
  const show = useCallback(function show(work: () => Promise<Asked | null>) {
    const mine = ++turn.current
    const isLast = () => mine === turn.current
    // what takes no time needs no word
    const timer = setTimeout(() => isLast() && setState({ kind: 'loading' }), 150)
    void work()
      .then(
        (found) => {
          if (!isLast()) return
          setState(found ? { kind: 'asked', asked: found } : { kind: 'none' })
          if (!found) return
          putAddress(found.shown.question.ref)
          recent.current = [...recent.current, textOf(found.shown)].slice(-remembered)
        },
        () => isLast() && setState({ kind: 'failed', again: () => show(work) }),
      )
      .finally(() => clearTimeout(timer))
  }, [])

  const draw = useCallback(
    (wanted: Wish, notice: Notice | null = null) =>
      show(async () => {
        const drawn = (await engine()).draw
        let shown = await drawn(wanted)
        for (let tries = 0; shown && tries < patience && recent.current.includes(textOf(shown)); tries++)
          shown = await drawn(wanted)
        return shown && fresh(shown, null, notice)
      }),
    [show],
  )

  const open = useCallback(
    (ref: Ref, notice: Notice | null = null) =>
      show(async () => fresh(await (await engine()).open(ref), entryOf(kept().book, ref)?.box ?? null, notice)),
    [show],
  )

  // the server knows neither the address nor who was here before
  useEffect(() => {
    const wished = keptWish()
    setWish(wished)
    const query = new URLSearchParams(location.search).get('q')
    const linked = readRef(query)
    if (linked) open(linked.ref, linked.isCurrent ? null : 'old')
    else if (query !== null) draw(wished, 'unreadableLink')
    else if (Object.keys(kept().book.tallies).length > 0) draw(wished)
    // a word about offline: everything is fetched once the page is at rest
    return whenIdle(
      () =>
        void engine()
          .then(({ fetchAll }) => fetchAll(lang))
          .catch(() => {}),
    )
  }, [open, draw, lang])

  const choose = (change: Partial<Wish>) => {
    const wanted = { ...wish, ...change }
    setWish(wanted)
    keepWish(wanted)
    draw(wanted)
  }

  /** False: that is no answer. */
  const give = (given: Given | null): boolean => {
    if (!asked || asked.grade) return false
    const { question } = asked.shown
    const graded = given === null ? { isRight: false, why: null } : grade(question, given)
    if (!graded) return false
    const before = entryOf(memory.book, question.ref)
    const now = Date.now()
    let after: Notebook = memory.book
    update((book) => (after = note(book, question, { isRight: graded.isRight, isHelped: asked.hints > 0 }, now)))
    const entry = entryOf(after, question.ref) ?? null
    const moved = { entry, isMastered: before !== undefined && entry === null }
    setState({ kind: 'asked', asked: { ...asked, given, hasGivenUp: given === null, grade: graded, moved } })
    putAddress(question.ref)
    return true
  }

  const hint = () => {
    if (!asked || asked.grade) return
    const hints = Math.min(asked.hints + 1, asked.shown.question.hints.length)
    setState({ kind: 'asked', asked: { ...asked, hints } })
  }

  /** From the notebook when something is due and it is time, else a new one. */
  const next = (isReview = false) => {
    const last = asked?.shown.question.ref
    const due = dueEntries(memory.book, Date.now()).find(({ ref }) => !last || !sameRef(ref, last))
    if (due && (isReview || sinceReview.current >= newBetween)) {
      sinceReview.current = 0
      open(due.ref)
    } else {
      sinceReview.current++
      draw(wish)
    }
  }

  return { state, asked, wish, memory, choose, give, hint, next, open }
}

export type Practice = ReturnType<typeof usePractice>

/** A link to this very question, and what a reload shows. */
function putAddress(ref: Ref): void {
  history.replaceState(history.state, '', `${location.pathname}?q=${writeRef(ref)}`)
}

/** Once the page is at rest and, on the built site, its service worker sees what is fetched; never where data is dear. */
function whenIdle(work: () => void): () => void {
  let isGone = false
  const idle = () => {
    if (isGone) return
    if ('requestIdleCallback' in window) requestIdleCallback(() => !isGone && work(), { timeout: 5000 })
    else setTimeout(() => !isGone && work(), 2000)
  }
  const { serviceWorker: workers, connection } = navigator as {
    readonly serviceWorker?: ServiceWorkerContainer
    readonly connection?: { readonly saveData?: boolean }
  }
  if (connection?.saveData) return () => {}
  if (!workers || workers.controller || process.env.NODE_ENV !== 'production') idle()
  else workers.addEventListener('controllerchange', idle, { once: true })
  return () => {
    isGone = true
    workers?.removeEventListener('controllerchange', idle)
  }
}
