import { ints, keywordOnly, memoryFormat, number, optional, variadic, unchecked, str } from '../argument'
import { defaultDType } from '../default-dtype'
import { isIntegral, scalarType, type DType } from '../dtype'
import type { ErrorTemplates } from '../error'
import { scalarDType } from '../promotion'
import { notImplemented } from '../refusals'
import { checkFill, scalarErrors } from '../scalar'
import { numel, type Tensor } from '../tensor'
import type { Trace } from '../trace'
import { isTensor, type Value } from '../value'
import { preservedStrides } from '../elementwise'
import { arange, mostValues } from './arange'
import { dataErrors, fromData } from './data'
import { stored } from './fill'
import {
  checkPlace,
  checkSizes,
  create,
  creation,
  dataOptions,
  formatErrors,
  formatStrides,
  givenGenerator,
  gradErrors,
  options,
  out,
  sizeErrors,
} from './options'

export { arange }

/** The functions that the reader of Python makes tensors with; each has its page, whose spec adds the rest. */

/** `*size`, or one tuple. */
export const size = variadic(ints())
const { dtype, layout, device, pin_memory, requires_grad } = options
const rest = { dtype, layout, device, pin_memory, requires_grad } as const

export const zeros = creation({
  overloads: [{ size, out, ...rest }],
  errors: { ...gradErrors, negative: ['RuntimeError', 'zeros: Dimension size must be non-negative.'] },
  infer: ({ size, ...given }, t) => create(size, given, t),
})

export const ones = creation({
  overloads: [{ size, out, ...rest }],
  errors: { ...sizeErrors, ...gradErrors },
  infer: ({ size, ...given }, t) => create(size, given, t),
})

export const empty = creation({
  overloads: [{ size, memory_format: keywordOnly(optional(memoryFormat())), out, ...rest }],
  errors: {
    ...sizeErrors,
    ...gradErrors,
    ...formatErrors,
    preserve: ['RuntimeError', 'unsupported memory format Preserve'],
  },
  infer({ size, memory_format, ...given }, t) {
    checkPlace(given, t)
    checkSizes(size, t)
    t.check(memory_format !== 'preserve_format', 'preserve')
    const strides = formatStrides(size, memory_format, t)
    return create(size, given, t, strides && { strides })
  },
})

const randomOf = <E extends ErrorTemplates>(
  kernel: string,
  isRefused: (dtype: DType, sizes: readonly number[]) => boolean,
  errors: E,
) =>
  creation({
    overloads: [
      { size, generator: givenGenerator, out, ...rest },
      { size, out, ...rest },
    ],
    errors: {
      ...errors,
      ...sizeErrors,
      unsupported_dtype: notImplemented({ kernel }),
    },
    infer({ size, ...given }, t) {
      checkPlace(given, t)
      checkSizes(size, t)
      const dtype = given.dtype ?? defaultDType()
      t.check(!isRefused(dtype, size), 'unsupported_dtype', { dtype: scalarType(dtype) })
      return create(size, given, t as Trace<'negative' | 'not_differentiable'>)
    },
  })

/** The C++ that draws, as the messages call it. */
export const uniformKernel = 'check_uniform_bounds'
export const normalKernel = 'normal_kernel_cpu'
export const isNotUniform = isIntegral
/** Nothing is drawn for an empty tensor, whatever its dtype. */
export const isNotNormal = (dtype: DType, sizes: readonly number[]) => isIntegral(dtype) && numel(sizes) > 0

export const rand = randomOf(uniformKernel, isNotUniform, {})
export const randn = randomOf(normalKernel, isNotNormal, gradErrors)

export const full = creation({
  overloads: [{ size: ints(), fill_value: number(), out, ...rest }],
  errors: { ...sizeErrors, ...gradErrors, ...scalarErrors },
  infer({ size, fill_value, ...given }, t) {
    checkPlace(given, t)
    checkSizes(size, t)
    const dtype = given.dtype ?? scalarDType(fill_value)
    checkFill(fill_value, dtype, numel(size), t)
    return create(size, given, t, { dtype, ...repeated(stored(fill_value, dtype), size) })
  },
})

/** The values of a tensor that holds one number everywhere. */
export const repeated = (value: number | undefined, size: readonly number[]): { values?: readonly number[] } =>
  value === undefined || numel(size) > mostValues ? {} : { values: new Array<number>(numel(size)).fill(value) }

export const empty_strided = creation({
  overloads: [{ size: ints(), stride: ints(), ...rest }],
  errors: {
    ...sizeErrors,
    ...gradErrors,
    rank: ['RuntimeError', 'dimensionality of sizes ({sizes}) must match dimensionality of strides ({strides})'],
    negative_stride: ['RuntimeError', 'Storage size calculation overflowed with sizes={sizes} and strides={strides}'],
  },
  infer({ size, stride, ...given }, t) {
    checkPlace(given, t)
    checkSizes(size, t)
    t.check(size.length === stride.length, 'rank', { sizes: size.length, strides: stride.length })
    const isNegative = stride.some((step) => step < 0)
    if (isNegative && numel(size) === 0) t.unknown()
    t.check(!isNegative, 'negative_stride', { sizes: size, strides: stride })
    return create(size, given, t, { strides: stride })
  },
})

/** Numbers, in lists as they are nested. */
export const data = { ...unchecked(str()), type: 'object' }

export const tensor = creation({
  overloads: [{ data, ...dataOptions }],
  errors: { ...gradErrors, ...dataErrors },
  infer({ data, ...given }, t) {
    checkPlace(given, t)
    return ofData(data, given.dtype, given.requires_grad, t)
  },
})

type DataTrace = Trace<keyof typeof dataErrors | 'not_differentiable'>

/** @param dtype null: the data tell */
export function ofData(data: Value, dtype: DType | null, requires_grad: boolean, t: DataTrace): Tensor {
  const given = { requires_grad }
  const trace = t as Trace<'negative' | 'not_differentiable'>
  if (isTensor(data)) return create(data.shape, given, trace, copyOf(data, dtype ?? data.dtype))
  const { shape, values, dtype: own } = fromData(data, dtype, t)
  return create(shape, given, trace, { dtype: own, ...(values && { values }) })
}

/** A tensor's copy keeps its order in memory. */
function copyOf(of: Tensor, dtype: DType): { dtype: DType; strides: readonly number[]; values?: readonly number[] } {
  const known = of.dtype === dtype && of.values ? { values: of.values } : {}
  return { dtype, strides: preservedStrides(of), ...known }
}
