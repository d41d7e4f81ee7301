import * as is from '@/lib/shape/argument'
import { isFloating, promote, scalarType } from '@/lib/shape/dtype'
import { notDifferentiable, scalarTypes } from '@/lib/shape/refusals'
import { numel, tensor, needsGrad, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { scalar, type Reduction } from './loss'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'
import { sumType } from '@/lib/ops/families/reduction/reduction'

/**
 * The likelihood of the right class, and the cross entropy. Source: ATen/native/LossNLL.cpp, LossNLL2d.cpp.
 */

const classWeightErrors = {
  class_weight: [
    'RuntimeError',
    'weight tensor should be defined either for all {classes} classes or no classes but got weight tensor of shape: {weight}',
  ],
  class_weight_spatial: ['RuntimeError', 'weight tensor should be defined either for all or no classes'],
} as const

/** Targets that do not fit. */
const targetErrors = {
  batch: ['ValueError', 'Expected input batch_size ({input}) to match target batch_size ({target}).'],
  target_size: ['RuntimeError', 'Expected target size {expected}, got {target}'],
  target_rank: ['RuntimeError', '0D or 1D target tensor expected, multi-target not supported'],
  target_one: ['ValueError', 'For 1D input, 1D target must have size 1, but got target size: {size}'],
  spatial_rank: [
    'RuntimeError',
    'only batches of spatial targets supported (3D tensors) but got targets of dimension: {dims}',
  ],
  // PyTorch's parenthesis stays open
  spatial_size: ['RuntimeError', 'size mismatch (got input: {input} , target: {target}'],
  target_dtype: ['RuntimeError', 'expected target dtype to be Long or Byte, but got {dtype}'],
  scalar_type: scalarTypes(),
  weight_grad: notDifferentiable({ argument: 'weight' }),
  class_index: ['IndexError', 'Target {index} is out of bounds.'],
} as const

export const likelihoodErrors = {
  no_dimensions: ['ValueError', 'Expected 1 or more dimensions (got {dims})'],
  ...targetErrors,
  ...classWeightErrors,
  ...implementedErrors,
} as const

type Errors = Trace<string>

/** What both functions take after input and target. */
interface Likelihood {
  readonly input: Tensor
  readonly target: Tensor
  readonly weight: Tensor | null
  readonly ignore_index: number
  readonly mode: Reduction
}

/** Input and weights as C++ takes them. */
export const nativeLikelihood = {
  input: is.tensor([]),
  target: is.tensor([]),
  weight: is.optional(is.tensor([])),
  reduction: is.int(),
  ignore_index: is.int(),
} as const

/** `nll_loss_nd`: (N, C), (N, C, d_1, …) or (C) and a class for each. */
export function nllLoss(of: Likelihood, t: Errors): Tensor {
  const { input, target } = of
  const [rank, dims] = [input.shape.length, target.shape.length]
  t.check(rank >= 1, 'no_dimensions', { dims: rank })
  const [N = 0, C = 0, ...places] = input.shape
  const count = target.shape[0] ?? 0
  t.check(rank === 1 || N === count, 'batch', { input: N, target: count })
  // no rows, and a target without dimensions, of which PyTorch reads a size that is not there
  if (rank > 1 && dims === 0) t.unknown()
  if (rank <= 2) return alongRows(of, t)
  if (rank !== 4) {
    const same = dims === rank - 1 && places.every((size, i) => size === target.shape[i + 1])
    t.check(same, 'target_size', { expected: [N, ...places], target: target.shape })
    // the two are folded into a picture of one row; of nothing, into one of 0 × 0
    const seen = (shape: readonly number[], row: number) => (numel(shape) > 0 ? [row, numel(places)] : [0, 0])
    const folded = { ...input, shape: [N, C, ...seen(input.shape, 1)] }
    const classes = { ...target, shape: [N, ...seen(target.shape, 1)] }
    const flat = overPictures({ ...of, input: folded, target: classes }, t)
    return of.mode === 'none' ? tensor([N, ...places], { dtype: flat.dtype, requires_grad: flat.requires_grad }) : flat
  }
  return overPictures(of, t)
}

/** `nll_loss_forward`: (N, C) or (C). */
function alongRows(of: Likelihood, t: Errors): Tensor {
  const { input, target, weight, mode } = of
  const { shape } = input
  checkWeightGrad('nll_loss_forward', weight, t)
  t.check(target.shape.length <= 1, 'target_rank')
  checkTargetType(target, t)
  const [size = 1] = target.shape
  t.check(shape.length === 2 || size === 1, 'target_one', { size })
  const classes = shape.at(-1)!
  const fits = !weight || (weight.shape.length === 1 && weight.shape[0] === classes)
  t.check(fits, 'class_weight', { classes, weight: weight?.shape ?? [] })
  checkImplemented('nll_loss_out_frame', input.dtype, isFloating(input.dtype), t)
  checkScalarType(weight, input, t)
  checkClasses(of, classes, t)
  return mode === 'none' && shape.length === 2
    ? tensor([shape[0]!], { dtype: input.dtype, requires_grad: needsGrad(input.dtype, [input]) })
    : scalar(input.dtype, [input])
}

/** `nll_loss2d_forward`: (N, C, H, W). */
function overPictures(of: Likelihood, t: Errors): Tensor {
  const { input, target, weight, mode } = of
  checkWeightGrad('nll_loss2d_forward', weight, t)
  t.check(target.shape.length === 3, 'spatial_rank', { dims: target.shape.length })
  checkTargetType(target, t)
  const [N, C, ...places] = input.shape as [number, number, ...number[]]
  t.check(!weight || numel(weight.shape) === C, 'class_weight_spatial')
  const fits = String([N, ...places]) === String(target.shape)
  t.check(fits, 'spatial_size', { input: input.shape, target: target.shape })
  checkImplemented('nll_loss2d_forward_out_frame', input.dtype, isFloating(input.dtype), t)
  checkScalarType(weight, input, t)
  const isLong = target.dtype === 'int64' || (mode !== 'none' && numel(target.shape) === 0)
  t.check(isLong, 'scalar_type', { want: 'Long', got: scalarType(target.dtype) })
  checkClasses(of, C, t)
  return mode === 'none'
    ? tensor([N, ...places], { dtype: input.dtype, requires_grad: needsGrad(input.dtype, [input]) })
    : scalar(input.dtype, [input])
}

const checkWeightGrad = (fn: string, weight: Tensor | null, t: Errors) =>
  t.check(!weight?.requires_grad, 'weight_grad', { fn })

const checkTargetType = ({ dtype }: Tensor, t: Errors) =>
  t.check(dtype === 'int64' || dtype === 'uint8', 'target_dtype', { dtype: scalarType(dtype) })

/** The weights are read as numbers of the input's dtype. */
const checkScalarType = (weight: Tensor | null, { dtype }: Tensor, t: Errors) =>
  t.check(!weight || weight.dtype === dtype, 'scalar_type', {
    want: scalarType(dtype),
    got: scalarType(weight?.dtype ?? dtype),
  })

/** Where the classes are not known, they are taken to be in range. */
function checkClasses({ target, ignore_index }: Likelihood, classes: number, t: Errors) {
  if (numel(target.shape) === 0) return
  if (!target.values) return classes > 0 ? undefined : t.unknown()
  const index = target.values.find((one) => one !== ignore_index && (one < 0 || one >= classes))
  if (index !== undefined) t.fail('class_index', { index })
}

/** The softmax before it finds out by itself that there are no dimensions. */
export const scoreErrors = {
  dim: ['IndexError', 'Dimension out of range (expected to be in range of [-1, 0], but got 1)'],
  no_class_dimension: ['IndexError', 'Dimension specified as 1 but tensor has no dimensions'],
  probabilities_ignore: ['RuntimeError', 'ignore_index is not supported for floating point target'],
} as const

/** Options that do not fit. */
export const entropyOptionErrors = {
  ...classWeightErrors,
  probabilities_weight: [
    'RuntimeError',
    'cross_entropy: weight tensor should be defined either for all {classes} classes or no classes but got weight tensor of shape: {weight}',
  ],
  label_smoothing: ['RuntimeError', 'label_smoothing must be between 0.0 and 1.0. Got: {value}'],
} as const

export const entropyErrors = {
  ...targetErrors,
  ...implementedErrors,
  probabilities_dtype: [
    'RuntimeError',
    'Expected floating point type for target with class probabilities, got {dtype}',
  ],
  gather: ['RuntimeError', 'gather(): Expected dtype int32/int64 for index'],
  smoothing_shape: ['RuntimeError', "output with shape [] doesn't match the broadcast shape [1]"],
} as const

/** `cross_entropy_loss`: targets of the input's shape are probabilities, others are classes. */
export function crossEntropy(of: Likelihood & { readonly label_smoothing: number }, t: Errors): Tensor {
  const { input, target, weight, ignore_index, mode, label_smoothing } = of
  const isProbable = String(input.shape) === String(target.shape)
  if (isProbable) {
    t.check(isFloating(target.dtype), 'probabilities_dtype', { dtype: scalarType(target.dtype) })
    t.check(ignore_index < 0, 'probabilities_ignore')
    checkProbabilities(of, t)
  }
  const isSmooth = label_smoothing <= 1
  // C++ prints six digits
  const value = Number(label_smoothing.toPrecision(6))
  if (!isProbable) t.check(isSmooth, 'label_smoothing', { value })
  logSoftmax(input, t)
  if (isProbable) {
    t.check(isSmooth, 'label_smoothing', { value })
    return expectation(of)
  }
  const likelihood = nllLoss(of, t)
  if (label_smoothing > 0) {
    // a target (1) for an input (C) is one too many for what is smoothed
    t.check(input.shape.length > 1 || target.shape.length === 0, 'smoothing_shape')
    if (weight && weight.shape.length !== 1) t.unknown()
    t.check(!weight || mode !== 'mean' || target.dtype === 'int64', 'gather')
  }
  return likelihood
}

const classDimension = ({ shape }: Tensor) => (shape.length === 1 ? 0 : 1)

function checkProbabilities({ input, weight }: Likelihood, t: Errors) {
  t.check(input.shape.length > 0, 'no_class_dimension')
  const classes = input.shape[classDimension(input)]!
  const fits = !weight || (weight.shape.length === 1 && weight.shape[0] === classes)
  t.check(fits, 'probabilities_weight', { classes, weight: weight?.shape ?? [] })
}

function logSoftmax(input: Tensor, t: Errors) {
  const { shape, dtype } = input
  t.check(shape.length > 0, 'dim')
  const kernel = `log_softmax_${classDimension(input) === shape.length - 1 ? 'lastdim_' : ''}kernel_impl`
  checkImplemented(kernel, dtype, numel(shape) === 0 || isFloating(dtype), t)
}

/** `-(input * target * weight).sum(class)` */
function expectation({ input, target, weight, mode }: Likelihood): Tensor {
  const of = [input, target, ...(weight ? [weight] : [])]
  const dtype = sumType(of.map(({ dtype }) => dtype).reduce(promote))
  if (mode !== 'none') return scalar(dtype, of)
  return tensor(input.shape.toSpliced(classDimension(input), 1), { dtype, requires_grad: needsGrad(dtype, of) })
}
