import { raise, Unmodelled } from './error'
import { asNumber, isInt, isNumber, isSequence, isTensor, isTrue, repr, typeName, type Value } from './value'
import { numel, view, type Tensor } from './tensor'

/** What CPython itself says of a value that Python code uses without having looked at its type. */

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** `float(value)`. The text of a number is a number, too. */
export function toFloat(value: Value): number {
  if (isNumber(value)) return asNumber(value)
  if (isTensor(value)) throw new Unmodelled()
  if (typeof value !== 'string') {
    return raise('TypeError', 'type', `float() argument must be a string or a real number, not '${typeName(value)}'`)
  }
  if (decimal.test(value.trim())) return Number(value)
  if (/^[+-]?(nan|inf|infinity)$/i.test(value.trim())) throw new Unmodelled()
  return raise('ValueError', 'type', `could not convert string to float: ${repr(value)}`)
}

type Comparison = '<' | '<=' | '>' | '>='

/** What `a < b` says of values that have no order: `eps <= 0.0` of a str. */
export const notComparable = (operator: Comparison, a: Value, b: Value): never =>
  raise('TypeError', 'type', `'${operator}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`)

/** `if a > b`, `if a <= b` …, of numbers or of texts. */
export function compares(a: Value, operator: Comparison, b: Value): boolean {
  const isText = typeof a === 'string' && typeof b === 'string'
  const isAlike = isSequence(a) && isSequence(b) && a.kind === b.kind
  if (isAlike) throw new Unmodelled()
  const [x, y] = isText ? [a, b] : [comparable(a), comparable(b)]
  if (x === null || y === null) return notComparable(operator, a, b)
  return { '<': x < y, '<=': x <= y, '>': x > y, '>=': x >= y }[operator]
}

/** The number that a value is compared as; null: it has no order. */
function comparable(value: Value): number | null {
  if (isNumber(value)) return asNumber(value)
  return isTensor(value) ? single(value) : null
}

/** The one number of a tensor. The answer for several is no answer to `if`. */
function single({ shape, values }: Tensor): number {
  const count = numel(shape)
  const what = count === 0 ? 'no values' : 'more than one value'
  if (count !== 1) raise('RuntimeError', 'type', `Boolean value of Tensor with ${what} is ambiguous`)
  if (!values) throw new Unmodelled()
  return values[0]!
}

/** What `value.name` says where there is no such attribute: `input.dim()` of a list. */
export const noAttribute = (value: Value, name: string): never =>
  raise('AttributeError', 'type', `'${typeName(value)}' object has no attribute '${name}'`)

/** The number in `value < 0`, `value <= 0` …, where the other side is an int. */
export function comparedToInt(value: Value, sign: Comparison): number {
  if (isNumber(value)) return asNumber(value)
  if (isTensor(value)) throw new Unmodelled()
  return notComparable(sign, value, 0)
}

/** `value in {…}`: a list or a dict has no hash. */
export function checkHashable(value: Value): void {
  const isDict = typeof value === 'object' && value?.kind === 'opaque' && value.type === 'dict'
  if (isDict || (isSequence(value) && value.kind === 'list'))
    raise('TypeError', 'type', `unhashable type: '${typeName(value)}'`)
}

/** The int in `range(value)`. */
export function toIndex(value: Value): number {
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  if (isTensor(value)) throw new Unmodelled()
  return raise('TypeError', 'type', `'${typeName(value)}' object cannot be interpreted as an integer`)
}

/** `len(value)`. */
export function lengthOf(value: Value): number {
  if (isSequence(value)) return value.items.length
  if (typeof value === 'string') return value.length
  if (isTensor(value) || (typeof value === 'object' && value?.kind === 'opaque')) throw new Unmodelled()
  return raise('TypeError', 'type', `object of type '${typeName(value)}' has no len()`)
}

/** `if value:`. A tensor has a truth if it holds one number. */
export function truth(value: Value): boolean {
  return isTensor(value) ? single(value) !== 0 : isTrue(value)
}

/** The tensor in `value.attribute`. */
export const withAttribute = (value: Value, attribute: string): Tensor =>
  isTensor(value) ? value : noAttribute(value, attribute)

/** `value[index]`, for an index that is not negative. */
export function itemOf(value: Value, index: number): Value {
  if (isTensor(value)) return rowOf(value, index)
  if (isSequence(value)) {
    const item = value.items[index]
    return item === undefined ? raise('IndexError', 'type', `${value.kind} index out of range`) : item
  }
  if (typeof value === 'string') return value[index] ?? raise('IndexError', 'type', 'string index out of range')
  if (typeof value === 'object' && value?.kind === 'opaque') throw new Unmodelled()
  return raise('TypeError', 'type', `'${typeName(value)}' object is not subscriptable`)
}

const noRows =
  'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number'

function rowOf(of: Tensor, index: number): Tensor {
  const [rows, ...shape] = of.shape
  const [step, ...strides] = of.strides
  if (rows === undefined) return raise('IndexError', 'type', noRows)
  if (index >= rows) {
    return raise('IndexError', 'type', `index ${index} is out of bounds for dimension 0 with size ${rows}`)
  }
  return view(of, shape, strides, of.offset + index * step!)
}
