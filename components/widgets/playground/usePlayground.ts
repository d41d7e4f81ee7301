import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Edit } from '@/lib/playground/fix'
import { follow, type Sizes } from '@/lib/playground/sizes'
import type { Editor } from './editor/view'
import { keepProgram, wantPython, wantedPython } from './storage'
import { useRunner } from './useRunner'
import { useShown } from './useShown'

/** Milliseconds after the last key before a program runs. */
const pause = 150

const noSizes: Sizes = new Map()

/**
 * The program, the sizes given to its inputs, and what running it told.
 *
 * @param isKept whether this device remembers the program
 */
export function usePlayground(first: string, isKept: boolean) {
  const { state, runner } = useRunner()
  const editor = useRef<Editor>(null)
  const [sizes, setSizes] = useState<Sizes>(noSizes)
  const [line, setLine] = useState(1)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string> | null>(null)
  const now = useRef({ source: first, sizes: noSizes })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const run = useCallback(() => {
    clearTimeout(timer.current)
    wantPython()
    runner.current?.start()
    runner.current?.run(now.current)
  }, [runner])

  const give = useCallback(
    (next: Sizes) => {
      now.current = { ...now.current, sizes: next }
      setSizes(next)
      run()
    },
    [run],
  )

  const listener = useMemo(
    () => ({
      changed(source: string) {
        const next = follow(now.current.sizes, now.current.source, source)
        now.current = { source, sizes: next }
        setSizes(next)
        if (isKept) keepProgram(source)
        clearTimeout(timer.current)
        // before a reader has asked for Python, nothing is fetched
        if (wantedPython()) timer.current = setTimeout(run, pause)
      },
      moved: setLine,
      run,
    }),
    [run, isKept],
  )

  const ready = useCallback(
    (opened: Editor) => {
      editor.current = opened
      now.current = { ...now.current, source: opened.text }
      if (wantedPython()) run()
    },
    [run],
  )

  const shown = useShown(state.run)
  useEffect(() => {
    if (!state.run) return
    const { error } = state.run.trace
    const isCalm = error?.type === 'UnknownValue'
    const failed = error?.line && !isCalm ? { line: error.line, text: `${error.type}: ${error.message}` } : null
    editor.current?.show(state.run.source, shown.isStale ? null : shown.marks, failed)
  }, [state.run, shown])

  return {
    state,
    shown,
    /** The modules that the reader has unfolded in the diagram; null: none chosen yet. */
    unfolded,
    setUnfolded,
    /** The program as it is written now. */
    source: () => editor.current?.text ?? first,
    sizes,
    line,
    listener,
    ready,
    run,
    give,
    stop: () => runner.current?.stop(),
    open: (source: string) => editor.current?.replace(source),
    change: (edits: readonly Edit[]) => {
      editor.current?.change(edits)
      editor.current?.focus()
    },
    goTo: (to: number, options?: { readonly focus: boolean }) => editor.current?.goTo(to, options),
  }
}

export type Play = ReturnType<typeof usePlayground>
