import { float, generator, ints, keywordOnly, tensor } from '@/lib/shape/argument'
import { isNotNormal, normalKernel } from '@/lib/shape/creation'
import { checkPlace, checkSizes, create, gradErrors, options, out, sizeErrors } from '@/lib/shape/creation/options'
import { defaultDType } from '@/lib/shape/default-dtype'
import { group, scalarType } from '@/lib/shape/dtype'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { castErrors, checkCast } from '@/lib/shape/inplace'
import { resultType } from '@/lib/shape/promotion'
import { notImplemented, realGradient } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

const drawn = { generator: keywordOnly(generator()), out } as const
const mean = tensor([2, 3])
const std = tensor([2, 3])

export default defineFunction({
  name: 'torch.normal',
  category: 'creation',
  binding: 'native',
  shapes: ['mean (*), std (*) -> (*)', 'size'],
  overloads: [
    { mean, std, ...drawn },
    { mean, std: { ...float(), default: 1 }, ...drawn },
    { mean: float(), std, ...drawn },
    { mean: float(), std: float(), size: ints(), ...drawn, ...options },
  ],
  example: { mean: '0.0', std: '1.0', size: '(2, 3)' },
  errors: {
    ...sizeErrors,
    ...gradErrors,
    ...broadcastErrors,
    ...castErrors,
    negative_std: ['RuntimeError', 'normal expects std >= 0.0, but found std {std}'],
    negative_stds: ['RuntimeError', 'normal expects all elements of std >= 0.0'],
    complex_std: ['RuntimeError', 'normal expects standard deviation to be non-complex'],
    unsupported_dtype: notImplemented({ kernel: normalKernel }),
    complex_gradient: realGradient({ fn: 'normal' }),
  },
  infer(args, t) {
    checkPlace(args, t)
    const { mean, std } = args
    const checkStd = () => {
      if (typeof std === 'number') t.check(std >= 0, 'negative_std', { std: String(std).replace('Infinity', 'inf') })
      else {
        t.check(group(std.dtype) !== 'complex', 'complex_std')
        t.check(!std.values?.some((value) => value < 0), 'negative_stds')
      }
    }
    const checkDType = (dtype: Parameters<typeof isNotNormal>[0], sizes: readonly number[]) =>
      t.check(!isNotNormal(dtype, sizes), 'unsupported_dtype', { dtype: scalarType(dtype) })
    if ('size' in args) {
      checkSizes(args.size, t)
      checkStd()
      checkDType(args.dtype ?? defaultDType(), args.size)
      return create(args.size, args, t)
    }
    const tensors = [mean, std].filter((one) => typeof one !== 'number')
    checkStd()
    const shape = broadcastShapes(
      tensors.map(({ shape }) => shape),
      t as Trace<'broadcast'>,
    )
    const { dtype } = tensors[0]!
    checkDType(dtype, shape)
    // standard numbers are multiplied and added in place
    checkCast(resultType(tensors), fresh([], { dtype }), t)
    const requires_grad = needsGrad(dtype, tensors)
    t.check(!requires_grad || group(dtype) !== 'complex', 'complex_gradient')
    return fresh(shape, { dtype, requires_grad })
  },
})
