import {
  countValues,
  normalizedShape,
  parameterSizes,
  sizesOf,
} from '@/lib/ops/families/normalisation/normalized-shape'
import { lastSize } from '@/lib/ops/families/attention/fixes'
import { checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { moduleErrors, rmsNorm } from '@/lib/ops/families/normalisation/rms-norm'
import { device, dtype, flag, float, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule, type Sizes } from '@/lib/shape/spec'
import { isTensor, isTrue, str } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.RMSNorm',
  category: 'normalisation',
  shapes: ['(N, *) -> (N, *)'],
  init: {
    normalized_shape: normalizedShape,
    eps: unchecked(optional(float())),
    elementwise_affine: flag(true),
    device: device(),
    dtype: dtype(),
  },
  call: { x: unchecked(tensor([32, 10, 512])) },
  example: { normalized_shape: '512' },
  errors: { ...moduleErrors, ...parameterErrors },
  mistyped({ normalized_shape, elementwise_affine, dtype }) {
    sizesOf(normalized_shape!)
    if (isTrue(elementwise_affine!)) parameterSizes(normalized_shape!, dtype)
  },
  construct({ normalized_shape, eps, elementwise_affine, dtype }, t) {
    // how a tensor prints depends on its values
    if (isTensor(eps)) t.unknown()
    sizesOf(normalized_shape)
    if (elementwise_affine) checkParameter(parameterSizes(normalized_shape), dtype, t)
  },
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
