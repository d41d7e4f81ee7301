import { raise } from '@/lib/shape/error'
import type { Tensor } from '@/lib/shape/tensor'
import { isTensor, typeName, type Value } from '@/lib/shape/value'
import { reshaped, unsqueezed } from './viewing'

/** `torch.atleast_1d`, `_2d` and `_3d` of one tensor: views. Source: ATen/native/TensorTransformations.cpp. */
export const atLeast: Readonly<Record<1 | 2 | 3, (of: Tensor) => Tensor>> = {
  1: (of) => (of.shape.length === 0 ? reshaped(of, [1]) : of),
  2: (of) => (of.shape.length === 0 ? reshaped(of, [1, 1]) : of.shape.length === 1 ? unsqueezed(of, 0) : of),
  3(of) {
    const rank = of.shape.length
    if (rank === 0) return reshaped(of, [1, 1, 1])
    if (rank === 1) return unsqueezed(unsqueezed(of, 0), 2)
    return rank === 2 ? unsqueezed(of, 2) : of
  },
}

/** What C++ says of `*tensors` that Python passes on. */
export function checkTensors(items: readonly Value[]): asserts items is readonly Tensor[] {
  const other = items.findIndex((one) => !isTensor(one))
  if (other < 0) return
  const got = items[other]!
  raise('TypeError', 'element', `expected Tensor as element ${other} in argument 0, but got ${typeName(got)}`)
}
