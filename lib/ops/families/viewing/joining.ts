import { promote } from '@/lib/shape/dtype'
import { channelsLastStrides, needsGrad, suggestsChannelsLast, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { unsqueezed, viewStrides } from './viewing'

/** What cat and stack share. Source: `cat` and `stack` in ATen/native/TensorShape.cpp. */

export const catErrors = {
  ...dimensionErrors,
  empty_list: ['ValueError', 'torch.cat(): expected a non-empty list of Tensors'],
  zero_dim: ['RuntimeError', 'zero-dimensional tensor (at position {index}) cannot be concatenated'],
  rank: ['RuntimeError', 'Tensors must have same number of dimensions: got {want} and {got}'],
  sizes: [
    'RuntimeError',
    'Sizes of tensors must match except in dimension {dim}. Expected size {want} but got size {got} for tensor number {index} in the list.',
  ],
} as const

/** A tensor of shape (0,) joins anything, as it did when it was the only empty tensor there was. */
const isSkipped = ({ shape }: Tensor) => shape.length === 1 && shape[0] === 0

/** Check the tensors and wrap `dim`, in PyTorch's order. */
export function checkCat(tensors: readonly Tensor[], dim: number, t: Trace<keyof typeof catErrors>): number {
  tensors.forEach(({ shape }, index) => t.check(shape.length > 0, 'zero_dim', { index }))
  const first = tensors.find((one) => !isSkipped(one))
  const wrapped = first ? wrapDim(dim, first.shape.length, t) : dim
  t.check(tensors.length > 0, 'empty_list')
  tensors.forEach((one, index) => {
    if (!first || isSkipped(one)) return
    t.check(one.shape.length === first.shape.length, 'rank', { want: first.shape.length, got: one.shape.length })
    one.shape.forEach((got, at) => {
      const want = first.shape[at]!
      t.check(got === want || at === wrapped, 'sizes', { dim: wrapped, want, got, index })
    })
  })
  return wrapped
}

/** `D_k` is the size of tensor `k` along `dim`. */
export function sizeAlong(dim: number, tensors: readonly Tensor[], t: Trace<string>): number {
  const D = tensors.filter((one) => !isSkipped(one)).map(({ shape }) => shape[dim]!)
  if (D.length === 0) return 0
  return t.size(`out[${dim}]`, D.map((_, index) => `D[${index}]`).join(' + '), { D })
}

/** Tensors that fit together along `dim`, as one of `size` there. Channels-last inputs give a channels-last result. */
export function concatenate(tensors: readonly Tensor[], dim: number, size: number): Tensor {
  const dtype = tensors.map((one) => one.dtype).reduce(promote)
  const first = tensors.find((one) => !isSkipped(one))
  const shape = first ? first.shape.with(dim, size) : [0]
  const strides = tensors.every(suggestsChannelsLast) ? { strides: channelsLastStrides(shape) } : {}
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, tensors), ...strides })
}

/**
 * PyTorch stacks by joining along `dim` and cutting that dimension in two; after the last dimension, by giving each
 * tensor one more of size 1. The strides show which.
 */
export function stackTensors(tensors: readonly Tensor[], dim: number, t: Trace<string>): Tensor {
  const k = t.size(`out[${dim}]`, 'k', { k: tensors.length })
  const { shape } = tensors[0]!
  if (dim === shape.length)
    return concatenate(
      tensors.map((one) => unsqueezed(one, dim)),
      dim,
      k,
    )
  const joined = concatenate(tensors, dim, k * shape[dim]!)
  const sizes = shape.toSpliced(dim, 0, k)
  return view(joined, sizes, viewStrides(joined, sizes)!)
}
