import * as is from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { castErrors, checkCast, checkOverlap, inplaceErrors } from '@/lib/shape/inplace'
import { resultType } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { contiguousStrides, tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { asNumber, isComplex } from '@/lib/shape/value'
import * as addend from '@/lib/ops/families/products/addend'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { expandedTo, expandErrors } from '@/lib/ops/families/viewing/expanding'
import { mmErrors } from '@/lib/ops/families/products/product'
import { autogradErrors, out } from '@/lib/ops/families/reduction/reduction'

const input = is.tensor([2, 4])
const batch1 = is.tensor([8, 2, 3])
const batch2 = is.tensor([8, 3, 4])

// Source: `addbmm_impl_` in ATen/native/LinearAlgebra.cpp
export default defineFunction({
  name: 'torch.addbmm',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(m, n), (B, m, k), (B, k, n) -> (m, n)'],
  overloads: [{ input, batch1, batch2, ...addend.scales, out }],
  deprecated: [
    { beta: is.number(), input, alpha: is.number(), batch1, batch2, out },
    { beta: is.number(), input, batch1, batch2, out },
  ],
  example: {},
  errors: {
    ...inplaceErrors,
    ...castErrors,
    ...dimensionErrors,
    too_few_sizes: expandErrors.too_few_sizes,
    expand_size: expandErrors.expand_size,
    rank: ['RuntimeError', '{name} must be a 3D tensor'],
    batches: ['RuntimeError', 'batch1 and batch2 must have same number of batches, got {first} and {second}'],
    sizes: ['RuntimeError', 'Incompatible matrix sizes for bmm ({m}x{k} and {rows}x{n})'],
    dtype: ['RuntimeError', 'self and mat2 must have the same dtype, but got {a} and {b}'],
    dtype_of_product: ['RuntimeError', 'mat1 and mat2 must have the same dtype, but got {a} and {b}'],
    mm_kernel: mmErrors.mm_kernel,
    overflow: addend.addendErrors.overflow,
    ...autogradErrors,
  },
  infer({ input, batch1, batch2, ...scales }, t, into) {
    addend.checkWritable(into, t as Trace<string>)
    const at = ({ shape }: typeof input, dim: number) => shape[wrapDim(dim, shape.length, t)] ?? t.unknown()
    const size = [at(batch1, 1), at(batch2, 2)]
    const broadcast = expandedTo(input, size, t as Trace<string>)
    for (const [name, { shape }] of Object.entries({ batch1, batch2 })) t.check(shape.length === 3, 'rank', { name })
    const [first, m, k] = batch1.shape as [number, number, number]
    const [second, rows, n] = batch2.shape as [number, number, number]
    t.check(first === second, 'batches', { first, second })
    t.check(k === rows, 'sizes', { m, k, rows, n })
    const { beta = 1 } = scales as addend.Scales
    const isZero = !isComplex(beta) && asNumber(beta) === 0
    // unlike addmm_, it gives the tensor the size of the result, whatever it was, and copies it there
    const isResized = into !== null && String(into.shape) !== String(size)
    const resized = isResized ? { ...into, shape: size, strides: contiguousStrides(size) } : into
    if (isResized && !isZero) checkOverlap(resized!, [broadcast], t)
    if (first === 0) {
      if (!isZero) checkCast(resultType([tensor(size, { dtype: input.dtype }), beta]), input, t)
    } else {
      const [own, one, other] = [input, batch1, batch2].map(({ dtype }) => scalarType(dtype)) as [
        string,
        string,
        string,
      ]
      t.check(own === other, 'dtype', { a: own, b: other })
      t.check(one === other, 'dtype_of_product', { a: one, b: other })
      if (addend.isWorked(size, k, scales, input.dtype, t as Trace<string>)) {
        t.check(input.dtype !== 'bool', 'mm_kernel')
        addend.checkScales(scales, input.dtype, t as Trace<string>)
      }
    }
    if (resized) checkOverlap(resized, [], t)
    const parts = [input, batch1, batch2]
    t.check(isDifferentiable(input.dtype) || !parts.some((of) => of.requires_grad), 'autograd', {
      dtype: scalarType(input.dtype),
    })
    return addend.summed(resized, parts, size, input.dtype)
  },
})
