import { device, dtype, flag, float, ntuple, tensor as input, unchecked } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { defineModule } from '@/lib/shape/spec'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, str, tuple, type Value } from '@/lib/shape/value'
import type { Weights } from './affine'
import { checkFactory, checkParameter, parameterErrors } from './parameter'

/** Layer normalisation, as a part of other layers. Source: ATen/native/layer_norm.cpp, cpu/mixed_data_type.h. */

export const layerNormErrors = {
  normalized_shape: [
    'RuntimeError',
    'Given normalized_shape={sizes}, expected input with shape [*, {inner}], but got input of size{got}',
  ],
  norm_parameter_dtype: ['RuntimeError', 'mixed dtype (CPU): expect parameter to have scalar type of Float'],
  norm_dtype: ['RuntimeError', 'mixed dtype (CPU): all inputs must share same datatype.'],
} as const

interface Norm {
  readonly sizes: readonly number[]
  readonly eps: Value
  readonly weights: Weights
}

const declared = { input: input([]), normalized_shape: input([]), weight: input([]), bias: input([]), eps: float() }

/** A fresh contiguous tensor of the input's shape. */
export function layerNorm(given: Value, { sizes, eps, weights }: Norm, t: Trace<keyof typeof layerNormErrors>): Tensor {
  // the class compares it first, which takes the values of a tensor
  if (isTensor(eps)) t.unknown()
  const any = tensor([])
  bindNative('layer_norm', [declared], { positional: [given, any, any, any, eps], keyword: {} })
  const { shape, dtype, requires_grad } = given as Tensor
  const { weight } = weights
  if (weight && weight.dtype !== dtype) {
    t.check(weight.dtype === 'float32', 'norm_parameter_dtype')
    t.check(dtype === 'float16' || dtype === 'bfloat16', 'norm_dtype')
  }
  const inner = shape.slice(-sizes.length)
  const isRight = inner.length === sizes.length && inner.every((size, dim) => size === sizes[dim])
  t.check(isRight, 'normalized_shape', { sizes, inner: sizes.join(', '), got: shape })
  if (group(dtype) !== 'float') t.unknown()
  return tensor(shape, { dtype, requires_grad: requires_grad || needsGrad(dtype, Object.values(weights)) })
}

/** The parameters of an `nn.LayerNorm` that scales and, with a bias, shifts. */
export const layerNormParameters = (sizes: readonly number[], bias: boolean) => ({
  weight: sizes,
  ...(bias ? { bias: sizes } : {}),
})

/** `torch.nn.LayerNorm`, where it is an argument of another module. */
export const layerNormModule = defineModule({
  name: 'torch.nn.LayerNorm',
  category: 'normalisation',
  shapes: ['(N, *) -> (N, *)'],
  init: {
    normalized_shape: ntuple(1),
    eps: unchecked(float(1e-5)),
    elementwise_affine: flag(true),
    bias: flag(true),
    device: device(),
    dtype: dtype(),
  },
  call: { input: unchecked(input([])) },
  example: { normalized_shape: '512' },
  errors: { ...layerNormErrors, ...parameterErrors },
  mistyped(bound) {
    const size = bound.normalized_shape!
    checkFactory('empty', typeof size === 'number' ? tuple([size]) : size, bound.dtype!)
  },
  construct({ normalized_shape, elementwise_affine, dtype }, t) {
    if (normalized_shape.length === 0) t.unknown()
    if (elementwise_affine) checkParameter(normalized_shape, dtype, t)
  },
  parameters: ({ normalized_shape, elementwise_affine, bias }) =>
    elementwise_affine ? layerNormParameters(normalized_shape, bias) : {},
  extra_repr: ({ normalized_shape, eps, elementwise_affine }, self) => {
    const sizes = typeof normalized_shape === 'number' ? tuple([normalized_shape]) : tuple(self.normalized_shape)
    const bias = str(self.elementwise_affine && self.bias)
    return `${str(sizes)}, eps=${str(eps!)}, elementwise_affine=${str(elementwise_affine!)}, bias=${bias}`
  },
  forward: ({ input }, { normalized_shape, eps, parameters }, t) =>
    layerNorm(input, { sizes: normalized_shape, eps, weights: parameters }, t),
})
