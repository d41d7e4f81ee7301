import * as is from '@/lib/shape/argument'
import { cppType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors, noDimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import * as addend from '@/lib/ops/families/products/addend'
import { expandedTo, expandErrors } from '@/lib/ops/families/viewing/expanding'
import { bmmErrors, checkBatchTypes } from '@/lib/ops/families/products/product'
import { out } from '@/lib/ops/families/reduction/reduction'

const input = is.tensor([8, 2, 4])
const batch1 = is.tensor([8, 2, 3])
const batch2 = is.tensor([8, 3, 4])

export default defineFunction({
  name: 'torch.baddbmm',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(B, m, n), (B, m, k), (B, k, n) -> (B, m, n)'],
  overloads: [
    { input, batch1, batch2, ...addend.scales, out },
    { input, batch1, batch2, out_dtype: is.givenDType(), ...addend.scales, out },
  ],
  deprecated: [
    { beta: is.number(), input, alpha: is.number(), batch1, batch2, out },
    { beta: is.number(), input, batch1, batch2, out },
  ],
  example: {},
  errors: {
    ...addend.addendErrors,
    ...dimensionErrors,
    ...noDimensionErrors,
    too_few_sizes: expandErrors.too_few_sizes,
    expand_size: expandErrors.expand_size,
    dtype: ['RuntimeError', 'Input dtypes must be the same, got: input {input}, batch1: {batch1}, batch2: {batch2}'],
    rank: ['RuntimeError', '{name} must be a 3D tensor'],
    inplace_dtype: [
      'RuntimeError',
      'Bad in-place call: input tensor dtype {have} and output tensor dtype {want} should match',
    ],
    bmm_size: bmmErrors.bmm_size,
    bmm_dtype: bmmErrors.bmm_dtype,
    mm_dtype: ['RuntimeError', 'mat1 and mat2 must have the same dtype, but got {a} and {b}'],
    bmm_kernel: notImplemented({ dtype: 'Bool' }),
  },
  infer({ input, batch1, batch2, ...rest }, t, into) {
    // on the CPU there is no such kernel, and the message is a page long
    if ('out_dtype' in rest) t.unknown()
    addend.checkWritable(into, t)
    const at = ({ shape }: typeof input, dim: number) => {
      t.check(shape.length > 0, 'no_dimensions', { dim })
      return shape[wrapDim(dim, shape.length, t)]!
    }
    const size = [at(batch1, 0), at(batch1, 1), at(batch2, 2)] as const
    const [, m, n] = size
    expandedTo(input, size, t as Trace<string>)
    const [own, first, second] = [input, batch1, batch2].map(({ dtype }) => cppType(dtype)) as [string, string, string]
    t.check(own === first, 'dtype', { input: own, batch1: first, batch2: second })
    for (const [name, { shape }] of Object.entries({ batch1, batch2 })) t.check(shape.length === 3, 'rank', { name })
    const k = batch1.shape[2]!
    const [want, got] = [[size[0]!, k], batch2.shape.slice(0, 2)]
    t.check(String(want) === String(got), 'bmm_size', { want, got })
    if (into) t.check(own === second, 'inplace_dtype', { have: own, want: second })
    addend.checkSize(into, size, t)
    if (addend.isWorked(size, k, rest, batch2.dtype, t)) {
      checkBatchTypes(batch1, batch2, 'baddbmm', t)
      addend.checkScales(rest, batch2.dtype, t)
    }
    if (!into) t.product(m, k, n, size[0]!)
    return addend.summed(into, [input, batch1, batch2], size, batch2.dtype)
  },
  flops: (_, __, t) => t.flops,
})
