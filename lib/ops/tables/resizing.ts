import { ints, keywordOnly, memoryFormat, optional, tensor, variadic } from '@/lib/shape/argument'
import { formatErrors, formatStrides } from '@/lib/shape/creation/options'
import { itemBytes, group } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import {
  channelsLastStrides,
  contiguousStrides,
  needsGrad,
  numel,
  suggestsChannelsLast,
  tensor as fresh,
  type Tensor,
} from '@/lib/shape/tensor'

const common = { category: 'viewing', binding: 'native', method: 'only' } as const
const format = { memory_format: keywordOnly(optional(memoryFormat())) } as const

const resizeErrors = {
  requires_grad: ['RuntimeError', 'cannot resize variables that require grad'],
} as const

/** Other sizes over the same storage, which grows if they need more. Source: ATen/native/Resize.cpp. */
function resized(self: Tensor, size: readonly number[], strides: readonly number[] | null): Tensor {
  const { values: _, ...rest } = self
  if (strides === null && String(size) === String(self.shape)) return self
  const wanted = (self.offset + numel(size)) * itemBytes(self.dtype)
  self.storage.bytes = Math.max(self.storage.bytes, numel(size) === 0 ? 0 : wanted)
  return { ...rest, shape: size, strides: strides ?? contiguousStrides(size) }
}

const resize = defineFunction({
  ...common,
  name: 'torch.Tensor.resize_',
  shapes: ['size'],
  overloads: [{ self: tensor([2, 3]), size: variadic(ints()), ...format }],
  example: { size: '(3, 2)' },
  errors: {
    ...resizeErrors,
    negative: ['RuntimeError', 'numel: integer multiplication overflow'],
    ...formatErrors,
    preserve: ['RuntimeError', 'Unsupported memory formatPreserve'],
  },
  infer({ self, size, memory_format }, t) {
    t.check(!self.requires_grad, 'requires_grad')
    const isNegative = size.some((one) => one < 0)
    if (isNegative && size.some((one) => one >= 0 && one !== 1)) t.unknown()
    t.check(!isNegative, 'negative')
    t.check(memory_format !== 'preserve_format', 'preserve')
    const strides = formatStrides(size, memory_format, t) ?? null
    return resized(self, size, strides ?? (memory_format === null ? null : contiguousStrides(size)))
  },
})

const resizeAs = defineFunction({
  ...common,
  name: 'torch.Tensor.resize_as_',
  shapes: ['(*), (d_0, d_1, …) -> (d_0, d_1, …)'],
  overloads: [{ self: tensor([2, 3]), the_template: tensor([4]), ...format }],
  example: {},
  errors: { ...resizeErrors, ...formatErrors },
  infer({ self, the_template, memory_format }, t) {
    t.check(!self.requires_grad, 'requires_grad')
    const { shape } = the_template
    if (memory_format === 'preserve_format') {
      const isLast = suggestsChannelsLast(the_template)
      return resized(self, shape, isLast ? channelsLastStrides(shape) : contiguousStrides(shape))
    }
    const strides = formatStrides(shape, memory_format, t) ?? null
    return resized(self, shape, strides ?? (memory_format === null ? null : contiguousStrides(shape)))
  },
})

const sumToSize = defineFunction({
  ...common,
  category: 'reduction',
  name: 'torch.Tensor.sum_to_size',
  shapes: ['(N, C, L) -> (C, L)', '(N, C, L) -> (C, 1)'],
  overloads: [{ self: tensor([4, 3, 5]), size: variadic(ints()) }],
  example: { size: '(3, 1)' },
  errors: { expandable: ['RuntimeError', 'size {{size}} is not expandable to size {{shape}}.'] },
  infer({ self, size }, t) {
    const { shape, dtype } = self
    const own = shape.slice(Math.max(shape.length - size.length, 0))
    const isFit = size.length <= shape.length && size.every((one, i) => one === own[i] || one === 1)
    t.check(isFit, 'expandable', { size, shape })
    // to no dimensions all is summed, even a single number
    if (size.length > 0 && String(size) === String(shape)) return self
    const summed = ['bool', 'int'].includes(group(dtype)) ? 'int64' : dtype
    return fresh(size, { dtype: summed, requires_grad: needsGrad(summed, [self]) })
  },
})

export default [resize, resizeAs, sumToSize]
