import { numel } from '@/lib/shape/tensor'
import type { Elements, Given, Work, Works } from './given'
import { groups, range, spread, unknown } from './grid'

/** What is drawn where there is only one thing to draw. */

const everywhere = ({ out }: Given, one: number): Elements => new Array<number>(numel(out.shape)).fill(one)

/** Whole numbers from one to another, which is none of them. */
const between: Work = (given) => {
  const [low, high] = [given.number(given.has('from') ? 'from' : 'low', 0), given.has('to') ? 'to' : 'high']
  return given.has(high) && given.number(high) === low + 1 ? everywhere(given, low) : unknown()
}

const certain = (chance: number): number => (chance === 0 || chance === 1 ? chance : unknown())

const bernoulli: Work = (given) => {
  const p = given.value('p')
  if (p === null) return given.input.elements.map(certain)
  return spread(given.operand('p'), given.out.shape).map(certain)
}

const normal: Work = (given) => {
  const { elements } = given.operand('std')
  if (elements.some((one) => one !== 0)) return unknown()
  return spread(given.operand('mean'), given.out.shape)
}

/** All weight on one. */
const multinomial: Work = (given) => {
  const { shape, elements } = given.input
  const count = given.number('num_samples')
  if (count !== 1 && !given.flag('replacement')) return unknown()
  return groups(shape, [shape.length - 1]).flatMap((places) => {
    const weights = places.map((place) => elements[place]!)
    const found = range(weights.length).filter((at) => weights[at] !== 0)
    return found.length === 1 && weights[found[0]!]! > 0 ? new Array<number>(count).fill(found[0]!) : unknown()
  })
}

export const chances: Works = {
  randint: between,
  randint_like: between,
  random: between,
  bernoulli,
  poisson: ({ input }) => input.elements.map((rate) => (rate === 0 ? 0 : unknown())),
  normal,
  multinomial,
}
