import { checkKernel, kernelErrors, type Kernel } from '@/lib/ops/families/pointwise/pointwise'
import { clampErrors as termErrors } from '@/lib/ops/families/loss/terms'
import type { Scalar } from '@/lib/shape/argument'
import { cppType, group, scalarType, type DType } from '@/lib/shape/dtype'
import { resultType } from '@/lib/shape/promotion'
import { binaryErrors, elementwise } from '@/lib/shape/iterator'
import { scalarErrors, toScalar } from '@/lib/shape/scalar'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** What clamp, clamp_min and clamp_max share. Source: ATen/native/TensorCompare.cpp. */

export const clampErrors = {
  complex: termErrors.clamp_complex,
  ...binaryErrors,
  ...kernelErrors,
  ...scalarErrors,
} as const

/** Bounds that are numbers: integers become floats if a bound is one, but not in place. */
export function clampByNumbers(
  input: Tensor,
  bounds: readonly Scalar[],
  kernel: Kernel,
  t: Trace<keyof typeof clampErrors>,
  into: Tensor | null,
  first?: (dtype: DType) => void,
  before?: () => void,
): Tensor {
  const isFloat = group(input.dtype) === 'float'
  const dtype = isFloat ? input.dtype : resultType([input, ...bounds])
  return elementwise([input], t, {
    into,
    computes: () => dtype,
    before() {
      before?.()
      t.check(group(input.dtype) !== 'complex', 'complex')
      const fits = !into || dtype === into.dtype
      t.check(fits, 'cast', { from: scalarType(dtype), to: cppType(input.dtype) })
      t.check(group(dtype) !== 'complex', 'complex')
    },
    kernel() {
      first?.(dtype)
      checkKernel(kernel, t)(dtype)
      for (const bound of bounds) toScalar(bound, dtype, t)
    },
  })
}
