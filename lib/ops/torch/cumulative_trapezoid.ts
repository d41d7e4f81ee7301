import * as is from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { float, isComplex } from '@/lib/shape/value'
import { noDimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { accumulated, distances, floating, integrationErrors, pairs } from '@/lib/ops/families/reduction/integrating'

const y = is.tensor([2, 5])
const dim = is.keywordOnly(is.int(-1))

export default defineFunction({
  name: 'torch.cumulative_trapezoid',
  category: 'reduction',
  binding: 'native',
  shapes: ['y: (…, L) -> (…, L - 1)', 'y: (…, L), x: (L) -> (…, L - 1)'],
  overloads: [
    { y, x: is.tensor([5]), dim },
    { y, dx: is.keywordOnly(is.number(1)), dim },
  ],
  example: {},
  errors: {
    ...integrationErrors('cumulative_trapezoid'),
    no_dimensions: ['IndexError', 'slice() cannot be applied to a 0-dim tensor.'],
    no_size: noDimensionErrors.no_dimensions,
    real: ['RuntimeError', 'cumulative_trapezoid: Currently, we only support dx as a real number.'],
  },
  infer({ y, dim, ...rest }, t) {
    const rank = y.shape.length
    if ('x' in rest) {
      const along = wrapDim(dim, rank, t)
      t.check(y.dtype !== 'bool' && rest.x.dtype !== 'bool', 'bool_pair')
      t.check(rank > 0, rest.x.shape.length === 1 ? 'no_size' : 'no_dimensions', { dim: along })
      const areas = elementwise([pairs(y, along, t), distances(y, rest.x, along, t)], t)
      return elementwise([accumulated(areas), float(2)], t, { computes: floating })
    }
    t.check(y.dtype !== 'bool', 'bool')
    t.check(!isComplex(rest.dx) && typeof rest.dx !== 'boolean', 'real')
    t.check(rank > 0, 'no_dimensions')
    const along = wrapDim(dim, rank, t)
    return accumulated(elementwise([float(0.5), pairs(y, along, t)], t))
  },
  inverse: { dim: [0, 1, 2, 3] },
})
