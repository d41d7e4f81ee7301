import type { Trace } from '@/lib/python/tracer'
import { shapesText } from './shape'
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
}

/** More shapes at the end of a line would be read by nobody. */
const most = 3

export function marksOf({ steps, frames }: Pick<Trace, 'steps' | 'frames'>, shapes: readonly Shapes[]): readonly Mark[] {
  const lines = new Map<number, Event[]>()
  const add = (line: number, event: Event) => {
    if (line <= 0) return
    const events = lines.get(line)
    if (events) events.push(event)
    else lines.set(line, [event])
  }
  const lastOf = new Map<number, number>()
  steps.forEach(({ line, name, frame }, at) => {
    add(line, { at, key: name })
    for (let i = frame; i >= 0; i = frames[i]![0]) lastOf.set(i, at)
  })
  // what a line calls of the program itself ends with a step of another line
  for (const [frame, at] of lastOf) {
    const [, , type, line] = frames[frame]!
    if (steps[at]!.line !== line) add(line, { at, key: type })
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, events]) => {
      const ordered = events.toSorted((a, b) => a.at - b.at)
      const period = periodOf(ordered.map(({ key }) => key))
      const texts = ordered.slice(-period).map(({ at }) => shapesText(shapes[at]!.outputs))
      const made = texts.reverse().filter((text, i) => text !== '' && text !== texts[i - 1])
      return made.length === 0 ? [] : [{ line, shapes: made.slice(0, most), times: ordered.length / period }]
    })
}

/** The length of the part that a sequence is a repetition of. */
function periodOf(keys: readonly string[]): number {
  for (let length = 1; length <= keys.length / 2; length++)
    if (keys.length % length === 0 && keys.every((key, i) => key === keys[i % length])) return length
  return keys.length
}
