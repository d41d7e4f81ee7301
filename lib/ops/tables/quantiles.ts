import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { cppDouble } from '@/lib/shape/scalar'
import { numel, tensor, view } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { input, keepdim, out, reduced } from '@/lib/ops/families/reduction/reduction'

/** Both say `quantile()` in their messages. Source: `quantile_compute` in ATen/native/Sorting.cpp. */
const errors = {
  ...dimensionErrors,
  range: ['RuntimeError', 'quantile() q must be in the range [0, 1] but got {q}'],
  interpolation: [
    'RuntimeError',
    'quantile() interpolation must be one of linear, lower, higher, midpoint or nearest, but got {interpolation}',
  ],
  empty: ['RuntimeError', 'quantile() input tensor must be non-empty'],
  q_rank: ['RuntimeError', 'quantile() q must be a scalar or 1D tensor'],
  dtype: ['RuntimeError', 'quantile() input tensor must be either float or double dtype'],
  q_dtype: ['RuntimeError', 'quantile() q tensor must be same dtype as the input tensor'],
  values: ['RuntimeError', 'quantile() q values must be in the range [0, 1]'],
  large: ['RuntimeError', 'quantile() input tensor is too large'],
} as const

const interpolations = ['linear', 'lower', 'higher', 'midpoint', 'nearest'] as const
const rest = {
  dim: is.optional(is.int()),
  keepdim,
  interpolation: is.keywordOnly(is.oneOf(...interpolations)),
  out,
}

const define = (name: 'quantile' | 'nanquantile') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: ['(…), q -> ()', 'dim=1: (N, C, L), q -> (N, L)', 'dim=1: (N, C, L), (k) -> (k, N, L)'],
    overloads: [
      { input, q: is.tensor([2]), ...rest },
      { input, q: is.float(), ...rest },
    ],
    example: { q: '0.5', dim: '1' },
    errors,
    infer({ input, q, dim, keepdim, interpolation }, t) {
      const { shape, dtype } = input
      const isNumber = typeof q === 'number'
      if (isNumber) t.check(q >= 0 && q <= 1, 'range', { q: cppDouble(q) })
      t.check(interpolations.includes(interpolation), 'interpolation', { interpolation })
      t.check(numel(shape) > 0, 'empty')
      if (!isNumber) t.check(q.shape.length <= 1, 'q_rank')
      t.check(dtype === 'float32' || dtype === 'float64', 'dtype')
      if (!isNumber) t.check(q.dtype === dtype, 'q_dtype')
      const wrapped = wrapDim(dim ?? 0, shape.length, t)
      const values = isNumber ? [] : (q.values ?? [])
      t.check(!values.some((value) => value < 0 || value > 1), 'values')
      t.check((dim === null ? numel(shape) : (shape[wrapped] ?? 1)) <= 2 ** 24, 'large')
      const dims = new Set(dim === null ? shape.keys() : [wrapped])
      const { shape: left } = reduced(input, dims, { keepdim }, dtype)
      const requires_grad = input.requires_grad || (interpolation === 'linear' && !isNumber && q.requires_grad)
      if (isNumber || q.shape.length === 0) return tensor(left, { dtype, requires_grad })
      // it has worked the quantiles out along the last dimension, and moves that one to the front
      const made = tensor([...left, q.shape[0]!], { dtype, requires_grad })
      const order = [left.length, ...left.keys()]
      const pick = (of: readonly number[]) => order.map((at) => of[at]!)
      return view(made, pick(made.shape), pick(made.strides))
    },
    inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  })

export default [define('quantile'), define('nanquantile')]
