import { useEffect, useState } from 'react'
import { explain } from '@/lib/playground/explanations'
import { editsFor, type Edit } from '@/lib/playground/fix'
import type { Failure } from '@/lib/python/machine/step'
import type { Lang } from '@/lib/text'
import { apiOf, fetchExplanations, fetchFiles } from './pages'

/** What is known of an error besides PyTorch's words. */
export interface Explanation {
  /** The API whose page has more; null: none. */
  readonly api: string | null
  readonly sentence: string | null
  /** How the program would run; null: it cannot be told where to change it. */
  readonly edits: readonly Edit[] | null
}

/** Fetched when a program first fails: the sentences, and the spec of what failed, with the parser that finds the call. */
async function find(failure: Failure, source: string, line: number, lang: Lang): Promise<Explanation> {
  const [files, explanations] = await Promise.all([fetchFiles(), fetchExplanations(lang)])
  const { name, error, fixes } = failure
  const called = files && apiOf(files, name)
  const raised = error.inside ?? called
  const sentence = explanations && raised ? explain(explanations, raised, error.id) : null
  if (!called || fixes.length === 0) return { api: raised, sentence, edits: null }
  const { loadSpec } = await import('@/lib/registry/load')
  const spec = await loadSpec(called, files[called]!)
  return { api: raised, sentence, edits: editsFor(source, spec, fixes, line) }
}

/** null: not known yet. */
export function useExplanation(failure: Failure, source: string, line: number, lang: Lang): Explanation | null {
  const [found, setFound] = useState<Explanation | null>(null)
  useEffect(() => {
    let isGone = false
    const nothing: Explanation = { api: null, sentence: null, edits: null }
    void find(failure, source, line, lang)
      .catch(() => nothing)
      .then((explanation) => !isGone && setFound(explanation))
    return () => {
      isGone = true
    }
  }, [failure, source, line, lang])
  return found
}
