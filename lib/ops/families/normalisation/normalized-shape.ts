import { ntuple, unchecked } from '@/lib/shape/argument'
import type { DType } from '@/lib/shape/dtype'
import { raise, Unmodelled } from '@/lib/shape/error'
import type { Bound } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import {
  isDict,
  isInt,
  isSequence,
  isTensor,
  isTrue,
  tuple,
  typeName,
  type Sequence,
  type Value,
} from '@/lib/shape/value'
import { checkFactory, checkParameter, type parameterErrors } from '@/lib/ops/families/module/parameter'
import { intsOf } from '@/lib/ops/families/window/window'

/** `normalized_shape`: the last sizes of the input, over which a norm is taken. Source: ATen/native/layer_norm.h. */

export const normalizedErrors = {
  normalized_shape: [
    'RuntimeError',
    'Given normalized_shape={sizes}, expected input with shape [*, {inner}], but got input of size{got}',
  ],
  no_sizes: [
    'RuntimeError',
    'Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got normalized_shape = []',
  ],
  weight_shape: [
    'RuntimeError',
    'Expected weight to be of same shape as normalized_shape, but got weight of shape {got} and normalized_shape = {sizes}',
  ],
} as const

/** Does the input end with these sizes? */
export const endsWith = ({ shape }: Tensor, sizes: readonly number[]): boolean =>
  shape.length >= sizes.length && String(shape.slice(shape.length - sizes.length)) === String(sizes)

/** The argument of a module. */
export const normalizedShape = unchecked(ntuple(1))

/** The tuple that a module keeps: `(size,)` of an int, `tuple(value)` of anything else. */
export function sizesOf(value: Value): Sequence {
  if (isInt(value) || typeof value === 'boolean') return tuple([value])
  if (isSequence(value)) return tuple(value.items)
  if (typeof value === 'string') return tuple([...value])
  if (isDict(value)) return tuple(value.entries.map(([key]) => key))
  if (isTensor(value) || (typeof value === 'object' && value?.kind === 'opaque')) throw new Unmodelled()
  return raise('TypeError', 'type', `'${typeName(value)}' object is not iterable`)
}

/** The sizes of the parameters, as `torch.empty` takes them. */
export const parameterSizes = (normalized_shape: Value, dtype: Value = null): readonly number[] =>
  intsOf(checkFactory('empty', sizesOf(normalized_shape), dtype).bound.size!)

/** How many values each mean is taken over. */
export function countValues(normalized_shape: readonly number[], t: Trace<string>): void {
  t.size('n', normalized_shape.map((_, index) => `normalized_shape[${index}]`).join(' * '), { normalized_shape })
}

interface Made {
  readonly normalized_shape: Value
  readonly eps: Value
  readonly elementwise_affine: boolean
  readonly dtype: DType | null
}

/** What LayerNorm and RMSNorm have in common, and do when they are made. */
export const normalizedModule = {
  category: 'normalisation',
  shapes: ['(N, *) -> (N, *)'],
  example: { normalized_shape: '512' },
  mistyped({ normalized_shape, elementwise_affine, dtype }: Bound): void {
    sizesOf(normalized_shape!)
    if (isTrue(elementwise_affine!)) parameterSizes(normalized_shape!, dtype)
  },
  construct({ normalized_shape, eps, elementwise_affine, dtype }: Made, t: Trace<keyof typeof parameterErrors>): void {
    // how a tensor prints depends on its values
    if (isTensor(eps)) t.unknown()
    sizesOf(normalized_shape)
    if (elementwise_affine) checkParameter(parameterSizes(normalized_shape), dtype, t)
  },
} as const
