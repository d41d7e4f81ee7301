import { scalarType } from '@/lib/shape/dtype'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** Half-precision inputs may have float32 parameters. Source: ATen/native/cpu/mixed_data_type.h. */

export const mixedErrors = {
  mixed_dtype: ['RuntimeError', 'mixed dtype (CPU): all inputs must share same datatype.'],
  parameter_dtype: ['RuntimeError', 'mixed dtype (CPU): expect parameter to have scalar type of Float'],
} as const

/** Only where parameters of several dtypes are given: a layer makes its own alike. */
export const unlikeErrors = {
  unlike_dtype: ['RuntimeError', 'expected scalar type {want} but found {got}'],
} as const

/** The ids of the two messages, where an operation has others of these names. */
const own = { parameter: 'parameter_dtype', mixed: 'mixed_dtype' }
type Parameters = readonly (Tensor | null)[]

/** The first of the parameters decides. */
export function isMixed({ dtype }: Tensor, parameters: Parameters): boolean {
  const first = parameters.find((one) => one !== null)
  return first !== undefined && first!.dtype !== dtype
}

/** Only some mixtures are taken. */
export function checkMixed(input: Tensor, parameters: Parameters, t: Trace<string>, ids = own): void {
  if (!isMixed(input, parameters)) return
  t.check(
    parameters.every((one) => one === null || one.dtype === 'float32'),
    ids.parameter,
  )
  t.check(input.dtype === 'float16' || input.dtype === 'bfloat16', ids.mixed)
}

/** The kernel reads every parameter as numbers of the dtype of the first. */
export function checkAlike(parameters: Parameters, t: Trace<keyof typeof unlikeErrors>): void {
  const [first, ...others] = parameters.filter((one) => one !== null)
  const unlike = others.find(({ dtype }) => dtype !== first!.dtype)
  if (unlike) t.fail('unlike_dtype', { want: scalarType(first!.dtype), got: scalarType(unlike.dtype) })
}
