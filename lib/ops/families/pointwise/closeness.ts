import { bool, float, tensor } from '@/lib/shape/argument'
import { isFloating, itemBytes, scalarType, type DType } from '@/lib/shape/dtype'
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
  { input, other, ...limits }: Read<typeof closeArguments>,
  t: Trace<keyof typeof closeErrors>,
): Tensor {
  const { rtol, atol } = limits
  const [a, b] = [scalarType(input.dtype), scalarType(other.dtype)]
  t.check(a === b, 'dtypes', { input: a, other: b })
  t.check(rtol >= 0, 'rtol', { value: cppDouble(rtol) })
  t.check(atol >= 0, 'atol', { value: cppDouble(atol) })
  return elementwise([input, other], t, { result: 'bool', calculate: (pair, dtype) => isNear(pair, dtype, limits) })
}

type Limits = Pick<Read<typeof closeArguments>, 'rtol' | 'atol' | 'equal_nan'>

/** `|a - b| <= atol + rtol * |b|`, each step rounded as PyTorch rounds it. */
function isNear([a, b]: readonly number[], dtype: DType, { rtol, atol, equal_nan }: Limits): boolean | undefined {
  if (a === b || (equal_nan && Number.isNaN(a) && Number.isNaN(b))) return true
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false
  if (itemBytes(dtype) === 2 && isFloating(dtype)) return undefined
  const round = dtype === 'float64' ? Number : Math.fround
  const allowed = round(round(atol) + round(round(rtol) * Math.abs(b!)))
  return Math.abs(round(a! - b!)) <= allowed
}
