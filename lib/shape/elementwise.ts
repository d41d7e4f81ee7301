import { contiguousStrides, isContiguous, type Tensor } from './tensor'

/**
 * Strides of the fresh result of an elementwise operation whose operands have one shape: memory runs as in the first
 * operand; the others break its ties. Source: `reorder_dimensions` in ATen/TensorIterator.cpp.
 */
export function elementwiseStrides(operands: readonly Tensor[]): readonly number[] {
  return operands.every(isContiguous) ? contiguousStrides(operands[0]!.shape) : permutedStrides(operands)
}

/** The same where an operand is a number or a 0-d tensor: the short way for contiguous operands is then not taken. */
export function permutedStrides(operands: readonly Tensor[]): readonly number[] {
  const { shape } = operands[0]!
  const order = [...shape.keys()].reverse()
  for (let at = 1; at < order.length; at++) {
    for (let here = at, before = at - 1; before >= 0; before--) {
      const comparison = compare(order[before]!, order[here]!, operands)
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

/** Positive: `outer` should vary faster than `inner`; zero: no operand can tell. */
function compare(inner: number, outer: number, operands: readonly Tensor[]): number {
  for (const { shape, strides } of operands) {
    const [a, b] = [strides[inner]!, strides[outer]!]
    if (a === 0 || b === 0) continue
    if (a !== b) return a - b
    if (shape[inner]! > shape[outer]!) return 1
  }
  return 0
}
