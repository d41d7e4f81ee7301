import type { Trace } from '@/lib/python/tracer'
import { foldedText } from './shape'
import { unfinished } from './unfinished'
import type { Shapes } from './shapes'

/** What stands at the end of a line of the program. */
export interface Mark {
  readonly line: number
  /** The shapes it made, the last first. */
  readonly shapes: readonly string[]
  /** How often the line ran, as far as that can be told from what it did. */
  readonly times: number
}

/** Something that a line did: an operation, or the call of a module that is written in the program. */
interface Event {
  /** The step it ended with. */
  readonly at: number
  /** Alike for what the same words of a line do. */
  readonly key: string
  /** Of a module. */
  readonly isCall: boolean
}

/** More shapes at the end of a line would be read by nobody. */
const most = 3

export function marksOf(
  { steps, frames, error }: Pick<Trace, 'steps' | 'frames' | 'error'>,
  shapes: readonly Shapes[],
): readonly Mark[] {
  const lines = new Map<number, Map<string, Event>>()
  const add = (line: number, call: string, event: Event) => {
    if (line <= 0) return
    const events = lines.get(line) ?? new Map<string, Event>()
    // of one call, what it ends with counts, and not what a container of PyTorch's own does for that line
    events.delete(call)
    lines.set(line, events.set(call, event))
  }
  const isUnfinished = unfinished({ steps, error })
  steps.forEach(({ line, name, frame }, at) => {
    const outermost = (from: number): number => {
      const [parent, , , here] = frames[from]!
      return frames[parent]?.[3] === here ? outermost(parent) : from
    }
    if (frames[frame]?.[3] !== line) add(line, `step ${at}`, { at, key: name, isCall: false })
    for (let i = frame; i >= 0; i = frames[i]![0]) {
      const call = outermost(i)
      const [, , type, from] = frames[call]!
      add(from, `call ${call}`, { at, key: type, isCall: true })
    }
  })
  return [...lines]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, found]) => {
      const events = [...found.values()].filter(({ isCall, at }) => !isCall || !isUnfinished(line, at))
      if (events.length === 0) return []
      const period = periodOf(events.map(({ key }) => key))
      const texts = events.slice(-period).map(({ at }) => foldedText(shapes[at]!.outputs))
      const made = texts.reverse().filter((text, i) => text !== '' && text !== texts[i - 1])
      return made.length === 0 ? [] : [{ line, shapes: made.slice(0, most), times: events.length / period }]
    })
}

/** The length of the part that a sequence is a repetition of. */
function periodOf(keys: readonly string[]): number {
  for (let length = 1; length <= keys.length / 2; length++)
    if (keys.length % length === 0 && keys.every((key, i) => key === keys[i % length])) return length
  return keys.length
}
