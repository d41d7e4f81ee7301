import { bilinear, bilinearErrors } from '@/lib/ops/families/module/bilinear'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { device, dtype, flag, int, tensor } from '@/lib/shape/argument'
import { bindNative } from '@/lib/shape/native'
import { defineModule } from '@/lib/shape/spec'
import { str, tuple } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.Bilinear',
  category: 'linear',
  shapes: ['(*, in1_features), (*, in2_features) -> (*, out_features)'],
  init: {
    in1_features: int(),
    in2_features: int(),
    out_features: int(),
    bias: flag(true),
    device: device(),
    dtype: dtype(),
  },
  call: { input1: tensor([128, 20]), input2: tensor([128, 30]) },
  example: { in1_features: '20', in2_features: '30', out_features: '40' },
  errors: {
    ...bilinearErrors,
    in1_features: ['ValueError', 'in1_features must be > 0, but got (in1_features={in1_features})'],
    ...parameterErrors,
  },
  mistyped({ in1_features, in2_features, out_features, dtype, input1, input2 }, _, stage) {
    if (stage === 'init')
      return void checkFactory('empty', tuple([out_features!, in1_features!, in2_features!]), dtype!)
    const declared = { input1: tensor([]), input2: tensor([]) }
    bindNative('bilinear', [declared], { positional: [input1!, input2!], keyword: {} })
  },
  construct({ in1_features, in2_features, out_features, dtype }, t) {
    checkParameter([out_features, in1_features, in2_features], dtype, t)
    t.check(in1_features > 0, 'in1_features', { in1_features })
  },
  parameters: ({ in1_features, in2_features, out_features, bias }) => ({
    weight: [out_features, in1_features, in2_features],
    ...(bias ? { bias: [out_features] } : {}),
  }),
  extra_repr: (given, { bias }) =>
    ['in1_features', 'in2_features', 'out_features'].map((name) => `${name}=${str(given[name]!)}`).join(', ') +
    `, bias=${str(bias)}`,
  forward: ({ input1, input2 }, { parameters: { weight, bias } }, t) =>
    bilinear({ input1, input2, weight: weight!, bias: bias ?? null }, t),
  fixes: {
    features1: ({ input1 }) => ({ in1_features: input1.shape.at(-1)! }),
    features2: ({ input2 }) => ({ in2_features: input2.shape.at(-1)! }),
  },
})
