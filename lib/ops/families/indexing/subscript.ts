import type { Argument } from '@/lib/shape/argument'
import { raise, Unmodelled } from '@/lib/shape/error'
import { group } from '@/lib/shape/dtype'
import { numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import {
  isEllipsis,
  isFloat,
  isInt,
  isSequence,
  isSlice,
  isTensor,
  typeName,
  type Sequence,
  type Slice,
  type Value,
} from '@/lib/shape/value'
import { outOfBounds } from './indices'
import { sliceRange, strided } from '@/lib/ops/families/viewing/slicing'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'

/** What stands between brackets after a tensor. Source: torch/csrc/autograd/python_variable_indexing.cpp, ATen/TensorIndexing.h. */

export const subscriptErrors = {
  too_many: ['IndexError', 'too many indices for tensor of dimension {rank}'],
  scalar: [
    'IndexError',
    'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number',
  ],
  index: outOfBounds('IndexError'),
  no_slice: ['IndexError', 'slice() cannot be applied to a 0-dim tensor.'],
  zero_step: ['ValueError', 'slice step cannot be zero'],
  step: ['ValueError', 'step must be greater than zero'],
  type: [
    'IndexError',
    'only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {type})',
  ],
} as const

/** What may stand between the brackets. */
export const subscript: Argument<Value> = {
  type: 'index',
  control: { kind: 'text', placeholder: '(0, [0, 2])' },
  accepts: () => true,
  read: (value) => value,
}

type SubscriptTrace = Trace<keyof typeof subscriptErrors>

/** A tensor after the simple parts of an index, and the tensors that index its dimensions. */
interface Subscript {
  readonly sliced: Tensor
  /** By dimension; none where only simple parts were written. */
  readonly indices: readonly (Tensor | undefined)[]
}

const isBool = (value: Value): value is boolean => typeof value === 'boolean'
const isMask = ({ dtype }: Tensor) => dtype === 'bool' || dtype === 'uint8'

/** Several indices: a tuple, or a list that NumPy would take for one. */
function several(index: Value): readonly Value[] {
  if (!isSequence(index)) return [index]
  const counts = (item: Value) =>
    isTensor(item) || isSequence(item) || typeof item === 'string' || isSlice(item) || isEllipsis(item) || item === null
  return index.kind === 'tuple' || (index.items.length < 32 && index.items.some(counts)) ? index.items : [index]
}

const specified = (item: Value): number => {
  if (isTensor(item)) return isMask(item) ? item.shape.length : 1
  return item === null || isEllipsis(item) || isBool(item) ? 0 : 1
}

/** Apply the simple parts, in order: ints, slices, None, `...`. */
export function subscripted(self: Tensor, index: Value, t: SubscriptTrace): Subscript {
  if (isSlice(index) && self.shape.length === 0) {
    bounds(index, t)
    t.fail('no_slice')
  }
  const items = several(index)
  const count = items.reduce<number>((sum, item) => sum + specified(item), 0)
  // a single int is looked at by itself
  if (!isInt(index)) t.check(count <= self.shape.length, 'too_many', { rank: self.shape.length })
  const indices: (Tensor | undefined)[] = []
  let [sliced, dim] = [self, 0]
  const pass = (count: number) => {
    dim += count
    if (indices.length > 0) indices.push(...new Array<undefined>(count))
  }
  const record = (by: Tensor) => {
    if (indices.length === 0) indices.push(...new Array<undefined>(dim))
    indices.push(by)
    dim += isMask(by) ? by.shape.length : 1
  }
  items.forEach((item, at) => {
    if (isInt(item)) sliced = one(sliced, dim, item, at, t)
    else if (isSlice(item)) {
      sliced = part(sliced, dim, item, t)
      pass(1)
    } else if (isEllipsis(item)) pass(self.shape.length - count)
    else if (item === null) {
      sliced = unsqueezed(sliced, within(sliced, dim))
      pass(1)
    } else if (isBool(item)) {
      sliced = unsqueezed(sliced, within(sliced, dim))
      record(truth(item))
    } else {
      const by = isTensor(item) ? item : isSequence(item) || typeof item === 'string' ? toTensor(item) : null
      if (!by) return t.fail('type', { type: typeName(item) })
      if (by.shape.length > 0 || !['int', 'bool'].includes(group(by.dtype))) record(by)
      else if (!isMask(by)) sliced = one(sliced, dim, known(by), at, t)
      else {
        sliced = unsqueezed(sliced, within(sliced, dim))
        record(truth(known(by) !== 0))
      }
    }
  })
  return { sliced, indices }
}

/** More than one `...` may lead beyond the last dimension, where PyTorch reads foreign memory. */
function within({ shape }: Tensor, dim: number): number {
  if (dim > shape.length) throw new Unmodelled()
  return dim
}

/** `True` takes all of a new dimension, `False` nothing. */
const truth = (value: boolean): Tensor => tensor([Number(value)], { dtype: 'int64', ...(value ? { values: [0] } : {}) })

function known({ values }: Tensor): number {
  if (values === undefined) throw new Unmodelled()
  return values[0]!
}

function one(of: Tensor, dim: number, index: number, at: number, t: SubscriptTrace): Tensor {
  const { shape, strides, offset } = of
  t.check(index !== 0 || dim > 0 || shape.length > 0, 'scalar')
  if (!Number.isSafeInteger(index)) t.unknown()
  const size = shape[dim] ?? (shape.length === 0 ? 0 : t.unknown())
  t.check(-size <= index && index < size, 'index', { index, dim: at, size })
  const start = offset + (index < 0 ? index + size : index) * strides[dim]!
  return view(of, shape.toSpliced(dim, 1), strides.toSpliced(dim, 1), start)
}

/** `start`, `stop` and `step` as Python unpacks them, the step first. */
function bounds({ start, stop, step }: Slice, t: SubscriptTrace): readonly [number, number, number] {
  const by = step === null ? 1 : end(step)
  t.check(by !== 0, 'zero_step')
  return [start === null ? 0 : end(start), stop === null ? Infinity : end(stop), by]
}

function end(value: Value): number {
  if (isInt(value) || isBool(value)) return Number(value)
  if (isTensor(value)) {
    if (['int', 'bool'].includes(group(value.dtype)) && numel(value.shape) === 1) return known(value)
    return raise('TypeError', 'type', 'only integer tensors of a single element can be converted to an index')
  }
  return raise('TypeError', 'type', 'slice indices must be integers or None or have an __index__ method')
}

/** The tensor itself where the slice is all of it. */
function part(of: Tensor, dim: number, slice: Slice, t: SubscriptTrace): Tensor {
  const [start, stop, step] = bounds(slice, t)
  t.check(step > 0, 'step')
  const size = of.shape[dim] ?? t.unknown()
  if (start === 0 && size <= stop && step === 1) return of
  return strided(of, dim, ...sliceRange(size, start, stop, step), step)
}

/** A list of indices: numbers become int64, and a list of booleans is a mask. */
function toTensor(list: Sequence | string): Tensor {
  const shape: number[] = []
  for (let item: Value = list; typeof item !== 'number'; item = item.items[0]!) {
    if (typeof item === 'string') return raise('TypeError', 'type', "new(): invalid data type 'str'")
    if (isBool(item) || isFloat(item)) break
    if (!isSequence(item)) throw new Unmodelled()
    shape.push(item.items.length)
    if (item.items.length === 0) break
  }
  const flatten = (item: Value, depth: number): (number | boolean)[] => {
    if (isSequence(item) && item.items.length === shape[depth])
      return item.items.flatMap((each) => flatten(each, depth + 1))
    if (depth !== shape.length || isSequence(item)) throw new Unmodelled()
    if (isFloat(item)) return [Math.trunc(item.value)]
    if (isInt(item) || isBool(item)) return [item]
    throw new Unmodelled()
  }
  const values = flatten(list, 0)
  const dtype = values.length > 0 && values.every(isBool) ? 'bool' : 'int64'
  return tensor(shape, { dtype, values: values.map(Number) })
}
