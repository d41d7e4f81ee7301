import { clampErrors } from '@/lib/ops/families/pointwise/clamping'
import { clampMin } from '@/lib/ops/tables/bounds'
import norm from '@/lib/ops/torch/norm'
import { number, tensor as aTensor } from '@/lib/shape/argument'
import { withAttribute } from '@/lib/shape/builtins'
import { elementwise, expanded } from '@/lib/shape/iterator'
import { bindNative } from '@/lib/shape/native'
import { floatOf } from '@/lib/shape/promotion'
import { read, type Bound } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import { Trace } from '@/lib/shape/trace'

const overloads = [{ min: aTensor([]) }, { min: number() }] as const

/** `F.normalize`: each vector divided by its norm, in the words of what it calls. */
export function normalize({ input: given, p, dim, eps, out }: Bound, t: Trace<string>): Tensor {
  if (out !== null) t.unknown()
  const input = withAttribute(given!, 'norm')
  const lengths = norm.infer(
    { input, p: p!, dim: dim!, keepdim: true, out: null, dtype: null },
    new Trace(norm.errors, t.grad, norm.name),
    null,
  ) as Tensor
  const { declared, bound } = bindNative('clamp_min', overloads, { positional: [eps!], keyword: {} })
  const { min } = read(declared, bound) as { readonly min: Tensor & number }
  const clamped = clampMin.infer(
    { input: lengths, min, out: null },
    new Trace(clampErrors, t.grad, clampMin.name),
    null,
  )
  // a tensor may have made it larger than the input
  if (String((clamped as Tensor).shape) !== String(lengths.shape)) t.unknown()
  return elementwise([input, expanded(clamped as Tensor, input.shape)], t, { computes: floatOf })
}
