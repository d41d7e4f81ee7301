import * as is from '@/lib/shape/argument'
import { noAttribute, toIndex, withAttribute } from '@/lib/shape/builtins'
import { group, isDifferentiable, isFloating, type DType } from '@/lib/shape/dtype'
import { raise, type ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { realGradient } from '@/lib/shape/refusals'
import { numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isComplex, isNumber, isTensor, typeName, type Value } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import {
  checkImplemented,
  implementedErrors,
  kernel,
  type Functional,
  type Kernel,
} from '@/lib/ops/families/module/native'
import { negationErrors } from '@/lib/ops/families/loss/terms'

/** softmax and its kin. Source: ATen/native/SoftMax.cpp, torch/nn/functional.py. */

export const softmaxErrors = (fn: Softmax) =>
  ({
    ...dimensionErrors,
    ...implementedErrors,
    complex_grad: realGradient({ fn: `_${fn}` }),
  }) as const

export type Softmax = 'softmax' | 'log_softmax'
type Errors = Trace<string>

/** `torch.softmax`: always contiguous. */
export function softmax(fn: Softmax, input: Tensor, dim: number, dtype: DType | null, t: Errors): Tensor {
  const { shape } = input
  const of = dtype ?? input.dtype
  const requires_grad = input.requires_grad && isDifferentiable(of)
  const wrapped = wrapDim(dim, shape.length, t)
  if (numel(shape) > 0) {
    const isLast = wrapped === Math.max(shape.length, 1) - 1
    checkImplemented(`${fn}${isLast ? '_lastdim' : ''}_kernel_impl`, of, isFloating(of), t)
  }
  t.check(!requires_grad || group(of) !== 'complex', 'complex_grad')
  return tensor(shape, { dtype: of, requires_grad })
}

const softmaxArguments = { dim: is.int(), dtype: is.dtype() }

/** `input.softmax(dim, dtype=dtype)` with values as written. */
export function callSoftmax(fn: Softmax, input: Value, dim: Value, dtype: Value, t: Errors): Tensor {
  const of = withAttribute(input, fn)
  const { bound } = bindNative(fn, [softmaxArguments], { positional: [dim], keyword: { dtype } })
  const args = read(softmaxArguments, bound)
  return softmax(fn, of, args.dim, args.dtype, t)
}

/** `_get_softmax_dim`: without `dim`, one that depends on the rank. It warns, and the warning wants its level. */
function implicitDim(input: Value, dim: Value, stacklevel: Value): Value {
  if (dim !== null) return dim
  const rank = withAttribute(input, 'dim').shape.length
  toIndex(stacklevel)
  return [0, 1, 3].includes(rank) ? 0 : 1
}

const minusErrors = { negation: negationErrors.negate_bool } as const

/** `-value` on the way to `.softmax()`. */
function negated(value: Value, t: Errors): Tensor {
  if (isTensor(value)) {
    t.check(value.dtype !== 'bool', 'negation')
    return value
  }
  if (isNumber(value) || isComplex(value)) return noAttribute(typeof value === 'boolean' ? 1 : value, 'softmax')
  return raise('TypeError', 'type', `bad operand type for unary -: '${typeName(value)}'`)
}

const softmaxKernel = (fn: Softmax): Kernel =>
  kernel(softmaxArguments, softmaxErrors(fn), (input, { dim, dtype }, t) => softmax(fn, input, dim, dtype, t))

export const softmaxKernels = { softmax: softmaxKernel('softmax'), log_softmax: softmaxKernel('log_softmax') }

const declared = {
  input: is.tensor([2, 3]),
  dim: is.unchecked(is.optional(is.int())),
  _stacklevel: is.unchecked(is.int(3)),
  dtype: is.unchecked(is.dtype()),
}

const functional = (fn: Softmax, prepare: (input: Value, t: Errors) => Value, errors: ErrorTemplates): Functional => ({
  declared,
  errors: { ...errors, ...softmaxErrors(fn) },
  run({ input, dim, _stacklevel, dtype }, t) {
    const at = implicitDim(input!, dim!, _stacklevel!)
    return callSoftmax(fn, prepare(input!, t), at, dtype!, t)
  },
})

export const softmaxFunctionals = {
  softmax: functional('softmax', (input) => input, {}),
  log_softmax: functional('log_softmax', (input) => input, {}),
  softmin: functional('softmax', negated, minusErrors),
}
