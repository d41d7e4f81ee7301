import { tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { checkObservations, covariance, covarianceErrors } from '@/lib/ops/families/reduction/covariance'

export default defineFunction({
  name: 'torch.corrcoef',
  category: 'reduction',
  binding: 'native',
  method: 'too',
  shapes: ['(n, L) -> (n, n)', '(L) -> ()'],
  overloads: [{ input: tensor([3, 5]) }],
  example: {},
  errors: covarianceErrors('corrcoef'),
  infer({ input }, t) {
    checkObservations(input, t)
    return covariance(input, { fweights: null, aweights: null }, t)
  },
})
