import { keywordOnly, memoryFormat, optional, tensor } from '@/lib/shape/argument'
import {
  checkPlace,
  create,
  formatErrors,
  formatStrides,
  givenGenerator,
  gradErrors,
  options,
  type Given,
} from '@/lib/shape/creation/options'
import { preservedStrides } from '@/lib/shape/elementwise'
import type { DType } from '@/lib/shape/dtype'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** What `zeros_like` and its kin share. Source: `empty_like` in ATen/native/TensorFactories.cpp. */

export const input = tensor([2, 3])
export const likeOptions = { memory_format: keywordOnly(optional(memoryFormat())), ...options } as const
export const generator = givenGenerator
export const likeErrors = { ...formatErrors, ...gradErrors } as const

interface Like extends Given {
  readonly memory_format: string | null
}

/** Sizes and, unless other things are asked for, dtype and order in memory of `input`. */
export function createLike(
  input: Tensor,
  { memory_format, ...given }: Like,
  t: Trace<keyof typeof likeErrors>,
  check: (dtype: DType) => void = () => {},
  made: { values?: readonly number[] } = {},
): Tensor {
  checkPlace(given, t)
  const keeps = memory_format === null || memory_format === 'preserve_format'
  const strides = keeps ? preservedStrides(input) : formatStrides(input.shape, memory_format, t)
  const dtype = given.dtype ?? input.dtype
  check(dtype)
  return create(input.shape, given, t as Trace<'negative' | 'not_differentiable'>, {
    ...made,
    dtype,
    ...(strides && { strides }),
  })
}
