import { raise, Unmodelled } from './error'
import { asNumber, float, isFloat, isInt, isNumber, isSequence, isTensor, typeName, type Value } from './value'

const refuse = (message: string): never => raise('TypeError', 'operand', message)

/** What Python's operators make of two numbers. */
export const operations = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '//': (a: number, b: number) => Math.floor(a / b),
  '%': (a: number, b: number) => a - b * Math.floor(a / b),
} as const

/** `a + b`, `a - b` … of CPython, for values whose types nobody has looked at: a number, or CPython's TypeError. */
export function arithmetic(a: Value, operator: Exclude<keyof typeof operations, '/'>, b: Value): Value {
  if (isNumber(a) && isNumber(b)) {
    const result = operations[operator](asNumber(a), asNumber(b))
    return isFloat(a) || isFloat(b) ? float(result) : result
  }
  if (isTensor(a) || isTensor(b)) throw new Unmodelled()
  if (typeof a === 'string' && operator === '%') {
    // `'3' % 1` formats a text that has no place for the number
    return a.includes('%') ? unmodelled() : refuse('not all arguments converted during string formatting')
  }
  const repeated = operator === '*' ? (repeat(a, b) ?? repeat(b, a)) : null
  if (repeated !== null) return repeated
  return refuse(`unsupported operand type(s) for ${operator}: '${typeName(a)}' and '${typeName(b)}'`)
}

const unmodelled = (): never => {
  throw new Unmodelled()
}

/** `'ab' * 2` and `[1] * 2`, or null. */
function repeat(value: Value, count: Value): Value {
  if (!isInt(count) && typeof count !== 'boolean') return null
  const times = Math.max(Number(count), 0)
  if (typeof value === 'string') return value.repeat(times)
  if (!isSequence(value)) return null
  return { ...value, items: new Array<readonly Value[]>(times).fill(value.items).flat() }
}

/** `value == number`. */
export const equals = (value: Value, number: number): boolean => isNumber(value) && asNumber(value) === number
