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

export function totalsOf({ steps, parameters }: Pick<Trace, 'steps' | 'parameters'>): Totals {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return {
    parameters,
    flops: sum(steps.map(({ flops }) => flops ?? 0)),
    bytes: sum(steps.map(({ bytes }) => bytes)),
  }
}

/** `4×3×224×224`; of several, one after another. */
export const sizesText = (sizes: readonly Size[]): string =>
  sizes.map((size) => `(${dimsOf(size).join(', ')}${size.shape.length === 1 ? ',' : ''})`).join(', ')

/** The sizes of a tensor, with `?` for those that depend on values. */
export const dimsOf = ({ shape, unknown }: Size): readonly (number | string)[] =>
  unknown ? shape.map((size, dim) => (unknown.includes(dim) ? '?' : size)) : shape
