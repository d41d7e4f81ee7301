import { checkKernel, kernelErrors, out, type Kernel } from '@/lib/ops/families/pointwise/pointwise'
import { negationErrors } from '@/lib/ops/families/loss/terms'
import { tensor } from '@/lib/shape/argument'
import { group, type DType, type DTypeGroup } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { castErrors, inplaceErrors } from '@/lib/shape/inplace'
import { elementwiseStrides, permutedStrides, preservedStrides, type Layout } from '@/lib/shape/elementwise'
import type { Calculate } from '@/lib/shape/known'
import { elementwise } from '@/lib/shape/iterator'
import { floatOf } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { tensor as fresh } from '@/lib/shape/tensor'

/** A function of one tensor, element by element. Source: ATen/native/UnaryOps.cpp. */
interface Unary {
  readonly name: string
  /** Other names of the same function. */
  readonly aliases?: readonly string[]
  /** The dtype to calculate in, of which the result is. */
  readonly computes?: (dtype: DType) => DType
  /** The result is a bool. */
  readonly isTest?: true
  readonly calculate?: Calculate
  readonly kernel?: Kernel
  /** Kinds of dtypes that the function refuses in words of its own. */
  readonly refuses?: { readonly [kind in DTypeGroup]?: ErrorTemplates[string] }
  /** It has no variant in place. */
  readonly isPure?: true
  readonly hasNoOut?: true
  /** Strides of the result, where the function is made of others. */
  readonly strides?: (input: Layout, kind: DTypeGroup) => readonly number[]
  readonly example?: Readonly<Record<string, string>>
}

/** The real parts of complex numbers lie two apart. */
const realPart = ({ shape, strides }: Layout): Layout => ({ shape, strides: strides.map((stride) => 2 * stride) })

/** `self.abs() == inf` */
const infinite = (input: Layout, kind: DTypeGroup): readonly number[] => {
  if (kind === 'bool' || kind === 'int') return preservedStrides(input)
  const { shape } = input
  if (kind === 'complex') return infinite(realPart(input), 'float')
  return permutedStrides([{ shape, strides: elementwiseStrides([input]) }])
}

/** `(self == self) * (self.abs() != inf)` */
const finite = (input: Layout, kind: DTypeGroup): readonly number[] => {
  if (kind === 'bool' || kind === 'int') return preservedStrides(input)
  const { shape } = input
  if (kind === 'complex') return finite(realPart(input), 'float')
  const strides = elementwiseStrides([input])
  return elementwiseStrides([
    { shape, strides },
    { shape, strides: permutedStrides([{ shape, strides }]) },
  ])
}

const notSupported = (name: string): Unary['refuses'] => ({
  complex: ['NotImplementedError', `${name} is not supported for complex inputs`],
})

const float = { computes: floatOf }
const real = ['complex'] as const
const test = { isTest: true, isPure: true } as const

const unary: readonly Unary[] = [
  { name: 'acos', aliases: ['arccos'], ...float },
  { name: 'acosh', aliases: ['arccosh'], ...float },
  { name: 'asin', aliases: ['arcsin'], ...float },
  { name: 'asinh', aliases: ['arcsinh'], ...float },
  { name: 'atan', aliases: ['arctan'], ...float },
  { name: 'atanh', aliases: ['arctanh'], ...float },
  { name: 'cos', ...float },
  { name: 'cosh', ...float },
  { name: 'exp', ...float },
  { name: 'exp2', ...float },
  { name: 'expm1', ...float },
  { name: 'log', ...float },
  { name: 'log10', ...float },
  { name: 'log1p', ...float },
  { name: 'log2', ...float },
  { name: 'reciprocal', ...float },
  { name: 'rsqrt', ...float },
  { name: 'sigmoid', ...float },
  { name: 'sin', ...float },
  { name: 'sinc', ...float },
  { name: 'sinh', ...float },
  { name: 'sqrt', ...float },
  { name: 'tan', ...float },
  { name: 'tanh', ...float },
  {
    name: 'deg2rad',
    ...float,
    refuses: { complex: ['RuntimeError', 'deg2rad is not supported for complex tensors.'] },
    strides: preservedStrides,
  },
  {
    name: 'rad2deg',
    ...float,
    refuses: { complex: ['RuntimeError', 'rad2deg is not supported for complex tensors.'] },
    strides: preservedStrides,
  },
  { name: 'digamma', ...float, kernel: ['digamma', ...real] },
  { name: 'erf', ...float, kernel: ['erf_vml_cpu', ...real] },
  { name: 'erfc', ...float, kernel: ['erfc_vml_cpu', ...real] },
  { name: 'erfinv', ...float, kernel: ['erfinv_vml_cpu', ...real] },
  { name: 'i0', ...float, kernel: ['i0_vml_cpu', ...real] },
  { name: 'lgamma', ...float, kernel: ['lgamma_vml_cpu', ...real] },
  {
    name: 'bitwise_not',
    example: { input: 'torch.zeros(2, 3, dtype=torch.int64)' },
    calculate: ([x], dtype) => (dtype === 'bool' ? x === 0 : -1 - x!),
    kernel: ['bitwise_not_cpu', 'float', 'complex'],
  },
  { name: 'frac', kernel: ['frac_cpu', 'bool', 'int', 'complex'] },
  { name: 'ceil', calculate: ([x]) => Math.ceil(x!), kernel: ['ceil_vml_cpu', 'bool'], refuses: notSupported('ceil') },
  {
    name: 'floor',
    calculate: ([x]) => Math.floor(x!),
    kernel: ['floor_vml_cpu', 'bool'],
    refuses: notSupported('floor'),
  },
  {
    name: 'trunc',
    calculate: ([x]) => Math.trunc(x!),
    aliases: ['fix'],
    kernel: ['trunc_vml_cpu', 'bool'],
    refuses: notSupported('trunc'),
  },
  {
    name: 'neg',
    calculate: ([x]) => -x!,
    aliases: ['negative'],
    refuses: { bool: negationErrors.negate_bool },
  },
  { name: 'sgn' },
  {
    name: 'sign',
    calculate: ([x]) => (Number.isNaN(x) ? undefined : Math.sign(x!)),
    refuses: {
      complex: [
        'NotImplementedError',
        'Unlike NumPy, torch.sign is not intended to support complex numbers. Please use torch.sgn instead.',
      ],
    },
  },
  { name: 'square', calculate: ([x]) => x! * x!, computes: (dtype) => (dtype === 'bool' ? 'int64' : dtype) },
  { name: 'logical_not', calculate: ([x]) => x === 0, isTest: true },
  { name: 'isfinite', calculate: ([x]) => Number.isFinite(x), ...test, hasNoOut: true, strides: finite },
  { name: 'isinf', calculate: ([x]) => Math.abs(x!) === Infinity, ...test, hasNoOut: true, strides: infinite },
  { name: 'isnan', calculate: ([x]) => Number.isNaN(x), ...test, hasNoOut: true },
  {
    name: 'isreal',
    ...test,
    hasNoOut: true,
    strides: (input, kind) => (kind === 'complex' ? permutedStrides([input]) : preservedStrides(input)),
  },
  {
    name: 'isneginf',
    calculate: ([x]) => x === -Infinity,
    ...test,
    refuses: { complex: ['RuntimeError', 'isneginf does not support complex inputs.'] },
  },
  {
    name: 'isposinf',
    calculate: ([x]) => x === Infinity,
    ...test,
    refuses: { complex: ['RuntimeError', 'isposinf does not support complex inputs.'] },
  },
  {
    name: 'signbit',
    ...test,
    refuses: { complex: ['NotImplementedError', 'signbit is not implemented for complex tensors.'] },
  },
]

const define = ({
  name,
  aliases,
  computes,
  isTest,
  calculate,
  kernel,
  refuses = {},
  isPure,
  hasNoOut,
  strides,
  example = {},
}: Unary) => {
  const input = tensor([2, 3])
  const errors: ErrorTemplates = {
    ...refuses,
    ...(isPure ? {} : isTest ? { overlap: inplaceErrors.overlap } : inplaceErrors),
    ...(!isPure && computes ? castErrors : {}),
    ...(kernel ? kernelErrors : {}),
  }
  return defineFunction({
    name: `torch.${name}`,
    ...(aliases ? { aliases: aliases.map((alias) => `torch.${alias}`) } : {}),
    category: isTest ? 'comparison' : 'pointwise',
    binding: 'native',
    method: 'too',
    ...(isPure ? {} : { inplace: true }),
    shapes: ['(*) -> (*)'],
    overloads: hasNoOut ? [{ input }] : [{ input, out }],
    example,
    errors,
    infer({ input, ...rest }, t, into) {
      if ('out' in rest && rest.out) t.unknown()
      const kind = group(input.dtype)
      const made = elementwise([input], t, {
        into,
        ...(computes ? { computes } : {}),
        ...(isTest ? { result: 'bool', isDifferentiable: false } : {}),
        ...(calculate ? { calculate } : {}),
        before: () => t.check(!(kind in refuses), kind),
        ...(kernel ? { kernel: checkKernel(kernel, t) } : {}),
      })
      if (into || !strides) return made
      return fresh(made.shape, { ...made, strides: strides(input, kind) })
    },
  })
}

export default unary.map(define)
