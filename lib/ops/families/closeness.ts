import { bool, float, tensor } from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { cppDouble } from '@/lib/shape/scalar'
import type { Read } from '@/lib/shape/argument'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** What isclose and allclose share. Source: `isclose` in ATen/native/TensorCompare.cpp. */

export const closeArguments = {
  input: tensor([2, 3]),
  other: tensor([3]),
  rtol: float(1e-5),
  atol: float(1e-8),
  equal_nan: bool(false),
}

export const closeErrors = {
  dtypes: ['RuntimeError', '{input} did not match {other}'],
  rtol: ['RuntimeError', 'rtol must be greater than or equal to zero, but got {value}'],
  atol: ['RuntimeError', 'atol must be greater than or equal to zero, but got {value}'],
  ...broadcastErrors,
} as const

export function isClose(
  { input, other, rtol, atol }: Read<typeof closeArguments>,
  t: Trace<keyof typeof closeErrors>,
): Tensor {
  const [a, b] = [scalarType(input.dtype), scalarType(other.dtype)]
  t.check(a === b, 'dtypes', { input: a, other: b })
  t.check(rtol >= 0, 'rtol', { value: cppDouble(rtol) })
  t.check(atol >= 0, 'atol', { value: cppDouble(atol) })
  return elementwise([input, other], t, { result: 'bool' })
}
