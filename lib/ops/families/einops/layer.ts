import { raise } from '@/lib/shape/error'
import { checkHashable, withAttribute } from '@/lib/shape/builtins'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { repr, str, type Dict, type Value } from '@/lib/shape/value'
import { namesIn, splitPattern } from './transform'
import { applyRecipe, lengthsOf } from './apply'
import type { Fail } from './expression'
import { prepare, ranksOf } from './recipe'

/** Rearrange and Reduce: a pattern that is checked once and then used on many tensors. Source: einops/layers. */

/** What `repr(layer)` shows between the parentheses. */
export const layerArguments = (written: readonly Value[], lengths: Dict): string =>
  [...written.map(repr), ...lengths.entries.map(([axis, length]) => `${str(axis)}=${str(length)}`)].join(', ')

interface Layer {
  readonly pattern: Value
  readonly axes_lengths: Dict
}

/** `multirecipe()`: with `...`, up to seven further dimensions are prepared for. */
export function checkLayer(name: string, { pattern, axes_lengths }: Layer, reduction: Value, t: Trace<string>) {
  const text = splitPattern(pattern, t)
  const written = name === 'Reduce' ? [text, reduction] : [text]
  const layer = `${name}(${layerArguments(written, axes_lengths)})`
  const fail: Fail = (id, holes) => t.fail(id, { layer, pattern: text, reduction: str(reduction), ...holes })
  const { least } = ranksOf(text, fail)
  checkHashable(reduction)
  prepare(text, str(reduction), namesIn(axes_lengths), least, fail)
}

const sure: Fail = (id) => {
  throw new Error(`a layer that was made has no ${id}`)
}

export function runLayer(
  input: Value,
  { pattern, axes_lengths }: Layer,
  reduction: string,
  reduce: (tensor: Tensor, count: number) => Tensor,
  t: Trace<string>,
): Tensor {
  const tensor = withAttribute(input, 'ndim')
  const rank = tensor.shape.length
  const { least, isOpen } = ranksOf(pattern as string, sure)
  if (rank < least || rank > (isOpen ? least + 7 : least)) raise('KeyError', 'rank', String(rank))
  const recipe = prepare(pattern as string, reduction, namesIn(axes_lengths), rank, sure)
  const lengths = lengthsOf(recipe, tensor, axes_lengths, (id, holes) => t.fail(id, holes), t)
  return applyRecipe(recipe, lengths, tensor, reduce, t)
}
