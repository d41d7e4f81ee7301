import { bilinear, bilinearErrors } from '@/lib/ops/families/module/bilinear'
import { optional, tensor } from '@/lib/shape/argument'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.nn.functional.bilinear',
  aliases: ['torch.bilinear'],
  category: 'linear',
  binding: 'native',
  shapes: ['(*, in1_features), (*, in2_features), (out_features, in1_features, in2_features) -> (*, out_features)'],
  overloads: [
    {
      input1: tensor([128, 20]),
      input2: tensor([128, 30]),
      weight: tensor([40, 20, 30]),
      bias: optional(tensor([40])),
    },
  ],
  example: {},
  errors: {
    ...bilinearErrors,
    not_implemented: notImplemented({ kernel: 'bmm' }),
    bias: ['RuntimeError', 'bilinear(): bias size does not match weight size: got {got} but expected {want}'],
  },
  infer({ input1, input2, weight, bias }, t) {
    // of a weight that has not three dimensions, and of a bias that has not one, only C++ knows
    if (weight.shape.length !== 3 || (bias && bias.shape.length !== 1)) t.unknown()
    const want = weight.shape[0]!
    const output = bilinear({ input1, input2, weight, bias }, t)
    t.check(!bias || bias.shape[0] === want, 'bias', { got: bias?.shape[0] ?? 0, want })
    return output
  },
})
