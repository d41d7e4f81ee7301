import { int, tensor as aTensor } from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { isContiguous, needsGrad, numel, tensor } from '@/lib/shape/tensor'

/** Source: ATen/native/ConvolutionTBC.cpp. */
export default defineFunction({
  name: 'torch.nn.functional.conv_tbc',
  category: 'convolution',
  binding: 'native',
  aliases: ['torch.conv_tbc'],
  shapes: ['(T, B, C_in), (K, C_in, C_out), (C_out) -> (T_out, B, C_out)'],
  overloads: [{ input: aTensor([20, 4, 8]), weight: aTensor([3, 8, 16]), bias: aTensor([16]), pad: int(0) }],
  example: { pad: '1' },
  errors: {
    input_rank: ['RuntimeError', 'Input must have 3 dims: time, batch, in_channel'],
    tbc_weight_rank: ['RuntimeError', 'Weight tensor must have 3 dims: kernel_width, in_channels, out_channels.'],
    bias_rank: ['RuntimeError', 'Bias must be 1-D'],
    tbc_channels: ['RuntimeError', 'Input dim 2 (input channels) is not == dim 1 in the weight tensor'],
    bias_size: ['RuntimeError', 'Bias size must equal dim 2 in the weight tensor (output channels).'],
    negative_size: ['RuntimeError', 'Trying to create tensor with negative dimension {size}: {sizes}'],
    mm_dtype: ['RuntimeError', 'self and mat2 must have the same dtype, but got {input} and {weight}'],
    not_implemented: ['NotImplementedError', '"addmm_impl_cpu_" not implemented for \'{dtype}\''],
  },
  infer({ input, weight, bias, pad }, t) {
    t.check(input.shape.length === 3, 'input_rank')
    t.check(weight.shape.length === 3, 'tbc_weight_rank')
    t.check(bias.shape.length === 1, 'bias_rank')
    const [T, B, C_in] = input.shape as [number, number, number]
    const [K, inputs, C_out] = weight.shape as [number, number, number]
    t.check(C_in === inputs, 'tbc_channels')
    t.check(bias.shape[0] === C_out, 'bias_size')
    const T_out = t.size('T_out', 'T - K + 1 + 2*pad', { T, K, pad })
    const sizes = [T_out, B, C_out]
    t.check(T_out >= 0, 'negative_size', { size: T_out, sizes })
    // time and batch are seen as one dimension, which scattered memory may not allow
    if (!isContiguous(input)) t.unknown()
    const { dtype } = input
    const isMultiplied = T > 0 && T_out > 0 && K > 0
    const names = { input: scalarType(dtype), weight: scalarType(weight.dtype) }
    t.check(!isMultiplied || dtype === weight.dtype, 'mm_dtype', names)
    if (isMultiplied && dtype === 'bool' && numel(sizes) === 0) t.unknown()
    t.check(!isMultiplied || dtype !== 'bool', 'not_implemented', { dtype: scalarType(dtype) })
    return tensor(sizes, { dtype, requires_grad: needsGrad(dtype, [input, weight, bias]) })
  },
  fixes: { negative_size: ({ weight }) => ({ pad: Math.ceil((weight.shape[0]! - 1) / 2) }) },
})
