import { shapeText } from './shape-text'
import type { Slip } from './question'

type Shape = readonly number[]

/** The usual wrong answers, each once, and none that is right. */
export function usual(right: Shape, slips: readonly Slip<Shape>[]): Slip<Shape>[] {
  const seen = new Set([shapeText(right)])
  return slips.filter(({ value }) => !seen.has(shapeText(value)) && seen.add(shapeText(value)))
}
