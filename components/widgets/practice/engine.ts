import { loadKind, loadQuestion, loadTopic } from '@/lib/practice/load'
import { drawRef, type Wish } from '@/lib/practice/next'
import { kinds, topics, type Ref } from '@/lib/practice/question'
import type { Lang } from '@/lib/text'
import { fetchExplanations } from '../playground/pages'
import { prepare, type Shown } from './prepare'

/** All that makes questions; loaded after the page is there. */

/** The question of a reference, ready to be shown. */
export const open = async (ref: Ref): Promise<Shown> => prepare((await loadQuestion(ref)).question)

/** A new question as wished; null: there is none. */
export async function draw(wish: Wish): Promise<Shown | null> {
  const ref = await drawRef(wish, loadKind)
  return ref && open(ref)
}

/** Have everything at hand for the time without a network. */
export async function fetchAll(lang: Lang): Promise<void> {
  for (const kind of kinds) await loadKind(kind)
  for (const topic of topics) await loadTopic(topic)
  await import('@/components/notes/Formula')
  await fetchExplanations(lang)
}
