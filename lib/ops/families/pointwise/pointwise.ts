import { keywordOnly, number, optional, tensor, type Scalar } from '@/lib/shape/argument'
import { group, opmathType, scalarType, type DType, type DTypeGroup } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import type { Calculate } from '@/lib/shape/known'
import { binaryErrors, broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { isNumber, scalarDType, type Operand } from '@/lib/shape/promotion'
import { notImplemented } from '@/lib/shape/refusals'
import { toScalar } from '@/lib/shape/scalar'
import { defineFunction, type Category } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'

/** What functions of every element have in common. */

/** `out=`, which functions have and methods have not. */
export const out = keywordOnly(optional(tensor([])))

/** A kernel by the name that the message prints, and the kinds of dtypes that it has no code for. */
export type Kernel = readonly [name: string, ...missing: DTypeGroup[]]

export const kernelErrors = {
  dtype: notImplemented(),
} as const

/** `AT_DISPATCH_…`: is there code for the dtype? */
export const checkKernel =
  ([kernel, ...missing]: Kernel, t: Trace<'dtype'>) =>
  (dtype: DType): void =>
    t.check(!missing.includes(group(dtype)), 'dtype', { kernel, dtype: scalarType(dtype) })

/** `value.to<opmath_t>()`: kernels calculate in float where the elements have 16 bits. */
export function checkConversion(value: Scalar, dtype: DType, t: Trace<'overflow'>): void {
  toScalar(value, opmathType(dtype), t)
}

export const kindOf = (operand: Operand): DTypeGroup => group(isNumber(operand) ? scalarDType(operand) : operand.dtype)

const [input, other] = [tensor([2, 3]), tensor([3])]
const pair = [{ input, other, out }] as const
const right = [
  { input, other, out },
  { input, other: number(), out },
] as const
const either = [
  { input, other, out },
  { self: number(), other },
  { input, other: number(), out },
] as const

const anywhere = [
  { input, other, out },
  { self: number(), other, out },
  { input, other: number(), out },
] as const

const signatures = { nowhere: pair, right, either, anywhere } as const

/** A function of two operands. */
export interface Binary {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly category: Category
  /** Which of the two may be a Python number; `anywhere`: there is an `out` even where the first one is. */
  readonly numbers?: Exclude<keyof typeof signatures, 'nowhere'>
  /** The dtype to calculate in, of which the result is. */
  readonly computes?: (common: DType) => DType
  /** The result is a bool. */
  readonly isTest?: true
  readonly isDifferentiable?: false
  readonly calculate?: Calculate
  readonly kernel?: Kernel
  /** It has no variant in place. */
  readonly isPure?: true
  /** Other errors, and the checks that raise them: before the operands are compared, and while it calculates. */
  readonly refuses?: ErrorTemplates
  before?(operands: readonly Operand[], t: Trace<string>): void
  after?(operands: readonly Operand[], computed: DType, shape: readonly number[], t: Trace<string>): void
}

const { output, overlap, leaf, cast } = binaryErrors

export const binary = (row: Binary) => {
  const {
    name,
    aliases,
    category,
    numbers = 'nowhere',
    computes,
    isTest,
    isDifferentiable,
    calculate,
    kernel,
    isPure,
    refuses,
    before,
    after,
  } = row
  const inplace = { output, overlap, ...(isDifferentiable === false ? {} : { leaf }), ...(isTest ? {} : { cast }) }
  return defineFunction({
    name: `torch.${name}`,
    ...(aliases ? { aliases: aliases.map((alias) => `torch.${alias}`) } : {}),
    category,
    binding: 'native',
    method: 'too',
    ...(isPure ? {} : { inplace: true }),
    shapes: ['(*), (*) -> (*)'],
    overloads: signatures[numbers],
    example: {},
    errors: {
      ...refuses,
      ...broadcastErrors,
      ...(isPure ? {} : inplace),
      ...(kernel ? kernelErrors : {}),
    } as ErrorTemplates,
    infer(args, t, into) {
      if ('out' in args && args.out) t.unknown()
      const operands = ['self' in args ? args.self : args.input, args.other]
      return elementwise(operands, t, {
        into,
        ...(computes ? { computes } : {}),
        ...(isTest ? { result: 'bool' } : {}),
        ...(isDifferentiable === false ? { isDifferentiable } : {}),
        ...(calculate ? { calculate } : {}),
        before: () => before?.(operands, t),
        kernel(computed, shape) {
          if (kernel) checkKernel(kernel, t)(computed)
          after?.(operands, computed, shape, t)
        },
      })
    },
  })
}
