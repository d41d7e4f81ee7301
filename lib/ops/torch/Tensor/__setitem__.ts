import { tensor, unchecked, number } from '@/lib/shape/argument'
import { isDifferentiable } from '@/lib/shape/dtype'
import { written } from '@/lib/shape/inplace'
import { scalarDType } from '@/lib/shape/promotion'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, typeName } from '@/lib/shape/value'
import {
  assignErrors,
  cannotAssign,
  checkAssignable,
  checkAssigned,
  checkPut,
  putErrors,
  withoutLeadingOnes,
} from '@/lib/ops/families/indexing/assigning'
import { subscript, subscripted, subscriptErrors } from '@/lib/ops/families/indexing/subscript'

const scalar = number()

const { too_many_tensors: _, ...indexErrors } = putErrors

export default defineFunction({
  name: 'torch.Tensor.__setitem__',
  category: 'indexing',
  binding: 'native',
  method: 'only',
  silent: true,
  shapes: ['x[index] = value: (*), (*) -> x[index]'],
  overloads: [{ self: tensor([3, 4]), indices: subscript, value: { ...unchecked(scalar), type: 'Tensor or Number' } }],
  example: { indices: '(0, [0, 2])', value: '1.0' },
  errors: { ...indexErrors, ...subscriptErrors, ...assignErrors, ...scalarErrors },
  infer({ self, indices: index, value }, t) {
    if (!isTensor(value) && !scalar.accepts(value)) return cannotAssign(typeName(value), self)
    const source = isTensor(value) ? value : fresh([], { dtype: scalarDType(scalar.read(value)) })
    if (!isTensor(value)) checkFill(scalar.read(value), self.dtype, 1, t)
    // nothing is written, and the value is not looked at
    if (index === false) return null
    const after = () => {
      // a number in a tensor makes even integers require a gradient, and what follows is undefined
      if (source.requires_grad && !isDifferentiable(self.dtype)) t.unknown()
      return { ...written(self, []), requires_grad: needsGrad(self.dtype, [self, source]) }
    }
    const { sliced, indices } = subscripted(self, index === true ? null : index, t)
    if (indices.length === 0) {
      checkAssigned(self, sliced, source, t)
      return after()
    }
    checkAssignable(self, sliced, t)
    const put = isTensor(value) ? withoutLeadingOnes(source) : { ...source, dtype: self.dtype }
    checkPut(sliced, indices, put, false, t as Trace<string>)
    return after()
  },
})
