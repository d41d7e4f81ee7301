import { channelsLastStrides, contiguousStrides, isChannelsLast, isContiguous, isDense, type Tensor } from './tensor'

/** Where an operand's elements lie. Source of this file: ATen/TensorIterator.cpp. */
export type Layout = Pick<Tensor, 'shape' | 'strides'>

/**
 * Strides of the fresh result of an elementwise operation. Operands of one shape that lie alike in memory are copied
 * (`fast_set_up`); else `permutedStrides` says.
 *
 * @param shape that of the result, to which the operands' shapes broadcast
 */
export function elementwiseStrides(operands: readonly Layout[], shape = operands[0]!.shape): readonly number[] {
  const isSame = operands.every((operand) => String(operand.shape) === String(shape))
  if (!isSame) return permutedStrides(operands, shape)
  if (operands.every(isContiguous)) return contiguousStrides(shape)
  const { strides } = operands[0]!
  if (shape.length === 4 && operands.every(isChannelsLast)) return channelsLastStrides(shape)
  const areAlike = operands.every((operand) => isDense(operand) && String(operand.strides) === String(strides))
  return areAlike ? strides : permutedStrides(operands, shape)
}

/** Strides of a copy that keeps the order in memory: `torch.preserve_format`. */
export const preservedStrides = (of: Layout): readonly number[] => (isDense(of) ? of.strides : permutedStrides([of]))

/**
 * Memory runs as in the first operand; the others break its ties (`reorder_dimensions`). This is also the way where an
 * operand is broadcast, be it only a number.
 */
export function permutedStrides(operands: readonly Layout[], shape = operands[0]!.shape): readonly number[] {
  const aligned = operands.map((operand) => align(operand, shape))
  const order = [...shape.keys()].reverse()
  for (let at = 1; at < order.length; at++) {
    for (let here = at, before = at - 1; before >= 0; before--) {
      const comparison = compare(order[before]!, order[here]!, aligned, shape)
      if (comparison < 0) break
      if (comparison > 0) {
        ;[order[before], order[here]] = [order[here]!, order[before]!]
        here = before
      }
    }
  }
  if (order.every((dim, at) => dim === shape.length - 1 - at)) return contiguousStrides(shape)
  const strides = new Array<number>(shape.length)
  let step = 1
  for (const dim of order) {
    strides[dim] = step
    step *= shape[dim]!
  }
  return strides
}

/** The operand's strides in the dimensions of `shape`; 0 where it is repeated. */
function align(operand: Layout, shape: readonly number[]): number[] {
  const missing = shape.length - operand.shape.length
  return shape.map((size, dim) => {
    const own = operand.shape[dim - missing]
    return own === undefined || (own === 1 && size !== 1) ? 0 : operand.strides[dim - missing]!
  })
}

/** Positive: `outer` should vary faster than `inner`; zero: no operand can tell. */
function compare(inner: number, outer: number, aligned: readonly number[][], shape: readonly number[]): number {
  for (const strides of aligned) {
    const [a, b] = [strides[inner]!, strides[outer]!]
    if (a === 0 || b === 0) continue
    if (a !== b) return a - b
    if (shape[inner]! > shape[outer]!) return 1
  }
  return 0
}
