import type { Size, Step } from './machine/step'
import type { Frame, Trace } from './tracer'

/** An operation with the module it belongs to. */
export interface Row extends Step {
  /** The path of that module in the outermost one: `layer1.0.conv1`. Empty: the outermost itself, or none. */
  readonly path: string
  /** Its class; empty: the operation stands outside all modules. */
  readonly type: string
}

/** The operations of a program in the order in which they were done. */
export const rowsOf = ({ steps, frames }: Pick<Trace, 'steps' | 'frames'>): readonly Row[] =>
  steps.map((step) => {
    const frame: Frame | undefined = frames[step.frame]
    return { ...step, path: frame?.[1] ?? '', type: frame?.[2] ?? '' }
  })

export interface Totals {
  readonly parameters: number
  readonly flops: number
  readonly bytes: number
}

/** The weights of a module are counted once, however often it is called. */
export function totalsOf(trace: Pick<Trace, 'steps' | 'frames'>): Totals {
  const counted = new Map<string, number>()
  rowsOf(trace).forEach(({ path, type, frame, parameters }) => {
    if (parameters > 0) counted.set(`${rootOf(frame, trace.frames)} ${path} ${type}`, parameters)
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return {
    parameters: sum([...counted.values()]),
    flops: sum(trace.steps.map(({ flops }) => flops ?? 0)),
    bytes: sum(trace.steps.map(({ bytes }) => bytes)),
  }
}

const rootOf = (frame: number, frames: readonly Frame[]): string => {
  let at = frame
  while (frames[at] && frames[at]![0] >= 0) at = frames[at]![0]
  return frames[at]?.[2] ?? ''
}

/** `4×3×224×224`; of several, one after another. */
export const sizesText = (sizes: readonly Size[]): string =>
  sizes.map((size) => `(${dimsOf(size).join(', ')}${size.shape.length === 1 ? ',' : ''})`).join(', ')

/** The sizes of a tensor, with `?` for those that depend on values. */
export const dimsOf = ({ shape, unknown }: Size): readonly string[] =>
  shape.map((size, dim) => (unknown?.includes(dim) ? '?' : String(size)))
