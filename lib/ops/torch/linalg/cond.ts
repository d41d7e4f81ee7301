import { isLow, realOf, rows } from '@/lib/ops/families/linalg/matrices'
import { out } from '@/lib/ops/families/reduction/reduction'
import { number, optional, str, tensor } from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { asNumber, isComplex, isFloat, isNumber, str as shown, type Value } from '@/lib/shape/value'

const input = tensor([3, 3])
const { default: _, ...order } = str('')

/** `ord=1.000000`, as `std::to_string` writes it. */
const written = (p: Value) =>
  isFloat(p) && Number.isFinite(p.value) ? p.value.toFixed(6) : shown(typeof p === 'boolean' ? Number(p) : p)

export default defineFunction({
  name: 'torch.linalg.cond',
  called: 'linalg_cond',
  category: 'linalg',
  binding: 'native',
  shapes: ['(*, m, n) -> (*)'],
  overloads: [
    { input, p: optional(number()), out },
    { input, p: order, out },
  ],
  example: {},
  errors: {
    rank: ['RuntimeError', 'linalg.cond: The input tensor must have at least 2 dimensions.'],
    matrix: ['RuntimeError', 'linalg.cond(ord={p}): The input tensor A must have at least 2 dimensions.'],
    norm: ['RuntimeError', 'linalg.cond got an invalid norm type: {p}'],
    square: [
      'RuntimeError',
      'linalg.cond(ord={p}): A must be batches of square matrices, but they are {m} by {n} matrices',
    ],
    type: ['RuntimeError', '{fn}: Expected a floating point or complex tensor as input. Got {dtype}'],
    precision: ['RuntimeError', 'linalg.inv: Low precision dtypes not supported. Got {dtype}'],
    not_implemented: ['NotImplementedError', '"linalg_svd_cpu" not implemented for \'{dtype}\''],
  },
  infer({ input, p }, t) {
    const { shape, dtype } = input
    const isWord = typeof p === 'string'
    t.check(shape.length >= 2, isWord ? 'matrix' : 'rank', { p: shown(p) })
    // a complex order is converted to a real one, or refused, norm by norm
    if (isComplex(p)) t.unknown()
    const order = isNumber(p) ? Math.abs(asNumber(p)) : p
    const [m, n] = shape.slice(-2) as [number, number]
    const isFit = isDifferentiable(dtype) && !isLow(dtype)
    const holes = { dtype: scalarType(dtype) }
    const result = rows(input, shape.slice(0, -2), realOf(dtype))
    // nothing is worked out, and no gradient passes
    const empty = numel(shape) === 0 ? { ...result, requires_grad: false } : null
    if (order === null || order === 2) {
      if (empty) return empty
      t.check(isDifferentiable(dtype), 'type', { fn: 'linalg.svd', ...holes })
      t.check(isFit, 'not_implemented', holes)
      return result
    }
    const isKnown = [1, Infinity, 'fro', 'nuc'].some((known) => known === order)
    const checkNorm = () => t.check(isKnown, 'norm', { p: shown(p).replace(/\.0$/, '') })
    // a word is looked at last
    if (!isWord) checkNorm()
    if (!isWord && empty) return empty
    t.check(m === n, 'square', { p: written(p), m, n })
    if (isWord) checkNorm()
    if (empty) return empty
    // which of its parts complains first differs from norm to norm
    if (!isFit && isWord) t.unknown()
    t.check(isDifferentiable(dtype), 'type', { fn: 'linalg.inv', ...holes })
    t.check(isFit, 'precision', holes)
    return result
  },
})
