import { group } from '@/lib/shape/dtype'
import { realGradient } from '@/lib/shape/refusals'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'

/**
 * The largest of no numbers does not exist: what operations without such an identity say of tensors without elements.
 * Source: `zero_numel_check_dims` in ATen/native/ReduceOpsUtils.h.
 */

/** @param fn what the message calls the function */
export const emptyDimErrors = (fn: string) =>
  ({ empty_dim: ['IndexError', `${fn}: Expected reduction dim {dim} to have non-zero size.`] }) as const

/** The same, and what they say where all dimensions go. */
export const emptyErrors = (name: string) =>
  ({
    empty: [
      'RuntimeError',
      `${name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
    ],
    ...emptyDimErrors(`${name}()`),
  }) as const

type EmptyTrace = Trace<keyof typeof dimensionErrors | 'empty_dim'>

/** Complex numbers have no order, so no gradient either: it is noticed where there is no element to compare. */
export const complexErrors = (fn: string) => ({ complex_gradient: realGradient({ fn }) }) as const

export const checkGradient = ({ dtype, requires_grad }: Tensor, t: Trace<'complex_gradient'>): void =>
  t.check(!requires_grad || group(dtype) !== 'complex', 'complex_gradient')

/** Each dimension that goes must have elements, where the tensor has none. The message has the number as it was given. */
export function checkNotEmpty({ shape }: Tensor, dims: readonly number[], t: EmptyTrace): void {
  if (numel(shape) > 0) return
  for (const dim of dims) {
    t.check(shape[wrapDim(dim, shape.length, t)] !== 0, 'empty_dim', { dim })
  }
}
