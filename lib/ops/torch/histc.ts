import * as is from '@/lib/shape/argument'
import { group, isFloating, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { cppDouble, scalarErrors, toScalar } from '@/lib/shape/scalar'
import { numel, tensor } from '@/lib/shape/tensor'
import { asNumber, float, isComplex } from '@/lib/shape/value'
import { input, out } from '@/lib/ops/families/reduction/reduction'

export default defineFunction({
  name: 'torch.histc',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(…) -> (bins)'],
  overloads: [{ input, bins: is.int(100), min: is.number(0), max: is.number(0), out }],
  example: { bins: '10' },
  errors: {
    ...scalarErrors,
    bins: ['RuntimeError', 'torch.histogram(): bins must be > 0, but got {bins} for dimension 0'],
    kernel: notImplemented(),
    infinite: ['RuntimeError', 'torch.histc: range of [{min}, {max}] is not finite'],
    order: ['RuntimeError', 'torch.histc: max must be larger than min'],
  },
  infer({ input, bins, min, max }, t) {
    const { shape, dtype } = input
    t.check(bins > 0, 'bins', { bins })
    const [low, high] = [min, max].map((value) => {
      t.check(!isComplex(value) || value.imag === 0, 'overflow', { type: 'double' })
      return isComplex(value) ? value.real : asNumber(value)
    }) as [number, number]
    // equal ends stand for those of the input
    const isMeasured = low === high && numel(shape) > 0
    const refuse = (kernel: string) => t.fail('kernel', { kernel, dtype: scalarType(dtype) })
    if (isMeasured && group(dtype) === 'complex') refuse('aminmax_cpu')
    t.check(Number.isFinite(low) && Number.isFinite(high), 'infinite', { min: cppDouble(low), max: cppDouble(high) })
    t.check(low <= high, 'order')
    if (dtype === 'bool') refuse('linspace_cpu')
    // the least number may be zero, and equal ends move one apart
    if (dtype === 'uint8' && isMeasured) t.unknown()
    const apart = low === high && !isMeasured ? 1 : 0
    if (group(dtype) !== 'complex') for (const end of [low - apart, high + apart]) toScalar(float(end), dtype, t)
    if (!isFloating(dtype)) refuse('histogram_cpu')
    return tensor([t.size('out[0]', 'bins', { bins })], { dtype })
  },
})
