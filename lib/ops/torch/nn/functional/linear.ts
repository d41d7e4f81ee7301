import { linearErrors } from '@/lib/ops/families/module/affine'
import { folds, matmul, matmulErrors } from '@/lib/ops/families/products/multiplying'
import { keywordOnly, optional, tensor as input } from '@/lib/shape/argument'
import { cppType, group, scalarType } from '@/lib/shape/dtype'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { isContiguous, needsGrad, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

const errors = {
  ...linearErrors,
  scalar: ['RuntimeError', 'both arguments to linear need to be at least 1D, but they are {rank}D and {weight_rank}D'],
  weight_rank: ['RuntimeError', 't() expects a tensor with <= 2 dimensions, but self is {rank}D'],
  vector: ['RuntimeError', 'mat2 must be a matrix, got {rank}-D tensor'],
  bias_dtype: ['RuntimeError', 'self and mat2 must have the same dtype, but got {bias} and {weight}'],
  bias: [
    'RuntimeError',
    'The expanded size of the tensor ({want}) must match the existing size ({got}) at non-singleton dimension {dim}.  Target sizes: {target}.  Tensor sizes: {size}',
  ],
  ...broadcastErrors,
  not_implemented: notImplemented({ kernel: 'addmm_impl_cpu_' }),
} as const
type Errors = Trace<keyof typeof errors>

/** With a bias, product and sum are often one step; then the bias is looked at first. Source: ATen/native/Linear.cpp. */
const isFused = ({ shape, ...rest }: Tensor, bias: Tensor): boolean =>
  shape.length === 2 || (isContiguous({ shape, ...rest }) && (shape.length === 3 || bias.shape.length === 1))

function checkBias({ shape }: Tensor, target: readonly number[], t: Errors): void {
  // of a bias with more dimensions PyTorch speaks in other words
  if (shape.length > target.length) t.unknown()
  for (let dim = target.length - 1; dim >= 0; dim--) {
    const [got, want] = [shape[dim - target.length + shape.length] ?? 1, target[dim]!]
    t.check(got === want || got === 1, 'bias', { got, want, dim, target, size: shape })
  }
}

export default defineFunction({
  name: 'torch.nn.functional.linear',
  category: 'linear',
  binding: 'native',
  shapes: ['(*, in_features), (out_features, in_features) -> (*, out_features)'],
  overloads: [
    {
      input: input([32, 784]),
      weight: input([128, 784]),
      bias: optional(input([128])),
      out: keywordOnly(optional(input([]))),
    },
  ],
  example: {},
  errors,
  infer({ input, weight, bias, out }, t) {
    const rank = input.shape.length
    const weight_rank = weight.shape.length
    t.check(rank > 0 && weight_rank > 0, 'scalar', { rank, weight_rank })
    t.check(weight_rank <= 2, 'weight_rank', { rank: weight_rank })
    if (out) t.unknown()
    const columnwise = view(weight, weight.shape.toReversed(), weight.strides.toReversed())
    const product = () => {
      const words = t.within({ name: 'torch.matmul', errors: matmulErrors })
      const made = matmul(input, columnwise, words)
      t.flops += words.flops
      return made
    }
    // a vector makes a product of another kind
    if (weight_rank === 1) {
      if (!bias) return product()
      const isPlain = [input, bias].every(({ dtype }) => dtype === weight.dtype)
      t.check(!(isPlain && isFused(input, bias)), 'vector', { rank: weight_rank })
      return t.unknown()
    }
    const [outputs, inputs] = weight.shape as [number, number]
    const batch = input.shape.slice(0, -1)
    const [rows, columns] = [numel(batch), input.shape.at(-1)!]
    const fused = bias !== null && isFused(input, bias)
    const isSame = input.dtype === weight.dtype
    if (fused) {
      const names = { bias: scalarType(bias.dtype), weight: scalarType(weight.dtype) }
      t.check(bias.dtype === weight.dtype, 'bias_dtype', names)
      t.check(isSame, 'dtype', { input: scalarType(input.dtype), weight: scalarType(weight.dtype) })
    }
    // a batch that is no large matrix is multiplied one by one
    if (bias === null && rank > 2 && !folds(input, columnwise)) return product()
    t.check(columns === inputs, 'features', { rows, columns, inputs, outputs })
    if (fused) checkBias(bias, [rows, outputs], t)
    t.check(isSame, 'dtype_of_product', { input: cppType(input.dtype), weight: cppType(weight.dtype) })
    t.product(rows, columns, outputs)
    const H_out = t.size('H_out', 'out_features', { out_features: outputs })
    const shape = [...batch, H_out]
    const isEmpty = numel(shape) === 0 || columns === 0
    t.check(isEmpty || input.dtype !== 'bool', 'not_implemented', { dtype: scalarType(input.dtype) })
    const tensors = bias ? [input, weight, bias] : [input, weight]
    const made = tensor(shape, { dtype: input.dtype, requires_grad: needsGrad(input.dtype, tensors) })
    if (bias && !fused) {
      const sum = elementwise([made, bias], t as Trace<string>)
      // the sum is written into the product
      if (String(sum.shape) !== String(shape) || group(bias.dtype) !== group(input.dtype)) t.unknown()
    }
    return made
  },
  flops: (_, __, t) => t.flops,
  fixes: {
    features: ({ input, weight }) => ({
      weight: tensor([weight.shape[0]!, input.shape.at(-1)!], { dtype: weight.dtype }),
    }),
  },
})
