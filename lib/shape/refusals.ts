import { fill, type Holes } from './error'

/**
 * What the core of PyTorch says in the name of many operations: the words once, for the specs' `errors`. What is known
 * of a message is filled in at once; the rest are holes.
 */
const template =
  <T extends string>(type: T, text: string) =>
  (known: Holes = {}): readonly [T, string] => [type, fill(text, known)]

/** `AT_DISPATCH_…`: the kernel has no code for the dtype. Source: ATen/Dispatch.h. */
export const notImplemented = template('NotImplementedError', '"{kernel}" not implemented for \'{dtype}\'')

/** `tensor.data_ptr<T>()` of another T. Source: ATen/core/Tensor.cpp. */
export const scalarTypes = template('RuntimeError', 'expected scalar type {want} but found {got}')

/** A formula of derivatives.yaml that was written for real numbers. */
export const realGradient = template(
  'RuntimeError',
  '{fn} does not support automatic differentiation for outputs with complex dtype.',
)

/** An argument for which derivatives.yaml has no formula. */
export const notDifferentiable = template(
  'RuntimeError',
  "The function '{fn}' is not differentiable with respect to argument '{argument}'. This input cannot have requires_grad True.",
)

/** A result that cannot carry the gradient that its input wants. Source: torch/csrc/autograd/functions/utils.h. */
export const noAutograd = template('RuntimeError', 'Autograd not support dtype: {dtype}')

/** A size below zero for a tensor that is to be made. Source: ATen/EmptyTensor.cpp. */
export const negativeSize = template('RuntimeError', 'Trying to create tensor with negative dimension {size}: {sizes}')
