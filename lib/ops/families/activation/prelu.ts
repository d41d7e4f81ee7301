import * as is from '@/lib/shape/argument'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { needsGrad, numel, tensor } from '@/lib/shape/tensor'
import { checkImplemented, implementedErrors, kernel } from '@/lib/ops/families/module/native'

/** The activation function with a weight for each channel. Source: `prelu` in ATen/native/Activation.cpp. */

export const preluErrors = {
  weight_dtype: ['RuntimeError', 'prelu: Type promoting not supported. Got {input} and {weight}'],
  zero_dim: ['RuntimeError', 'Not allow zero-dim input tensor.'],
  channels: [
    'RuntimeError',
    'Mismatch of parameter numbers and input channel size. Found parameter numbers = {parameters} and channel size = {channels}.',
  ],
} as const

export const prelu = kernel(
  { weight: is.tensor([3]) },
  {
    ...preluErrors,
    weight_rank: ['RuntimeError', 'prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = {rank}'],
    ...implementedErrors,
  },
  (input, { weight }, t) => {
    const { shape, dtype } = input
    const names = { input: scalarType(dtype), weight: scalarType(weight.dtype) }
    t.check(dtype === weight.dtype, 'weight_dtype', names)
    const parameters = numel(weight.shape)
    if (parameters !== 1) {
      t.check(shape.length > 0, 'zero_dim')
      const channels = shape[1] ?? 1
      t.check(channels === parameters, 'channels', { parameters, channels })
    }
    const rank = weight.shape.length
    t.check(rank <= 1, 'weight_rank', { rank })
    checkImplemented('prelu_cpu', dtype, isFloating(dtype), t)
    return tensor(shape, {
      dtype,
      requires_grad: needsGrad(dtype, [input, weight]),
      strides: preservedStrides(input),
    })
  },
)
