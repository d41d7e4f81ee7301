import { number } from '@/lib/shape/argument'
import { isNotNormal, isNotUniform, normalKernel, repeated, uniformKernel } from '@/lib/shape/creation'
import { stored } from '@/lib/shape/creation/fill'
import { scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { createLike, generator, input, likeErrors, likeOptions } from '@/lib/ops/families/creation/likeness'
import type { DType } from '@/lib/shape/dtype'
import { formatErrors, gradErrors } from '@/lib/shape/creation/options'
import { notImplemented } from '@/lib/shape/refusals'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { numel } from '@/lib/shape/tensor'

const common = { category: 'creation', binding: 'native', shapes: ['(*) -> (*)'], example: {} } as const

const like = (name: string) =>
  defineFunction({
    ...common,
    name,
    overloads: [{ input, ...likeOptions }],
    errors: likeErrors,
    infer: ({ input, ...given }, t) => createLike(input, given, t),
  })

const random = (name: string, kernel: string, isRefused: (dtype: DType, sizes: readonly number[]) => boolean) =>
  defineFunction({
    ...common,
    name,
    overloads: [
      { input, generator, ...likeOptions },
      { input, ...likeOptions },
    ],
    errors: {
      ...formatErrors,
      // numbers are drawn before anybody asks for a gradient, except for an empty tensor
      ...(kernel === normalKernel ? gradErrors : {}),
      unsupported_dtype: notImplemented({ kernel }),
    },
    infer({ input, ...given }, t) {
      const check = (dtype: DType) =>
        t.check(!isRefused(dtype, input.shape), 'unsupported_dtype', { dtype: scalarType(dtype) })
      return createLike(input, given, t as Parameters<typeof createLike>[2], check)
    },
  })

/** Functions that are shown a tensor of the wanted size. */
export default [
  like('torch.empty_like'),
  like('torch.zeros_like'),
  like('torch.ones_like'),
  random('torch.rand_like', uniformKernel, isNotUniform),
  random('torch.randn_like', normalKernel, isNotNormal),
  defineFunction({
    ...common,
    name: 'torch.full_like',
    overloads: [{ input, fill_value: number(), ...likeOptions }],
    example: { fill_value: '3' },
    errors: { ...likeErrors, ...scalarErrors },
    infer({ input, fill_value, ...given }, t) {
      const value = stored(fill_value, given.dtype ?? input.dtype)
      const check = (dtype: DType) => checkFill(fill_value, dtype, numel(input.shape), t)
      return createLike(input, given, t, check, repeated(value, input.shape))
    },
  }),
]
