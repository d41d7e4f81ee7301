import { group, type DType } from './dtype'
import { isNumber, type Operand } from './promotion'
import { contiguousStrides, numel } from './tensor'
import { asNumber, isComplex } from './value'

/** What an operation does with one element of each operand; `undefined`: we do not say. */
export type Calculate = (elements: readonly number[], dtype: DType) => number | boolean | undefined

/** Of larger results the elements are not worked out. */
const most = 10_000

const integers: Partial<Record<DType, readonly [low: number, high: number]>> = {
  bool: [0, 1],
  uint8: [0, 255],
  int8: [-128, 127],
  int16: [-32768, 32767],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  // of 16 bits, bfloat16 holds all integers up to this one
  float16: [-256, 256],
  bfloat16: [-256, 256],
}

/** The number as the dtype holds it; undefined where we do not say: what would overflow, most fractions of 16 bits. */
function rounded(value: number, dtype: DType): number | undefined {
  const range = integers[dtype]
  if (range) return Number.isInteger(value) && range[0] <= value && value <= range[1] ? value : undefined
  if (group(dtype) === 'complex') return undefined
  return dtype === 'float32' ? Math.fround(value) : value
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
