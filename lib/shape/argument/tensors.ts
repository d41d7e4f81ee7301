import type { Tensor } from '../tensor'
import { isSequence, isTensor } from '../value'
import type { Argument } from './declaration'
import { number, type Scalar } from './scalars'

/** An input tensor. `example` is the shape that a form begins with. */
export const tensor = (example: readonly number[]): Argument<Tensor> & { readonly example: readonly number[] } => ({
  type: 'Tensor',
  control: { kind: 'tensor' },
  example,
  accepts: isTensor,
  read: (value) => value as Tensor,
})

/** A tensor, or a Python number in its place: what `+`, `-`, `*`, `/` and `//` take. */
export const operand = (
  example: readonly number[],
): Argument<Tensor | Scalar> & { readonly example: readonly number[] } => ({
  ...tensor(example),
  control: { kind: 'tensor', orNumber: true },
  accepts: (value) => isTensor(value) || number().accepts(value),
  read: (value) => value as Tensor | Scalar,
})

/** A tuple or list of tensors. `example` holds the shapes that a form begins with. */
export const tensors = (
  example: readonly (readonly number[])[],
): Argument<readonly Tensor[]> & { readonly example: readonly (readonly number[])[] } => ({
  type: 'tuple of Tensors',
  control: { kind: 'tensors' },
  example,
  accepts: isSequence,
  read: (value) => (value as { items: readonly Tensor[] }).items,
})
