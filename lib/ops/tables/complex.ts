import { tensor } from '@/lib/shape/argument'
import { checkPlace, out } from '@/lib/shape/creation/options'
import { scalarType, type DType } from '@/lib/shape/dtype'
import { elementwiseStrides } from '@/lib/shape/elementwise'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, tensor as fresh, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

const errors = {
  ...broadcastErrors,
  parts: ['RuntimeError', 'Expected both inputs to be Half, Float or Double tensors but got {a} and {b}'],
  different: ['RuntimeError', 'Expected object of scalar type {a} but got scalar type {b} for second argument'],
} as const
const taken: readonly DType[] = ['float16', 'float32', 'float64']

/** A complex tensor of two real ones. Source: `complex_check_dtype` in ATen/native/TensorFactories.cpp. */
function combined(a: Tensor, b: Tensor, t: Trace<keyof typeof errors>): Tensor {
  const types = { a: scalarType(a.dtype), b: scalarType(b.dtype) }
  t.check(taken.includes(a.dtype) && taken.includes(b.dtype), 'parts', types)
  t.check(a.dtype === b.dtype, 'different', types)
  const shape = broadcastShapes([a.shape, b.shape], t as Trace<'broadcast'>)
  if (a.dtype === 'float16') t.unknown()
  const dtype = a.dtype === 'float32' ? 'complex64' : 'complex128'
  return fresh(shape, { dtype, requires_grad: needsGrad(dtype, [a, b]), strides: elementwiseStrides([a, b], shape) })
}

const common = { category: 'creation', binding: 'native', shapes: ['(*), (*) -> (*)'], example: {}, errors } as const
const part = tensor([2, 3])

export default [
  defineFunction({
    ...common,
    name: 'torch.complex',
    overloads: [{ real: part, imag: part, out }],
    infer({ real, imag, ...given }, t) {
      checkPlace(given, t)
      return combined(real, imag, t)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.polar',
    overloads: [{ abs: part, angle: part, out }],
    infer({ abs, angle, ...given }, t) {
      checkPlace(given, t)
      return combined(abs, angle, t)
    },
  }),
]
