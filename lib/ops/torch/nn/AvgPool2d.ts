import { averageErrors, averagePool } from '@/lib/ops/families/pooling/average'
import { averageRepr, poolingFixes } from '@/lib/ops/families/pooling/pooling'
import { bool, int, ntuple, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'

interface Call {
  readonly kernel_size: Value
  readonly stride: Value
  readonly padding: Value
  readonly ceil_mode: Value
  readonly count_include_pad: Value
  readonly divisor_override: Value
}

function run(input: Value, self: Call, t: Trace<string>) {
  const { kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override } = self
  const values = [input, kernel_size, stride ?? kernel_size, padding, ceil_mode, count_include_pad, divisor_override]
  return averagePool(2, values, t)
}

export default defineModule({
  name: 'torch.nn.AvgPool2d',
  category: 'pooling',
  shapes: ['(N, C, H_in, W_in) -> (N, C, H_out, W_out)', '(C, H_in, W_in) -> (C, H_out, W_out)'],
  init: {
    kernel_size: unchecked(ntuple(2)),
    stride: unchecked(optional(ntuple(2))),
    padding: unchecked(ntuple(2, 0)),
    ceil_mode: unchecked(bool(false)),
    count_include_pad: unchecked(bool(true)),
    divisor_override: unchecked(optional(int())),
  },
  call: { input: tensor([4, 64, 56, 56]) },
  example: { kernel_size: '2' },
  errors: averageErrors[2],
  mistyped(bound, t, stage) {
    if (stage === 'call') run(bound.input!, bound as unknown as Call, t)
  },
  extra_repr: averageRepr,
  forward: ({ input }, self, t) => run(input, self, t),
  inverse: { kernel_size: [2, 3, 1, 4, 5, 7], stride: [2, 1, 3, 4], padding: [0, 1, 2] },
  fixes: { ...poolingFixes, divisor: () => ({ divisor_override: null }) },
})
