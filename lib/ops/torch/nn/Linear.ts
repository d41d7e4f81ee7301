import { linear, linearErrors, linearRepr } from '@/lib/ops/families/module/affine'
import { checkFactory, checkParameter, parameterErrors, sameDType } from '@/lib/ops/families/module/parameter'
import { device, dtype, flag, int, tensor as input } from '@/lib/shape/argument'
import { bindNative } from '@/lib/shape/native'
import { defineModule } from '@/lib/shape/spec'
import { tuple } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.Linear',
  category: 'linear',
  shapes: ['(*, in_features) -> (*, out_features)'],
  init: { in_features: int(), out_features: int(), bias: flag(true), device: device(), dtype: dtype() },
  call: { input: input([32, 784]) },
  example: { in_features: '784', out_features: '128' },
  errors: {
    ...linearErrors,
    scalar: ['RuntimeError', 'both arguments to linear need to be at least 1D, but they are 0D and 2D'],
    ...parameterErrors,
  },
  mistyped(bound, _, stage) {
    if (stage === 'init') checkFactory('empty', tuple([bound.out_features!, bound.in_features!]), bound.dtype!)
    else bindNative('linear', [{ input: input([]) }], { positional: [bound.input!], keyword: {} })
  },
  construct: ({ in_features, out_features, dtype }, t) => checkParameter([out_features, in_features], dtype, t),
  parameters: ({ in_features, out_features, bias }) => ({
    weight: [out_features, in_features],
    ...(bias ? { bias: [out_features] } : {}),
  }),
  extra_repr: ({ in_features, out_features }, { bias }) => linearRepr(in_features!, out_features!, bias),
  forward({ input }, { in_features, out_features, bias, parameters }, t) {
    t.check(input.shape.length > 0, 'scalar')
    const outputs = t.size('H_out', 'out_features', { out_features })
    const parts = { outputs, inputs: in_features, of: parameters.weight! }
    return linear(input, parts, bias, t)
  },
  flops: (_, __, ___, t) => t.flops,
  fixes: {
    features: ({ input }) => ({ in_features: input.shape.at(-1)! }),
    dtype: sameDType,
    dtype_of_product: sameDType,
  },
})
