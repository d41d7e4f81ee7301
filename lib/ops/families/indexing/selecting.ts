import type { Tensor } from '@/lib/shape/tensor'
import { tensor } from '@/lib/shape/tensor'
import { namedTuple, type Value } from '@/lib/shape/value'
import { reduced } from '@/lib/ops/families/reduction/reduction'

/** One element of each run along a dimension, and where it was: `torch.return_types.max(values, indices)`. */
export const picked = (name: string, input: Tensor, dim: number, { keepdim }: { readonly keepdim: boolean }): Value =>
  withIndices(name, reduced(input, new Set([dim]), { keepdim }, input.dtype))

/** Values, and indices of the same shape, which never need a gradient. */
export const withIndices = (name: string, values: Tensor): Value =>
  namedTuple(`torch.return_types.${name}`, [values, tensor(values.shape, { dtype: 'int64', strides: values.strides })])
