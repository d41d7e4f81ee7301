import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'
import { int, keywordOnly, optional, tensor } from '@/lib/shape/argument'
import { checkPlace } from '@/lib/shape/creation/options'
import { isFloating, group, scalarType } from '@/lib/shape/dtype'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { elementwise, unaryErrors } from '@/lib/shape/iterator'
import { floatOf, canCast } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** The gamma function's relatives. */

const common = { category: 'pointwise', binding: 'native', shapes: ['(*) -> (*)'] } as const
const input = tensor([2, 3])
const out = keywordOnly(optional(tensor([])))

const negative = ['RuntimeError', 'polygamma(n, x) does not support negative n.'] as const

function polygamma(n: number, of: Tensor, t: Trace<string>, into: Tensor | null): Tensor {
  if (into) checkLeaf(into, t)
  t.check(n >= 0, 'negative')
  const kernel = ['digamma', 'trigamma'][n] ?? 'polygamma'
  return elementwise([of], t, {
    into,
    computes: floatOf,
    kernel: (computed) => checkImplemented(kernel, computed, isFloating(computed), t),
  })
}

export default [
  defineFunction({
    ...common,
    name: 'torch.polygamma',
    overloads: [{ n: int(), input, out }],
    example: { n: '1' },
    errors: { negative, ...implementedErrors },
    infer({ n, input, ...given }, t) {
      checkPlace(given, t)
      return polygamma(n, input, t as Trace<string>, null)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.Tensor.polygamma',
    method: 'only',
    inplace: true,
    overloads: [{ self: input, n: int() }],
    example: { n: '1' },
    errors: { negative, ...unaryErrors, ...implementedErrors },
    infer: ({ self, n }, t, into) => polygamma(n, self, t as Trace<string>, into),
  }),
  defineFunction({
    ...common,
    name: 'torch.mvlgamma',
    aliases: ['torch.special.multigammaln'],
    method: 'too',
    inplace: true,
    overloads: [{ input, p: int(), out }],
    example: { p: '2' },
    errors: {
      ...inplaceErrors,
      bool: ['RuntimeError', 'The input tensor may not be a boolean tensor.'],
      p: ['RuntimeError', 'p has to be greater than or equal to 1'],
      cast: ['RuntimeError', "mvlgamma: result type {from} can't be cast to the desired output type {to}"],
      ...implementedErrors,
    },
    infer({ input, p }, t, into) {
      const { dtype, shape } = input
      if (into) checkLeaf(into, t)
      t.check(dtype !== 'bool', 'bool')
      t.check(p >= 1, 'p')
      const computed = floatOf(dtype)
      if (into) t.check(canCast(computed, dtype), 'cast', { from: scalarType(dtype), to: scalarType(computed) })
      t.check(group(dtype) !== 'complex', 'not_implemented', { kernel: 'arange_cpu', dtype: scalarType(dtype) })
      if (into) checkOverlap(into, [], t)
      if (into) return written(into, [])
      return fresh(shape, { dtype: computed, requires_grad: needsGrad(computed, [input]) })
    },
  }),
]
