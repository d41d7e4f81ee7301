import { withAttribute } from '@/lib/shape/builtins'
import * as is from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { isContiguous, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { repr, tuple, type Value } from '@/lib/shape/value'
import { linear, linearErrors } from '@/lib/ops/families/module/affine'
import { crossEntropy, entropyErrors, entropyOptionErrors, nativeLikelihood } from './likelihood'
import { modeErrors, modeOf, native } from './loss'
import { checkImplemented } from '@/lib/ops/families/module/native'

/** A linear layer and the cross entropy behind it. Source: `linear_cross_entropy` of torch/nn/functional.py. */

export const linearCrossEntropyErrors = {
  input_rank: ['RuntimeError', 'expected input with dimensionality 1 or 2, got {rank}'],
  in_features: [
    'RuntimeError',
    'expected equal input and linear_weight last dimensions (in_features), got {input} and {weight}, respectively',
  ],
  unbatched: [
    'RuntimeError',
    'K-dimensional loss defined by linear_weight shape {weight} requires batched input, (N, {features}), got unbatched input with shape {input}',
  ],
  ignore_index: ['RuntimeError', 'ignore_index cannot be specified when target contains probabilities'],
  dtype: linearErrors.dtype,
  dtype_of_product: linearErrors.dtype_of_product,
  ...modeErrors,
  ...entropyErrors,
} as const

/** What a module has seen to by itself. */
export const linearWeightErrors = {
  weight_rank: ['RuntimeError', 'expected linear_weight with dimensionality at least 2, got {rank}'],
  bias_shape: ['RuntimeError', 'expected linear_bias shape {expected}, got {got}'],
  bias_dtype: ['RuntimeError', 'self and mat2 must have the same dtype, but got {bias} and {weight}'],
  ...entropyOptionErrors,
} as const

type Errors = Trace<string>

interface Layer {
  readonly input: Value
  readonly linear_weight: Value
  readonly target: Value
  readonly linear_bias: Value
  readonly weight: Value
  readonly reduction: Value
  readonly ignore_index: Value
  readonly label_smoothing: Value
  readonly options: Value
}

const shown = (shape: readonly number[]) => repr(tuple(shape))

/** (N, in), (C, d_1, ..., in) and a class or probabilities for each. Working in chunks (`options`) is not modelled. */
export function linearCrossEntropy(values: Layer, t: Errors): Tensor {
  const input = withAttribute(values.input, 'dim')
  const rank = input.shape.length
  t.check(rank === 1 || rank === 2, 'input_rank', { rank })
  const layer = withAttribute(values.linear_weight, 'dim')
  t.check(layer.shape.length >= 2, 'weight_rank', { rank: layer.shape.length })
  const [features, wanted] = [input.shape.at(-1)!, layer.shape.at(-1)!]
  t.check(features === wanted, 'in_features', { input: features, weight: wanted })
  const outputs = layer.shape.slice(0, -1)
  const bias = values.linear_bias === null ? null : withAttribute(values.linear_bias, 'shape')
  const fits = !bias || String(bias.shape) === String(outputs)
  t.check(fits, 'bias_shape', { expected: shown(outputs), got: shown(bias?.shape ?? []) })
  const isBatch = outputs.length === 1 || rank === 2
  t.check(isBatch, 'unbatched', { weight: shown(layer.shape), features, input: shown(input.shape) })
  const target = withAttribute(values.target, 'shape')
  const logits = [...input.shape.slice(0, -1), ...outputs]
  const isProbable = String(target.shape) === String(logits) && target.shape.length === logits.length
  t.check(!isProbable || values.ignore_index === null, 'ignore_index')
  if (values.options !== null) t.unknown()
  const scores = { ...scoresOf(input, layer, bias, t), shape: logits }
  const mode = modeOf(values, t)
  const given = [scores, target, values.weight, 1, values.ignore_index ?? -100, values.label_smoothing]
  return crossEntropy({ ...native('cross_entropy_loss', declared, given), mode }, t)
}

const declared = { ...nativeLikelihood, label_smoothing: is.float() }

/** `F.linear`: with a bias and a contiguous input, product and sum are one step. */
function scoresOf(input: Tensor, layer: Tensor, bias: Tensor | null, t: Errors): Tensor {
  const inputs = layer.shape.at(-1)!
  const isFused = bias !== null && (input.shape.length === 2 || isContiguous(input))
  const holes = { bias: scalarType(bias?.dtype ?? layer.dtype), weight: scalarType(layer.dtype) }
  t.check(!isFused || bias.dtype === layer.dtype, 'bias_dtype', holes)
  const scores = linear(input, { outputs: numel(layer.shape.slice(0, -1)), inputs, of: layer }, bias !== null, t)
  const isNothing = numel(scores.shape) === 0 || inputs === 0
  checkImplemented('addmm_impl_cpu_', input.dtype, isNothing || input.dtype !== 'bool', t)
  // a sum that is not fused is written into the product
  if (bias && group(bias.dtype) === 'complex' && group(input.dtype) !== 'complex') t.unknown()
  const requires_grad = scores.requires_grad || Boolean(bias?.requires_grad)
  return tensor(scores.shape, { dtype: scores.dtype, requires_grad })
}
