import type { SyntaxNode } from '@lezer/common'
import { operations } from '@/lib/shape/arithmetic'
import { asNumber, float, isComplex, isInt, isNumber, type Value } from '@/lib/shape/value'
import { textOf, unreadable } from './syntax'

export function readNumber(node: SyntaxNode, text: string): Value {
  const written = textOf(node, text).replaceAll('_', '')
  const imaginary = /^(.*)[jJ]$/.exec(written)?.[1]
  const value = Number(imaginary ?? written)
  if (Number.isNaN(value)) return unreadable(node, text)
  if (imaginary !== undefined) return { kind: 'complex', real: 0, imag: value }
  return /^\d+$|^0[xob]/i.test(written) ? value : float(value)
}

export function readString(node: SyntaxNode, text: string): Value {
  const match = /^(['"])([^\\\n]*)\1$/.exec(textOf(node, text))
  return match ? match[2]! : unreadable(node, text)
}

/** `float('inf')`, `float('nan')`: Python has no literals for these. */
export function readSpecial(of: Value | undefined): Value | undefined {
  const [, sign, word] = /^([+-]?)(inf|infinity|nan)$/i.exec(typeof of === 'string' ? of.trim() : '') ?? []
  if (word === undefined) return undefined
  return float(/nan/i.test(word) ? Number.NaN : sign === '-' ? -Infinity : Infinity)
}

const binary: Readonly<Record<string, (a: number, b: number) => number>> = {
  ...operations,
  '**': (a, b) => a ** b,
}

/** `a + b`, `-b` of numbers that are written out; `undefined`: not of these. */
export function calculate(a: Value | undefined, operator: string, b: Value): Value | undefined {
  if (a === undefined && isComplex(b) && operator === '-') return { ...b, real: -b.real, imag: -b.imag }
  if (a !== undefined && (isComplex(a) || isComplex(b))) return addComplex(a, operator, b)
  if (typeof b === 'boolean' || !isNumber(b) || (a !== undefined && (typeof a === 'boolean' || !isNumber(a))))
    return undefined
  const isIntegral = isInt(b) && (a === undefined || isInt(a))
  const result = binary[operator]?.(a === undefined ? (isIntegral ? 0 : -0) : asNumber(a), asNumber(b))
  if (result === undefined || !Number.isFinite(result)) return undefined
  return isIntegral && operator !== '/' && Number.isInteger(result) ? result : float(result)
}

function addComplex(a: Value, operator: string, b: Value): Value | undefined {
  const parts = (value: Value) =>
    isComplex(value) ? value : isNumber(value) ? { real: asNumber(value), imag: 0 } : null
  const [x, y] = [parts(a), parts(b)]
  if (!x || !y || (operator !== '+' && operator !== '-')) return undefined
  const sign = operator === '+' ? 1 : -1
  return { kind: 'complex', real: x.real + sign * y.real, imag: x.imag + sign * y.imag }
}
