import {
  countValues,
  normalizedModule,
  normalizedShape,
  parameterSizes,
  sizesOf,
} from '@/lib/ops/families/normalisation/normalized-shape'
import { lastSize } from '@/lib/ops/families/attention/fixes'
import { parameterErrors } from '@/lib/ops/families/module/parameter'
import { moduleErrors, rmsNorm } from '@/lib/ops/families/normalisation/rms-norm'
import { device, dtype, flag, float, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule, type Sizes } from '@/lib/shape/spec'
import { str } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.RMSNorm',
  ...normalizedModule,
  init: {
    normalized_shape: normalizedShape,
    eps: unchecked(optional(float())),
    elementwise_affine: flag(true),
    device: device(),
    dtype: dtype(),
  },
  call: { x: unchecked(tensor([32, 10, 512])) },
  errors: { ...moduleErrors, ...parameterErrors },
  parameters: ({ normalized_shape, elementwise_affine }): Sizes =>
    elementwise_affine ? { weight: parameterSizes(normalized_shape) } : {},
  extra_repr: ({ normalized_shape, eps, elementwise_affine }) =>
    `${str(sizesOf(normalized_shape!))}, eps=${str(eps!)}, elementwise_affine=${str(elementwise_affine!)}`,
  forward({ x }, { normalized_shape, eps, parameters }, t) {
    const made = rmsNorm([x, sizesOf(normalized_shape), parameters.weight ?? null, eps], t)
    countValues(sizesOf(normalized_shape).items.map(Number), t)
    return made
  },
  fixes: { normalized_shape: ({ x }) => ({ normalized_shape: lastSize(x) }) },
})
