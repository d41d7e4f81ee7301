import type { Tensor } from '@/lib/shape/tensor'
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
