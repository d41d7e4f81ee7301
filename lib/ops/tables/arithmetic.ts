import { checkDivisor, zeroErrors } from '@/lib/ops/families/pointwise/division'
import { binary, checkKernel, kernelErrors, kindOf, type Kernel } from '@/lib/ops/families/pointwise/pointwise'
import { differenceErrors } from '@/lib/ops/families/loss/terms'
import {
  keywordOnly,
  number,
  operand,
  optional,
  orNone,
  str,
  tensor,
  type Arguments,
  type Scalar,
} from '@/lib/shape/argument'
import { group, type DType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { binaryErrors, broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { floatOf, type Operand } from '@/lib/shape/promotion'
import { scalarErrors, toScalar } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isComplex, isFloat } from '@/lib/shape/value'

/** Sums, differences, products and quotients, under their short and their long names. */

const [input, other] = [operand([2, 3]), operand([3])]
// a number is taken even here
const out = keywordOnly(optional(operand([])))
const alpha = keywordOnly(number(1))
const rounding_mode = keywordOnly(orNone(str()))

interface Operation {
  readonly name: string
  readonly overloads: readonly Arguments[]
  readonly deprecated?: readonly Arguments[]
  readonly errors?: ErrorTemplates
  /** `rsub(a, b)` is `b - a`, and only a function. */
  readonly isReversed?: true
  before?(given: Given, t: Trace<string>): void
  computes?(common: DType, given: Given): DType
  calculate?(a: number, b: number, given: Given): number | undefined
  kernel?(computed: DType, shape: readonly number[], given: Given, t: Trace<string>): void
}

/** What the signatures have in common, once it is read. */
interface Given {
  readonly input: Operand
  readonly other: Operand
  readonly alpha?: Scalar
  readonly rounding_mode?: string | null
  readonly out?: unknown
}

const define = ({ name, overloads, deprecated, errors, isReversed, before, computes, calculate, kernel }: Operation) =>
  defineFunction({
    name: `torch.${name}`,
    category: 'pointwise',
    binding: 'native',
    ...(isReversed ? {} : { method: 'too', inplace: true }),
    shapes: ['(*), (*) -> (*)'],
    overloads,
    ...(deprecated ? { deprecated } : {}),
    example: {},
    errors: { ...errors, ...(isReversed ? broadcastErrors : binaryErrors) },
    infer(args, t, into) {
      // every signature reads as these
      const given = args as unknown as Given
      if (given.out !== undefined && given.out !== null) t.unknown()
      const operands = [given.input, given.other]
      return elementwise(isReversed ? operands.toReversed() : operands, t, {
        into,
        computes: (common) => computes?.(common, given) ?? common,
        before: () => before?.(given, t),
        calculate: ([a, b]) => calculate?.(a!, b!, given),
        kernel: (computed, shape) => kernel?.(computed, shape, given, t),
      })
    },
  })

const alphaErrors = {
  bool_alpha: ['RuntimeError', 'Boolean alpha only supported for Boolean results.'],
  float_alpha: ['RuntimeError', 'For integral input tensors, argument alpha must not be a floating point number.'],
  complex_alpha: ['RuntimeError', 'For non-complex input tensors, argument alpha must not be a complex number.'],
  ...scalarErrors,
} as const

/** `alpha_check` in ATen/native/BinaryOps.h. */
const alphaFits: Operation['kernel'] = (computed, _, { alpha = 1 }, t) => {
  const kind = group(computed)
  t.check(typeof alpha !== 'boolean' || kind === 'bool', 'bool_alpha')
  t.check(kind === 'float' || kind === 'complex' || !(isFloat(alpha) || isComplex(alpha)), 'float_alpha')
  t.check(kind === 'complex' || !isComplex(alpha), 'complex_alpha')
  toScalar(alpha, computed, t)
}

const subtractionErrors = {
  bools: differenceErrors.subtract_bools,
  bool: differenceErrors.subtract_bool,
  ...alphaErrors,
} as const

const noBools: Operation['before'] = ({ input, other }, t) => {
  const bools = [input, other].filter((one) => kindOf(one) === 'bool').length
  t.check(bools < 2, 'bools')
  t.check(bools === 0, 'bool')
}

/** With another alpha there is more to round. */
const plain = ({ alpha = 1 }: Given) => alpha === 1

const addition: Pick<Operation, 'errors' | 'calculate' | 'kernel'> = {
  errors: alphaErrors,
  calculate: (a, b, given) => (plain(given) ? a + b : undefined),
  kernel: alphaFits,
}
const subtraction: Pick<Operation, 'errors' | 'before' | 'calculate' | 'kernel'> = {
  errors: subtractionErrors,
  before: noBools,
  calculate: (a, b, given) => (plain(given) ? a - b : undefined),
  kernel: alphaFits,
}
const product = { calculate: (a: number, b: number) => a * b }
const deprecated = [{ input, alpha: number(), other, out }]

const roundingErrors = {
  mode: ['RuntimeError', "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '{mode}'"],
  ...kernelErrors,
  ...zeroErrors,
} as const

const kernels: Readonly<Record<string, Kernel>> = {
  trunc: ['div_trunc_cpu', 'bool', 'complex'],
  floor: ['div_floor_cpu', 'bool', 'complex'],
}

const division: Pick<Operation, 'errors' | 'before' | 'computes' | 'calculate' | 'kernel'> = {
  errors: roundingErrors,
  calculate: (a, b, { rounding_mode }) => (rounding_mode ? undefined : a / b),
  before({ rounding_mode: mode = null }, t) {
    t.check(mode === null || mode in kernels, 'mode', { mode: mode ?? '' })
  },
  computes: (common, { rounding_mode }) => (rounding_mode ? common : floatOf(common)),
  kernel(computed, shape, { rounding_mode, other }, t) {
    if (!rounding_mode) return
    checkKernel(kernels[rounding_mode]!, t)(computed)
    checkDivisor(other, computed, shape, t)
  },
}

/** Quotients of such integers are far enough from the next integer. */
const isSmall = (value: number) => (value | 0) === value

const floored: Pick<Operation, 'errors' | 'calculate' | 'kernel'> = {
  calculate: (a, b) => (isSmall(a) && isSmall(b) && b !== 0 ? Math.floor(a / b) : undefined),
  errors: { ...kernelErrors, ...zeroErrors },
  kernel: (computed, shape, given, t) => division.kernel!(computed, shape, { ...given, rounding_mode: 'floor' }, t),
}

const pair = { input, other, out }
const byNumber = { input, other: number() }
const tensors = { input: tensor([2, 3]), other: tensor([3]) }

const operations: readonly Operation[] = [
  { name: 'add', overloads: [{ input, other, alpha, out }], deprecated, ...addition },
  { name: 'sub', overloads: [{ input, other, alpha, out }], deprecated, ...subtraction },
  {
    name: 'subtract',
    overloads: [
      { input, other, alpha, out },
      { ...byNumber, alpha: number(1) },
    ],
    ...subtraction,
  },
  {
    name: 'rsub',
    overloads: [
      { ...tensors, alpha },
      { input: tensors.input, other: number(), alpha: number(1) },
    ],
    isReversed: true,
    ...subtraction,
  },
  { name: 'mul', overloads: [pair], ...product },
  { name: 'multiply', overloads: [pair, byNumber], ...product },
  {
    name: 'div',
    overloads: [pair, { input, other, rounding_mode, out }, { ...byNumber, rounding_mode }],
    ...division,
  },
  {
    name: 'divide',
    overloads: [pair, { input, other, rounding_mode, out }, byNumber, { ...byNumber, rounding_mode }],
    ...division,
  },
  { name: 'true_divide', overloads: [pair, byNumber], computes: floatOf, calculate: (a, b) => a / b },
  { name: 'floor_divide', overloads: [pair, byNumber], ...floored },
]

const remainders = [
  ['remainder', 'either'],
  ['fmod', 'right'],
] as const

const specs = [
  ...operations.map(define),
  ...remainders.map(([name, numbers]) =>
    binary({
      name,
      category: 'pointwise',
      numbers,
      kernel: [`${name}_cpu`, 'bool', 'complex'],
      refuses: zeroErrors,
      after: ([, divisor], computed, shape, t) => checkDivisor(divisor!, computed, shape, t),
    }),
  ),
]

export default specs
