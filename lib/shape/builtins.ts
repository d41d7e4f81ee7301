import { Raised, Unmodelled } from './error'
import { isFloat, isInt, isSequence, isTensor, repr, typeName, type Value } from './value'
import { view, type Tensor } from './tensor'

/** What CPython itself says of a value that Python code uses without having looked at its type. */

const raise = (type: string, message: string): never => {
  throw new Raised({ type, message, id: 'type', holes: {} })
}

const isNumber = (value: Value) => isInt(value) || isFloat(value) || typeof value === 'boolean'
const asNumber = (value: Value) => (isFloat(value) ? value.value : Number(value))

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** `float(value)`. The text of a number is a number, too. */
export function toFloat(value: Value): number {
  if (isNumber(value)) return asNumber(value)
  if (isTensor(value)) throw new Unmodelled()
  if (typeof value !== 'string') {
    return raise('TypeError', `float() argument must be a string or a real number, not '${typeName(value)}'`)
  }
  if (decimal.test(value.trim())) return Number(value)
  if (/^[+-]?(nan|inf|infinity)$/i.test(value.trim())) throw new Unmodelled()
  return raise('ValueError', `could not convert string to float: ${repr(value)}`)
}

/** The number in `value < 0`, `value <= 0` …, where the other side is an int. */
export function comparedToInt(value: Value, sign: string): number {
  if (isNumber(value)) return asNumber(value)
  if (isTensor(value)) throw new Unmodelled()
  return raise('TypeError', `'${sign}' not supported between instances of '${typeName(value)}' and 'int'`)
}

/** `value in {…}`: a list or a dict has no hash. */
export function checkHashable(value: Value): void {
  const isDict = typeof value === 'object' && value?.kind === 'opaque' && value.type === 'dict'
  if (isDict || (isSequence(value) && value.kind === 'list'))
    raise('TypeError', `unhashable type: '${typeName(value)}'`)
}

/** The int in `range(value)`. */
export function toIndex(value: Value): number {
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  if (isTensor(value)) throw new Unmodelled()
  return raise('TypeError', `'${typeName(value)}' object cannot be interpreted as an integer`)
}

/** `len(value)`. */
export function lengthOf(value: Value): number {
  if (isSequence(value)) return value.items.length
  if (typeof value === 'string') return value.length
  if (isTensor(value) || (typeof value === 'object' && value?.kind === 'opaque')) throw new Unmodelled()
  return raise('TypeError', `object of type '${typeName(value)}' has no len()`)
}

/** The tensor in `value.attribute`. */
export const withAttribute = (value: Value, attribute: string): Tensor =>
  isTensor(value) ? value : raise('AttributeError', `'${typeName(value)}' object has no attribute '${attribute}'`)

/** `value[index]`, for an index that is not negative. */
export function itemOf(value: Value, index: number): Value {
  if (isTensor(value)) return rowOf(value, index)
  if (isSequence(value)) {
    const item = value.items[index]
    return item === undefined ? raise('IndexError', `${value.kind} index out of range`) : item
  }
  if (typeof value === 'string') return value[index] ?? raise('IndexError', 'string index out of range')
  if (typeof value === 'object' && value?.kind === 'opaque') throw new Unmodelled()
  return raise('TypeError', `'${typeName(value)}' object is not subscriptable`)
}

const noRows =
  'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number'

function rowOf(of: Tensor, index: number): Tensor {
  const [rows, ...shape] = of.shape
  const [step, ...strides] = of.strides
  if (rows === undefined) return raise('IndexError', noRows)
  if (index >= rows) {
    return raise('IndexError', `index ${index} is out of bounds for dimension 0 with size ${rows}`)
  }
  return view(of, shape, strides, of.offset + index * step!)
}
