import {
  bool,
  dtype,
  generator,
  keywordOnly,
  layout,
  optional,
  orNone,
  tensor as tensorArgument,
  type Argument,
  type Arguments,
} from '../argument'
import { channelsLastStrides, numel, tensor, type Tensor } from '../tensor'
import { defaultDType } from '../default-dtype'
import { isDifferentiable, type DType } from '../dtype'
import type { ErrorTemplates } from '../error'
import { negativeSize } from '../refusals'
import type { FunctionSpec } from '../spec'
import type { Trace } from '../trace'
import { isDevice, isInt, type Value } from '../value'

/**
 * What functions that make tensors share. They stand in lib/shape, because the reader of Python makes tensors with
 * them as well. Source: ATen/EmptyTensor.cpp, torch/csrc/utils/tensor_new.cpp.
 */

/** The part of a function's spec that says what it does. */
export type Creation<O extends readonly Arguments[], E extends ErrorTemplates> = Pick<
  FunctionSpec<O, E>,
  'overloads' | 'errors' | 'infer'
>
/** Types what is written. */
export const creation = <const O extends readonly Arguments[], const E extends ErrorTemplates>(
  of: Creation<O, E>,
): Creation<O, E> => of

/** Also the number of an accelerator. */
export const anyDevice: Argument<Value> = {
  type: 'torch.device',
  control: { kind: 'text', placeholder: "'cpu'" },
  default: null,
  accepts: (value) => value === null || typeof value === 'string' || isInt(value) || isDevice(value),
  read: (value) => value,
}

/** `TensorOptions` of C++. */
export const options = {
  dtype: keywordOnly(dtype()),
  layout: keywordOnly(optional(layout())),
  device: keywordOnly(anyDevice),
  pin_memory: keywordOnly(optional(bool(), false)),
  requires_grad: keywordOnly(optional(bool(), false)),
} as const

/** Those of `torch.tensor` and its kin, which is bound by hand. */
export const dataOptions = {
  dtype: options.dtype,
  device: options.device,
  pin_memory: keywordOnly(bool(false)),
  requires_grad: keywordOnly(bool(false)),
} as const

/** `out=`, which makes the answer unknown. */
export const out = keywordOnly(optional(tensorArgument([])))
/** The first of two signatures has to be told; None will do. */
export const givenGenerator = keywordOnly(orNone(generator()))

export const gradErrors = {
  not_differentiable: ['RuntimeError', 'Only Tensors of floating point and complex dtype can require gradients'],
} as const
export const sizeErrors = {
  negative: negativeSize(),
} as const

/** The options as a call gives them; only the CPU is modelled. */
export interface Given {
  readonly dtype?: DType | null
  readonly device?: Value
  readonly pin_memory?: boolean | null
  readonly requires_grad?: boolean | null
  readonly out?: Tensor | null
}

/** No size is below zero, and the bytes can be counted. */
export function checkSizes(sizes: readonly number[], t: Trace<'negative'>): void {
  const size = sizes.find((size) => size < 0)
  if (size !== undefined) t.fail('negative', { size, sizes })
  // PyTorch counts bytes in 64 bits, and asks the machine for them
  if (numel(sizes) * 16 > Number.MAX_SAFE_INTEGER) t.unknown()
}

/** What only PyTorch knows: other devices, pinned memory, and tensors to write the result into. */
export function checkPlace({ device, pin_memory, out }: Given, t: Trace<string>): void {
  const place = device === null || device === undefined ? 'cpu' : isDevice(device) ? device.device : device
  if (place !== 'cpu' || pin_memory || out) t.unknown()
}

/** The new tensor, at last told whether it requires grad. */
export function create(
  sizes: readonly number[],
  given: Given,
  t: Trace<'negative' | 'not_differentiable'>,
  made: { dtype?: DType; strides?: readonly number[]; values?: readonly number[] } = {},
): Tensor {
  checkPlace(given, t)
  checkSizes(sizes, t)
  const dtype = given.dtype ?? made.dtype ?? defaultDType()
  const requires_grad = given.requires_grad ?? false
  t.check(!requires_grad || isDifferentiable(dtype), 'not_differentiable')
  return tensor(sizes, { ...made, dtype, requires_grad })
}

export const formatErrors = {
  format_rank: ['RuntimeError', 'required rank {rank} tensor to use {format} format'],
} as const

/** Strides of `torch.channels_last` and its kin; undefined: row-major. */
export function formatStrides(
  shape: readonly number[],
  format: string | null,
  t: Trace<'format_rank'>,
): readonly number[] | undefined {
  if (format !== 'channels_last' && format !== 'channels_last_3d') return undefined
  const rank = format === 'channels_last' ? 4 : 5
  t.check(shape.length === rank, 'format_rank', { rank, format })
  return channelsLastStrides(shape)
}
