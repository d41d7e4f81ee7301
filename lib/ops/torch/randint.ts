import { int, ints } from '@/lib/shape/argument'
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
import { defineFunction } from '@/lib/shape/spec'
import { boundsErrors, checkBounds } from '@/lib/ops/families/creation/drawing'

const high = { high: int(), size: ints() } as const
const both = { low: int(), high: int(), size: ints() } as const
const generator = givenGenerator

export default defineFunction({
  name: 'torch.randint',
  category: 'creation',
  binding: 'native',
  shapes: ['size'],
  overloads: [
    { ...high, generator, out, ...options },
    { ...high, out, ...options },
    { ...both, generator, out, ...options },
    { ...both, out, ...options },
  ],
  example: { high: '10', size: '(2, 3)' },
  errors: { ...sizeErrors, ...gradErrors, ...boundsErrors },
  infer(args, t) {
    checkPlace(args, t)
    checkSizes(args.size, t)
    const dtype = args.dtype ?? 'int64'
    checkBounds('low' in args ? args.low : 0, args.high, dtype, t)
    return create(args.size, args, t, { dtype })
  },
})
