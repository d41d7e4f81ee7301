import { number, type Scalar } from '../argument'
import { defaultDType } from '../default-dtype'
import { group, scalarType } from '../dtype'
import type { Trace } from '../trace'
import { asNumber, isComplex, isFloat } from '../value'
import { checkPlace, create, creation, gradErrors, options, out } from './options'
import { notImplemented } from '../refusals'

/** Source: `arange_out` and `arange_check_bounds` in ATen/native/RangeFactories.{h,cpp}. */

const { dtype, layout, device, pin_memory, requires_grad } = options
const rest = { dtype, layout, device, pin_memory, requires_grad } as const

const errors = {
  ...gradErrors,
  unsupported_dtype: notImplemented({ kernel: 'arange_cpu' }),
  complex: ['RuntimeError', 'value cannot be converted to type double without overflow'],
  too_far: ['RuntimeError', 'value cannot be converted to type int64_t without overflow'],
  zero_step: ['RuntimeError', 'step must be nonzero'],
  infinite: ['RuntimeError', 'unsupported range: {start} -> {end}'],
  direction: ['RuntimeError', 'upper bound and lower bound inconsistent with step sign'],
  truncated_step: ['ValueError', 'step must be nonzero'],
} as const

/** Of longer tensors the values are not kept. */
export const mostValues = 10_000

type ArangeTrace = Trace<keyof typeof errors | 'negative'>

export const arange = creation({
  overloads: [
    { end: number(), out, ...rest },
    { start: number(), end: number(), ...rest },
    { start: number(), end: number(), step: number(1), out, ...rest },
  ],
  errors,
  infer(args, t) {
    checkPlace(args, t)
    const [start, end, step] = ['start' in args ? args.start : 0, args.end, 'step' in args ? args.step : 1]
    const scalars = [start, end, step]
    const dtype = args.dtype ?? (scalars.some(isFloat) ? defaultDType() : 'int64')
    const isSupported = group(dtype) === 'int' || group(dtype) === 'float'
    t.check(isSupported, 'unsupported_dtype', { dtype: scalarType(dtype) })
    const [from, to, by] = scalars.map((scalar) => toDouble(scalar, t)) as [number, number, number]
    if (group(dtype) === 'int') t.check(scalars.every(fitsLong), 'too_far')
    t.check(by > 0 || by < 0, 'zero_step')
    t.check(Number.isFinite(from) && Number.isFinite(to), 'infinite', { start: printed(from), end: printed(to) })
    t.check(by > 0 ? to >= from : to <= from, 'direction')
    const length = dtype === 'int64' ? countInts(from, to, by, t) : Math.ceil((to - from) / by)
    const [first, skip] = group(dtype) === 'int' ? [Math.trunc(from), Math.trunc(by)] : [from, by]
    const values = length > mostValues ? {} : { values: Array.from({ length }, (_, i) => first + i * skip) }
    return create([length], args, t as ArangeTrace, { dtype, ...values })
  },
})

/** As C++ prints a double. */
const printed = (value: number) => String(value).replace('Infinity', 'inf').replace('NaN', 'nan')

const toDouble = (value: Scalar, t: Trace<keyof typeof errors>): number =>
  isComplex(value) ? (value.imag === 0 ? value.real : t.fail('complex')) : asNumber(value)

const fitsLong = (value: Scalar) => !isFloat(value) || Math.abs(value.value) < 2 ** 63 || !Number.isFinite(value.value)

/** In integers, so that `arange(0, 5.5, 1.5, dtype=torch.int64)` has a step of 1. */
function countInts(from: number, to: number, by: number, t: Trace<keyof typeof errors>): number {
  const [start, end, step] = [from, to, by].map(Math.trunc) as [number, number, number]
  t.check(step !== 0, 'truncated_step')
  return Math.max(0, Math.trunc((end - start + step - Math.sign(step)) / step))
}
