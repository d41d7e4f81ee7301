import { noAttribute, checkHashable } from '@/lib/shape/builtins'
import { isFloating } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import type { Trace } from '@/lib/shape/trace'
import type { Tensor } from '@/lib/shape/tensor'
import { isSequence, isTensor, repr, str, tuple, typeName, type Dict, type Value } from '@/lib/shape/value'
import { stackTensors } from '@/lib/ops/families/viewing/joining'
import { applyRecipe, lengthsOf, reduceLast } from './apply'
import type { Fail } from './expression'
import { prepare, sidesOf } from './recipe'

/** What rearrange, reduce and repeat share: in einops they are one function. Source: `reduce` in einops/einops.py. */

export const stackErrors = {
  sizes: [
    'RuntimeError',
    'stack expects each tensor to be equal size, but got {want} at entry 0 and {got} at entry {index}',
  ],
} as const

/** `get_backend`: einops looks for a library that knows the value's type. */
export function checkTensor(value: Value, t: Trace<string>): Tensor {
  if (isTensor(value)) return value
  if (typeof value === 'object' && value !== null && !isSequence(value) && value.kind !== 'float') return t.unknown()
  return raise('RuntimeError', 'type', `Tensor type unknown to einops <class '${typeName(value)}'>`)
}

/** A list of tensors is stacked along a new first dimension. */
function stacked(input: Value, t: Trace<string>): Tensor {
  if (!isSequence(input) || input.kind !== 'list') return checkTensor(input, t)
  if (input.items.length === 0) raise('TypeError', 'type', "Rearrange/Reduce/Repeat can't be applied to an empty list")
  const { shape: want } = checkTensor(input.items[0]!, t)
  const other = input.items.findIndex((item) => !isTensor(item))
  if (other >= 0)
    raise(
      'TypeError',
      'type',
      `expected Tensor as element ${other} in argument 0, but got ${typeName(input.items[other]!)}`,
    )
  const tensors = input.items as readonly Tensor[]
  tensors.forEach(({ shape: got }, index) => {
    t.check(String(got) === String(want), 'sizes', { want, got, index })
  })
  return stackTensors(tensors, 0, t)
}

/** `left, right = pattern.split('->')` */
export function splitPattern(pattern: Value, t: Trace<string>): string {
  if (typeof pattern !== 'string') return isTensor(pattern) ? t.unknown() : noAttribute(pattern, 'split')
  const { length } = sidesOf(pattern)
  if (length < 2) raise('ValueError', 'type', `not enough values to unpack (expected 2, got ${length})`)
  if (length > 2) raise('ValueError', 'type', 'too many values to unpack (expected 2)')
  // einops writes its ellipsis with this character, and is confused by it
  return pattern.includes('…') ? t.unknown() : pattern
}

/** One of the three functions, called. */
export function transform(input: Value, pattern: Value, reduction: Value, given: Dict, t: Trace<string>): Tensor {
  const whole = stacked(input, t)
  checkHashable(pattern)
  checkHashable(reduction)
  const text = splitPattern(pattern, t)
  if (isCallable(reduction)) return t.unknown()
  const [name, shape, info] = [str(reduction), repr({ ...tuple(whole.shape), type: 'torch.Size' }), repr(given)]
  const fail: Fail = (id, holes) => t.fail(id, { reduction: name, pattern: text, shape, info, ...holes })
  const recipe = prepare(text, name, namesIn(given), whole.shape.length, fail)
  const lengths = lengthsOf(recipe, whole, given, fail, t)
  const reduce = (tensor: Tensor, count: number) => {
    t.check(name !== 'mean' || isFloating(tensor.dtype), 'mean')
    return reduceLast(tensor, name, count, t)
  }
  return applyRecipe(recipe, lengths, whole, reduce, t)
}

export const namesIn = (given: Dict): readonly string[] => given.entries.map(([name]) => name as string)

/** May it be a function that reduces? What it does nobody knows. */
export const isCallable = (value: Value): boolean =>
  typeof value === 'object' && value !== null && value.kind !== 'float' && !isSequence(value)
