import * as is from '@/lib/shape/argument'
import type { Arguments, Scalar } from '@/lib/shape/argument'
import { group, isFloating, opmathType, scalarType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { elementwise } from '@/lib/shape/iterator'
import { elementwiseStrides, preservedStrides } from '@/lib/shape/elementwise'
import { floatOf } from '@/lib/shape/promotion'
import { realGradient } from '@/lib/shape/refusals'
import { cppDouble, largest, scalarErrors, toScalar } from '@/lib/shape/scalar'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float, isFloat } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkImplemented, implementedErrors, kernel } from '@/lib/ops/families/module/native'
import { prelu } from './prelu'
import { clamped, clampErrors } from '@/lib/ops/families/loss/terms'

/**
 * The activation functions as C++ has them: their arguments behind `input`, and what they check in which order.
 * Source: ATen/native/Activation.cpp and cpu/Activation.cpp.
 */

type Errors = Trace<string>

/** A result of the input's dtype, which is a floating one. */
function compute(name: string, input: Tensor, t: Errors, into: Tensor | null): Tensor {
  const output = elementwise([input], t, { into })
  checkImplemented(name, input.dtype, isFloating(input.dtype), t)
  return output
}

const simple = (name: string, errors: ErrorTemplates = {}) =>
  kernel({}, { ...implementedErrors, ...errors }, (input, _, t, into) => compute(name, input, t, into))

const toOpmath = (input: Tensor, t: Errors, ...values: readonly Scalar[]) =>
  values.forEach((value) => toScalar(value, opmathType(input.dtype), t))

/** One whose numbers are only looked at by the kernel. */
const parametric = (name: string, declared: Arguments) =>
  kernel(declared, { ...implementedErrors, ...scalarErrors }, (input, args, t, into) => {
    const output = compute(name, input, t, into)
    toOpmath(input, t, ...(Object.values(args).filter((value) => value !== input) as Scalar[]))
    return output
  })

const isNaN = (value: Scalar) => isFloat(value) && Number.isNaN(value.value)

/** `clamp_out` into a tensor laid out as the input. */
function hardtanh(input: Tensor, min_val: Scalar, max_val: Scalar, t: Errors, into: Tensor | null): Tensor {
  const { dtype, shape } = input
  if (into) checkLeaf(into, t)
  t.check(dtype !== 'bool', 'hardtanh_bool')
  const limits = [min_val, max_val]
  const isIntegral = group(dtype) === 'int'
  const numbers = isIntegral ? limits.map((value) => toScalar(value, 'int64', t)) : limits
  if (dtype === 'uint8')
    t.check(
      limits.every((_, i) => Number(numbers[i]) >= 0),
      'unsigned',
    )
  clamped(input, t)
  if (into) checkOverlap(into, [input], t)
  if (!isIntegral) limits.forEach((value) => toScalar(value, 'float64', t))
  if (!limits.some(isNaN)) numbers.forEach((value) => toScalar(value, dtype, t))
  if (into) return written(into, [input])
  return tensor(shape, { dtype, requires_grad: input.requires_grad, strides: preservedStrides(input) })
}

const hardtanhErrors = {
  hardtanh_bool: ['RuntimeError', 'Bool inputs not supported for hardtanh'],
  ...clampErrors,
} as const

const contiguous = (input: Tensor) => tensor(input.shape, { dtype: input.dtype, requires_grad: input.requires_grad })

const finiteErrors = { finite: ['RuntimeError', 'rrelu: {name} bound must be finite, got {value}'] } as const

interface Bounds {
  readonly lower: Scalar
  readonly upper: Scalar
  readonly training: boolean
}

function rrelu(input: Tensor, { lower, upper, training }: Bounds, t: Errors, into: Tensor | null): Tensor {
  const { dtype } = input
  const [low, high] = [toScalar(lower, 'float64', t), toScalar(upper, 'float64', t)]
  const isFinite = Number.isFinite(low) && Number.isFinite(high)
  const [name, value] = Number.isFinite(low) ? ['upper', high] : ['lower', low]
  t.check(into !== null || isFinite, 'finite', { name, value: cppDouble(value) })
  t.check(low <= high, 'bounds')
  if (into) checkLeaf(into, t)
  if (!training) {
    compute('leaky_relu_cpu', input, t, into)
    toOpmath(input, t, float((low + high) / 2))
  } else {
    checkImplemented('rrelu_with_noise_out_cpu', dtype, isFloating(dtype) && dtype !== 'float16', t)
    toOpmath(input, t, lower, upper)
    // numbers are drawn for negative elements alone
    if (!isFinite) t.unknown()
    if (into) checkOverlap(into, [], t)
  }
  return into ? written(into, [input]) : contiguous(input)
}

export const kernels = {
  celu: kernel(
    { alpha: is.number(float(1)) },
    {
      alpha: ['RuntimeError', 'ZeroDivisionError: alpha cannot be 0 for CELU'],
      ...implementedErrors,
      ...scalarErrors,
    },
    (input, { alpha }, t, into) => {
      if (into) checkLeaf(into, t)
      const number = toScalar(alpha, 'float64', t)
      t.check(number !== 0, 'alpha')
      const output = compute('elu_cpu', input, t, into)
      toOpmath(input, t, alpha, float(1 / number))
      return output
    },
  ),
  elu: parametric('elu_cpu', { alpha: is.number(1), scale: is.number(1), input_scale: is.number(1) }),
  selu: simple('elu_cpu'),
  gelu: kernel(
    { approximate: is.keywordOnly(is.oneOf('none', 'tanh')) },
    {
      approximate: ['RuntimeError', 'approximate argument must be either none or tanh.'],
      ...implementedErrors,
    },
    (input, { approximate }, t, into) => {
      t.check(['none', 'tanh'].includes(approximate), 'approximate')
      return compute('GeluKernelImpl', input, t, into)
    },
  ),
  glu: kernel(
    { dim: is.int(-1) },
    {
      ...dimensionErrors,
      odd: ['RuntimeError', 'Halving dimension must be even, but dimension {dim} is size {size}'],
      ...implementedErrors,
    },
    (input, { dim }, t) => {
      const { dtype, shape, strides } = input
      const wrapped = wrapDim(dim, shape.length, t)
      const size = shape[wrapped]!
      t.check(size % 2 === 0, 'odd', { dim: wrapped, size })
      const half = { shape: shape.with(wrapped, t.size('D_out', 'D_in / 2', { D_in: size })), strides }
      checkImplemented('glu_cpu', dtype, isFloating(dtype), t)
      return tensor(half.shape, {
        dtype,
        requires_grad: input.requires_grad,
        strides: elementwiseStrides([half, half]),
      })
    },
  ),
  hardshrink: kernel(
    { lambd: is.number(float(0.5)) },
    { ...implementedErrors, ...scalarErrors },
    (input, { lambd }, t, into) => {
      const output = compute('hardshrink_cpu', input, t, into)
      toScalar(lambd, input.dtype, t)
      return output
    },
  ),
  hardsigmoid: simple('hardsigmoid_cpu'),
  hardswish: simple('hardswish_cpu'),
  hardtanh: kernel(
    { min_val: is.number(-1), max_val: is.number(1) },
    {
      ...hardtanhErrors,
      unsigned: ['RuntimeError', 'cannot do hardtanh on an unsigned type with negative limits'],
      ...scalarErrors,
    },
    (input, { min_val, max_val }, t, into) => hardtanh(input, min_val, max_val, t, into),
  ),
  leaky_relu: parametric('leaky_relu_cpu', { negative_slope: is.number(float(0.01)) }),
  log_sigmoid: kernel({}, implementedErrors, (input, _, t) => {
    checkImplemented('log_sigmoid_cpu', input.dtype, isFloating(input.dtype), t)
    return contiguous(input)
  }),
  mish: simple('mish_cpu'),
  prelu,
  relu: kernel(
    {},
    { relu_bool: ['RuntimeError', 'Boolean inputs not supported for relu'], ...clampErrors },
    (input, _, t, into) => {
      if (into) checkLeaf(into, t)
      t.check(input.dtype !== 'bool', 'relu_bool')
      clamped(input, t)
      return elementwise([input], t, { into })
    },
  ),
  relu6: kernel({}, hardtanhErrors, (input, _, t, into) => hardtanh(input, 0, 6, t, into)),
  rrelu: {
    ...kernel(
      {
        lower: is.number(float(0.125)),
        upper: is.number(float(1 / 3)),
        training: is.bool(false),
        generator: is.generator(),
      },
      {
        bounds: ['RuntimeError', 'Lower bound should be less than or equal to the upper bound'],
        ...implementedErrors,
        ...scalarErrors,
      },
      rrelu,
    ),
    fresh: finiteErrors,
  },
  sigmoid: kernel({}, {}, (input, _, t) => elementwise([input], t, { computes: floatOf })),
  silu: kernel(
    {},
    {
      ...implementedErrors,
      complex_grad: realGradient({ fn: 'silu' }),
    },
    (input, _, t, into) => {
      const output = elementwise([input], t, { into })
      const isComplexInput = group(input.dtype) === 'complex'
      checkImplemented('silu_cpu', input.dtype, isFloating(input.dtype) || isComplexInput, t)
      t.check(!isComplexInput || !input.requires_grad, 'complex_grad')
      return output
    },
  ),
  softplus: parametric('softplus_cpu', { beta: is.number(1), threshold: is.number(20) }),
  softshrink: kernel(
    { lambd: is.number(float(0.5)) },
    {
      lambd: ['RuntimeError', 'lambda must be in range [0, {most}] for input dtype {dtype}, but found {lambd}'],
      ...implementedErrors,
      ...scalarErrors,
    },
    (input, { lambd }, t, into) => {
      const { dtype } = input
      const number = toScalar(lambd, 'float64', t)
      checkImplemented('softshrink_check', dtype, isFloating(dtype), t)
      const most = largest(dtype as 'float32')
      const holes = { most: cppDouble(most), dtype: scalarType(dtype), lambd: cppDouble(number) }
      t.check(number >= 0 && number <= most, 'lambd', holes)
      return compute('softshrink_cpu', input, t, into)
    },
  ),
  tanh: kernel({}, {}, (input, _, t) => elementwise([input], t, { computes: floatOf })),
  threshold: {
    ...kernel(
      { threshold: is.number(), value: is.number() },
      { ...implementedErrors, ...scalarErrors },
      (input, { threshold, value }, t, into) => {
        const { dtype } = input
        // writing the same twice does no harm here, so memory may overlap
        if (into) checkLeaf(into, t)
        checkImplemented('threshold_cpu', dtype, group(dtype) === 'int' || isFloating(dtype), t)
        toScalar(threshold, opmathType(dtype), t)
        toScalar(value, dtype, t)
        return into ? written(into, [input]) : elementwise([input], t)
      },
    ),
    writing: { leaf: inplaceErrors.leaf },
  },
}

export type KernelName = keyof typeof kernels
