import { evaluate } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { isInt, tuple, type Value } from '@/lib/shape/value'
import { readValues, toCall, writeValues } from './call'
import type { Fields, Form } from './field'

import { describe } from './repair'

/** The shape wanted of the first output; `null` is any size. */
export type Wanted = readonly (number | null)[]

/** Arguments that give the sizes wanted. */
export interface Choice {
  /** `kernel_size=3, stride=2, padding=1` */
  readonly label: string
  readonly fields: Fields
}

interface Trial {
  readonly values: Readonly<Record<string, Value>>
  /** How far down the lists of candidates it lies. */
  readonly cost: number
}

const mostChoices = 8
/** Bounds on the work. By count and not by the clock, so that the answer is the same on every machine. */
const mostTrials = 4000
const mostPerAxis = 8

const byCost = (a: Trial, b: Trial) => a.cost - b.cost

/** All combinations of the candidates, cheapest first; among equals, in the order of the lists. */
const combine = (candidates: Readonly<Record<string, readonly Value[]>>): Trial[] =>
  Object.entries(candidates)
    .reduce<Trial[]>(
      (trials, [name, values]) =>
        trials
          .flatMap(({ values: chosen, cost }) =>
            values.map((value, i) => ({ values: { ...chosen, [name]: value }, cost: cost + i })),
          )
          .slice(0, mostTrials),
      [{ values: {}, cost: 0 }],
    )
    .sort(byCost)

/** One trial of a kind for each axis, as tuples: `stride=(2, 1)`. */
const join = (axes: readonly Trial[]): Trial => ({
  cost: axes.reduce((cost, axis) => cost + axis.cost, 0),
  values: Object.fromEntries(
    Object.entries(axes[0]!.values).map(([name, first]) => {
      const items = axes.map(({ values }) => values[name]!)
      return [name, items.every((item) => item === first) ? first : tuple(items)]
    }),
  ),
})

/**
 * Which arguments give the sizes wanted, cheapest first: found by trying the spec itself with its candidates. Where no
 * equal choice for all axes does it, each axis gets its own.
 */
export function choicesFor(spec: Spec, form: Form, fields: Fields, wanted: Wanted): readonly Choice[] {
  const { values } = readValues(form, fields)
  const shapeOf = (trial: Trial): readonly number[] | null => {
    const outcome = evaluate(spec, toCall(spec, fields, { ...values, ...trial.values }))
    return outcome.kind === 'value' ? (outcome.outputs[0]?.tensor.shape ?? null) : null
  }
  const agrees = (shape: readonly number[] | null, axis: number) =>
    shape?.length === wanted.length && (wanted[axis] === null || shape[axis] === wanted[axis])
  const isWanted = (shape: readonly number[] | null) => wanted.every((_, axis) => agrees(shape, axis))

  const trials = combine(spec.inverse ?? {})
  const measured = trials.map((trial) => ({ trial, shape: shapeOf(trial) }))
  let found = measured.filter(({ shape }) => isWanted(shape)).map(({ trial }) => trial)
  const axes = wanted.flatMap((size, axis) => (size === null ? [] : [axis]))
  if (found.length === 0 && axes.length > 1 && trials.every(({ values }) => Object.values(values).every(isInt))) {
    const perAxis = axes.map((axis) =>
      measured
        .filter(({ shape }) => agrees(shape, axis))
        .slice(0, mostPerAxis)
        .map(({ trial }) => trial),
    )
    found = perAxis
      .reduce<Trial[][]>((all, axis) => all.flatMap((one) => axis.map((next) => [...one, next])), [[]])
      .map(join)
      .sort(byCost)
      .filter((trial) => isWanted(shapeOf(trial)))
  }
  return found.slice(0, mostChoices).flatMap(({ values }) => {
    const texts = writeValues(form, fields, values)
    return texts ? [{ label: describe(values), fields: texts }] : []
  })
}
