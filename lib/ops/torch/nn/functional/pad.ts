import { padded, padErrors } from '@/lib/ops/families/window/padding'
import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.nn.functional.pad',
  category: 'padding',
  binding: 'python',
  shapes: ['pad=(l, r): (…, W) -> (…, W + l + r)', 'pad=(l, r, t, b): (…, H, W) -> (…, H + t + b, W + l + r)'],
  overloads: [
    {
      input: is.unchecked(is.tensor([4, 3, 32, 32])),
      pad: is.unchecked(is.ints()),
      mode: is.unchecked(is.oneOf('constant', 'reflect', 'replicate', 'circular')),
      value: is.unchecked(is.optional(is.float())),
    },
  ],
  example: { pad: '(1, 1, 2, 2)' },
  errors: padErrors,
  infer({ input, pad, mode, value }, t) {
    const output = padded([input, pad, mode, value], t)
    const [shape, sides] = [(input as Tensor).shape, is.ints().read(pad)]
    for (let at = 0; at < sides.length; at += 2) {
      const dim = shape.length - 1 - at / 2
      t.size(`out[${dim}]`, `input[${dim}] + pad[${at}] + pad[${at + 1}]`, { input: shape, pad: sides })
    }
    return output
  },
})
