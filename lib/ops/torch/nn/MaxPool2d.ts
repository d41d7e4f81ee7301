import { maxErrors, maxPool } from '@/lib/ops/families/pooling/max'
import { halfKernel, maxRepr, poolingFixes } from '@/lib/ops/families/pooling/pooling'
import { bool, flag, ntuple, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isTrue, type Value } from '@/lib/shape/value'

interface Call {
  readonly kernel_size: Value
  readonly stride: Value
  readonly padding: Value
  readonly dilation: Value
  readonly ceil_mode: Value
}

function run(input: Value, self: Call, indices: boolean, t: Trace<string>) {
  const { kernel_size, stride, padding, dilation, ceil_mode } = self
  return maxPool(2, [input, kernel_size, stride ?? kernel_size, padding, dilation, ceil_mode], indices, t)
}

export default defineModule({
  name: 'torch.nn.MaxPool2d',
  category: 'pooling',
  owner: { init: '_MaxPoolNd' },
  shapes: ['(N, C, H_in, W_in) -> (N, C, H_out, W_out)', '(C, H_in, W_in) -> (C, H_out, W_out)'],
  outputs: ['output', 'indices'],
  init: {
    kernel_size: unchecked(ntuple(2)),
    stride: unchecked(optional(ntuple(2))),
    padding: unchecked(ntuple(2, 0)),
    dilation: unchecked(ntuple(2, 1)),
    return_indices: flag(false),
    ceil_mode: unchecked(bool(false)),
  },
  call: { input: tensor([4, 64, 112, 112]) },
  example: { kernel_size: '3', stride: '2', padding: '1' },
  errors: maxErrors(2),
  mistyped(bound, t, stage) {
    if (stage === 'call') run(bound.input!, bound as unknown as Call, isTrue(bound.return_indices!), t)
  },
  extra_repr: maxRepr,
  forward: ({ input }, self, t) => run(input, self, self.return_indices, t),
  inverse: { kernel_size: [2, 3, 1, 4, 5], stride: [2, 1, 3, 4], padding: [0, 1, 2] },
  fixes: { ...poolingFixes, padding_half: halfKernel, dilation: () => ({ dilation: 1 }) },
})
