import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { inferSizes, reshaped, sizeErrors, viewed, viewStrides } from './viewing'

/** Several dimensions as one, and one as several. Source: ATen/native/TensorShape.cpp. */

export const flattenErrors = {
  ...dimensionErrors,
  order: ['RuntimeError', 'flatten() has invalid args: start_dim cannot come after end_dim'],
} as const

/** `torch.flatten`: the tensor itself where there is nothing to do, a view where one is possible, otherwise a copy. */
export function flattened(input: Tensor, start: number, end: number, t: Trace<keyof typeof flattenErrors>): Tensor {
  const { shape } = input
  const [first, last] = [wrapDim(start, shape.length, t), wrapDim(end, shape.length, t)]
  t.check(first <= last, 'order')
  if (first === last && shape.length > 0) return input
  const merged = [...shape.keys()].slice(first, last + 1).map((dim) => `input[${dim}]`)
  const size = t.size(`out[${first}]`, merged.join(' * ') || '1', { input: shape })
  return reshaped(input, shape.toSpliced(first, merged.length, size))
}

/** PyTorch passes on what reshape would say, except where the sizes do not multiply up. */
const unexpected = <const T extends string>(text: T) =>
  ['RuntimeError', `unflatten got an unexpected error:\n${text}`] as const

export const unflattenErrors = {
  ...dimensionErrors,
  empty: ['RuntimeError', 'unflatten: sizes must be non-empty'],
  no_dimensions: unexpected('Dimension specified as 0 but tensor has no dimensions'),
  two_unknown: unexpected(sizeErrors.two_unknown[1]),
  negative: unexpected(sizeErrors.negative[1]),
  ambiguous: unexpected(sizeErrors.ambiguous[1]),
  mismatch: [
    'RuntimeError',
    "unflatten: Provided sizes {sizes} don't multiply up to the size of dim {dim} ({count}) in the input tensor",
  ],
} as const

/** `torch.unflatten`: cutting a dimension never needs a copy. */
export function unflattened(
  input: Tensor,
  dim: number,
  sizes: readonly number[],
  t: Trace<keyof typeof unflattenErrors>,
): Tensor {
  const { shape } = input
  const wrapped = wrapDim(dim, shape.length, t)
  t.check(sizes.length > 0, 'empty')
  t.check(shape.length > 0, 'no_dimensions')
  const count = { name: 'size', value: shape[wrapped]!, holes: { dim: wrapped } }
  const cut = shape.toSpliced(wrapped, 1, ...inferSizes(sizes, 'sizes', count, t))
  return viewed(input, cut, viewStrides(input, cut)!)
}
