import * as is from '@/lib/shape/argument'
import type { Given } from '@/lib/shape/python'
import { isTrue } from '@/lib/shape/value'
import { axes, type Rank } from '@/lib/ops/families/window/window'

/** What the specs of poolings over one, two or three axes share. */

export const spatial: readonly Rank[] = [1, 2, 3]

/** The shape of an example: a batch of sequences, of maps, of volumes. */
export const exampleOf = (n: Rank): readonly number[] =>
  ({ 1: [4, 64, 50], 2: [4, 64, 56, 56], 3: [4, 16, 16, 28, 28] })[n]
export const exampleInput = (n: Rank) => is.tensor(exampleOf(n))

/** `(N, C, H_in, W_in) -> (N, C, H_out, W_out)`, and the same without a batch. */
export function shapesOf(
  n: Rank,
  outputs: readonly string[] = axes[n].map((axis) => `${axis}_out`),
): readonly string[] {
  const inputs = axes[n].map((axis) => `${axis}_in`)
  return ['N, C', 'C'].map((before) => `(${[before, ...inputs].join(', ')}) -> (${[before, ...outputs].join(', ')})`)
}

/** `_size_2_t` and the like: a module or a function of Python passes it on as it is. */
export const sizes = (n: Rank, fallback?: number) => is.unchecked(is.ntuple(n, fallback))
export const optionalSizes = (n: Rank) => is.unchecked(is.optional(is.ntuple(n)))

/** `boolean_dispatch` of torch/_jit_internal.py: one of two functions, by the truth of `return_indices`. */
export const dispatched =
  (name: string, index: number) =>
  ({ positional, keyword }: Given): string =>
    isTrue(('return_indices' in keyword ? keyword.return_indices : positional[index]) ?? false)
      ? `${name}_with_indices`
      : `_${name}`
