import {
  bindPooling,
  checkImplemented,
  pooled,
  poolingErrors,
  poolingFixes,
  slide,
  windowsOf,
} from '@/lib/ops/families/pooling'
import { bool, int, ntuple, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { str, type Value } from '@/lib/shape/value'

interface Call {
  readonly kernel_size: Value
  readonly stride: Value
  readonly padding: Value
  readonly ceil_mode: Value
  readonly count_include_pad: Value
  readonly divisor_override: Value
}

function bind(input: Value, self: Call) {
  const { kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override } = self
  const values = [input, kernel_size, stride ?? kernel_size, padding, ceil_mode, count_include_pad, divisor_override]
  return bindPooling('avg_pool2d', 'average', values)
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
  errors: {
    dimension: ['IndexError', 'Dimension out of range (expected to be in range of [{low}, {high}], but got -3)'],
    ...poolingErrors('avg_pool2d'),
    divisor: ['RuntimeError', 'divisor must be not zero'],
    no_dimensions: ['IndexError', 'Dimension specified as -3 but tensor has no dimensions'],
  },
  mistyped(bound, _, stage) {
    if (stage === 'call') bind(bound.input!, bound as unknown as Call)
  },
  extra_repr: ({ kernel_size, stride, padding }) =>
    `kernel_size=${str(kernel_size!)}, stride=${str(stride ?? kernel_size!)}, padding=${str(padding!)}`,
  forward({ input }, self, t) {
    const bound = bind(input, self)
    const windows = windowsOf(bound, t)
    t.check(bound.divisor_override !== 0, 'divisor')
    const rank = input.shape.length
    t.check(rank > 0, 'no_dimensions')
    t.check(rank >= 3, 'dimension', { low: -rank, high: rank - 1 })
    const shape = slide(input, windows, bound.ceil_mode === true, t)
    checkImplemented('avg_pool2d', input, 'int64', t)
    return pooled(input, shape)
  },
  inverse: { kernel_size: [2, 3, 1, 4, 5, 7], stride: [2, 1, 3, 4], padding: [0, 1, 2] },
  fixes: { ...poolingFixes, divisor: () => ({ divisor_override: null }) },
})
