import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { isComplex } from '@/lib/shape/value'
import { noDimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import {
  distances,
  integral,
  integralOver,
  integrationErrors,
  zeroIntegral,
} from '@/lib/ops/families/reduction/integrating'

const y = is.tensor([2, 5])
const x = is.tensor([5])
const dim = is.keywordOnly(is.int(-1))
const number = is.keywordOnly(is.number(1))
const float = is.keywordOnly({ ...is.float(), default: 1 })
const withSamples = { y, x, dim }

const errors = {
  ...integrationErrors('trapezoid'),
  ...noDimensionErrors,
  real: ['RuntimeError', 'trapezoid: Currently, we only support dx as a real number.'],
} as const
// the steps of trapz are floats by their type
const { real: _, ...others } = errors

const define = (name: 'trapezoid' | 'trapz') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    shapes: ['y: (…, L) -> (…)', 'y: (…, L), x: (L) -> (…)', 'dim=1, y: (N, C, L) -> (N, L)'],
    overloads: name === 'trapz' ? [{ y, dx: float, dim }, withSamples] : [withSamples, { y, dx: number, dim }],
    example: {},
    errors: name === 'trapz' ? (others as typeof errors) : errors,
    infer({ y, dim, ...rest }, t) {
      const { shape, dtype } = y
      if ('x' in rest) {
        const along = wrapDim(dim, shape.length, t)
        t.check(shape.length > 0, 'no_dimensions', { dim: along })
        if (shape[along] === 0) return zeroIntegral(y, along)
        t.check(dtype !== 'bool' && rest.x.dtype !== 'bool', 'bool_pair')
        return integralOver(y, distances(y, rest.x, along, t), along, t)
      }
      t.check(shape.length > 0, 'no_dimensions', { dim })
      const along = wrapDim(dim, shape.length, t)
      if (shape[along] === 0) return zeroIntegral(y, along)
      t.check(dtype !== 'bool', 'bool')
      t.check(!isComplex(rest.dx) && typeof rest.dx !== 'boolean', 'real')
      return integral(y, along, t)
    },
    inverse: { dim: [0, 1, 2, 3] },
  })

export default [define('trapezoid'), define('trapz')]
