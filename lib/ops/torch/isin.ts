import { out } from '@/lib/ops/families/pointwise/pointwise'
import { viewErrors, viewStrides } from '@/lib/ops/families/viewing/viewing'
import { bool, keywordOnly, number, tensor } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import { isNumber, resultType, scalarDType, type Operand } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { numel, tensor as fresh, type Tensor } from '@/lib/shape/tensor'
import { isComplex, isFloat } from '@/lib/shape/value'

const [elements, test_elements] = [tensor([2, 3]), tensor([4])]
const options = { assume_unique: keywordOnly(bool(false)), invert: keywordOnly(bool(false)), out }

/** A number in C++ has double precision. */
const typeOf = (operand: Operand) => {
  if (!isNumber(operand)) return operand.dtype
  return isComplex(operand) ? 'complex128' : isFloat(operand) ? 'float64' : scalarDType(operand)
}

/** A few values are compared one by one, along a flat view of them; many are sorted. */
function canFlatten(test: Tensor, of: Operand): boolean {
  const [count, few] = [numel(test.shape), 10 * (isNumber(of) ? 1 : numel(of.shape)) ** 0.145]
  if ((!isNumber(of) && numel(of.shape) === 0) || count >= Math.trunc(few)) return true
  const strides = resultType([of, test]) === test.dtype ? test.strides : preservedStrides(test)
  return viewStrides({ ...test, strides }, [count]) !== null
}

export default defineFunction({
  name: 'torch.isin',
  category: 'comparison',
  binding: 'native',
  shapes: ['(*), (*) -> (*)'],
  overloads: [
    { elements, test_elements, ...options },
    { element: number(), test_elements, ...options },
    { elements, test_element: number(), ...options },
  ],
  example: {},
  errors: {
    dtype: ['RuntimeError', 'Unsupported input type encountered for isin(): {dtype}'],
    view: viewErrors.incompatible,
  },
  infer(args, t) {
    if (args.out) t.unknown()
    const of = 'element' in args ? args.element : args.elements
    const test = 'test_element' in args ? args.test_element : args.test_elements
    for (const operand of [of, test]) {
      const dtype = typeOf(operand)
      t.check(!['bool', 'complex'].includes(group(dtype)), 'dtype', { dtype: scalarType(dtype) })
    }
    if (!isNumber(test)) t.check(canFlatten(test, of), 'view')
    return fresh(isNumber(of) ? [] : of.shape, { dtype: 'bool' })
  },
})
