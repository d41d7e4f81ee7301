import { group, isHalf, opmathType, type DType } from '@/lib/shape/dtype'
import { floatOf, resultType } from '@/lib/shape/promotion'
import { asNumber, isComplex, isNumber, isTensor, type Value } from '@/lib/shape/value'
import { operand, type Elements, type Given, type Work } from './given'
import { spread, unknown, type Known } from './grid'
import { cast, rounded } from './held'

/** Functions of one element of each operand. */

export type Round = (value: number) => number

/** Each step of a float's calculation is rounded; 16 bits are calculated in 32. */
export const roundingOf = (dtype: DType): Round => {
  const computed = opmathType(dtype)
  return group(computed) === 'float' ? (value) => rounded(value, computed) : Number
}

/** What an operation does with one element of each operand. */
export type Calculate = (elements: readonly number[], round: Round, dtype: DType) => number | boolean

interface Rule {
  /** Integers are calculated as floats. */
  readonly isFloat?: true
}

const asOperand = (value: Value) =>
  value !== null && (isTensor(value) || isNumber(value) || isComplex(value)) ? value : unknown()

const inDType = ({ shape, elements, dtype: from }: Known, dtype: DType) => ({
  shape,
  // a Python float has more digits than the float32 that it counts as, and of 16 bits kernels differ
  elements: elements.map((one) => (from === dtype && group(dtype) !== 'float' ? one : (cast(one, dtype) ?? unknown()))),
})

/** The operands broadcast to the result, in the dtype to calculate in. */
export function calculated(values: readonly Value[], { out }: Given, by: Calculate, rule: Rule = {}): Elements {
  const common = resultType(values.map(asOperand))
  const dtype = rule.isFloat ? floatOf(common) : common
  const round = roundingOf(dtype)
  const isLong = (value: Value) => isNumber(value) && !Object.is(rounded(asNumber(value), dtype), asNumber(value))
  if (isHalf(dtype) && values.some(isLong)) return unknown()
  const all = values.map((value) => spread(inDType(operand(value), dtype), out.shape))
  return all[0]!.map((_, at) =>
    Number(
      by(
        all.map((one) => one[at]!),
        round,
        dtype,
      ),
    ),
  )
}

/** A function of these arguments, by the names that they have in one signature or another. */
export const pointwise =
  (names: readonly string[], by: Calculate, rule: Rule = {}): Work =>
  (given) =>
    calculated(
      names.map((name) => given.value(...name.split('|'))),
      given,
      by,
      rule,
    )

export const unary = (by: (x: number, round: Round, dtype: DType) => number | boolean, rule: Rule = {}): Work =>
  pointwise(['input|self|elements'], ([x], round, dtype) => by(x!, round, dtype), rule)

/** A function that makes floats of integers. */
export const floatUnary = (by: (x: number, round: Round) => number): Work => unary(by, { isFloat: true })

export const binary = (
  by: (a: number, b: number, round: Round, dtype: DType) => number | boolean,
  rule: Rule = {},
): Work => pointwise(['input|self', 'other'], ([a, b], round, dtype) => by(a!, b!, round, dtype), rule)
