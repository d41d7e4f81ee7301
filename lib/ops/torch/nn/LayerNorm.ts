import { lastSize, sameDType } from '@/lib/ops/families/attention/fixes'
import { layerNormParameters, moduleErrors, runLayerNorm } from '@/lib/ops/families/normalisation/layer-norm'
import {
  countValues,
  normalizedModule,
  normalizedShape,
  parameterSizes,
  sizesOf,
} from '@/lib/ops/families/normalisation/normalized-shape'
import { parameterErrors } from '@/lib/ops/families/module/parameter'
import { device, dtype, flag, float, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { str } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.LayerNorm',
  ...normalizedModule,
  init: {
    normalized_shape: normalizedShape,
    eps: unchecked(float(1e-5)),
    elementwise_affine: flag(true),
    bias: flag(true),
    device: device(),
    dtype: dtype(),
  },
  call: { input: unchecked(tensor([32, 10, 512])) },
  errors: { ...moduleErrors, ...parameterErrors },
  parameters: ({ normalized_shape, elementwise_affine, bias }) =>
    elementwise_affine ? layerNormParameters(parameterSizes(normalized_shape), bias) : {},
  extra_repr({ normalized_shape, eps, elementwise_affine }, self) {
    const bias = str(self.elementwise_affine && self.bias)
    return `${str(sizesOf(normalized_shape!))}, eps=${str(eps!)}, elementwise_affine=${str(elementwise_affine!)}, bias=${bias}`
  },
  forward({ input }, { normalized_shape, eps, parameters }, t) {
    const { weight = null, bias = null } = parameters
    const made = runLayerNorm([input, sizesOf(normalized_shape), weight, bias, eps], t)
    countValues(sizesOf(normalized_shape).items.map(Number), t)
    return made
  },
  fixes: {
    normalized_shape: ({ input }) => ({ normalized_shape: lastSize(input) }),
    norm_dtype: ({ input }) => sameDType(input),
    norm_parameter_dtype: ({ input }) => sameDType(input),
  },
})
