import * as is from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { notImplemented } from '@/lib/shape/refusals'
import { numel, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { tuple, type Value } from '@/lib/shape/value'
import { coveredAxes, ellipsis, parseEquation } from './equation'
import { bmm, bmmErrors } from './product'
import { reduced, sumType } from '@/lib/ops/families/reduction/reduction'
import { permuted, reshaped, unsqueezed, viewed, viewStrides } from '@/lib/ops/families/viewing/viewing'

/** Sums of products in Einstein's notation. Source: `einsum` and `sumproduct_pair` in ATen/native/Linear.cpp. */

export const einsumErrors = {
  covered_size: [
    'RuntimeError',
    'einsum(): dimension {dim} covered by ellipsis in operand {operand}has size {size} which does not broadcast with previously seen ellipsis with size {seen} for the respective dimension',
  ],
  subscript_size: [
    'RuntimeError',
    'einsum(): subscript {label} has size {size} for operand {operand} which does not broadcast with previously seen size {seen}',
  ],
  diagonal_size: [
    'RuntimeError',
    "einsum(): subscript {label} is repeated for operand {operand} but the sizes don't match, {size} != {seen}",
  ],
  bmm_dtype: bmmErrors.bmm_dtype,
  mm_dtype: bmmErrors.mm_dtype,
  bmm_kernel: notImplemented({ dtype: 'Bool' }),
} as const

/** What is known of a dimension: its size where it is not 1, and in how many operands still to come that is so. */
interface Axis {
  size: number
  count: number
}

const native = {
  equation: is.str(),
  operands: is.tensors([]),
  path: is.keywordOnly(is.optional(is.ints())),
}

/** The C++ function, called with any values. */
export function bindEinsum(equation: Value, operands: readonly Value[], t: Trace<string>): Tensor {
  const { bound } = bindNative('einsum', [native], { positional: [equation, tuple(operands)], keyword: {} })
  const bare = read(native, bound)
  return einsum(bare.equation, bare.operands, t)
}

export function einsum(equation: string, operands: readonly Tensor[], t: Trace<string>): Tensor {
  const ranks = operands.map(({ shape }) => shape.length)
  const { operands: labels, covered, output, summed } = parseEquation(equation, ranks, t)
  const axes = new Map([...output, ...summed].map((name): [string, Axis] => [name, { size: 1, count: 0 }]))
  const aligned = operands.map((operand, at) => align(operand, at, labels[at]!, covered, axes, t))
  for (const [dim, name] of output.entries())
    t.size(`out[${dim}]`, name.startsWith('.') ? 'n' : name, {
      [name.startsWith('.') ? 'n' : name]: axes.get(name)!.size,
    })
  const [first, ...others] = aligned
  const late = [...axes.values()].slice(output.length)
  const made = others.reduce((a, b) => contracted(a, b, output.length, late, t), first!)
  if (late.length === 0) return made
  const rest = made.shape.slice(0, output.length)
  if (others.length > 0) return viewed(made, rest, viewStrides(made, rest)!)
  return reduced(made, new Set(late.map((_, at) => output.length + at)), {}, sumType(made.dtype))
}

/** The operand with all dimensions, those of the result first; one that it does not have is of size 1. */
function align(
  of: Tensor,
  operand: number,
  labels: readonly string[],
  covered: number,
  axes: ReadonlyMap<string, Axis>,
  t: Trace<keyof typeof einsumErrors>,
): Tensor {
  let [op, dim] = [of, 0]
  const places = new Map<string, number>()
  const place = (name: string, id: 'covered_size' | 'subscript_size') => {
    const [axis, size] = [axes.get(name)!, op.shape[dim]!]
    if (size !== 1) {
      t.check(axis.size === 1 || axis.size === size, id, { dim, operand, size, seen: axis.size, label: name })
      axis.size = size
      axis.count++
    }
    places.set(name, dim++)
  }
  for (const label of labels) {
    const before = places.get(label)
    if (label === ellipsis) {
      const names = coveredAxes(covered)
      const rank = of.shape.length - labels.length + 1
      for (const name of names.slice(covered - rank)) place(name, 'covered_size')
    } else if (before === undefined) place(label, 'subscript_size')
    else {
      const [size, seen] = [op.shape[dim]!, op.shape[before]!]
      t.check(size === seen, 'diagonal_size', { label, operand, size, seen })
      const steps = op.strides.with(before, op.strides[before]! + op.strides[dim]!)
      op = view(op, op.shape.toSpliced(dim, 1), steps.toSpliced(dim, 1))
    }
  }
  const order = [...axes.keys()].map((name) => {
    const found = places.get(name)
    if (found !== undefined) return found
    op = unsqueezed(op, dim)
    return dim++
  })
  return permuted(op, order)
}

/**
 * Two operands become one, summed over the dimensions that no other operand has.
 *
 * @param first where the dimensions to sum over begin
 */
function contracted(a: Tensor, b: Tensor, first: number, late: readonly Axis[], t: Trace<string>): Tensor {
  const [both, ofA, ofB]: [number[], number[], number[]] = [[], [], []]
  for (const [at, axis] of late.entries()) {
    const dim = first + at
    const [inA, inB] = [a.shape[dim] !== 1, b.shape[dim] !== 1]
    if (inA && inB) axis.count--
    if (axis.count !== 1 || !(inA || inB)) continue
    const dims = inA && inB ? both : inA ? ofA : ofB
    dims.push(dim)
    axis.count = 0
  }
  return product(summed(a, ofA), summed(b, ofB), both, t)
}

const summed = (of: Tensor, dims: readonly number[]): Tensor =>
  dims.length === 0 ? of : reduced(of, new Set(dims), { keepdim: true }, sumType(of.dtype))

/** `(left * right).sum(sums, keepdim=True)`, by a batched product of matrices. */
function product(left: Tensor, right: Tensor, sums: readonly number[], t: Trace<string>): Tensor {
  if (sums.length === 0) return elementwise([left, right], t)
  const others = [...left.shape.keys()].filter((dim) => !sums.includes(dim))
  const is = (of: Tensor, dim: number) => of.shape[dim] !== 1
  const batch = others.filter((dim) => is(left, dim) && is(right, dim))
  let own = others.filter((dim) => is(left, dim) && !is(right, dim))
  let its = others.filter((dim) => !is(left, dim))
  let [a, b] = [left, right]
  // so that the product comes out in the order of the result
  if (own.length > 0 && its.length > 0 && its.at(-1)! < own[0]!) {
    ;[a, b] = [b, a]
    ;[own, its] = [its, own]
  }
  const sizes = (of: Tensor, dims: readonly number[]) => dims.map((dim) => of.shape[dim]!)
  const [B, m, n, k] = [numel(sizes(a, batch)), numel(sizes(a, own)), numel(sizes(b, its)), numel(sizes(a, sums))]
  const rows = reshaped(permuted(a, [...batch, ...own, ...sums, ...its]), [B, m, k])
  const columns = reshaped(permuted(b, [...batch, ...sums, ...its, ...own]), [B, k, n])
  const made = bmm(rows, columns, t)
  const shape = [...sizes(a, batch), ...sizes(a, own), ...sums.map(() => 1), ...sizes(b, its)]
  const order = [...batch, ...own, ...sums, ...its]
  return permuted(
    viewed(made, shape, viewStrides(made, shape)!),
    order.map((_, dim) => order.indexOf(dim)),
  )
}
