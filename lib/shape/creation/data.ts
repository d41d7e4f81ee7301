import { defaultDType } from '../default-dtype'
import { group, isIntegral, promote, type DType } from '../dtype'
import type { Trace } from '../trace'
import { numel, type Tensor } from '../tensor'
import { scalarDType } from '../promotion'
import {
  asNumber,
  isComplex,
  isDict,
  isFloat,
  isNumber,
  isSequence,
  isTensor,
  typeName,
  type Sequence,
  type Value,
} from '../value'
import { ranges } from '../scalar'
import { stored } from './fill'

/** How nested lists of numbers become a tensor. Source: `internal_new_from_data` in torch/csrc/utils/tensor_new.cpp. */

export const dataErrors = {
  text: ['TypeError', "new(): invalid data type 'str'"],
  texts: ['ValueError', "too many dimensions 'str'"],
  no_dtype: ['RuntimeError', 'Could not infer dtype of {type}'],
  not_sequence: ['TypeError', 'not a sequence'],
  ragged: ['ValueError', 'expected sequence of length {size} at dim {dim} (got {got})'],
  not_integer: ['TypeError', "'{type}' object cannot be interpreted as an integer"],
  not_index: ['TypeError', 'only integer tensors of a single element can be converted to an index'],
  not_single: ['ValueError', 'only one element tensors can be converted to Python scalars'],
  not_real: ['TypeError', 'must be real number, not {type}'],
  overflow: ['RuntimeError', 'value cannot be converted to type {type} without overflow'],
} as const

type DataTrace = Trace<keyof typeof dataErrors>

interface Data {
  readonly shape: readonly number[]
  readonly dtype: DType
  /** undefined: not known */
  readonly values: readonly number[] | undefined
}

/** @param wanted the dtype that was asked for; null: the data tell */
export function fromData(data: Exclude<Value, Tensor>, wanted: DType | null, t: DataTrace): Data {
  t.check(typeof data !== 'string', 'text')
  const shape = sizesOf(data, t)
  const dtype = wanted ?? inferDType(data, t)
  const values = numel(shape) === 0 ? [] : store(data, shape, dtype, 0, t)
  return { shape, dtype, values: values.some((value) => value === undefined) ? undefined : (values as number[]) }
}

/** The first items tell the sizes. */
function sizesOf(data: Value, t: DataTrace): number[] {
  if (typeof data === 'string') return data === '' ? [0] : t.fail('texts')
  if (!isSequence(data)) return []
  const [first] = data.items
  return [data.items.length, ...(first === undefined ? [] : sizesOf(first, t))]
}

function inferDType(data: Value, t: DataTrace): DType {
  if (isTensor(data)) return data.dtype
  if (isNumber(data) || isComplex(data)) return scalarDType(data)
  t.check(typeof data !== 'string', 'text')
  if (!isSequence(data)) return t.fail('no_dtype', { type: typeName(data) })
  const [first, ...others] = data.items.map((item) => inferDType(item, t))
  return first === undefined ? defaultDType() : others.reduce(promote, first)
}

function store(data: Value, shape: readonly number[], dtype: DType, dim: number, t: DataTrace): (number | undefined)[] {
  if (dim === shape.length) return [storeNumber(data, dtype, t)]
  const items = itemsOf(data, t)
  const size = shape[dim]!
  t.check(items.length === size, 'ragged', { size, dim, got: items.length })
  return items.flatMap((item) => store(item, shape, dtype, dim + 1, t))
}

function itemsOf(data: Value, t: DataTrace): Sequence['items'] {
  if (typeof data === 'string') return [...data]
  if (isDict(data)) return data.entries.map(([key]) => key)
  return isSequence(data) ? data.items : t.fail('not_sequence')
}

function storeNumber(value: Value, dtype: DType, t: DataTrace): number | undefined {
  if (isTensor(value)) return numberOf(value, dtype, t)
  const isRefused = isComplex(value) ? group(dtype) !== 'complex' && dtype !== 'bool' : !isNumber(value)
  if (isRefused) return t.fail(isIntegral(dtype) ? 'not_integer' : 'not_real', { type: typeName(value) })
  if (isComplex(value) || !isNumber(value)) return undefined
  const number = stored(value, dtype)
  if (group(dtype) === 'int') checkRange(value, dtype, t)
  return number
}

/** The number of a 0-d tensor in a list. */
function numberOf(of: Tensor, dtype: DType, t: DataTrace): number | undefined {
  const [from, to] = [group(of.dtype), group(dtype)]
  t.check(numel(of.shape) === 1, to === 'int' || to === 'bool' ? 'not_index' : 'not_single')
  t.check(['int', 'bool'].includes(from) || (to !== 'int' && to !== 'bool'), 'not_index')
  if (from === 'complex' && to !== 'complex') t.unknown()
  return of.values?.[0]
}

function checkRange(value: Value, dtype: DType, t: DataTrace): void {
  if (!isNumber(value)) return
  const [least, most] = ranges[dtype as keyof typeof ranges]
  const number = asNumber(value)
  // C++ lets a negative int wrap around once
  const lowest = dtype === 'uint8' && !isFloat(value) ? -most : least
  t.check(Number.isFinite(number) && lowest <= number && number <= most, 'overflow', { type: dtype })
}
