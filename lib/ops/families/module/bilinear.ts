import { cppType, group, scalarType } from '@/lib/shape/dtype'
import { realGradient } from '@/lib/shape/refusals'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** `y = x1ᵀ A x2 + b` for each row of A. Source: `bilinear` in ATen/native/Linear.cpp. */

export const bilinearErrors = {
  features1: ['RuntimeError', 'bilinear(): input1 size does not match weight size: got {got} but expected {want}'],
  features2: ['RuntimeError', 'bilinear(): input2 size does not match weight size: got {got} but expected {want}'],
  ranks: ['RuntimeError', 'bilinear(): input dimensions do not match: got {one} and {two}'],
  batch: ['RuntimeError', 'bilinear(): input batch dimensions do not match at dim {dim}: got {one} and {two}'],
  same_dtype: [
    'RuntimeError',
    'All tensors must have the same dtype, got input1: {input1}, input2: {input2}, weight: {weight}{bias}',
  ],
  no_dimensions: ['IndexError', 'Dimension specified as -1 but tensor has no dimensions'],
  ambiguous: [
    'RuntimeError',
    'cannot reshape tensor of 0 elements into shape [-1, {features}] because the unspecified dimension size -1 can be any value and is ambiguous',
  ],
  complex: realGradient({ fn: '_trilinear' }),
} as const

interface Call {
  readonly input1: Tensor
  readonly input2: Tensor
  readonly weight: Tensor
  readonly bias: Tensor | null
}

/** (*, in1), (*, in2) → (*, out); the weight has three dimensions. */
export function bilinear({ input1, input2, weight, bias }: Call, t: Trace<string>): Tensor {
  const tensors = bias ? [input1, input2, weight, bias] : [input1, input2, weight]
  const names = tensors.map(({ dtype }) => cppType(dtype)) as [string, string, string, string?]
  t.check(new Set(names).size === 1, 'same_dtype', {
    ...{ input1: names[0], input2: names[1], weight: names[2] },
    bias: names[3] === undefined ? '' : `, bias: ${names[3]}`,
  })
  const [one, two] = [input1.shape.length, input2.shape.length]
  t.check(one === two, 'ranks', { one, two })
  const batch = input1.shape.slice(0, -1)
  batch.forEach((size, dim) =>
    t.check(size === input2.shape[dim], 'batch', { dim, one: size, two: input2.shape[dim]! }),
  )
  t.check(one > 0, 'no_dimensions')
  const [out_features, in1_features, in2_features] = weight.shape as [number, number, number]
  t.check(input1.shape.at(-1) === in1_features, 'features1', { got: input1.shape.at(-1)!, want: in1_features })
  t.check(input2.shape.at(-1) === in2_features, 'features2', { got: input2.shape.at(-1)!, want: in2_features })
  const empty = [in1_features, in2_features].find((size) => size === 0)
  t.check(empty === undefined, 'ambiguous', { features: empty ?? 0 })
  const H_out = t.size('H_out', 'out_features', { out_features })
  const { dtype } = input1
  const requires_grad = needsGrad(dtype, tensors)
  t.check(!requires_grad || group(dtype) !== 'complex', 'complex')
  // strides of 0, which only C++ can explain
  if (numel(batch) === 0 && H_out === 1) t.unknown()
  const isComputed = numel(batch) > 0 && H_out > 0
  t.check(dtype !== 'bool' || !isComputed, 'not_implemented', { dtype: scalarType(dtype) })
  return tensor([...batch, H_out], { dtype, requires_grad })
}
