import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { checkObservations, covariance, covarianceErrors, weightErrors } from '@/lib/ops/families/reduction/covariance'

const weights = is.keywordOnly(is.optional(is.tensor([5])))

export default defineFunction({
  name: 'torch.cov',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(n, L) -> (n, n)', '(L) -> ()'],
  overloads: [
    {
      input: is.tensor([3, 5]),
      correction: is.keywordOnly(is.int(1)),
      fweights: weights,
      aweights: weights,
    },
  ],
  example: {},
  errors: { ...covarianceErrors('cov'), ...weightErrors },
  infer({ input, fweights, aweights }, t) {
    checkObservations(input, t)
    return covariance(input, { fweights, aweights }, t)
  },
})
