import type { Find } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { findAmong } from './find'
import type { AnyKind } from './kind'
import { chosen, makeQuestion } from './make'
import type { Kind, Made, Ref, Topic } from './question'

/** The templates of each kind, in a chunk of its own. */
const kindFiles: Readonly<Record<Kind, () => Promise<{ default: AnyKind }>>> = {
  shape: () => import('./questions/shape'),
  line: () => import('./questions/line'),
  argument: () => import('./questions/argument'),
  count: () => import('./questions/count'),
  view: () => import('./questions/view'),
  states: () => import('./questions/states'),
  error: () => import('./questions/error'),
  dtype: () => import('./questions/dtype'),
}

type Specs = readonly (Spec | readonly Spec[])[]

/** The specs of each topic, likewise. */
const topicFiles: Readonly<Record<Topic, () => Promise<{ default: unknown }>>> = {
  convolution: () => import('./specs/convolution'),
  linear: () => import('./specs/linear'),
  reshaping: () => import('./specs/reshaping'),
  broadcasting: () => import('./specs/broadcasting'),
  reduction: () => import('./specs/reduction'),
  recurrent: () => import('./specs/recurrent'),
  attention: () => import('./specs/attention'),
  embedding: () => import('./specs/embedding'),
  parameters: () => import('./specs/parameters'),
  dtype: () => import('./specs/dtype'),
}

export const loadKind = async (kind: Kind): Promise<AnyKind> => (await kindFiles[kind]()).default

const finds = new Map<Topic, Promise<Find>>()

/** The engine for a topic. A network that fails is asked again the next time. */
export function loadTopic(topic: Topic): Promise<Find> {
  const known = finds.get(topic)
  if (known) return known
  const loading = Promise.all([topicFiles[topic](), import('./specs/common')]).then(([{ default: own }, common]) =>
    findAmong(([...(own as Specs), ...(common.default as Specs)] as Specs).flat() as Spec[]),
  )
  finds.set(topic, loading)
  loading.catch(() => finds.delete(topic))
  return loading
}

/** The question of a reference, with whatever it takes to make it. */
export async function loadQuestion(ref: Ref): Promise<Made> {
  const kind = await loadKind(ref.kind)
  return makeQuestion(kind, ref, await loadTopic(chosen(kind, ref).topic))
}
