import { float, ints, optional, tensor as input } from '@/lib/shape/argument'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, tuple, type Value } from '@/lib/shape/value'
import type { Weights } from '@/lib/ops/families/module/affine'
import { checkAlike, checkMixed, mixedErrors, unlikeErrors } from './mixed-dtype'
import { endsWith, normalizedErrors } from './normalized-shape'

/** Layer normalisation. Source: ATen/native/layer_norm.cpp. */

const { normalized_shape, no_sizes, weight_shape } = normalizedErrors

/** Those of a layer inside another, which gives it sizes and parameters itself. */
export const layerNormErrors = {
  normalized_shape,
  norm_parameter_dtype: mixedErrors.parameter_dtype,
  norm_dtype: mixedErrors.mixed_dtype,
} as const

/** Those of `nn.LayerNorm`. */
export const moduleErrors = {
  ...layerNormErrors,
  no_sizes,
  not_implemented: ['NotImplementedError', '"LayerNormKernelImpl" not implemented for \'{dtype}\''],
} as const

/** Those of `F.layer_norm`, to which any parameters may be given. */
export const functionErrors = {
  ...moduleErrors,
  weight_shape,
  bias_shape: [weight_shape[0], weight_shape[1].replaceAll('weight', 'bias')],
  ...unlikeErrors,
} as const

const parameter = optional(input([]))
const declared = { input: input([]), normalized_shape: ints(), weight: parameter, bias: parameter, eps: float() }

/** `F.layer_norm(input, normalized_shape, weight, bias, eps)` of any values: a fresh contiguous tensor. */
export function runLayerNorm(positional: readonly Value[], t: Trace<string>): Tensor {
  const { bound } = bindNative('layer_norm', [declared], { positional, keyword: {} })
  const { input, normalized_shape: sizes, weight, bias } = read(declared, bound)
  const { shape, dtype } = input
  const parameters = [weight, bias]
  checkMixed(input, parameters, t, { parameter: 'norm_parameter_dtype', mixed: 'norm_dtype' })
  t.check(sizes.length > 0, 'no_sizes')
  for (const [of, id] of [[weight, 'weight_shape'] as const, [bias, 'bias_shape'] as const])
    t.check(!of || String(of.shape) === String(sizes), id, { got: of?.shape ?? [], sizes })
  t.check(endsWith(input, sizes), 'normalized_shape', { sizes, inner: sizes.join(', '), got: shape })
  t.check(isFloating(dtype), 'not_implemented', { dtype: scalarType(dtype) })
  checkAlike(parameters, t)
  const tensors = [input, ...parameters.filter((one) => one !== null)]
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, tensors) })
}

/** What a layer inside another knows of its norm. */
interface Norm {
  readonly sizes: readonly number[]
  readonly eps: Value
  readonly weights: Weights
}

/** The norm of a layer that speaks of dtypes and sizes only. */
export function layerNorm(given: Value, { sizes, eps, weights }: Norm, t: Trace<keyof typeof layerNormErrors>): Tensor {
  // the class compares it first, which takes the values of a tensor
  if (isTensor(eps)) t.unknown()
  const { weight = null, bias = null } = weights
  if (isTensor(given) && !isFloating(given.dtype) && weight?.dtype === given.dtype) t.unknown()
  return runLayerNorm([given, tuple(sizes), weight, bias, eps], t)
}

/** The parameters of an `nn.LayerNorm` that scales and, with a bias, shifts. */
export const layerNormParameters = (sizes: readonly number[], bias: boolean) => ({
  weight: sizes,
  ...(bias ? { bias: sizes } : {}),
})
