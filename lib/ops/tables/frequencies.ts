import { out } from '@/lib/ops/families/reduction/reduction'
import { rolled, rollErrors } from '@/lib/ops/families/viewing/turning'
import { wrapDim } from '@/lib/ops/families/dimensions'
import { float, int, optional, repeatedInts, tensor } from '@/lib/shape/argument'
import { checkPlace, create, options, sizeErrors } from '@/lib/shape/creation/options'
import { defaultDType } from '@/lib/shape/default-dtype'
import { group, isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'

const frequencies = (short: string, isHalf: boolean) =>
  defineFunction({
    name: `torch.fft.${short}`,
    called: `fft_${short}`,
    category: 'fft',
    binding: 'native',
    shapes: [isHalf ? '-> (floor(n / 2) + 1)' : '-> (n)'],
    overloads: [{ n: int(), d: float(1), out, ...options }],
    example: { n: '8' },
    errors: {
      dtype: ['RuntimeError', `${short} requires a floating point or complex dtype`],
      negative: sizeErrors.negative,
      not_implemented: ['NotImplementedError', '"arange_cpu" not implemented for \'{dtype}\''],
    },
    infer({ n, d: _, ...given }, t) {
      checkPlace(given, t)
      const dtype = given.dtype ?? defaultDType()
      const size = isHalf ? Math.trunc(n / 2) + 1 : n
      t.check(size >= 0, 'negative', { size, sizes: [size] })
      t.check(isDifferentiable(dtype), 'dtype')
      t.check(group(dtype) !== 'complex', 'not_implemented', { dtype: scalarType(dtype) })
      return create([size], given, t as never, { dtype })
    },
  })

const { count: _, ...shiftErrors } = rollErrors

const shift = (short: string, isInverse: boolean) =>
  defineFunction({
    name: `torch.fft.${short}`,
    called: `fft_${short}`,
    category: 'fft',
    binding: 'native',
    shapes: ['(*) -> (*)'],
    overloads: [{ input: tensor([4, 5]), dim: optional(repeatedInts(1)) }],
    example: {},
    errors: shiftErrors,
    infer({ input, dim }, t) {
      const { shape } = input
      const dims = dim ?? [...shape.keys()]
      const shifts = dims.map((one) => {
        t.check(shape.length > 0, 'no_dimensions', { dim: one })
        const size = shape[wrapDim(one, shape.length, t)]!
        return isInverse ? Math.floor((size + 1) / 2) : Math.floor(size / 2)
      })
      t.check(dims.length > 0, 'no_shifts')
      return rolled(input, shifts, dims, t as never)
    },
  })

const table = [
  frequencies('fftfreq', false),
  frequencies('rfftfreq', true),
  shift('fftshift', false),
  shift('ifftshift', true),
]
export default table
