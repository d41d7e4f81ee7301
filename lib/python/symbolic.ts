import type { Step } from './machine/step'
import type { Trace } from './tracer'

/** The sizes of the inputs by their keys, as `Tracer.trace` takes them. */
export type Sizes = ReadonlyMap<string, readonly number[]>

/** The inputs with another batch: the leading size, where it is the same for all of them. null: there is no such thing. */
export function otherBatch({
  inputs,
}: Pick<Trace, 'inputs'>): { readonly batch: number; readonly sizes: Sizes } | null {
  const batch = inputs[0]?.shape[0]
  const batched = inputs.filter(({ shape }) => shape.length > 0 && shape[0] === batch)
  if (batch === undefined || batch === 0) return null
  // a number that no layer of a model has by chance
  const other = batch + 1 === 2 ? 3 : batch + 1
  const change = (shape: readonly number[]) => [other, ...shape.slice(1)]
  return { batch, sizes: new Map(batched.map(({ key, shape }) => [key, change(shape)])) }
}

/** A size as it follows from the batch: `N`, `64N`, `N·49`; otherwise the number. */
function follow(size: number, other: number, [batch, changed]: readonly [number, number]): string {
  if (size === other) return String(size)
  const times = size / batch
  if (!Number.isInteger(times) || other !== times * changed) return String(size)
  return times === 1 ? 'N' : `${times}N`
}

/**
 * For each tensor of each step, its sizes with `N` for the batch: from two runs of one program whose batches differ. null:
 * the program did not do the same both times.
 */
export function withBatch(one: Trace, two: Trace): readonly SymbolicStep[] | null {
  const [first, second] = [one.inputs[0]?.shape[0], two.inputs[0]?.shape[0]]
  if (first === undefined || second === undefined || first === second) return null
  const isAlike = one.steps.length === two.steps.length && one.steps.every(({ name }, i) => name === two.steps[i]!.name)
  if (!isAlike || two.error) return null
  const pair = (a: Step['inputs'], b: Step['inputs']) =>
    a.map(({ shape, unknown }, i) =>
      shape.map((size, dim) =>
        unknown?.includes(dim) ? '?' : follow(size, b[i]?.shape[dim] ?? size, [first, second]),
      ),
    )
  return one.steps.map((step, i) => ({
    inputs: pair(step.inputs, two.steps[i]!.inputs),
    outputs: pair(step.outputs, two.steps[i]!.outputs),
  }))
}

export interface SymbolicStep {
  readonly inputs: readonly (readonly string[])[]
  readonly outputs: readonly (readonly string[])[]
}
