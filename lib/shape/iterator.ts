import type { DType } from './dtype'
import { elementwiseStrides, preservedStrides } from './elementwise'
import {
  castErrors,
  checkCast,
  checkLeaf,
  checkOutput,
  checkOverlap,
  inplaceErrors,
  outputErrors,
  written,
} from './inplace'
import { calculateElements, type Calculate } from './known'
import { isNumber, resultType, type Operand } from './promotion'
import { needsGrad, tensor, view, type Tensor } from './tensor'
import type { Trace } from './trace'

/**
 * PyTorch's TensorIterator, for shapes: what every elementwise operation does with its operands.
 *
 * How to use it: the `infer` of a function is `elementwise(operands, t, { into, … })`, and its `errors` are
 * `unaryErrors` or `binaryErrors` (without a variant in place: nothing, or `broadcastErrors`).
 *
 * - An operand is a tensor or a Python number (`number()` of argument/scalars.ts); the order of the operands counts, for the
 *   message of shapes that do not fit and for the strides of the result.
 * - `computes` makes of the common dtype the one to calculate in, which is the result's: `floatOf` for `sin`.
 * - `result` is the dtype where it is always the same: `'bool'` for `eq`. In place it is cast to any dtype.
 * - `before` and `kernel` hold checks of the operation's own, at the two places where PyTorch has them.
 *
 * By themselves: `broadcastShapes` and `expanded`, `resultType` and `floatOf` (promotion.ts),
 * `elementwiseStrides` and `preservedStrides` (elementwise.ts), `checkLeaf`, `checkOverlap`, `written` … (inplace.ts).
 */
export interface Rule {
  readonly into?: Tensor | null
  readonly computes?: (common: DType) => DType
  readonly result?: DType
  /** What becomes of the elements, where they are known. */
  readonly calculate?: Calculate
  /** false: no gradient flows through (`logical_and`). */
  readonly isDifferentiable?: boolean
  /** What the operation checks by itself, before its operands are compared. */
  readonly before?: () => void
  /** Has its kernel code for the dtype that it calculates in? That shows last. */
  readonly kernel?: (computed: DType, shape: readonly number[]) => void
}

export const broadcastErrors = {
  broadcast: [
    'RuntimeError',
    'The size of tensor a ({a}) must match the size of tensor b ({b}) at non-singleton dimension {dim}',
  ],
} as const
/** Those of a function of one tensor with a variant in place. */
export const unaryErrors = { ...inplaceErrors, ...castErrors } as const
/** Those of a function of several operands with a variant in place. */
export const binaryErrors = { ...broadcastErrors, ...unaryErrors, ...outputErrors } as const

type IteratorTrace = Trace<keyof typeof binaryErrors>

/** @returns a fresh tensor, or `into` after it was written */
export function elementwise(operands: readonly Operand[], t: Trace<string>, rule: Rule = {}): Tensor {
  const { into, computes = (common) => common, result, isDifferentiable = true, before, kernel, calculate } = rule
  const trace = t as IteratorTrace
  const tensors = operands.filter((operand) => !isNumber(operand)) as Tensor[]
  const differentiable = isDifferentiable ? tensors : []
  if (into && differentiable.some(({ requires_grad }) => requires_grad)) checkLeaf(into, trace)
  before?.()
  if (into) checkOverlap(into, tensors, trace)
  const shape = broadcastShapes(
    tensors.map(({ shape }) => shape),
    trace,
  )
  if (into) checkOutput(into, shape, trace)
  const computed = computes(resultType(operands))
  if (into && result === undefined) checkCast(computed, into, trace)
  kernel?.(computed, shape)
  if (into) return written(into, differentiable)
  const dtype = result ?? computed
  const laid = operands.map((operand) => (isNumber(operand) ? number : converted(operand, computed)))
  const values = calculate && calculateElements(operands, shape, [computed, dtype], calculate)
  return tensor(shape, {
    ...(values ? { values } : {}),
    dtype,
    requires_grad: needsGrad(dtype, differentiable),
    strides: elementwiseStrides(laid, shape),
  })
}

const number = { shape: [], strides: [] }

/** Where its elements lie once it has the dtype to calculate in. */
const converted = (operand: Tensor, dtype: DType) =>
  operand.dtype === dtype ? operand : { shape: operand.shape, strides: preservedStrides(operand) }

/** The shape that all of them broadcast to. */
export const broadcastShapes = (shapes: readonly (readonly number[])[], t: Trace<'broadcast'>): readonly number[] =>
  shapes.reduce((a, b) => broadcastPair(a, b, t), [])

/** Aligned at the last dimension, equal sizes stay, and 1 gives way. Source: `infer_size_impl` in ATen/ExpandUtils.cpp. */
function broadcastPair(a: readonly number[], b: readonly number[], t: Trace<'broadcast'>): readonly number[] {
  const rank = Math.max(a.length, b.length)
  const shape = new Array<number>(rank)
  for (let dim = rank - 1; dim >= 0; dim--) {
    const [of, and] = [a[dim - rank + a.length] ?? 1, b[dim - rank + b.length] ?? 1]
    t.check(of === and || of === 1 || and === 1, 'broadcast', { a: of, b: and, dim })
    shape[dim] = of === 1 ? and : of
  }
  return shape
}

/** `Tensor.expand`: the tensor seen in a shape that it broadcasts to, without a copy. */
export function expanded(of: Tensor, shape: readonly number[]): Tensor {
  const missing = shape.length - of.shape.length
  const strides = new Array<number>(shape.length)
  for (let dim = shape.length - 1; dim >= 0; dim--) {
    const own = dim < missing ? 1 : of.shape[dim - missing]!
    const next = dim + 1 < shape.length ? shape[dim + 1]! * strides[dim + 1]! : 1
    // a 0-d tensor gets strides of 0 everywhere
    const inserted = of.shape.length === 0 ? 0 : next
    strides[dim] = own !== shape[dim] ? 0 : dim < missing ? inserted : of.strides[dim - missing]!
  }
  return view(of, shape, strides)
}
