import * as is from '@/lib/shape/argument'
import { scalarType } from '@/lib/shape/dtype'
import { checkOverlap, inplaceErrors } from '@/lib/shape/inplace'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import * as addend from '@/lib/ops/families/products/addend'
import { expandedTo, expandErrors } from '@/lib/ops/families/viewing/expanding'
import { mmErrors } from '@/lib/ops/families/products/product'
import { out } from '@/lib/ops/families/reduction/reduction'

const input = is.tensor([2, 4])
const mat1 = is.tensor([2, 3])
const mat2 = is.tensor([3, 4])

export default defineFunction({
  name: 'torch.addmm',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(m, n), (m, k), (k, n) -> (m, n)', '(n), (m, k), (k, n) -> (m, n)'],
  overloads: [
    { input, mat1, mat2, ...addend.scales, out },
    { input, mat1, mat2, out_dtype: is.givenDType(), ...addend.scales, out },
  ],
  deprecated: [
    { beta: is.number(), input, alpha: is.number(), mat1, mat2, out },
    { beta: is.number(), input, mat1, mat2, out },
  ],
  example: {},
  errors: {
    ...addend.addendErrors,
    dtype: ['RuntimeError', 'self and mat2 must have the same dtype, but got {a} and {b}'],
    dtype_of_product: ['RuntimeError', 'mat1 and mat2 must have the same dtype, but got {a} and {b}'],
    rank: ['RuntimeError', '{name} must be a matrix, got {rank}-D tensor'],
    mm_size: mmErrors.mm_size,
    overlap: inplaceErrors.overlap,
    too_few_sizes: expandErrors.too_few_sizes,
    expand_size: expandErrors.expand_size,
    mm_kernel: mmErrors.mm_kernel,
  },
  infer({ input, mat1, mat2, ...rest }, t, into) {
    // on the CPU there is no such kernel, and the message is a page long
    if ('out_dtype' in rest) t.unknown()
    addend.checkWritable(into, t)
    const [first, second] = [mat1, mat2].map(({ dtype }) => scalarType(dtype)) as [string, string]
    t.check(input.dtype === mat2.dtype, 'dtype', { a: scalarType(input.dtype), b: second })
    t.check(mat1.dtype === mat2.dtype, 'dtype_of_product', { a: first, b: second })
    for (const [name, { shape }] of Object.entries({ mat1, mat2 }))
      t.check(shape.length === 2, 'rank', { name, rank: shape.length })
    const [m, k] = mat1.shape as [number, number]
    const [rows, n] = mat2.shape as [number, number]
    t.check(k === rows, 'mm_size', { a: m, b: k, c: rows, d: n })
    addend.checkSize(into, [m, n], t)
    expandedTo(input, [m, n], t as Trace<string>)
    if (addend.isWorked([m, n], k, rest, input.dtype, t)) {
      t.check(input.dtype !== 'bool', 'mm_kernel')
      addend.checkScales(rest, input.dtype, t)
    }
    if (into) checkOverlap(into, [], t)
    else t.product(m, k, n)
    return addend.summed(into, [input, mat1, mat2], [m, n], input.dtype)
  },
  flops: (_, __, t) => t.flops,
})
