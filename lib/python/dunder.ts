import { group, isIntegral } from '@/lib/shape/dtype'
import { raise, Unmodelled } from '@/lib/shape/error'
import { numel } from '@/lib/shape/tensor'
import { isSequence, isTensor, typeName, type Value } from '@/lib/shape/value'

/** Python's operators, where a tensor is among the operands. Source: torch/_tensor.py, CPython's Objects/abstract.c. */

/** The method of each operator, without its underscores. */
export const methods: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
  '<<': 'lshift',
  '>>': 'rshift',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
}

/** A function, and its operands: `self` is the tensor, or what the step before made of it. */
export type Step = readonly [name: string, ...operands: ('self' | 'other')[]]

const functions: Readonly<Record<string, string>> = {
  truediv: 'div',
  floordiv: 'floor_divide',
  mod: 'remainder',
  and: 'bitwise_and',
  or: 'bitwise_or',
  xor: 'bitwise_xor',
  lshift: 'bitwise_left_shift',
  rshift: 'bitwise_right_shift',
}
const functionOf = (method: string) => `torch.${functions[method] ?? method}`

const unary: Readonly<Record<string, string>> = { neg: 'neg', pos: 'positive', invert: 'bitwise_not', abs: 'abs' }

/** `2 - x`, `2 / x`, and those where the order of the operands does not matter. */
const reflected: Readonly<Record<string, readonly Step[]>> = {
  sub: [['torch.rsub', 'self', 'other']],
  truediv: [
    ['torch.reciprocal', 'self'],
    ['torch.mul', 'self', 'other'],
  ],
  ...Object.fromEntries(
    ['add', 'mul', 'and', 'or', 'xor'].map((name) => [name, [[functionOf(name), 'self', 'other']]]),
  ),
}

const names = Object.values(methods)

/** What a method such as `__radd__` does, step by step; `null`: it is none of an operator. */
export function stepsOf(method: string): readonly Step[] | null {
  if (method in unary) return [[`torch.${unary[method]}`, 'self']]
  if (names.includes(method)) return [[functionOf(method), 'self', 'other']]
  const name = method.slice(1)
  if (!names.includes(name)) return null
  if (method.startsWith('i')) return [[`${functionOf(name)}_`, 'self', 'other']]
  return reflected[name] ?? [[functionOf(name), 'other', 'self']]
}

/** `~x` wants integers or booleans, and says so by itself. */
export function checkInvert(self: Value): void {
  if (!isTensor(self) || isIntegral(self.dtype)) return
  raise('TypeError', 'operand', '~ (operator.invert) is only implemented on integer and Boolean-type tensors')
}

/**
 * What Python makes of operands that PyTorch did not take, which then count as not comparable, or have no sum.
 *
 * @param operator as it is written, `+` or `+=`
 */
export function withoutTorch(operator: string, left: Value, right: Value): Value {
  if (operator === '==' || operator === '!=') return operator === '!='
  const [a, b] = [typeName(left), typeName(right)]
  const refuse = (message: string) => raise('TypeError', 'operand', message)
  if (/^[<>]=?$/.test(operator)) return refuse(`'${operator}' not supported between instances of '${a}' and '${b}'`)
  const isText = typeof left === 'string'
  const plain = operator.replace('=', '')
  if (plain === '+' && (isText || (isSequence(left) && (operator === '+' || left.kind === 'tuple'))))
    return refuse(`can only concatenate ${a} (not "${b}") to ${a}`)
  // a list takes the rows of a tensor, and a text has a place for it or not
  if ((plain === '+' && isSequence(left)) || (plain === '%' && isText)) throw new Unmodelled()
  const repeats = isText || isSequence(left) || (operator === '*' && (typeof right === 'string' || isSequence(right)))
  if (plain === '*' && repeats) {
    const count = isTensor(left) ? left : right
    const isIndex = isTensor(count) && group(count.dtype) === 'int' && numel(count.shape) === 1
    if (isIndex) throw new Unmodelled()
    return refuse('only integer tensors of a single element can be converted to an index')
  }
  const called = operator === '**' ? '** or pow()' : operator
  return refuse(`unsupported operand type(s) for ${called}: '${a}' and '${b}'`)
}
