import { cppType } from '@/lib/shape/dtype'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { mm, mmErrors } from './product'
import { reshaped } from '@/lib/ops/families/viewing/viewing'

/** Several matrices, multiplied in the cheapest order. Source: `multi_dot_impl` in ATen/native/LinearAlgebra.cpp. */

export const chainErrors = {
  count: ['RuntimeError', 'multi_dot(): expected at least 2 tensors but got {count}'],
  end_rank: ['RuntimeError', 'multi_dot(): the {which} tensor must be 1D or 2D but got {rank}D'],
  middle_rank: ['RuntimeError', 'multi_dot(): tensor {at} must be 2D but got {rank}D'],
  ...sizeAndType(),
} as const

/** Those of matrices only. */
export function sizeAndType() {
  return {
    chain_dtype: [
      'RuntimeError',
      'multi_dot(): all tensors must have be the same dtype but tensor 0 is {a} and tensor {at} {b}',
    ],
    chain_size: ['RuntimeError', 'multi_dot(): tensors {before} and {at} with shapes {a} and {b} cannot be multiplied'],
    mm_kernel: mmErrors.mm_kernel,
  } as const
}

/** A vector at the beginning is a row, one at the end a column. */
export function chained(tensors: readonly Tensor[], t: Trace<string>): Tensor {
  const count = tensors.length
  t.check(count >= 2, 'count', { count })
  const [first, last] = [tensors[0]!, tensors.at(-1)!]
  for (const [which, { shape }] of [['first', first] as const, ['last', last] as const])
    t.check(shape.length === 1 || shape.length === 2, 'end_rank', { which, rank: shape.length })
  for (const [at, { shape }] of tensors.entries())
    t.check(at === 0 || at === count - 1 || shape.length === 2, 'middle_rank', { at, rank: shape.length })
  const matrices = tensors.map((of, at) =>
    of.shape.length === 2 ? of : reshaped(of, at === 0 ? [1, of.shape[0]!] : [of.shape[0]!, 1]),
  )
  for (const [at, { dtype, shape }] of matrices.entries()) {
    if (at === 0) continue
    const [before, one, other] = [matrices[at - 1]!, tensors[at - 1]!, tensors[at]!]
    t.check(dtype === first.dtype, 'chain_dtype', { a: cppType(first.dtype), b: cppType(dtype), at })
    t.check(before.shape[1] === shape[0], 'chain_size', { before: at - 1, at, a: one.shape, b: other.shape })
  }
  const { dtype, requires_grad } = multiplied(matrices, t)
  const shape = [first.shape.length === 1 ? [] : [first.shape[0]!], last.shape.length === 1 ? [] : [last.shape[1]!]]
  return tensor(shape.flat(), { dtype, requires_grad })
}

/** All of them, cut in two where the two products and the one of both cost least. */
function multiplied(matrices: readonly Tensor[], t: Trace<string>): Tensor {
  const sizes = [matrices[0]!.shape[0]!, ...matrices.map(({ shape }) => shape[1]!)]
  const known = new Map<string, { readonly cost: number; readonly cut: number }>()
  const best = (from: number, to: number): { readonly cost: number; readonly cut: number } => {
    if (from === to) return { cost: 0, cut: from }
    const key = `${from} ${to}`
    const found = known.get(key)
    if (found) return found
    let chosen = { cost: Infinity, cut: from }
    for (let cut = from; cut < to; cut++) {
      const cost = best(from, cut).cost + best(cut + 1, to).cost + sizes[from]! * sizes[cut + 1]! * sizes[to + 1]!
      // of two ways that cost the same, three matrices are multiplied from the left, more of them from the right
      if (cost < chosen.cost || (cost === chosen.cost && matrices.length === 3)) chosen = { cost, cut }
    }
    known.set(key, chosen)
    return chosen
  }
  const multiply = (from: number, to: number): Tensor => {
    if (from === to) return matrices[from]!
    const { cut } = best(from, to)
    return mm(multiply(from, cut), multiply(cut + 1, to), t)
  }
  return multiply(0, matrices.length - 1)
}
