import { int } from '@/lib/shape/argument'
import {
  checkPlace,
  checkSizes,
  create,
  givenGenerator,
  gradErrors,
  options,
  out,
  sizeErrors,
} from '@/lib/shape/creation/options'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.randperm',
  category: 'creation',
  binding: 'native',
  shapes: ['(n,)'],
  overloads: [
    { n: int(), generator: givenGenerator, out, ...options },
    { n: int(), out, ...options },
  ],
  example: { n: '10' },
  errors: {
    ...sizeErrors,
    ...gradErrors,
    ...scalarErrors,
    unsupported_dtype: notImplemented({ kernel: 'randperm' }),
    half: ['RuntimeError', 'n cannot be greater than 2049 for Half type.'],
  },
  infer(args, t) {
    checkPlace(args, t)
    checkSizes([args.n], t)
    const dtype = args.dtype ?? 'int64'
    const isNumeric = group(dtype) === 'int' || group(dtype) === 'float'
    t.check(dtype !== 'float16' || args.n <= 2049, 'half')
    if (group(dtype) === 'int') checkFill(args.n - 1, dtype, 2, t)
    t.check(isNumeric, 'unsupported_dtype', { dtype: scalarType(dtype) })
    return create([args.n], args, t, { dtype })
  },
})
