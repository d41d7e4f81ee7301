import { useMemo, useState } from 'react'
import { marksOf } from '@/lib/playground/marks'
import type { Run } from '@/lib/playground/runner'
import { shapesOf } from '@/lib/playground/shapes'
import { treeOf } from '@/lib/playground/tree'
import { totalsOf } from '@/lib/python/rows'
import type { Trace } from '@/lib/python/tracer'

const nothing: Trace = { stdout: '', error: null, frames: [], steps: [], inputs: [], parameters: 0, failure: null }

/** While a program is being typed it is often not Python yet: it did nothing, and what the former did stays to be seen. */
const isUnfinished = ({ trace: { error, steps } }: Run) =>
  steps.length === 0 && /^(Syntax|Indentation|Tab)Error$/.test(error?.type ?? '')

/** What the results show of a run, in letters where the reader wants them. */
export function useShown(run: Run | null) {
  const [wantsLetters, setLetters] = useState(false)
  const [good, setGood] = useState<Run | null>(null)
  if (run && run !== good && !isUnfinished(run)) setGood(run)
  const trace = good?.trace ?? nothing
  const symbolic = good?.symbolic ?? null
  const isStale = run !== null && isUnfinished(run)
  return useMemo(() => {
    const shapes = shapesOf(trace.steps, wantsLetters ? symbolic : null)
    return {
      trace,
      shapes,
      marks: marksOf(trace, shapes),
      tree: treeOf(trace, shapes),
      totals: totalsOf(trace),
      hasLetters: symbolic !== null,
      wantsLetters,
      setLetters,
      /** The program as it is now did nothing; this is what the former did. */
      isStale,
    }
  }, [trace, symbolic, wantsLetters, isStale])
}

export type Shown = ReturnType<typeof useShown>
