import { writeTuple } from '@/lib/shape/tuple'
import type { Slip } from './question'

type Shape = readonly number[]

/** The usual wrong answers, each once, and none that is right. */
export function usual(right: Shape, slips: readonly Slip<Shape>[]): Slip<Shape>[] {
  const seen = new Set([writeTuple(right)])
  return slips.filter(({ value }) => !seen.has(writeTuple(value)) && seen.add(writeTuple(value)))
}
