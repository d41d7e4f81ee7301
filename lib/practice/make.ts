import type { Find } from '@/lib/shape/evaluate'
import { Draw } from './draw'
import { NoQuestion } from './examine'
import { Engine, type AnyKind, type Template } from './kind'
import type { Made, Ref } from './question'

/** More draws than that no template needs. */
const patience = 200

const nameOf = ({ kind, level, seed }: Ref) => `${kind}.${level}.${seed}`

const templateOf = (draw: Draw, kind: AnyKind, { level }: Ref): Template<unknown> =>
  draw.pick(kind.templates.filter(({ levels = [level] }) => levels.includes(level)))

/** The template that a question is made from, which is known before anything is worked out. */
export const chosen = (kind: AnyKind, ref: Ref): Template<unknown> => templateOf(new Draw(nameOf(ref)), kind, ref)

/** The question of a reference: the same every time, as long as the kind has the same version. */
export function makeQuestion(kind: AnyKind, ref: Ref, find: Find): Made {
  const draw = new Draw(nameOf(ref))
  const template = templateOf(draw, kind, ref)
  for (let tries = 0; tries < patience; tries++) {
    const engine = new Engine(find)
    const finished = attempt(() => kind.make(template, engine, draw, ref.level))
    if (finished)
      return { question: { ref, topic: template.topic, template: template.name, ...finished }, runs: engine.runs }
  }
  throw new Error(`${nameOf(ref)}: ${template.name} makes no question`)
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof NoQuestion) return null
    throw thrown
  }
}
