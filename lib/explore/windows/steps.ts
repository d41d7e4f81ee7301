import { latexWith } from '@/lib/shape/formula'
import type { Step } from '@/lib/shape/trace'

/** The sizes that differ in more than the name of their dimension, each with the names of those that do not. */
export function distinct(steps: readonly Step[]): { readonly step: Step; readonly others: readonly string[] }[] {
  const told = ({ formula, known }: Step) => latexWith(formula, known)
  const firsts = steps.filter((step, at) => steps.findIndex((other) => told(other) === told(step)) === at)
  return firsts.map((step) => ({
    step,
    others: steps.filter((other) => other !== step && told(other) === told(step)).map(({ name }) => name),
  }))
}
