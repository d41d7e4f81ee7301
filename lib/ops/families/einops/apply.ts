import { group, isDifferentiable } from '@/lib/shape/dtype'
import { needsGrad, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import { raise } from '@/lib/shape/error'
import { notImplemented } from '@/lib/shape/refusals'
import type { Trace } from '@/lib/shape/trace'
import { isInt, type Dict } from '@/lib/shape/value'
import { type Axis, type Fail } from './expression'
import type { Recipe } from './recipe'
import { permuted, reshaped } from '@/lib/ops/families/viewing/viewing'

/** What einops does with a tensor once it knows the pattern. Source: `_apply_recipe` in einops/einops.py. */

type Lengths = Map<Axis, number>

const isTold = (axis: Axis): axis is string => typeof axis === 'string' && /^[a-z]\w*$/i.test(axis)

/** The length of every axis, from those that are given and from the shape. */
export function lengthsOf(recipe: Recipe, { shape }: Tensor, given: Dict, fail: Fail, t: Trace<string>): Lengths {
  const lengths: Lengths = new Map(
    [...recipe.known].flatMap((axis) => (typeof axis === 'string' ? [] : [[axis, axis.length] as const])),
  )
  for (const [axis, length] of given.entries) {
    // einops takes whatever can be multiplied
    if (!isInt(length) || length < 0) return t.unknown()
    lengths.set(axis as string, length)
  }
  recipe.left.forEach((axes, dim) => {
    const length = shape[dim]!
    const known = axes.filter((axis) => recipe.known.has(axis))
    const [unknown] = axes.filter((axis) => !recipe.known.has(axis))
    const product = numel(known.map((axis) => lengths.get(axis)!))
    if (unknown === undefined) {
      if (length !== product) fail('mismatch', { length, known: product })
    } else if (known.length === 0) {
      lengths.set(unknown, length)
    } else {
      if (product === 0) raise('ZeroDivisionError', 'type', 'integer modulo by zero')
      if (length % product !== 0) fail('divide', { length, known: product })
      lengths.set(unknown, length / product)
      const factors = Object.fromEntries(known.filter(isTold).map((axis) => [axis, lengths.get(axis)!]))
      if (isTold(unknown) && Object.keys(factors).length === known.length)
        t.size(unknown, `input[${dim}] / (${known.join(' * ')})`, { input: shape, ...factors })
    }
  })
  return lengths
}

/** Take the dimensions apart, order them, reduce some, add some, and put them together: views where PyTorch has views. */
export function applyRecipe(
  recipe: Recipe,
  lengths: Lengths,
  input: Tensor,
  reduce: (tensor: Tensor, count: number) => Tensor,
  t: Trace<string>,
): Tensor {
  const left = recipe.left.flat()
  const right = recipe.right.flat()
  const sizes = (axes: readonly Axis[]) => axes.map((axis) => lengths.get(axis)!)
  const isCut = recipe.left.some((axes) => axes.length !== 1)
  const apart = isCut ? reshaped(input, sizes(left)) : input

  const reduced = left.filter((axis) => !right.includes(axis))
  const order = [...right.filter((axis) => left.includes(axis)), ...reduced].map((axis) => left.indexOf(axis))
  const ordered = order.every((from, to) => from === to) ? apart : permuted(apart, order)
  const kept = reduced.length > 0 ? reduce(ordered, reduced.length) : ordered
  const whole = right.reduce((one, axis, at) => (left.includes(axis) ? one : added(one, at, lengths.get(axis)!)), kept)
  if (recipe.right.every((axes) => axes.length === 1)) return whole

  recipe.right.forEach((axes, dim) => {
    const factors = axes.filter(isTold)
    if (axes.length < 2 || factors.length < axes.length) return
    const known = Object.fromEntries(factors.map((axis) => [axis, lengths.get(axis)!]))
    t.size(`output[${dim}]`, factors.join(' * '), known)
  })
  return reshaped(
    whole,
    recipe.right.map((axes) => numel(sizes(axes))),
  )
}

/** `unsqueeze` and `expand`: the same memory, shown again and again. */
function added(input: Tensor, dim: number, length: number): Tensor {
  const { shape, strides } = input
  const next = dim < shape.length ? shape[dim]! * strides[dim]! : 1
  return view(input, shape.toSpliced(dim, 0, length), strides.toSpliced(dim, 0, length === 1 ? next : 0))
}

export const reductionErrors = {
  not_implemented: notImplemented(),
  empty: ['IndexError', '{fn}(): Expected reduction dim {dim} to have non-zero size.'],
} as const

/** Reduce the last `count` dimensions, as the methods of a tensor do. */
export function reduceLast(input: Tensor, reduction: string, count: number, t: Trace<string>): Tensor {
  const { shape, dtype } = input
  const rest = shape.slice(0, -count)
  if (reduction === 'min' || reduction === 'max') {
    const dim = shape.findIndex((size, at) => at >= rest.length && size === 0)
    t.check(numel(shape) > 0 || dim < 0, 'empty', { fn: `a${reduction}`, dim })
    const isComplex = group(dtype) === 'complex'
    const names = { kernel: `${reduction}_values_cpu`, dtype: dtype === 'complex64' ? 'ComplexFloat' : 'ComplexDouble' }
    t.check(!isComplex || numel(rest) === 0, 'not_implemented', names)
    return tensor(rest, { dtype, requires_grad: needsGrad(dtype, [input]) })
  }
  if (reduction === 'any' || reduction === 'all') return tensor(rest, { dtype: dtype === 'uint8' ? 'uint8' : 'bool' })
  const wide = isDifferentiable(dtype) || reduction === 'mean' ? dtype : 'int64'
  return tensor(rest, { dtype: wide, requires_grad: needsGrad(wide, [input]) })
}
