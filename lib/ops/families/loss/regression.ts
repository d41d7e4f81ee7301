import * as is from '@/lib/shape/argument'
import { checkCast, castErrors } from '@/lib/shape/inplace'
import { withAttribute } from '@/lib/shape/builtins'
import { group, isFloating } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { broadcastShapes, elementwise, expanded } from '@/lib/shape/iterator'
import { floatOf, realOf, resultType } from '@/lib/shape/promotion'
import { notDifferentiable } from '@/lib/shape/refusals'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'
import { applied, native, reductionOf, strictMode, type Mode, type Reduction } from './loss'
import { checkImplemented } from '@/lib/ops/families/module/native'
import {
  checkComplexGrad,
  choice,
  clamped,
  comparison,
  complexGradErrors,
  difference,
  differenceFrom,
  exponential,
  logarithm,
  negation,
  product,
  quotient,
  sum,
  updated,
  zerosLike,
} from './terms'

/** Losses of one element after the other. Source: torch/nn/functional.py, ATen/native/Loss.cpp. */

type Errors = Trace<string>

export const pair = { input: is.tensor([3, 5]), target: is.tensor([3, 5]) } as const
export const nativePair = { ...pair, reduction: is.int() } as const
/** What C++ reads of `reduction` does not matter: its word was looked at before. */
const mean = 1

/** What `mse_loss`, `l1_loss`, `smooth_l1_loss` and `huber_loss` begin with: two tensors seen in one shape. */
export function broadcastPair(values: { readonly input: Value; readonly target: Value }, t: Errors) {
  const target = withAttribute(values.target, 'size')
  const input = withAttribute(values.input, 'size')
  const shape = broadcastShapes([input.shape, target.shape], t)
  const seen = (one: Tensor) => (String(one.shape) === String(shape) ? one : expanded(one, shape))
  return { input: seen(input), target: seen(target), size: input.shape }
}

interface Pair {
  readonly input: Tensor
  readonly target: Tensor
}

export const weightErrors = {
  weight: ['ValueError', 'Weights and input must have the same size.'],
  mode: ['ValueError', "Invalid reduction mode: {reduction}. Expected one of 'none', 'mean', 'sum'."],
} as const

/** The losses of the elements by their weights; the mean is a sum over the sum of the weights, but in `huber_loss`. */
export function weighted(
  unreduced: () => Tensor,
  of: Mode & { readonly weight: Value; readonly size: readonly number[]; readonly isPlain: boolean },
  t: Errors,
): Tensor {
  const weight = withAttribute(of.weight, 'size')
  t.check(String(weight.shape) === String(of.size), 'weight')
  const loss = product(unreduced(), weight, t)
  const mode = strictMode(reductionOf(of), 'format', t, 'mode')
  if (mode !== 'mean' || of.isPlain) return applied(loss, mode, t)
  return quotient(applied(loss, 'sum', t), applied(weight, 'sum', t), t)
}

export const absolute = ({ input, target }: Pair, t: Errors): Tensor =>
  elementwise([difference(input, target, t)], t, { computes: realOf })

export const squared = ({ input, target }: Pair, t: Errors): Tensor => elementwise([difference(input, target, t)], t)

/** `mse_cpu`, `smooth_l1_cpu`: one kernel for both tensors, of floats. */
export function ofFloats(kernel: string, { input, target }: Pair, t: Errors): Tensor {
  const loss = elementwise([input, target], t)
  checkImplemented(kernel, loss.dtype, isFloating(loss.dtype), t)
  return loss
}

export const huberErrors = {
  delta: ['RuntimeError', 'huber_loss does not support non-positive values for delta.'],
  ...castErrors,
} as const

/** `huber_loss`: the result is of the input's dtype and memory order. */
export function huber({ input, target }: Pair, delta: Value, t: Errors): Tensor {
  const declared = { ...nativePair, delta: is.float() }
  t.check(native('huber_loss', declared, [input, target, mean, delta]).delta > 0, 'delta')
  const common = resultType([input, target])
  checkCast(common, input, t)
  checkImplemented('huber_cpu', common, isFloating(common), t)
  const { dtype, shape } = input
  const requires_grad = needsGrad(dtype, [input, target])
  return tensor(shape, { dtype, requires_grad, strides: preservedStrides(input) })
}

export const softMarginErrors = {
  target_grad: notDifferentiable({ fn: 'soft_margin_loss', argument: 'target' }),
  ...complexGradErrors,
} as const

/** `log(1 + exp(-input * target))`, worked out in one place. */
export function softMargin(values: readonly Value[], mode: Reduction, t: Errors): Tensor {
  const { input, target } = native('soft_margin_loss', nativePair, [...values, mean])
  t.check(!target.requires_grad, 'target_grad')
  const negative = negation(input, t)
  updated(negative, [target], t)
  const loss = updated(negative, [], t, floatOf)
  checkComplexGrad('soft_margin_loss', loss, t)
  return applied(loss, mode, t)
}

/** `hinge_embedding_loss`. */
export function hingeEmbedding(values: readonly Value[], mode: Reduction, t: Errors): Tensor {
  const declared = { ...pair, margin: is.float(), reduction: is.int() }
  const { input, target } = native('hinge_embedding_loss', declared, [...values, mean])
  const margin = clamped(differenceFrom(input, t), t)
  const zeros = zerosLike(input)
  const apart = choice(comparison(target, 1, t), margin, zeros, t)
  return applied(sum(apart, choice(comparison(target, -1, t), input, zeros, t), t), mode, t)
}

export const divergenceErrors = {
  complex: ['RuntimeError', 'kl_div: Complex inputs not supported.'],
  integral: ['RuntimeError', 'kl_div: Integral inputs not supported.'],
} as const

/** `kl_div`. */
export function divergence(values: readonly Value[], log_target: Value, mode: Reduction, t: Errors): Tensor {
  const declared = { ...nativePair, log_target: is.keywordOnly(is.bool()) }
  const { input, target, ...rest } = native('kl_div', declared, [...values, mean], { log_target })
  const groups = [input, target].map(({ dtype }) => group(dtype))
  t.check(!groups.includes('complex'), 'complex')
  t.check(
    groups.every((one) => one === 'float'),
    'integral',
  )
  const loss = rest.log_target
    ? product(exponential(target, t), difference(target, input, t), t)
    : difference(product(target, target, t), product(target, input, t), t)
  return applied(loss, mode, t)
}

/** `poisson_nll_loss`. */
export function poisson(values: readonly Value[], mode: Reduction, t: Errors): Tensor {
  const declared = { ...pair, log_input: is.bool(), full: is.bool(), eps: is.float(), reduction: is.int() }
  const { input, target, log_input, full } = native('poisson_nll_loss', declared, [...values, mean])
  const small = { kind: 'float', value: 1e-8 } as const
  const loss = log_input
    ? difference(exponential(input, t), product(target, input, t), t)
    : difference(input, product(target, logarithm(sum(input, small, t), t), t), t)
  if (full) {
    difference(product(target, logarithm(target, t), t), target, t)
    checkImplemented('le_cpu', target.dtype, group(target.dtype) !== 'complex', t)
  }
  return applied(loss, mode, t)
}
