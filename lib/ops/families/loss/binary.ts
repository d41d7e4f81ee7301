import * as is from '@/lib/shape/argument'
import { withAttribute } from '@/lib/shape/builtins'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { raise } from '@/lib/shape/error'
import { broadcastErrors, expanded } from '@/lib/shape/iterator'
import { notDifferentiable } from '@/lib/shape/refusals'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isNumber, isSequence, isTensor, namedTuple, repr, typeName, type Value } from '@/lib/shape/value'
import { applied, native, type Reduction } from './loss'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'
import {
  checkComplexGrad,
  complexGradErrors,
  difference,
  differenceErrors,
  differenceFrom,
  negation,
  product,
  quotient,
  sum,
  updated,
  updateErrors,
} from './terms'

/** Losses of yes or no. Source: torch/nn/functional.py, ATen/native/Loss.cpp. */

type Errors = Trace<string>

const size = ({ shape }: Tensor) => repr(namedTuple('torch.Size', shape))

const weightGrad = {
  weight_grad: notDifferentiable(),
} as const

export const binaryErrors = {
  size: [
    'ValueError',
    'Using a target size ({target}) that is different to the input size ({input}) is deprecated. Please ensure they have the same size.',
  ],
  weight_broadcast: [
    'RuntimeError',
    'Attempting to broadcast a dimension of length {length} at {dim}! Mismatching argument at index 1 had {weight}; but expected shape should be broadcastable to {common}',
  ],
  ...weightGrad,
  same_dtype: ['RuntimeError', 'Found dtype {found} but expected {expected}'],
  ...implementedErrors,
  input_range: ['RuntimeError', 'all elements of input should be between 0 and 1'],
  target_range: ['RuntimeError', 'all elements of target should be between 0 and 1'],
  ...updateErrors,
} as const

interface Binary {
  readonly input: Value
  readonly target: Value
  readonly weight: Value
}

/** `binary_cross_entropy` of probabilities. */
export function binaryCrossEntropy(values: Binary, mode: Reduction, t: Errors): Tensor {
  const target = withAttribute(values.target, 'size')
  const input = withAttribute(values.input, 'size')
  t.check(String(target.shape) === String(input.shape), 'size', { target: size(target), input: size(input) })
  const weight = values.weight === null ? null : expandWeight(target, withAttribute(values.weight, 'size'), t)
  t.check(!weight?.requires_grad, 'weight_grad', { fn: 'binary_cross_entropy', argument: 'weight' })
  const { dtype, shape } = input
  t.check(target.dtype === dtype, 'same_dtype', { found: scalarType(target.dtype), expected: scalarType(dtype) })
  checkImplemented('binary_cross_entropy', dtype, isFloating(dtype), t)
  checkProbabilities(input, target, t)
  const loss = tensor(shape, {
    dtype,
    strides: preservedStrides(input),
    requires_grad: needsGrad(dtype, [input, target]),
  })
  return applied(weight ? updated(loss, [weight], t) : loss, mode, t)
}

/** `weight.expand(torch.broadcast_shapes(target.size(), weight.size()))`. */
function expandWeight(target: Tensor, weight: Tensor, t: Errors): Tensor {
  const rank = Math.max(target.shape.length, weight.shape.length)
  const common = [...new Array<number>(rank - target.shape.length).fill(1), ...target.shape]
  for (let dim = -1; dim >= -weight.shape.length; dim--) {
    const length = weight.shape.at(dim)!
    if (common.at(dim) === 1) common[rank + dim] = length
    const fits = length === 1 || length === common.at(dim)
    t.check(fits, 'weight_broadcast', { length, dim, weight: size(weight), common })
  }
  return expanded(weight, common)
}

/** Values that are not known are taken to be probabilities. */
function checkProbabilities(input: Tensor, target: Tensor, t: Errors) {
  const outside = ({ values }: Tensor) => {
    const at = values?.findIndex((value) => !(value >= 0 && value <= 1)) ?? -1
    return at < 0 ? Infinity : at
  }
  const [ofInput, ofTarget] = [outside(input), outside(target)]
  t.check(ofInput === Infinity || ofInput > ofTarget, 'input_range')
  t.check(ofTarget === Infinity, 'target_range')
}

export const logitsErrors = {
  size: ['ValueError', 'Target size ({target}) must be the same as input size ({input})'],
  ...weightGrad,
  ...implementedErrors,
  ...differenceErrors,
  ...broadcastErrors,
  ...updateErrors,
  ...complexGradErrors,
} as const

interface Logits extends Binary {
  readonly pos_weight: Value
}

const nativeLogits = {
  input: is.tensor([]),
  target: is.tensor([]),
  weight: is.optional(is.tensor([])),
  pos_weight: is.optional(is.tensor([])),
  reduction: is.int(),
} as const

/** `binary_cross_entropy_with_logits`. */
export function logitsCrossEntropy(values: Logits, mode: Reduction, t: Errors): Tensor {
  const [first, second] = [withAttribute(values.target, 'size'), withAttribute(values.input, 'size')]
  t.check(String(first.shape) === String(second.shape), 'size', { target: size(first), input: size(second) })
  const fn = 'binary_cross_entropy_with_logits'
  const given = [values.input, values.target, values.weight, values.pos_weight, 1]
  const { input, target, weight, pos_weight } = native(fn, nativeLogits, given)
  for (const [argument, of] of Object.entries({ weight, pos_weight }))
    t.check(!of?.requires_grad, 'weight_grad', { fn, argument })
  const likelihood = logSigmoid(input, t)
  if (pos_weight) updated(likelihood, [product(difference(pos_weight, 1, t), target, t)], t)
  const loss = updated(updated(differenceFrom(target, t), [input], t), [likelihood], t)
  const scaled = weight ? updated(loss, [weight], t) : loss
  checkComplexGrad(fn, scaled, t)
  return applied(scaled, mode, t)
}

function logSigmoid(input: Tensor, t: Errors): Tensor {
  checkImplemented('log_sigmoid_cpu', input.dtype, isFloating(input.dtype), t)
  return negation(input, t)
}

export const multiLabelErrors = {
  ...implementedErrors,
  subtract_bool: differenceErrors.subtract_bool,
  ...broadcastErrors,
  no_classes: ['IndexError', 'Dimension specified as -1 but tensor has no dimensions'],
} as const

/** `-(target * logsigmoid(input) + (1 - target) * logsigmoid(-input)) * weight`, the mean along the last dimension. */
export function multiLabelSoftMargin({ input: given, target, weight }: Binary, t: Errors): Tensor {
  const { input } = native('log_sigmoid', { input: is.tensor([]) }, [given])
  const yes = logSigmoid(input, t)
  const truth = factor(target, (name) => [name, 'Tensor'])
  const left = product(truth, yes, t)
  const rest = isTensor(truth) ? difference(1, truth, t) : 1
  const loss = sum(left, product(rest, yes, t), t)
  const scaled =
    weight === null
      ? loss
      : product(
          loss,
          factor(weight, (name) => ['Tensor', name]),
          t,
        )
  const dim = input.shape.length - 1
  t.check(dim >= 0, 'no_classes')
  const { dtype, requires_grad } = quotient(scaled, 1, t)
  return tensor(scaled.shape.toSpliced(dim, 1), { dtype, requires_grad })
}

/** What Python multiplies a tensor with. */
function factor(value: Value, order: (name: string) => readonly [string, string]) {
  if (isTensor(value) || isNumber(value)) return value
  if (typeof value === 'string' || isSequence(value))
    return raise('TypeError', 'operand', 'only integer tensors of a single element can be converted to an index')
  const [a, b] = order(typeName(value))
  return raise('TypeError', 'operand', `unsupported operand type(s) for *: '${a}' and '${b}'`)
}
