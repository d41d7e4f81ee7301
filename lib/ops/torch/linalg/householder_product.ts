import { checkKernel, columns, type Rules } from '@/lib/ops/families/linalg/matrices'
import { noDimensionErrors } from '@/lib/ops/families/dimensions'
import { out } from '@/lib/ops/families/reduction/reduction'
import * as is from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad } from '@/lib/shape/tensor'

const fn = 'torch.linalg.householder_product'
const rules: Rules = { name: fn, isSquare: false, types: 'any', kernel: 'orgqr_cpu' }

// Source: ATen/native/BatchLinearAlgebra.cpp
export default defineFunction({
  name: 'torch.linalg.householder_product',
  called: 'linalg_householder_product',
  category: 'linalg',
  binding: 'native',
  shapes: ['(*, m, n), (*, k) -> (*, m, n)'],
  overloads: [{ input: is.tensor([4, 3]), tau: is.tensor([3]), out }],
  example: {},
  errors: {
    rank: ['RuntimeError', `${fn}: input must have at least 2 dimensions.`],
    wide: ['RuntimeError', `${fn}: input.shape[-2] must be greater than or equal to input.shape[-1]`],
    ...noDimensionErrors,
    many: ['RuntimeError', `${fn}: input.shape[-1] must be greater than or equal to tau.shape[-1]`],
    tau_rank: [
      'RuntimeError',
      `${fn}: Expected tau to have one dimension less than input, but got tau.ndim equal to {tau} and input.ndim is equal to {rank}`,
    ],
    batch: ['RuntimeError', `${fn}: Expected batch dimensions of tau to be equal to input.shape[:-2], but got {batch}`],
    dtypes: ['RuntimeError', `${fn}: tau dtype {tau} does not match input dtype {input}`],
    not_implemented: notImplemented({ kernel: 'orgqr_cpu' }),
  },
  infer({ input, tau }, t) {
    const rank = input.shape.length
    t.check(rank >= 2, 'rank')
    const [m, n] = input.shape.slice(-2) as [number, number]
    t.check(m >= n, 'wide')
    t.check(tau.shape.length > 0, 'no_dimensions', { dim: -1 })
    t.check(n >= tau.shape.at(-1)!, 'many')
    t.check(tau.shape.length === rank - 1, 'tau_rank', { tau: tau.shape.length, rank })
    const batch = tau.shape.slice(0, -1)
    t.check(String(batch) === String(input.shape.slice(0, -2)), 'batch', { batch })
    t.check(tau.dtype === input.dtype, 'dtypes', { tau: scalarType(tau.dtype), input: scalarType(input.dtype) })
    checkKernel(input, rules, t)
    return { ...columns(input, input.shape), requires_grad: needsGrad(input.dtype, [input, tau]) }
  },
})
