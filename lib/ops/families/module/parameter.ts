import { device, dtype, ints, keywordOnly } from '@/lib/shape/argument'
import { isDifferentiable, type DType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { negativeSize } from '@/lib/shape/refusals'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'

/** How a module makes its tensors: `Parameter(torch.empty(size, device=…, dtype=…))`. Source: torch/nn/parameter.py. */

export const parameterErrors = {
  negative_size: negativeSize(),
  not_differentiable: ['RuntimeError', 'Only Tensors of floating point and complex dtype can require gradients'],
} as const

/** Sizes are looked at before the dtype. */
export function checkParameter(sizes: readonly number[], of: DType | null, t: Trace<keyof typeof parameterErrors>) {
  const negative = sizes.find((size) => size < 0)
  if (negative !== undefined) t.fail('negative_size', { size: negative, sizes })
  t.check(of === null || isDifferentiable(of), 'not_differentiable')
}

const factory = { size: ints(), dtype: keywordOnly(dtype()), device: keywordOnly(device()) }

/** What `torch.empty` (or `torch.zeros`) says of a size or a dtype of the wrong type. */
export const checkFactory = (fn: 'empty' | 'zeros', size: Value, of: Value) =>
  bindNative(fn, [factory], { positional: [size], keyword: { dtype: of } })

/** A module of the input's dtype, if parameters can have it: what mends a message about two dtypes. */
export const sameDType = ({ input: { dtype } }: { readonly input: Tensor }): Readonly<Record<string, Value>> =>
  isDifferentiable(dtype) ? { dtype: { kind: 'dtype', dtype } } : {}
