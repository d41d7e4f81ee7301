import type { Step } from '@/lib/python/machine/step'
import type { Frame, Trace } from '@/lib/python/tracer'

/** A tensor on its way from the step that made it, or wrote to it last, into another. */
export interface Flow {
  readonly from: number
  readonly to: number
  /** Which of the outputs of `from` it is. */
  readonly output: number
}

export type Traced = Pick<Trace, 'steps' | 'frames' | 'inputs'>

type Writer = Pick<Flow, 'from' | 'output'>

/** @returns with each tensor's last writer, by its number */
export function flowsOf(steps: readonly Step[]) {
  const writers = new Map<number, Writer>()
  const flows = steps.flatMap(({ inputs, outputs }, to): readonly Flow[] => {
    const into = [...new Set(inputs.map(({ id }) => id))].flatMap((tensor) => writers.get(tensor) ?? [])
    outputs.forEach(({ id }, output) => writers.set(id, { from: to, output }))
    return into.map((writer) => ({ ...writer, to }))
  })
  return { flows, writers }
}

/**
 * The steps worth drawing: what the models did, what was made to call them with, and what became of their results. Not:
 * what their constructors did, nor a loop's second round. A program without a model is drawn whole.
 */
export function drawnSteps({ steps, frames, inputs }: Traced, flows: readonly Flow[]): ReadonlySet<number> {
  if (frames.length === 0) return new Set(steps.keys())
  const again = repeated(frames)
  const calls = new Set(frames.filter(([parent]) => parent < 0).map(([, , , line]) => line))
  const given = new Set(inputs.map(({ id }) => id))
  const sources = steps.map((): number[] => [])
  flows.forEach(({ from, to }) => sources[to]!.push(from))

  const results = new Set<number>()
  const made: number[] = []
  steps.forEach(({ frame, line, outputs }, i) => {
    if (frame >= 0) {
      if (!again.has(rootOf(frame, frames))) results.add(i)
    } else if (outputs.length === 0) return
    else if (sources[i]!.some((from) => results.has(from))) results.add(i)
    else if (calls.has(line) || outputs.some(({ id }) => given.has(id))) made.push(i)
  })
  // and what the given ones were made from
  for (const step of made) for (const from of sources[step]!) if (!results.has(from)) made.push(from)
  const used = new Set(flows.filter(({ to }) => results.has(to) || made.includes(to)).map(({ from }) => from))
  return new Set([...results, ...made.filter((step) => used.has(step))])
}

const rootOf = (frame: number, frames: readonly Frame[]): number => {
  let at = frame
  while (frames[at]![0] >= 0) at = frames[at]![0]
  return at
}

/** Outermost calls that the same line has done before, of the same class. */
function repeated(frames: readonly Frame[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const again = new Set<number>()
  frames.forEach(([parent, , type, line], i) => {
    if (parent >= 0) return
    const call = `${line} ${type}`
    if (seen.has(call)) again.add(i)
    seen.add(call)
  })
  return again
}
