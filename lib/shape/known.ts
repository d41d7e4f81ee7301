import { group, isFloating, type DType } from './dtype'
import { isNumber, type Operand } from './promotion'
import { ranges } from './scalar'
import { contiguousStrides, numel } from './tensor'
import { asNumber, isComplex } from './value'

/** What an operation does with one element of each operand; `undefined`: we do not say. */
export type Calculate = (elements: readonly number[], dtype: DType) => number | boolean | undefined

/** Of larger results the elements are not worked out. */
const most = 10_000

/** Of 16 bits, both dtypes hold all integers up to this one. */
const mostOf16Bits = 256

/** The number as the dtype holds it; undefined where we do not say: what would overflow, most fractions of 16 bits. */
function rounded(value: number, dtype: DType): number | undefined {
  if (dtype === 'float32' || dtype === 'float64') return dtype === 'float32' ? Math.fround(value) : value
  if (group(dtype) === 'complex' || !Number.isSafeInteger(value)) return undefined
  const [least, most] = dtype === 'bool' ? [0, 1] : isFloating(dtype) ? [-mostOf16Bits, mostOf16Bits] : ranges[dtype]
  return least <= value && value <= most ? value : undefined
}

/** An operand's elements in the dtype to calculate in, once for each element of the result. */
function spread(operand: Operand, shape: readonly number[], computed: DType): readonly (number | undefined)[] | null {
  const count = numel(shape)
  if (isNumber(operand)) return isComplex(operand) ? null : new Array(count).fill(rounded(asNumber(operand), computed))
  const { values, shape: own, dtype } = operand
  if (values === undefined) return null
  const converted = values.map((value) => {
    const held = rounded(value, dtype)
    return held === undefined ? undefined : rounded(held, computed)
  })
  const [outer, inner] = [contiguousStrides(shape), contiguousStrides(own)]
  const missing = shape.length - own.length
  const place = (at: number) =>
    own.reduce((sum, size, dim) => {
      const index = Math.floor(at / outer[dim + missing]!) % shape[dim + missing]!
      return sum + (size === 1 ? 0 : index * inner[dim]!)
    }, 0)
  return Array.from({ length: count }, (_, at) => converted[place(at)])
}

/**
 * The elements of a result, row by row, where those of all operands are known; else null. Sums, products and quotients
 * of floats are rounded as PyTorch rounds them: a double has room enough for the way.
 *
 * @param computed the dtype to calculate in
 * @param dtype that of the result
 */
export function calculateElements(
  operands: readonly Operand[],
  shape: readonly number[],
  [computed, dtype]: readonly [DType, DType],
  calculate: Calculate,
): readonly number[] | null {
  if (numel(shape) > most) return null
  const elements = operands.map((operand) => spread(operand, shape, computed))
  const results: number[] = []
  for (let at = 0; at < numel(shape); at++) {
    const given = elements.map((one) => one?.[at])
    const result = given.includes(undefined) ? undefined : calculate(given as number[], computed)
    const held = result === undefined ? undefined : rounded(Number(result), dtype)
    if (held === undefined) return null
    results.push(held)
  }
  return results
}
