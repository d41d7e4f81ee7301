import {
  bindPooling,
  checkImplemented,
  halfKernel,
  pooled,
  poolingErrors,
  poolingFixes,
  slide,
  windowsOf,
} from '@/lib/ops/families/pooling'
import { bool, flag, ntuple, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { suggestsChannelsLast } from '@/lib/shape/tensor'
import { isTrue, str, tuple, type Value } from '@/lib/shape/value'

interface Call {
  readonly kernel_size: Value
  readonly stride: Value
  readonly padding: Value
  readonly dilation: Value
  readonly ceil_mode: Value
}

/** Which C++ function runs depends on `return_indices`. */
function bind(input: Value, self: Call, return_indices: boolean) {
  const { kernel_size, stride, padding, dilation, ceil_mode } = self
  const fn = return_indices ? 'max_pool2d_with_indices' : 'max_pool2d'
  return bindPooling(fn, 'max', [input, kernel_size, stride ?? kernel_size, padding, dilation, ceil_mode])
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
  errors: {
    rank: ['RuntimeError', 'non-empty 3D or 4D (batch mode) tensor expected for input'],
    ...poolingErrors('max_pool2d'),
    dilation: [
      'RuntimeError',
      'dilation should be greater than zero, but got dilationH: {dilationH} dilationW: {dilationW}',
    ],
    padding_half: [
      'RuntimeError',
      'pad should be smaller than or equal to half of kernel size, but got padW = {padW}, padH = {padH}, kW = {kW}, kH = {kH}',
    ],
    memory_format: ['RuntimeError', 'Unsupported memory format. Supports only ChannelsLast, Contiguous'],
  },
  mistyped(bound, _, stage) {
    if (stage === 'call') bind(bound.input!, bound as unknown as Call, isTrue(bound.return_indices!))
  },
  extra_repr({ kernel_size, stride, padding, dilation, ceil_mode }) {
    const window = `kernel_size=${str(kernel_size!)}, stride=${str(stride ?? kernel_size!)}`
    return `${window}, padding=${str(padding!)}, dilation=${str(dilation!)}, ceil_mode=${str(ceil_mode!)}`
  },
  forward({ input }, self, t) {
    const bound = bind(input, self, self.return_indices)
    const windows = windowsOf(bound, t)
    t.check(input.shape.length !== 5 || !suggestsChannelsLast(input), 'memory_format')
    t.check(input.shape.length === 3 || input.shape.length === 4, 'rank')
    const shape = slide(input, windows, bound.ceil_mode === true, t)
    checkImplemented('max_pool2d', input, 'all', t)
    const output = pooled(input, shape)
    return self.return_indices ? tuple([output, pooled(input, shape, 'int64')]) : output
  },
  inverse: { kernel_size: [2, 3, 1, 4, 5], stride: [2, 1, 3, 4], padding: [0, 1, 2] },
  fixes: { ...poolingFixes, padding_half: halfKernel, dilation: () => ({ dilation: 1 }) },
})
