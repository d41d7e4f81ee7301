import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { asNumber, isComplex } from '@/lib/shape/value'
import * as addend from '@/lib/ops/families/products/addend'
import { noDimensionErrors } from '@/lib/ops/families/dimensions'
import { checkMv, mvErrors } from '@/lib/ops/families/products/product'
import { out } from '@/lib/ops/families/reduction/reduction'

const input = is.tensor([2])
const mat = is.tensor([2, 3])
const vec = is.tensor([3])

export default defineFunction({
  name: 'torch.addmv',
  category: 'matmul',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(m), (m, n), (n) -> (m)'],
  overloads: [{ input, mat, vec, ...addend.scales, out }],
  deprecated: [
    { beta: is.number(), input, alpha: is.number(), mat, vec, out },
    { beta: is.number(), input, mat, vec, out },
  ],
  example: {},
  errors: { ...addend.addendErrors, ...mvErrors, ...noDimensionErrors },
  infer({ input, mat, vec, ...scales }, t, into) {
    addend.checkWritable(into, t)
    const isProduct = mat.shape.length === 2 && vec.shape.length === 1
    // the message about the sizes asks for the first of the input
    if (isProduct && mat.shape[1] !== vec.shape[0]) t.check(input.shape.length > 0, 'no_dimensions', { dim: 0 })
    checkMv(input, mat, vec, t)
    const size = mat.shape.slice(0, 1)
    addend.checkSize(into, size, t)
    if (!size.includes(0)) addend.checkScales(scales, mat.dtype, t)
    // a matrix without columns leaves the scaled addend, in the addend's own shape
    const { beta = 1 } = scales as addend.Scales
    const isZero = !isComplex(beta) && asNumber(beta) === 0
    const made = mat.shape[1] === 0 && !isZero ? input.shape : size
    return addend.summed(into, [input, mat, vec], made, mat.dtype)
  },
})
