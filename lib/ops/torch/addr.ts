import * as is from '@/lib/shape/argument'
import { group, isDifferentiable, type DType } from '@/lib/shape/dtype'
import { castErrors, inplaceErrors } from '@/lib/shape/inplace'
import { elementwise } from '@/lib/shape/iterator'
import { resultType } from '@/lib/shape/promotion'
import { scalarErrors, toScalar } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isComplex, isFloat } from '@/lib/shape/value'
import * as addend from '@/lib/ops/families/products/addend'
import { expandedTo, expandErrors } from '@/lib/ops/families/viewing/expanding'
import { out } from '@/lib/ops/families/reduction/reduction'
import { reshaped } from '@/lib/ops/families/viewing/viewing'

const input = is.tensor([3, 4])
const vec1 = is.tensor([3])
const vec2 = is.tensor([4])
const errors = {
  ...inplaceErrors,
  ...castErrors,
  rank: ['RuntimeError', 'addr: Expected 1-D argument {name}, but got {rank}-D'],
  too_few_sizes: expandErrors.too_few_sizes,
  expand_size: expandErrors.expand_size,
  matrix: ['RuntimeError', '2D tensor expected, got {rank}D tensor for input'],
  inplace_size: ['RuntimeError', 'size mismatch, input: {input}, v1: {vec1}, v2: {vec2}'],
  bool_scale: ['RuntimeError', 'Boolean {name} only supported for Boolean results.'],
  integer_scale: ['RuntimeError', 'For integral input tensors, argument {name} must not be a floating point number.'],
  overflow: scalarErrors.overflow,
} as const

function checkScales({ beta = 1, alpha = 1 }: addend.Scales, dtype: DType, t: Trace<keyof typeof errors>): void {
  for (const [name, scale] of Object.entries({ beta, alpha })) {
    t.check(typeof scale !== 'boolean' || group(dtype) === 'bool', 'bool_scale', { name })
    t.check(isDifferentiable(dtype) || !(isFloat(scale) || isComplex(scale)), 'integer_scale', { name })
  }
  for (const scale of [beta, alpha]) toScalar(scale, dtype, t)
}

// Source: `build_addr_iter` in ATen/native/LinearAlgebra.cpp
export default defineFunction({
  name: 'torch.addr',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(m, n), (m), (n) -> (m, n)'],
  overloads: [{ input, vec1, vec2, ...addend.scales, out }],
  deprecated: [
    { beta: is.number(), input, alpha: is.number(), vec1, vec2, out },
    { beta: is.number(), input, vec1, vec2, out },
  ],
  example: {},
  errors,
  infer({ input, vec1, vec2, ...scales }, t, into) {
    addend.checkWritable(into, t)
    for (const [name, { shape }] of Object.entries({ vec1, vec2 }))
      t.check(shape.length === 1, 'rank', { name, rank: shape.length })
    const size = [...vec1.shape, ...vec2.shape]
    const rank = input.shape.length
    if (into) {
      t.check(rank === 2, 'matrix', { rank })
      t.check(String(into.shape) === String(size), 'inplace_size', {
        input: into.shape,
        vec1: vec1.shape,
        vec2: vec2.shape,
      })
    }
    const first = into ?? expandedTo(input, size, t as Trace<string>)
    const operands = [first, reshaped(vec1, [size[0]!, 1]), vec2]
    return elementwise(operands, t, { into, kernel: () => checkScales(scales, resultType(operands), t) })
  },
})
