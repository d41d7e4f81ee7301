import { examine } from '@/lib/practice/examine'
import { loadKind, loadTopic } from '@/lib/practice/load'
import { chosen, makeQuestion } from '@/lib/practice/make'
import { kinds, levels, topics, type Kind, type Made, type Ref } from '@/lib/practice/question'
import { compact } from './compact'

const loaded = await Promise.all(kinds.map(async (kind) => [kind, await loadKind(kind)] as const))
const finds = new Map(await Promise.all(topics.map(async (topic) => [topic, await loadTopic(topic)] as const)))

/** The kinds with their templates. */
export const allKinds = new Map(loaded)

export const question = (ref: Ref): Made => {
  const kind = allKinds.get(ref.kind)!
  return makeQuestion(kind, ref, finds.get(chosen(kind, ref).topic)!)
}

/** The questions of a kind with these seeds, at every level. */
export const questions = (kind: Kind, seeds: number): Made[] =>
  levels.flatMap((level) => Array.from({ length: seeds }, (_, seed) => question({ kind, level, seed })))

/** What the engine says of a program, as PyTorch's answer is recorded. */
export const ours = ({ question: { topic } }: Made, program: readonly string[]): string =>
  compact(examine(program, finds.get(topic)!))
